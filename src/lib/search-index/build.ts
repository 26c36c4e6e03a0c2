import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '../locales.ts';
import type { RouteTable } from '../route-table.ts';
import { fileNames, type LanguageFile } from '../search/files.ts';
import type { SearchLanguage } from '../search/types.ts';
import { commonNames } from './common.ts';
import { readFragments } from './fragments.ts';
import { type HanScripts, loadHanScripts } from './han-scripts.ts';
import { indexLanguage } from './index-language.ts';
import { type IndexPage, pagesOf } from './inputs.ts';
import { aliasesOf, createMentions, namesFile } from './names.ts';
import { addressesFile, pagesFile } from './pages.ts';
import { type PreparedPage, preparePage } from './prepare.ts';
import { type IndexName, namesOf } from './registry-names.ts';
import { wordsFile } from './words.ts';

/** A language and what its search has to find. */
export interface LanguageInput {
  language: SearchLanguage;
  pages: readonly IndexPage[];
  names: readonly IndexName[];
}

export interface SearchIndexInput {
  languages: readonly LanguageInput[];
  /** Present where a language is written in Chinese characters. */
  han?: HanScripts | undefined;
}

export interface SearchIndexOptions {
  /** Folder of the built site; the index of each language is written to its folder `pagefind/<code>`. */
  outDir: string;
  /** Folder of the parts of earlier builds; all is made anew without. */
  cacheDir?: string;
  /** Told how far a long run has come. */
  log?: (line: string) => void;
}

/** What was made for a language. */
export interface LanguageReport {
  code: string;
  pages: number;
  /** Bytes of all files. */
  bytes: number;
  seconds: number;
  /** Whether Pagefind's part is that of an earlier build. */
  kept: boolean;
}

/** Pages after which a line of progress is due. */
const stride = 2000;

/** A language as its search knows it, among those of the portal. */
function searchLanguage({ code, lang, script, search }: Locale, locales: readonly Locale[]): SearchLanguage {
  const foreign = locales.flatMap((other) => (other.code !== code && other.letters) || []).join('');
  return { code, lang, script, ...(foreign && { foreign }), rules: search ?? {} };
}

/** What a portal's search is made of; languages without a page to be found are left out. */
export async function searchInput(table: RouteTable): Promise<SearchIndexInput> {
  const { portal } = table;
  const han = portal.locales.some(({ script }) => script === 'han') ? await loadHanScripts() : undefined;
  const languages = portal.locales
    .map((locale) => ({
      language: searchLanguage(locale, portal.locales),
      pages: pagesOf(table, locale),
      names: namesOf(portal, locale.code, han),
    }))
    .filter(({ pages }) => pages.length > 0);
  return { languages, han };
}

/**
 * Makes the search of a built site: for each language an index of Pagefind, and the files by which our own program
 * understands what a reader meant. The same site gives the same bytes.
 * @throws when a page to be found is missing, does not tell its language or tells another, or Pagefind fails.
 */
export async function buildSearchIndex(
  { languages, han }: SearchIndexInput,
  options: SearchIndexOptions,
): Promise<LanguageReport[]> {
  const folder = path.join(options.outDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  const reports: LanguageReport[] = [];
  for (const input of languages) {
    const bundle = path.join(folder, input.language.code);
    reports.push(await buildLanguage(input, han, bundle, options));
  }
  return reports;
}

async function buildLanguage(
  { language, pages, names }: LanguageInput,
  han: HanScripts | undefined,
  bundle: string,
  { outDir, cacheDir, log }: SearchIndexOptions,
): Promise<LanguageReport> {
  const started = performance.now();
  const { code, lang, script } = language;
  const findMentions = createMentions(names);
  const mentions = new Map(pages.map((page) => [page, findMentions(page)]));
  const prepared: PreparedPage[] = [];
  for (const page of pages) {
    const file = `${page.path}index.html`;
    const aliases = aliasesOf(mentions.get(page) ?? new Map(), page);
    try {
      const html = await readFile(path.join(outDir, file), 'utf8');
      prepared.push(preparePage({ html, page, language, aliases }));
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
  const { kept } = await indexLanguage({
    code,
    pages: prepared,
    bundle,
    cacheDir,
    progress: (count) => {
      if (count > 0 && count % stride === 0) log?.(`${code}: ${count} / ${pages.length}`);
    },
  });

  const fragments = await readFragments(bundle);
  const fragmentOf = (page: IndexPage) => {
    const fragment = fragments.get(page.path);
    if (!fragment) throw new Error(`Pagefind has left out ${page.path}.`);
    return fragment;
  };
  const idOf = (page: IndexPage): string => fragmentOf(page).id;
  const texts = pages.map((page) => {
    const { content, meta } = fragmentOf(page);
    return [page.title, content, meta.date, meta.aliases].filter(Boolean).join(' ');
  });
  const write = (name: string, value: unknown) => writeFile(path.join(bundle, name), JSON.stringify(value));
  const words = wordsFile(texts);
  const common = commonNames(pages, mentions);
  await write(fileNames.language, { language, common } satisfies LanguageFile);
  await write(fileNames.pages, pagesFile(pages, idOf));
  await write(fileNames.addresses, addressesFile(pages));
  await write(fileNames.words, words);
  await write(
    fileNames.names,
    namesFile(names, new Map(pages.map((page) => [idOf(page), mentions.get(page) ?? new Map()]))),
  );
  if (script === 'han' && han) {
    const ours = [...pagesTexts(pages), ...names.flatMap(({ own }) => own)];
    await write(fileNames.characters, han.characters(ours, lang));
  }
  const seconds = (performance.now() - started) / 1000;
  return { code, pages: pages.length, bytes: await sizeOf(bundle), seconds, kept };
}

/** What pages say in the characters of their language. */
const pagesTexts = (pages: readonly IndexPage[]): string[] =>
  pages.map(({ title, summary, body }) => `${title}\n${summary}\n${body}`);

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) bytes += (await stat(path.join(item.parentPath, item.name))).size;
  }
  return bytes;
}
