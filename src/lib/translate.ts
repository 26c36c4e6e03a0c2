import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInstance } from 'i18next';
import type { Locale } from './locales.ts';

/** Looks up a text: `t('entry:readIn')`, with values for its placeholders. Keys are checked by `tests/unit/dictionaries`. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export type Dictionary = Record<string, Record<string, unknown>>;

/** The dictionaries of one locale, a namespace per file of `i18n/<code>/`. */
export function readDictionary(portalDir: string, code: string): Dictionary {
  const folder = path.join(portalDir, 'i18n', code);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(folder, file), 'utf8'))]),
  );
}

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
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const translations = new Map<string, Translate>();
  return (code) => {
    let found = translations.get(code);
    if (!found) {
      const fixed = instance.getFixedT(code);
      found = (key, values) => {
        if (!instance.exists(key, { lng: code, ...values })) {
          throw new Error(`i18n/${code}: the text "${key}" is missing.`);
        }
        return fixed(key, values ?? {}) as string;
      };
      translations.set(code, found);
    }
    return found;
  };
}
