import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { openOwn, openPlain, type Searcher } from './searchers.ts';
import { readSent } from './slow-server.ts';

const known = new Map<string, Promise<number>>();

/** Bytes of a file as it is sent; 0 where there is none. */
export function sentBytes(file: string): Promise<number> {
  const bytes =
    known.get(file) ??
    readSent(file).then(
      ({ length }) => length,
      () => 0,
    );
  known.set(file, bytes);
  return bytes;
}

async function total(files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of new Set(files)) bytes += await sentBytes(file);
  return bytes;
}

export interface IndexSize {
  files: number;
  /** Bytes of all files, as they are sent. */
  bytes: number;
  /** Bytes of the chunk of the index in the middle, and of the largest. */
  chunk: { median: number; largest: number };
}

export async function sizeOf(folder: string): Promise<IndexSize> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = items
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const chunks = await Promise.all(files.filter((file) => file.endsWith('.pf_index')).map(sentBytes));
  return {
    files: files.length,
    bytes: await total(files),
    chunk: { median: median(chunks), largest: Math.max(0, ...chunks) },
  };
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Medians of what a reader of an index fetches, without programs. */
export interface QueryBytes {
  /** For the first query, to its titles. */
  first: number;
  /** For another one after it. */
  further: number;
  /** For the texts of five results, where they do not come with the titles. */
  texts: number;
}

/** What our search fetches for queries, each asked as the first of all. */
export const ownBytes = (folder: string, queries: readonly string[]): Promise<QueryBytes> =>
  measure(queries, async () => {
    const own = await openOwn(folder);
    const texts = async (query: string) => {
      const answer = await own.engine.search(query);
      await own.engine.excerpts(answer, answer.hits.slice(0, 5));
    };
    return { ...own, texts };
  });

/** What Pagefind as it comes fetches; its titles come with the texts. */
export const plainBytes = (folder: string, lang: string, queries: readonly string[]): Promise<QueryBytes> =>
  measure(queries, async () => ({ ...(await openPlain(folder, lang)), texts: async () => undefined }));

async function measure(
  queries: readonly string[],
  open: () => Promise<Searcher & { texts: (query: string) => Promise<void> }>,
): Promise<QueryBytes> {
  const first: number[] = [];
  const further: number[] = [];
  const texts: number[] = [];
  for (const [at, query] of queries.entries()) {
    const searcher = await open();
    const fetched = () => total(searcher.takeFetched());
    await searcher.search(query);
    first.push(await fetched());
    await searcher.texts(query);
    texts.push(await fetched());
    await searcher.search(queries[(at + 1) % queries.length] ?? '');
    further.push(await fetched());
  }
  return { first: median(first), further: median(further), texts: median(texts) };
}
