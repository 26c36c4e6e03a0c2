import type { Locale } from './locales.ts';

const names = new Map<string, Intl.DisplayNames>();

/** The name of a language in the language of the page; its tag where `Intl` does not know it. */
export function languageName(lang: string, { intl }: Pick<Locale, 'intl'>): string {
  const known = names.get(intl) ?? new Intl.DisplayNames(intl, { type: 'language', fallback: 'code' });
  names.set(intl, known);
  return known.of(lang) ?? lang;
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether a text is the tag of a language: `vi`, `zh-Hans`, and not `vn`. Of the smaller languages, which have three
 * letters (ISO 639-3), `Intl` knows only some.
 */
export function isLanguageTag(tag: string): boolean {
  try {
    return english.of(tag) !== undefined || /^[a-z]{3}$/.test(tag);
  } catch {
    return false;
  }
}
