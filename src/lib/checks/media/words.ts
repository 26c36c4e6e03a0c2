import type { Locale } from '../../locales.ts';
import type { Portal } from '../../portal.ts';

/** A list of words of `locale.writing`. */
type WordList = 'maps' | 'children' | 'pictureWords' | 'noSource' | 'commonWords';

const lists = new WeakMap<Portal, Map<string, RegExp | undefined>>();

/**
 * A pattern that finds the words of a list in texts of a language, with `gi`; undefined where it has none. Words of
 * scripts with spaces are found whole.
 */
export function wordsOf(portal: Portal, locale: Locale, list: WordList): RegExp | undefined {
  const known = lists.get(portal) ?? new Map<string, RegExp | undefined>();
  lists.set(portal, known);
  const key = `${locale.code} ${list}`;
  if (!known.has(key)) known.set(key, patternOf(locale.writing[list] ?? []));
  return known.get(key);
}

/** A pattern that finds any of the words, the longest first; those written in letters with spaces, whole. */
export function patternOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const plain = word
        .normalize('NFC')
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replaceAll(' ', '\\s+');
      return /^\p{Script=Latin}/u.test(word) ? `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])` : plain;
    });
  return new RegExp(escaped.join('|'), 'giu');
}

/** How often a pattern stands in a text. */
export const countOf = (pattern: RegExp | undefined, text: string): number =>
  pattern ? (text.match(pattern)?.length ?? 0) : 0;
