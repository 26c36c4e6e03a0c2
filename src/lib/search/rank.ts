import type { TitleMatch } from './titles.ts';

/** What is known of a page that answers a query. */
export interface Evidence {
  title?: TitleMatch | undefined;
  /** Share of the query's words that the page has, rare words counting more; 0 to 1. */
  coverage: number;
  /** The page has the words one after another. */
  phrase: boolean;
  /** How rare the query as it was typed, small words included, is among pages, for one that has it; 0 to 1. */
  whole: number;
  /** How near to each other the words stand in the page; 0 to 1. */
  nearness: number;
  /** Share of the query's neighbours that are neighbours in the page, rare ones counting more; 0 to 1. */
  pairs: number;
  /** Score that the index gives, of the highest; 0 to 1. */
  score: number;
  /** Place in the list of pages about the name that the query is, from 0. */
  about?: number | undefined;
  /** A page that stays, such as a description of the province, and no news. */
  lasting: boolean;
  /** A record of a register: the answer to who asks for it by name, and not to who asks for a matter. */
  record: boolean;
}

/** Points of each kind of evidence, found by `npm run bench:search` and the judged questions. */
const points = {
  equal: 12,
  phrase: 5,
  share: 3,
  begins: 1,
  coverage: 4,
  about: 3,
  inPhrase: 2.5,
  whole: 3.5,
  near: 2.5,
  pairs: 2.5,
  score: 2,
  exact: 0.4,
  lasting: 0.3,
  record: 2.5,
} as const;

/** How well a page answers a query; the order of results, highest first. */
export function rank({
  title,
  coverage,
  phrase,
  whole,
  nearness,
  pairs,
  score,
  about,
  lasting,
  record,
}: Evidence): number {
  const ofTitle = title
    ? (title.equal ? points.equal : 0) +
      (title.phrase ? points.phrase + points.share * title.share : 0) +
      (title.begins ? points.begins : 0) +
      points.coverage * title.coverage ** 2 * (0.4 + 0.6 * title.adjacency) * (0.7 + 0.3 * title.share) +
      (title.exact ? points.exact : 0)
    : 0;
  const ofText =
    (phrase ? points.inPhrase : 0) +
    points.whole * whole +
    points.near * nearness * coverage +
    points.pairs * pairs +
    points.score * score +
    (about === undefined ? 0 : points.about / (1 + about / 4)) +
    (lasting ? points.lasting : 0) -
    (record && !title?.phrase ? points.record : 0);
  // What lacks words of the query counts by what it has.
  return (ofTitle + ofText) * coverage ** 2;
}

/**
 * How near words stand to each other: 1 where so many follow one another, less the longer the shortest stretch that
 * holds as many places.
 * @param places places of words in a page, in words, in any order
 * @param count words of the query, at least 1
 */
export function nearness(places: readonly number[], count: number): number {
  if (count < 2) return 0;
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const wanted = Math.min(count, sorted.length);
  if (wanted < 2) return 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = wanted - 1; at < sorted.length; at++) {
    shortest = Math.min(shortest, (sorted[at] ?? 0) - (sorted[at - wanted + 1] ?? 0));
  }
  return ((wanted - 1) / Math.max(wanted - 1, shortest)) * (wanted / count);
}
