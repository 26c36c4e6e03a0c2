import { withoutMarks } from '../../lib/text.ts';
import type { CorpusPage } from './corpus.ts';
import type { Searcher } from './searchers.ts';

/** A query, and the addresses of the pages that answer it. */
export interface Asked {
  query: string;
  right: readonly string[];
}

export interface Miss extends Asked {
  found: readonly string[];
}

export interface Score {
  asked: number;
  /** Queries with a right page first, and among the first five. */
  first: number;
  five: number;
  /** Those without a right page first. */
  misses: readonly Miss[];
}

/** Asks a search every query. */
export async function score({ search }: Pick<Searcher, 'search'>, queries: readonly Asked[]): Promise<Score> {
  let first = 0;
  let five = 0;
  const misses: Miss[] = [];
  for (const { query, right } of queries) {
    const found = await search(query, 5);
    if (found.some((address) => right.includes(address))) five++;
    if (right.includes(found[0] ?? '')) first++;
    else misses.push({ query, right, found });
  }
  return { asked: queries.length, first, five, misses };
}

/** Share of two counts in per cent; 100 where nothing was asked. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (part / whole) * 100);

export const sum = (scores: readonly Score[]): Score => ({
  asked: scores.reduce((total, { asked }) => total + asked, 0),
  first: scores.reduce((total, { first }) => total + first, 0),
  five: scores.reduce((total, { five }) => total + five, 0),
  misses: scores.flatMap(({ misses }) => misses),
});

const wordsOf = (text: string, lang: string): string[] =>
  [
    ...new Intl.Segmenter(lang, { granularity: 'word' }).segment(
      withoutMarks(text.normalize('NFKC')).toLowerCase(),
    ),
  ]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

/** Whether a page holds half of the words of a query, marks and case aside. */
export function halfIsHeld(query: string, pages: readonly CorpusPage[], lang: string): boolean {
  const words = [...new Set(wordsOf(query, lang))];
  if (words.length === 0) return false;
  return pages.some(({ text }) => {
    const held = new Set(wordsOf(text, lang));
    return words.filter((word) => held.has(word)).length * 2 >= words.length;
  });
}
