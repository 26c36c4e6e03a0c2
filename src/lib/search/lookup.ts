import { toIndex } from './marks.ts';
import type { Token } from './parse.ts';

/** A page of the index, as Pagefind gives it. */
export interface Fragment {
  url: string;
  content: string;
  /** Words to be found beside the text. */
  meta: Readonly<Record<string, string | undefined>>;
  /** What is told of the page, and found by no word. */
  filters: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the words that answer, counted in words. */
  words: readonly number[];
  data(): Promise<Fragment>;
}

/** What is used of Pagefind. */
export interface PagefindApi {
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** Pages that answer, by their id. */
export type Pages = ReadonlyMap<string, PagefindResult>;

/** What one query asks of the index; nothing is asked twice. */
export interface Lookup {
  /** Pages that have all of the words that the index knows, by their beginnings. */
  words(terms: readonly string[]): Promise<Pages>;
  /** Pages that have the words one after another, whole. */
  phrase(terms: readonly string[]): Promise<Pages>;
  /** How to get the text of each page that was found. */
  texts: ReadonlyMap<string, () => Promise<Fragment>>;
}

export function createLookup(pagefind: PagefindApi): Lookup {
  const known = new Map<string, Promise<Pages>>();
  const texts = new Map<string, () => Promise<Fragment>>();
  const ask = async (term: string): Promise<Pages> => {
    const { results } = await pagefind.search(term);
    for (const result of results) if (!texts.has(result.id)) texts.set(result.id, () => result.data());
    return new Map(results.map((result) => [result.id, result]));
  };
  const find = (term: string): Promise<Pages> => {
    const pages = known.get(term) ?? ask(term);
    known.set(term, pages);
    return pages;
  };
  return {
    words: (terms) => find(terms.join(' ')),
    phrase: (terms) => find(`"${terms.join(' ')}"`),
    texts,
  };
}

/** A text as the index has it: signs within words are taken out there. */
export const termOf = (text: string): string =>
  toIndex(text)
    .replace(/[^\p{L}\p{N}\p{M}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export const termsOf = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => termOf(text));
