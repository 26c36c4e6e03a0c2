import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { indexedMarks, toIndex } from './search/query.ts';

export interface SearchIndexOptions {
  /** Folder of the built site; the index is written to its folder `pagefind`. */
  outDir: string;
  /** Told how far a long run has come. */
  log?: (line: string) => void;
}

export interface SearchIndexReport {
  /** Pages of each language, by the lower-case form of its `<html lang>`. */
  pages: Readonly<Record<string, number>>;
}

/** Files that Pagefind writes for its own interfaces, which the portal does not use (430 kB). */
const unused = /^pagefind-.*(ui|highlight)\.(js|css)$/;

/** Pages after which a line of progress is due. */
const stride = 2000;

/**
 * Indexes the pages of a built site that carry `data-pagefind-body`, one index a language. Addresses in the index
 * are relative to the folder, so that the same index serves under any base path.
 * Files are read in the order of their names, one after another: the same pages give the same bytes.
 * @throws when Pagefind reports an error, or a page to be found does not tell its language.
 */
export async function buildSearchIndex({ outDir, log }: SearchIndexOptions): Promise<SearchIndexReport> {
  const bundle = path.join(outDir, 'pagefind');
  await rm(bundle, { recursive: true, force: true });
  const { index, errors } = await createIndex({
    includeCharacters: indexedMarks,
    // Names of other pages and headings are not what a page is about.
    excludeSelectors: ['nav'],
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const files = (await readdir(outDir, { recursive: true }))
      .filter((file) => file.endsWith('.html'))
      .sort();
    for (const [count, file] of files.entries()) {
      if (count > 0 && count % stride === 0) log?.(`${count} / ${files.length}`);
      const html = await readFile(path.join(outDir, file), 'utf8');
      if (!html.includes('data-pagefind-body')) continue;
      if (!/<html[^>]*\slang=/i.test(html))
        throw new Error(`${file}: a page to be found has no <html lang>.`);
      refuse(await index.addHTMLFile({ sourcePath: file.split(path.sep).join('/'), content: prepare(html) }));
    }
    refuse(await index.writeFiles({ outputPath: bundle }));
  } finally {
    await close();
  }
  const written = await readdir(bundle);
  await Promise.all(written.filter((file) => unused.test(file)).map((file) => rm(path.join(bundle, file))));
  const entry = JSON.parse(await readFile(path.join(bundle, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return {
    pages: Object.fromEntries(
      Object.entries(entry.languages).map(([lang, { page_count }]) => [lang, page_count]),
    ),
  };
}

/**
 * Pagefind takes the first picture of a page for its metadata, where the words of its file name would be found
 * on every page that has one.
 */
const prepare = (html: string): string => toIndex(html.replace(/<img\b[^>]*>/g, ''));

function refuse({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
