import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { createEngine, type Engine, type PagefindApi } from '../../lib/search/engine.ts';
import {
  type AddressesFile,
  fileNames,
  type LanguageFile,
  type PagesFile,
  readPages,
} from '../../lib/search/files.ts';
import { fileOf, signed } from '../../lib/search/program.ts';
import type { PageRecord, SearchLanguage } from '../../lib/search/types.ts';
import { pagefindClient } from '../../lib/search-index/client-code.ts';

/** A search of one language over the files of a folder, run outside a browser. */
export interface Searcher {
  /** Addresses of the pages found, relative to the folder of the site, best first. */
  search(query: string, most?: number): Promise<readonly string[]>;
  /** Files read since the last time this was asked. */
  takeFetched(): readonly string[];
}

export interface OwnSearcher extends Searcher {
  engine: Engine;
  searchLanguage: SearchLanguage;
  pages: readonly PageRecord[];
}

const host = 'http://files.invalid/';
const fetched = new Map<string, string[]>();
const elsewhere = globalThis.fetch;

/** Answers requests for the files of searchers from the disk; other requests go where they went. */
async function fetchFile(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input);
  if (!address.startsWith(host)) return elsewhere(input, init);
  const [key = '', ...rest] = fileOf(new URL(address).pathname).slice(1).split('/');
  const file = path.join(decodeURIComponent(key), ...rest.map(decodeURIComponent));
  fetched.get(key)?.push(file);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return new Response('', { status: 404 });
  return new Response(file.endsWith('.wasm') ? signed(new Uint8Array(bytes).buffer) : bytes);
}

interface Instance extends PagefindApi {
  init(): Promise<void>;
}

let programs = 0;

/** Starts the program of Pagefind over a folder; each has a module of its own, as the program keeps one index. */
async function startPagefind(folder: string, lang?: string): Promise<{ pagefind: Instance; key: string }> {
  globalThis.fetch = fetchFile;
  const cache = path.resolve('node_modules', '.cache', 'search');
  await mkdir(cache, { recursive: true });
  const file = path.join(cache, `program-${process.pid}-${programs++}.mjs`);
  await writeFile(file, await pagefindClient());
  try {
    const { createInstance } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      createInstance: (options: { basePath: string; language?: string }) => Instance;
    };
    const key = encodeURIComponent(path.resolve(folder));
    fetched.set(key, []);
    const pagefind = createInstance({ basePath: `${host}${key}/`, ...(lang && { language: lang }) });
    await pagefind.init();
    return { pagefind, key };
  } finally {
    await rm(file, { force: true });
  }
}

const takeFetched = (key: string) => (): readonly string[] => {
  const files = fetched.get(key) ?? [];
  fetched.set(key, []);
  return files;
};

/** Our search over the folder of one language, `…/pagefind/<code>`. */
export async function openOwn(folder: string): Promise<OwnSearcher> {
  const { pagefind, key } = await startPagefind(folder);
  const read = async (name: string): Promise<unknown> => {
    fetched.get(key)?.push(path.join(path.resolve(folder), name));
    return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as unknown;
  };
  const engine = await createEngine({ pagefind, read });
  const { language } = (await read(fileNames.language)) as LanguageFile;
  const file = (await read(fileNames.pages)) as PagesFile;
  return {
    engine,
    searchLanguage: language,
    pages: readPages(file, file.addresses ?? ((await read(fileNames.addresses)) as AddressesFile)),
    async search(query, most = 5) {
      const { hits } = await engine.search(query);
      return (await engine.addresses(hits.slice(0, most))).map((address) => address ?? '');
    },
    takeFetched: takeFetched(key),
  };
}

/** Pagefind as it comes, over an index by `buildPlain`, told the language as a page would tell it. */
export async function openPlain(folder: string, lang: string): Promise<Searcher> {
  const { pagefind, key } = await startPagefind(folder, lang.toLowerCase());
  return {
    async search(query, most = 5) {
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
      return found.map(({ url }) => url.replace(/^\//, ''));
    },
    takeFetched: takeFetched(key),
  };
}

/** Indexes pages of one language of a built site with Pagefind as it comes; gives the milliseconds it took. */
export async function buildPlain(dir: string, pages: readonly string[], folder: string): Promise<number> {
  const started = performance.now();
  await rm(folder, { recursive: true, force: true });
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const address of pages) {
      const content = await readFile(path.join(dir, address, 'index.html'), 'utf8');
      const { errors: faults } = await index.addHTMLFile({ sourcePath: `${address}index.html`, content });
      if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
    }
    await index.writeFiles({ outputPath: folder });
  } finally {
    await close();
  }
  return performance.now() - started;
}
