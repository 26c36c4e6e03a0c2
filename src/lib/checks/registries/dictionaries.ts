import type { Issue, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Locale } from '../../locales.ts';
import type { Portal } from '../../portal.ts';
import { type Dictionary, editorFolder } from '../../translate.ts';
import type { Check } from '../check.ts';
import { createOwnWords } from './untranslated.ts';

const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const placeholder = /\{\{([^{}]*)\}\}/g;
/** What the software fills in: a name and nothing else. */
const isName = (name: string): boolean => /^\w+$/.test(name);

/** Characters of one text; each stands on every page that shows it. */
const longest = 600;

/** Reports may speak of tags; what readers see may not hold one. */
const isForReaders = (key: string): boolean => key.split(':')[0] !== 'editor';

/** Tags and entities, which readers would see as they are. */
const tag = /<\/?[a-z!]|&(?:[a-z]+|#\w+);/i;

/** Whether a text is words, which differ in every language, and not a name, a sign or a number. */
const isSentence = (text: string): boolean =>
  (text.replace(placeholder, '').match(/(?<!\S)\p{Ll}[\p{L}\p{M}]*(?=\s|[.,:;!?…]|$)/gu) ?? []).length >= 2;

/** Every text of a dictionary by `<namespace>:<key>`. */
function flatten(dictionary: Dictionary): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value))
        walk(item, path.endsWith(':') ? path + key : `${path}.${key}`);
      // A number or nothing at all is no text, and is told as missing.
    } else texts.set(path, typeof value === 'string' ? value : '');
  };
  for (const [namespace, keys] of Object.entries(dictionary)) walk(keys, `${namespace}:`);
  return texts;
}

/**
 * The plural forms of a language. i18next asks by the code; for a code that ICU does not know it answers as
 * for the language of the machine, so the forms of `en` must then exist beside those of `intl`.
 */
function pluralForms({ code, intl }: Locale): Set<string> {
  const tags = Intl.PluralRules.supportedLocalesOf(code).length > 0 ? [code] : [intl, 'en'];
  return new Set(tags.flatMap((tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories));
}

/** Names between braces, with whatever else stands there; `…` for braces that have no partner. */
function placeholdersOf(text: string): Set<string> {
  const names = new Set([...text.matchAll(placeholder)].map(([, name = '']) => name.trim()));
  if (/\{\{|\}\}/.test(text.replace(placeholder, ''))) names.add('…');
  return names;
}

/**
 * Dictionaries of published languages have the keys, plural forms and placeholders of the default language.
 */
export const checkDictionaries: Check = (portal) => {
  const { dictionaries, editorWords, locales, site } = portal;
  // The language that editors write in comes first; the others that have reports follow it.
  const reporting = [...editorWords.keys()].sort(
    (a, b) => Number(b === site.defaultLocale) - Number(a === site.defaultLocale),
  );
  return [
    ...compare(portal, dictionaries, site.defaultLocale, locales),
    ...compare(
      portal,
      new Map([...editorWords].map(([code, words]) => [code, { editor: words }])),
      reporting[0] ?? '',
      reporting.map(portal.localeOf),
    ),
  ];
};

/** Compares the words of each language with those of one of them. */
function compare(
  portal: Portal,
  dictionaries: ReadonlyMap<string, Dictionary>,
  modelCode: string,
  locales: readonly Locale[],
): Issue[] {
  if (!dictionaries.has(modelCode)) return [];
  const { localeOf } = portal;
  const isOfModel = createOwnWords(portal, modelCode);
  const model = flatten(dictionaries.get(modelCode) ?? {});
  const modelForms = pluralForms(localeOf(modelCode));
  const plurals = new Map<string, string>();
  for (const [key, text] of model) {
    const stem = key.replace(pluralSuffix, '');
    if (stem !== key && (!plurals.has(stem) || key.endsWith('_other'))) plurals.set(stem, text);
  }

  return locales.flatMap((locale) => {
    const own = flatten(dictionaries.get(locale.code) ?? {});
    const forms = locale.code === modelCode ? modelForms : pluralForms(locale);
    const wanted = new Map<string, string>();
    for (const [key, text] of model) if (!pluralSuffix.test(key)) wanted.set(key, text);
    for (const [stem, text] of plurals) for (const form of forms) wanted.set(`${stem}_${form}`, text);
    const tell = (code: string, key: string, values: Values): Issue => ({
      code,
      severity: 'error',
      file: fileOf(locale.code, key.split(':')[0] ?? ''),
      field: key.split(':')[1] ?? key,
      values: { field: key.split(':')[1] ?? key, language: locale.name, ...values },
    });
    const reason = (name: string, values: Values = {}) => ({
      reason: { phrase: `phrases.keys.${name}.problem`, values },
      remedy: { phrase: `phrases.keys.${name}.remedy`, values },
    });

    const issues: Issue[] = [];
    for (const [key, text] of wanted) {
      const found = own.get(key);
      const field = key.split(':')[1] ?? key;
      if (found === undefined || found.trim() === '') {
        const plural = plurals.has(key.replace(pluralSuffix, '')) && pluralSuffix.test(key);
        issues.push(
          tell(
            'dictionary-keys',
            key,
            reason(plural ? 'plural' : 'missing', { field, text: text.slice(0, longest) }),
          ),
        );
        continue;
      }
      if (found.length > longest) {
        issues.push(tell('dictionary-keys', key, reason('long', { length: found.length, maximum: longest })));
        continue;
      }
      if (isForReaders(key) && tag.test(found)) {
        issues.push(tell('dictionary-html', key, { text: shownValue(found) }));
      }
      if (locale.code !== modelCode && found === text && (isSentence(text) || isOfModel(text))) {
        issues.push(tell('dictionary-untranslated', key, { text: shownValue(text) }));
      }
      const expected = new Set([...placeholdersOf(text.slice(0, longest))].filter(isName));
      const given = placeholdersOf(found);
      // A form for one or two may spell the number out.
      const mayOmit = pluralSuffix.test(key) && !key.endsWith('_other');
      const missing = [...expected].filter((name) => !given.has(name) && !mayOmit);
      const extra = [...given].filter((name) => !expected.has(name));
      if (missing.length === 0 && extra.length === 0) continue;
      const list = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ') || '–';
      issues.push(
        tell('dictionary-placeholders', key, {
          text: found,
          expected: list([...expected]),
          given: list([...given]),
        }),
      );
    }
    for (const key of own.keys()) {
      if (wanted.has(key)) continue;
      const field = key.split(':')[1] ?? key;
      const form = pluralSuffix.test(key) && plurals.has(key.replace(pluralSuffix, ''));
      issues.push(
        tell(
          'dictionary-keys',
          key,
          reason(form ? 'form' : 'extra', { field, known: [...forms].map((name) => `_${name}`).join(', ') }),
        ),
      );
    }
    return issues;
  });
}

/** Where a word stands: those of reports are spread over a folder, where the key leads to the file. */
const fileOf = (code: string, namespace: string): string =>
  namespace === 'editor' ? editorFolder(code) : `i18n/${code}/${namespace}.json`;
