import { locateField } from '../../front-matter.ts';
import type { Issue } from '../../issues/issue.ts';
import { noticeFile } from '../../notices.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import type { CheckContext } from '../check.ts';
import type { Finder, Found } from './found.ts';
import { withoutQuotations } from './passages.ts';

/** Texts of records that readers see. Titles of documents are judged only where they are our translation. */
const shownFields: Partial<Record<RegistryName, readonly string[]>> = {
  places: ['name'],
  agencies: ['name', 'short', 'role'],
  figures: ['label', 'text'],
  documents: ['title', 'issuer', 'summary'],
  topics: ['name', 'summary'],
  spokespersons: ['role'],
  coverage: ['about'],
};

type Finders = ReadonlyMap<string, Finder>;

/** Names in the registries, in the dictionaries and in `content/site.json`. */
export const judgeElsewhere = (
  portal: Portal,
  { tree }: Pick<CheckContext, 'tree'>,
  finders: Finders,
): Issue[] => [
  ...judgeRegistries(portal, finders),
  ...judgeJson(
    'content/site.json',
    localizedTexts(portal.site, finders, '').map((text) => ({ ...text, file: 'content/site.json' })),
    finders,
    tree,
  ),
  ...judgeJson(
    noticeFile,
    localizedTexts(portal.notices, finders, 'notices').map((text) => ({ ...text, file: noticeFile })),
    finders,
    tree,
  ),
  ...[...portal.dictionaries].flatMap(([code, namespaces]) =>
    Object.entries(namespaces).flatMap(([namespace, words]) => {
      const file = `i18n/${code}/${namespace}.json`;
      return judgeJson(file, allTexts(words, code, ''), finders, tree);
    }),
  ),
];

const find = (finders: Finders, code: string, text: string): Found[] =>
  finders.get(code)?.(withoutQuotations(text)) ?? [];

function judgeRegistries({ registries, registryTexts, site }: Portal, finders: Finders): Issue[] {
  return (Object.entries(shownFields) as [RegistryName, readonly string[]][]).flatMap(([registry, fields]) =>
    [...registries[registry]].flatMap(([record, values]) =>
      fields.flatMap((field) =>
        Object.entries((values as unknown as Record<string, Record<string, string>>)[field] ?? {})
          .filter(([code]) => registry !== 'documents' || field === 'summary' || code !== site.defaultLocale)
          .flatMap(([code, text]) =>
            find(finders, code, text).map(
              ({ code: issue, given, right, id, registry: list }): Issue => ({
                code: issue,
                severity: 'error',
                file: registryFile(registry),
                line: locateField(registryTexts.get(registry) ?? '', [record, field, code]),
                field: `${record}.${field}.${code}`,
                values: { given, right, id, registry: registryFile(list) },
              }),
            ),
          ),
      ),
    ),
  );
}

interface JsonText {
  field: string;
  code: string;
  text: string;
}

/** Texts that stand under the code of their language. */
const localizedTexts = (node: unknown, finders: Finders, path: string): JsonText[] =>
  node && typeof node === 'object'
    ? Object.entries(node).flatMap(([key, value]) => {
        const field = path ? `${path}.${key}` : key;
        // Segments of addresses have no marks.
        if (key === 'path') return [];
        return typeof value === 'string' && finders.has(key)
          ? [{ field, code: key, text: value }]
          : localizedTexts(value, finders, field);
      })
    : [];

const allTexts = (node: unknown, code: string, path: string): JsonText[] =>
  typeof node === 'string'
    ? [{ field: path, code, text: node }]
    : node && typeof node === 'object'
      ? Object.entries(node).flatMap(([key, value]) => allTexts(value, code, path ? `${path}.${key}` : key))
      : [];

function judgeJson(
  file: string,
  texts: readonly JsonText[],
  finders: Finders,
  tree: Pick<CheckContext['tree'], 'read'>,
): Issue[] {
  return texts.flatMap(({ field, code, text }) => {
    const found = find(finders, code, text);
    const line = found.length > 0 ? lineOf(tree.read(file).toString('utf8'), text) : 1;
    return found.map(
      ({ code: issue, given, right, id, registry: list }): Issue => ({
        code: issue,
        severity: 'error',
        file,
        line,
        field,
        values: { given, right, id, registry: registryFile(list) },
      }),
    );
  });
}

/** The line of a text in JSON; the first where it cannot be told. */
function lineOf(json: string, text: string): number {
  const at = json.indexOf(JSON.stringify(text));
  return at < 0 ? 1 : json.slice(0, at).split('\n').length;
}
