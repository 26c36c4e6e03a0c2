import { beginning } from './mark.ts';
import { fold, type Token } from './parse.ts';
import type { PageRecord, Words } from './types.ts';

/** How a title answers a query. */
export interface TitleMatch {
  /** The title is the query. */
  equal: boolean;
  /** The title holds the query, word after word. */
  phrase: boolean;
  /** The title begins with the query. */
  begins: boolean;
  /** Share of the query that the title holds, rare words counting more; 0 to 1. */
  coverage: number;
  /** Share of the title that the query names; 0 to 1. */
  share: number;
  /** Share of neighbours of the query that are neighbours in the title; 0 to 1. */
  adjacency: number;
  /** The title writes it with the same marks. */
  exact: boolean;
}

interface Title {
  page: PageRecord;
  units: readonly string[];
  /** Folded, single spaces, none between Han characters. */
  text: string;
}

export interface Titles {
  /** Titles that answer the words, by the id of their page. */
  match(tokens: readonly Token[]): Map<string, TitleMatch>;
  /** Whether a word, perhaps not yet typed to its end, begins a word of a title. */
  begins(folded: string): boolean;
  /** The words of all titles. */
  words: Words;
  /** The query as a title has it that differs from it in few words or characters; nothing where none does. */
  nearest(tokens: readonly Token[], similar: Similar): string | undefined;
}

/** Words like another, with what it costs to get from one to the other. */
export type Similar = (
  word: string,
  words: Words,
  limit?: number,
) => readonly { folded: string; cost: number }[];

/** Latin words, and Han runs as pairs of characters, or the one they have. */
function unitsOf(text: string): string[] {
  const runs = fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const characters = [...run];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();

/** Titles of the pages, made ready to be compared with queries. */
export function createTitles(pages: readonly PageRecord[]): Titles {
  const titles: Title[] = pages.map((page) => ({
    page,
    units: unitsOf(page.title),
    text: plain(page.title),
  }));
  const postings = new Map<string, number[]>();
  const words = new Map<string, { form: string; pages: number }>();
  for (const [index, { units, page }] of titles.entries()) {
    const forms = page.title.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    for (const form of forms) {
      const folded = fold(form);
      if (!/\p{Script=Han}/u.test(folded))
        words.set(folded, { form, pages: (words.get(folded)?.pages ?? 0) + 1 });
    }
    for (const unit of new Set(units)) {
      const list = postings.get(unit);
      if (list) list.push(index);
      else postings.set(unit, [index]);
    }
  }
  const sorted = [...words.keys()].sort();
  const weightOf = (unit: string): number => Math.log(1 + titles.length / (postings.get(unit)?.length ?? 1));

  /** Words of titles that begin so; sorted, so that they stand together. */
  function* wordsFrom(folded: string): Generator<string> {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    for (let word = sorted[low]; word?.startsWith(folded); word = sorted[++low]) yield word;
  }

  const listOf = (unit: string, isLast: boolean): Iterable<number> => {
    const list = postings.get(unit);
    if (list || unit.length < (isLast ? 2 : beginning)) return list ?? titlesWith(unit);
    return new Set([...wordsFrom(unit)].flatMap((word) => postings.get(word) ?? []));
  };
  /** A single Han character stands in pairs only. */
  const titlesWith = (character: string): number[] =>
    /\p{Script=Han}/u.test(character)
      ? titles.flatMap(({ text }, index) => (text.includes(character) ? [index] : []))
      : [];

  return {
    words,
    begins: (folded) => !wordsFrom(folded).next().done,
    match(tokens) {
      const asked = tokens.map(({ text }) => text).join(' ');
      const query = plain(asked);
      const units = unitsOf(asked);
      const total = units.reduce((sum, unit) => sum + weightOf(unit), 0);
      const found = new Map<number, { weight: number; count: number; units: Set<string> }>();
      for (const unit of new Set(units)) {
        for (const index of listOf(unit, unit === units.at(-1))) {
          const entry = found.get(index) ?? { weight: 0, count: 0, units: new Set<string>() };
          entry.weight += weightOf(unit) * units.filter((other) => other === unit).length;
          entry.count++;
          entry.units.add(unit);
          found.set(index, entry);
        }
      }
      const matches = new Map<string, TitleMatch>();
      for (const [index, { weight, count, units: held }] of found) {
        const title = titles[index];
        if (!title) continue;
        const { text, units: own, page } = title;
        const pairs = units.slice(1).filter((unit, at) => {
          const before = units[at] ?? '';
          return (
            held.has(unit) &&
            held.has(before) &&
            own.some((each, place) => each === before && own[place + 1]?.startsWith(unit))
          );
        });
        const phrase =
          query !== '' && ` ${text}`.includes(/^\p{Script=Han}/u.test(query) ? query : ` ${query}`);
        matches.set(page.id, {
          equal: text === query,
          phrase,
          begins: phrase && text.startsWith(query),
          coverage: Math.min(1, weight / total),
          share: Math.min(1, count / Math.max(1, own.length)),
          adjacency: units.length > 1 ? pairs.length / (units.length - 1) : phrase ? 1 : 0,
          exact: page.title.normalize('NFC').toLowerCase().includes(asked.toLowerCase()),
        });
      }
      return matches;
    },
    nearest: (tokens, similar) => nearestTitle(titles, postings, words, tokens, similar, weightOf),
  };
}

/** Least share of a query that a title must hold, changed words counting as far as they are alike. */
const likeness = 0.72;

function nearestTitle(
  titles: readonly Title[],
  postings: ReadonlyMap<string, readonly number[]>,
  words: Words,
  tokens: readonly Token[],
  similar: Similar,
  weightOf: (unit: string) => number,
): string | undefined {
  if (tokens.some(({ kind }) => kind === 'phrase')) return undefined;
  if (tokens.length === 1 && tokens[0]?.kind === 'han') return nearestRun(titles, postings, tokens[0].folded);
  if (tokens.length < 2) return undefined;
  const options = tokens.map(({ folded, kind }) => [
    { folded, cost: 0 },
    ...(kind === 'word' && !/\d/.test(folded) ? similar(folded, words, 8) : []),
  ]);
  const sums = new Map<number, { weight: number; choice: string[]; changed: number; missed: number }>();
  for (const [at, list] of options.entries()) {
    const here = new Set<number>();
    for (const { folded, cost } of list) {
      for (const index of postings.get(folded) ?? []) {
        if (here.has(index)) continue;
        here.add(index);
        const sum = sums.get(index) ?? { weight: 0, choice: [], changed: 0, missed: tokens.length };
        sum.weight += weightOf(folded) * (cost === 0 ? 1 : Math.max(0, 1 - cost * 0.3));
        sum.missed--;
        sum.choice[at] = folded;
        if (cost > 0) sum.changed++;
        sums.set(index, sum);
      }
    }
  }
  let best: { choice: (string | undefined)[]; score: number } | undefined;
  for (const [index, { weight, choice, changed, missed }] of sums) {
    if (missed > tokens.length / 4 || changed + missed === 0) continue;
    if (changed + missed > Math.max(1, tokens.length / 2.5)) continue;
    const units = titles[index]?.units ?? [];
    const whole = tokens.map((_, at) => choice[at] ?? between(units, choice[at - 1], choice[at + 1]));
    const total = tokens.reduce((sum, { folded }, at) => sum + weightOf(whole[at] ?? folded), 0);
    const score = weight / total;
    if (score >= likeness && score > (best?.score ?? 0)) best = { choice: whole, score };
  }
  const changes = best?.choice.some((folded, at) => folded !== undefined && folded !== tokens[at]?.folded);
  if (!best || !changes) return undefined;
  return tokens
    .map(({ text, folded }, at) => {
      const chosen = best.choice[at];
      return chosen === undefined || chosen === folded ? text : (words.get(chosen)?.form ?? chosen);
    })
    .join(' ');
}

/** The word of a title between two neighbours of a word that it does not have. */
function between(
  units: readonly string[],
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  const at = units.findIndex(
    (_, place) =>
      (before === undefined ? place === 0 : units[place - 1] === before) &&
      (after === undefined ? place === units.length - 1 : units[place + 1] === after),
  );
  return before === undefined && after === undefined ? undefined : units[at];
}

/** A Han run as a title has it but for one character, among at least four. */
function nearestRun(
  titles: readonly Title[],
  postings: ReadonlyMap<string, readonly number[]>,
  run: string,
): string | undefined {
  const asked = [...run];
  if (asked.length < 4) return undefined;
  const counts = new Map<number, number>();
  for (const unit of unitsOf(run)) {
    for (const index of postings.get(unit) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  let best: { text: string; wrong: number } | undefined;
  for (const [index, count] of counts) {
    if (count < asked.length - 4 && count < 1) continue;
    const own = [...(titles[index]?.text ?? '')];
    for (let start = 0; start + asked.length <= own.length; start++) {
      let wrong = 0;
      for (let at = 0; at < asked.length && wrong < 3; at++) if (own[start + at] !== asked[at]) wrong++;
      if (wrong > 0 && wrong <= (asked.length >= 8 ? 2 : 1) && wrong < (best?.wrong ?? 9)) {
        best = { text: own.slice(start, start + asked.length).join(''), wrong };
      }
    }
  }
  return best?.text;
}
