import type { LibraryFacts } from '../../collections/library.ts';
import type { Locale } from '../locales.ts';

export type Edition = LibraryFacts['editions'][number];

const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/**
 * The editions of a publication, that in the reader's language first, and the languages of the portal in which there
 * is none yet. Tags are compared by language: `zh` and `zh-Hans` are one.
 */
export function editionsFor(
  editions: readonly Edition[],
  reader: Pick<Locale, 'lang'>,
  locales: readonly Locale[],
): { editions: readonly Edition[]; missing: readonly Locale[] } {
  const own = languageOf(reader.lang);
  const published = new Set(editions.map(({ lang }) => languageOf(lang)));
  const [first, others] = [true, false].map((wanted) =>
    editions.filter(({ lang }) => (languageOf(lang) === own) === wanted),
  ) as [Edition[], Edition[]];
  return {
    editions: [...first, ...others],
    missing: locales.filter(({ lang }) => !published.has(languageOf(lang))),
  };
}
