import type { Locale } from './locales.ts';

const names = new Map<string, Intl.DisplayNames>();

/** The name of a language in the language of the page; its tag where `Intl` does not know it. */
export function languageName(lang: string, { intl }: Pick<Locale, 'intl'>): string {
  const known = names.get(intl) ?? new Intl.DisplayNames(intl, { type: 'language', fallback: 'code' });
  names.set(intl, known);
  return known.of(lang) ?? lang;
}
