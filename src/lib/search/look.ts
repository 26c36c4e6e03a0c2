import {
  createLookup,
  type Fragment,
  type Lookup,
  type PagefindApi,
  type Pages,
  termOf,
  termsOf,
} from './lookup.ts';
import { fold, type Query, type Token, tidy } from './parse.ts';
import { nearness, rank } from './rank.ts';
import type { TitleMatch, Titles } from './titles.ts';
import type { Hit, PageRecord } from './types.ts';
import { cutRun, lengthOf, pairsOf, partWords, piecesOf, type Unit } from './units.ts';

/** What a query found as it stands. */
export interface Found {
  query: Query;
  hits: readonly Hit[];
  /** Words that no page has. */
  unknown: readonly Token[];
  /** Whether some text has the query as it was typed, several words in their order. */
  asTyped: boolean;
  /** Pages that have all words. */
  complete: number;
  /** Whether what was found is what was meant, as far as that can be told: the words stand together. */
  sure: boolean;
  /** Points of the first hit. */
  best: number;
  texts: Lookup['texts'];
}

export type { Fragment, PagefindApi };

/** What looking needs to know of a language's index. */
export interface Index {
  pagefind: PagefindApi;
  titles: Titles;
  pages: ReadonlyMap<string, PageRecord>;
  /** Pages of the language in all. */
  count: number;
  lang: string;
  /** Whether a word that no page has begins one that some page has. */
  begins(folded: string): Promise<boolean>;
}

/** Complete answers from which on partial ones are not needed. */
const enough = 5;
/** Partial answers that are kept. */
const partialLimit = 60;
/** Partial answers have at least this share of what the best of them has of the query. */
const leastShare = 0.45;

/** A page with what speaks for it. */
interface Candidate {
  id: string;
  /** Share of the query that it has, rare words counting more; 0 to 1. */
  coverage: number;
  missing: readonly string[];
  phrase: boolean;
  /** How rare the query as it was typed is, for a page that has it; 0 to 1. */
  whole: number;
  near: number;
  /** Score that the index gives. */
  score: number;
}

interface Ranked {
  hit: Hit;
  points: number;
  /** Whether the words stand together, in the title or the text. */
  convinces: boolean;
}

interface LookOptions {
  /** Pages about the name that the query is, best first. */
  about?: readonly string[] | undefined;
  /** Whether the small words of the query are a reader's, not what is left of a question. */
  small?: boolean;
}

/** Finds and orders the pages that answer the words of a query, as they are. */
export async function look(
  index: Index,
  query: Query,
  { about = [], small = true }: LookOptions = {},
): Promise<Found> {
  const lookup = createLookup(index.pagefind);
  const tokens = await partWords(lookup, query.sought ?? query.tokens);
  const words = tokens.filter(({ kind }) => kind === 'word');
  const units: Unit[] = [];
  for (const { kind, text, folded } of tokens) {
    if (kind === 'phrase') units.push({ text, kind, pages: await lookup.phrase([termOf(text)]) });
    if (kind === 'han') units.push(...(await cutRun(lookup, folded, index.lang)));
  }
  const together = words.length > 0 ? [await lookup.words(termsOf(words))] : [];
  const isOneWord = tokens.length === 1 && words.length === 1;
  const matches = index.titles.match(query.sought ? query.tokens : tokens);
  const inRow = isOneWord ? undefined : await lookup.phrase(termsOf(tokens));
  const asTyped = query.wide
    ? undefined
    : query.sought && small
      ? await wholeOf(lookup, query, { inRow, matches })
      : inRow;
  const inOrder = inRow?.size || asTyped?.size;
  const unknown = inOrder ? [] : await unknownOf(lookup, index, words);
  const pairs = inOrder ? [] : await pairsOf(lookup, tokens, units);

  const size = words.length + units.length;
  const groups = [...together, ...units.map(({ pages }) => pages)];
  const span = words.length + sum(units.map(lengthOf));
  const candidates = (unknown.length > 0 ? [] : inAll(groups)).map(
    (id): Candidate => ({
      id,
      coverage: 1,
      missing: [],
      phrase: inRow?.has(id) ?? false,
      whole: asTyped?.has(id) ? rarity(asTyped, index.count) : 0,
      near: nearness(placesIn(groups, id), span),
      score: scoreIn(groups, id),
    }),
  );
  const complete = candidates.length;
  if (complete < enough && (size > 1 || unknown.length > 0 || tokens[0]?.kind === 'han')) {
    const pieces = await piecesOf(lookup, words, unknown, units);
    candidates.push(...partialOf(pieces, index.count, new Set(candidates.map(({ id }) => id))));
  }

  const highest = Math.max(1e-9, ...candidates.slice(0, complete || undefined).map(({ score }) => score));
  const ranked = candidates.map((candidate) => {
    const title = matches.get(candidate.id);
    const place = about.indexOf(candidate.id);
    const page = index.pages.get(candidate.id);
    return rankOne(candidate, {
      title,
      page,
      pairs: shareOf(pairs, candidate.id, index.count),
      score: Math.min(1, candidate.score / highest),
      about: place < 0 ? undefined : place,
    });
  });
  if (size > 2) demoteScattered(ranked);
  ranked.sort(
    (a, b) =>
      Number(a.hit.partial) - Number(b.hit.partial) || b.points - a.points || (a.hit.id < b.hit.id ? -1 : 1),
  );

  // A run that is not cut into words of two characters or more is likely to have a wrong one.
  const isWhole = units.length > 1 && words.length === 0 && units.every((unit) => lengthOf(unit) > 1);
  return {
    query,
    hits: ranked.map(({ hit }) => hit),
    unknown,
    asTyped: query.tokens.length > 1 && Boolean(asTyped?.size),
    complete: ranked.filter(({ hit }) => !hit.partial).length,
    sure: (isWhole && complete > 0) || ranked.some(({ hit, convinces }) => convinces && !hit.partial),
    best: ranked[0]?.points ?? 0,
    texts: lookup.texts,
  };
}

interface Surroundings {
  title: TitleMatch | undefined;
  page: PageRecord | undefined;
  pairs: number;
  score: number;
  about: number | undefined;
}

function rankOne(
  { id, coverage, missing, phrase, whole, near }: Candidate,
  { title, page, pairs, score, about }: Surroundings,
): Ranked {
  return {
    hit: { id, ...(page && { page }), partial: missing.length > 0, missing },
    points: rank({
      title,
      coverage,
      phrase,
      whole,
      nearness: near,
      pairs,
      score,
      about,
      lasting: page?.lasting ?? false,
      record: page?.record ?? false,
    }),
    convinces: phrase || whole > 0 || near >= 0.5 || Boolean(title?.phrase) || (title?.coverage ?? 0) > 0.99,
  };
}

/** Words that stand far apart in a page say less than most of them side by side in another. */
function demoteScattered(ranked: Ranked[]): void {
  const best = Math.max(0, ...ranked.filter(({ hit }) => hit.partial).map(({ points }) => points));
  for (const each of ranked) {
    if (!each.convinces && each.points < best) each.hit = { ...each.hit, partial: true };
  }
}

/**
 * Pages that have the query with its small words. They are asked for only where they tell pages apart that are not
 * told apart without them: a small word is in most pages and so in a large part of the index.
 */
async function wholeOf(
  lookup: Lookup,
  { tokens }: Query,
  { inRow, matches }: { inRow: Pages | undefined; matches: ReadonlyMap<string, TitleMatch> },
): Promise<Pages | undefined> {
  if (inRow?.size === 1 || tokens.some(({ kind }) => kind === 'phrase')) return inRow;
  if ([...matches.values()].some(({ phrase }) => phrase)) return undefined;
  return lookup.phrase(termsOf(tokens));
}

/** Pages that have some parts of a query, those with too little of it left out. */
function partialOf(pieces: readonly Unit[], count: number, done: ReadonlySet<string>): Candidate[] {
  const weights = pieces.map(({ pages }) => Math.log(1 + count / Math.max(1, pages.size)));
  const total = sum(weights);
  const found = new Map<string, number>();
  for (const [at, { pages }] of pieces.entries()) {
    for (const id of pages.keys()) {
      if (!done.has(id)) found.set(id, (found.get(id) ?? 0) + (weights[at] ?? 0));
    }
  }
  const most = Math.max(0, ...found.values());
  const span = sum(pieces.map(lengthOf));
  return [...found]
    .filter(([, weight]) => weight >= most * leastShare)
    .sort(([, a], [, b]) => b - a)
    .slice(0, partialLimit)
    .map(([id, weight]): Candidate => {
      const held = pieces.flatMap(({ pages }) => (pages.has(id) ? [pages] : []));
      return {
        id,
        coverage: weight / total,
        missing: [...new Set(pieces.filter(({ pages }) => !pages.has(id)).map(({ text }) => text))],
        phrase: false,
        whole: 0,
        near: nearness(placesIn(held, id), span),
        score: scoreIn(held, id),
      };
    });
}

/** Pages that stand in all lists. */
function inAll(groups: readonly Pages[]): string[] {
  const smallest = groups.reduce<Pages | undefined>(
    (least, group) => (least === undefined || group.size < least.size ? group : least),
    undefined,
  );
  return [...(smallest?.keys() ?? [])].filter((id) => groups.every((group) => group.has(id)));
}

/**
 * Words that no page has. Pagefind drops them without a word, or takes the longest beginning that it knows; an exact
 * phrase of one word it does not.
 */
async function unknownOf(
  lookup: Lookup,
  { titles, begins }: Pick<Index, 'titles' | 'begins'>,
  words: readonly Token[],
): Promise<Token[]> {
  const unknown: Token[] = [];
  for (const token of words) {
    const term = termOf(token.text);
    if (titles.begins(fold(term)) || (await lookup.phrase([term])).size > 0) continue;
    if (!(await begins(tidy(token.folded)))) unknown.push(token);
  }
  return unknown;
}

/** Share of neighbours of the query that are neighbours in a page, rare ones counting more; 0 to 1. */
function shareOf(pairs: readonly Pages[], id: string, count: number): number {
  const weights = pairs.map((pages) => Math.log(1 + count / pages.size));
  const held = sum(weights.filter((_, at) => pairs[at]?.has(id)));
  return held > 0 ? held / sum(weights) : 0;
}

/** How little a list is of all pages: 1 for a single one, 0 for all. */
const rarity = ({ size }: Pages, count: number): number =>
  count > 1 ? 1 - Math.log(size) / Math.log(count) : 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const placesIn = (lists: readonly Pages[], id: string): number[] =>
  lists.flatMap((pages) => [...(pages.get(id)?.words ?? [])]);
const scoreIn = (lists: readonly Pages[], id: string): number =>
  sum(lists.map((pages) => pages.get(id)?.score ?? 0));
