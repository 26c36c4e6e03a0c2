import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { close, createIndex, type PagefindIndex, type PagefindServiceConfig } from 'pagefind';
import { indexedMarks } from '../search/marks.ts';

/** Version of Pagefind, whose files differ from one version to the next. */
export const pagefindVersion = (
  JSON.parse(readFileSync(path.resolve('node_modules', 'pagefind', 'package.json'), 'utf8')) as {
    version: string;
  }
).version;

/** What decides how Pagefind cuts texts into an index. */
export const settings = {
  includeCharacters: indexedMarks,
  // Names of other pages and headings are not what a page is about.
  excludeSelectors: ['nav'],
} as const satisfies PagefindServiceConfig;

/**
 * Size at which Pagefind begins another chunk of an index, in its own measure; a query then costs less than half of
 * what it does with chunks of the size it would take. Undocumented, so the version of Pagefind is exact and a test
 * watches the chunks.
 */
export const chunkSize = 1500;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs Pagefind's own process for a new index. One run at a time: the process is one for all who call.
 * @throws when Pagefind does not start.
 */
export function withIndex<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
  const run = last.then(async () => {
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSize);
    try {
      const { index, errors } = await createIndex({
        ...settings,
        excludeSelectors: [...settings.excludeSelectors],
      });
      if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
      return await work(index);
    } finally {
      await close();
    }
  });
  last = run.catch(() => {});
  return run;
}

/** @throws when Pagefind answers with errors. */
export function refuse({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
