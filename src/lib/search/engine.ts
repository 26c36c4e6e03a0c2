import { excerptOf, withoutTitle } from './excerpt.ts';
import {
  type AddressesFile,
  type CharactersFile,
  fileNames,
  type LanguageFile,
  type NamesFile,
  type PagesFile,
  readPages,
  readWords,
  type WordsFile,
} from './files.ts';
import { type Found, look, type PagefindApi } from './look.ts';
import { termsOf } from './lookup.ts';
import { markMatches } from './mark.ts';
import { fromIndex } from './marks.ts';
import { createNames, type Names } from './names.ts';
import { parseQuery, type Query, textOf } from './parse.ts';
import { createRewrites } from './rewrites.ts';
import { createParse } from './sought.ts';
import { createTitles } from './titles.ts';
import type { Answer, Change, Excerpt, Hit, Words } from './types.ts';

export type { Fragment, PagefindApi } from './look.ts';

export interface EngineOptions {
  pagefind: PagefindApi;
  /** Gives a JSON file of the language's folder, by its name. */
  read: (file: string) => Promise<unknown>;
}

export interface SearchOptions {
  /** Nothing is changed of the query but its form. */
  verbatim?: boolean;
}

export interface Engine {
  search(typed: string, options?: SearchOptions): Promise<Answer>;
  /** Addresses of pages found, relative to the folder of the site; nothing for those that only their texts tell. */
  addresses(hits: readonly Hit[]): Promise<(string | undefined)[]>;
  /** What is shown of the hits of an answer, in their order. */
  excerpts(answer: Answer, hits: readonly Hit[]): Promise<Excerpt[]>;
}

/** Calls a function once; what it gave is kept, but for a failure. */
function once<Value>(get: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= get().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}

/**
 * Makes the search of one language ready: what a reader typed is looked for as it is, and, where that does not find
 * what was meant, as it may have been meant.
 * @throws when a file of the index cannot be read
 */
export async function createEngine({ pagefind, read }: EngineOptions): Promise<Engine> {
  const pagesFile = read(fileNames.pages);
  // Whoever awaits it hears of a failure; until then it is nobody's.
  pagesFile.catch(() => undefined);
  const { language, common } = (await read(fileNames.language)) as LanguageFile;
  const words = once(async (): Promise<Words> => readWords((await read(fileNames.words)) as WordsFile));
  const names = once(async (): Promise<Names> => createNames((await read(fileNames.names)) as NamesFile));
  const characters = once(async () => (await read(fileNames.characters)) as CharactersFile);
  const begins = async (folded: string) => {
    const known = await words();
    if (known.has(folded)) return true;
    for (const word of known.keys()) if (word.startsWith(folded)) return true;
    return false;
  };
  const addresses = once(async () => (await read(fileNames.addresses)) as AddressesFile);
  const parse = createParse(language, common);
  const ready = once(async () => {
    const file = (await pagesFile) as PagesFile;
    const records = readPages(file);
    const titles = createTitles(records);
    return {
      placeOf: new Map(records.map(({ id }, at) => [id, at])),
      index: {
        pagefind,
        titles,
        pages: new Map(records.map((page) => [page.id, page])),
        count: file.count,
        lang: language.lang,
        begins,
      },
      rewrites: createRewrites({ language, parse, titles, words, names, characters }),
    };
  });
  const foundOf = new WeakMap<Answer, Found>();

  const answer = (typed: Query, found: Found, change?: Change): Answer => {
    const made = {
      typed: typed.text,
      query: change ? found.query.text : typed.text,
      sought: textOf(found.query.sought ?? found.query.tokens),
      ...(change && { change }),
      hits: found.hits,
    };
    foundOf.set(made, found);
    return made;
  };

  return {
    async search(typed, { verbatim = false } = {}) {
      const asked = parseQuery(typed);
      if (asked.tokens.length === 0)
        return { typed: asked.text, query: asked.text, sought: asked.text, hits: [] };
      // The parts of the index that hold the words are on their way while the titles still come.
      ahead(pagefind, parse(typed));
      const { index, rewrites } = await ready();
      if (verbatim) return answer(asked, await look(index, asked));
      const { query: start, change: startChange } = await rewrites.normal(asked);
      let best = await look(index, start);
      let change = startChange;
      if (!best.sure || rewrites.isDoubtful(start)) {
        for await (const next of rewrites.of(start, () => best)) {
          const found = await look(index, next.query, {
            about: next.about,
            small: next.change !== 'question',
          });
          if (!next.prefer?.(found) && !isBetter(found, best)) continue;
          best = found;
          // A query without its small words is still the query.
          change = next.change ?? change;
          if (best.sure && best.unknown.length === 0) break;
        }
      }
      return answer(asked, best, change);
    },
    async addresses(hits) {
      const missing = hits.some(({ page }) => page && page.path === undefined);
      const [list, { placeOf }] = await Promise.all([missing ? addresses() : [], ready()]);
      return hits.map(({ id, page }) => page?.path ?? list[placeOf.get(id) ?? -1]);
    },
    async excerpts(of, hits) {
      const found = foundOf.get(of);
      return await Promise.all(
        hits.map(async ({ id, page }): Promise<Excerpt> => {
          const fragment = await found?.texts.get(id)?.();
          const title = page?.title ?? fromIndex(fragment?.meta.title ?? '', language.script);
          const content = fromIndex(fragment?.content ?? '', language.script);
          return {
            id,
            path: page?.path ?? (fragment?.url ?? '').replace(/^\//, ''),
            title: markMatches(title, of.sought),
            text: excerptOf(withoutTitle(content, title), of.sought, language.script),
            date: fromIndex(fragment?.meta.date ?? '', language.script),
            section: page?.section ?? fragment?.filters.section?.[0] ?? '',
          };
        }),
      );
    },
  };
}

/** Asks for what a query will need, and waits for nothing. */
function ahead(pagefind: PagefindApi, { tokens, sought = tokens }: Query): void {
  pagefind.search(termsOf(sought).join(' ')).catch(() => undefined);
}

/** Whether one finding answers better than another: surely, with fewer unknown words, with all words, higher. */
function isBetter(found: Found, than: Found): boolean {
  if (found.hits.length === 0) return false;
  if (found.sure !== than.sure) return found.sure;
  if (found.unknown.length !== than.unknown.length) return found.unknown.length < than.unknown.length;
  if (found.complete > 0 !== than.complete > 0) return found.complete > 0;
  return found.best > than.best;
}
