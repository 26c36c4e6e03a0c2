import type { Issue, Values } from '../../issues/issue.ts';
import { noticeFile } from '../../notices.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import type { Tree } from '../../tree.ts';
import { textFiles } from './files.ts';

/** A text for readers that stands in no entry: of `site.json`, a dictionary or a registry. */
export interface PortalWords {
  text: string;
  /** The language it is written for. */
  locale: string;
  /** The file and the field in which it stands. */
  file: string;
  field: string;
  issue: (code: string, values: Values) => Issue;
}

/** Every such text with a language. */
export function wordsOfPortal(portal: Portal, tree: Tree): PortalWords[] {
  const codes = new Set(portal.allLocales.map(({ code }) => code));
  const found: PortalWords[] = [];
  const add = (file: string, field: string, text: string, locale: string): void => {
    found.push({
      text,
      locale,
      file,
      field,
      issue: (code, values) => ({
        code,
        severity: 'error',
        file,
        line: lineOf(tree, file, text),
        field,
        values: { field, ...values },
      }),
    });
  };
  // Texts of all languages stand beside each other, under their codes.
  const walk = (file: string, value: unknown, path: string, locale: string | undefined): void => {
    if (typeof value === 'string') {
      if (locale) add(file, path, value, locale);
    } else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        walk(file, item, path ? `${path}.${key}` : key, codes.has(key) ? key : locale);
      }
    }
  };
  walk('content/site.json', portal.site, '', undefined);
  walk(noticeFile, portal.notices, 'notices', undefined);
  for (const [code, dictionary] of portal.dictionaries) {
    for (const [namespace, keys] of Object.entries(dictionary))
      walk(`i18n/${code}/${namespace}.json`, keys, '', code);
  }
  for (const [name, records] of Object.entries(portal.registries)) {
    for (const [id, record] of records) {
      walk(registryFile(name as RegistryName), record, id, undefined);
    }
  }
  return found;
}

/** The line on which a text is written; 1 where it is written with escapes. */
function lineOf(tree: Tree, file: string, text: string): number {
  const whole = textFiles(tree).find(({ path }) => path === file)?.text ?? '';
  const at = whole.indexOf(text);
  return at < 0 ? 1 : whole.slice(0, at).split('\n').length;
}
