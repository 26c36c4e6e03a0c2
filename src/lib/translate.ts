import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInstance } from 'i18next';
import type { Locale } from './locales.ts';
import { readPlainText } from './plain-file.ts';

/** Looks up a text: `t('entry:readIn')`, with values for its placeholders. Keys are checked by `tests/unit/dictionaries`. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export type Dictionary = Record<string, Record<string, unknown>>;

/** A namespace; copies that were left behind are none. */
const isDictionary = /^[\w-]+\.json$/;

/** The dictionaries of one locale, a namespace per file of `i18n/<code>/`. */
export function readDictionary(portalDir: string, code: string): Dictionary {
  const folder = path.join(portalDir, 'i18n', code);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => isDictionary.test(file))
      .sort()
      .map((file) => [
        path.basename(file, '.json'),
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
      ]),
  );
}

/** The folder of a language's words for reports, beside its words for readers. */
export const editorFolder = (code: string): string => `i18n/${code}/editor`;

/**
 * What editors are told, in one language: the files of `i18n/<code>/editor/` put together, a file per class of
 * problem. Undefined for a language in which no reports are written.
 * @throws when a file is not JSON.
 */
export function readEditorWords(portalDir: string, code: string): EditorWords | undefined {
  const folder = editorFolder(code);
  if (!existsSync(path.join(portalDir, folder))) return undefined;
  const words: EditorWords = { report: {}, issues: {}, phrases: {} };
  for (const file of readdirSync(path.join(portalDir, folder)).sort()) {
    // Read for reports about portals that nobody has judged: what is no plain file is left to the gate.
    const text = isDictionary.test(file) ? readPlainText(portalDir, `${folder}/${file}`) : undefined;
    if (text === undefined) continue;
    const part = JSON.parse(text) as Partial<EditorWords>;
    for (const key of ['report', 'issues', 'phrases'] as const) Object.assign(words[key], part[key]);
  }
  return words;
}

/** Words of reports: of the report itself, of each kind of problem by its code, and parts that several share. */
export type EditorWords = Record<'report' | 'issues' | 'phrases', Record<string, unknown>>;

/** What i18next answers for a text that is not there; no text is like it. */
const missing = '\u0000';

/**
 * Creates the `t` of each locale.
 * @throws when a key is asked for that the dictionary does not have: a missing text is a fault, not a blank.
 */
export function createTranslations(
  locales: readonly Pick<Locale, 'code'>[],
  dictionaryOf: (code: string) => Dictionary,
): (code: string) => Translate {
  const resources = Object.fromEntries(locales.map(({ code }) => [code, dictionaryOf(code)]));
  const instance = createInstance();
  instance.init({
    resources,
    lng: locales[0]?.code ?? 'en',
    fallbackLng: false,
    ns: [...new Set(Object.values(resources).flatMap(Object.keys))],
    defaultNS: 'common',
    initAsync: false,
    // Codes as they are: i18next would write `en-gb` as `en-GB` and take what is missing there from `en`.
    load: 'currentOnly',
    lowerCaseLng: true,
    interpolation: { escapeValue: false },
    returnNull: false,
    parseMissingKeyHandler: () => missing,
    returnedObjectHandler: () => missing,
  });
  const translations = new Map<string, Translate>();
  return (code) => {
    const known = translations.get(code);
    if (known) return known;
    const fixed = instance.getFixedT(code);
    // Most texts have no values, and a page asks for the same ones as the page before.
    const plain = new Map<string, string>();
    const lookUp: Translate = (key, values) => {
      // A text never takes in another: a few lines could stand for more than the memory holds.
      const text = fixed(key, { ...values, nest: false }) as string;
      if (text === missing) throw new Error(`i18n/${code}: the text "${key}" is missing.`);
      return text;
    };
    const translate: Translate = (key, values) => {
      if (values) return lookUp(key, values);
      const text = plain.get(key) ?? lookUp(key);
      plain.set(key, text);
      return text;
    };
    translations.set(code, translate);
    return translate;
  };
}
