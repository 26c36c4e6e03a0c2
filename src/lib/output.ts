import { linkedDownloads } from './downloads.ts';
import { exportFiles } from './exports/index.ts';
import type { RouteTable } from './route-table.ts';
import { fileNames } from './search/files.ts';
import { bundleNames } from './search-index/bundle-names.ts';
import { countSearchable } from './search-index/inputs.ts';
import { subjectCovers } from './subject-covers.ts';
import type { Tree } from './tree.ts';

/** What a complete output holds; paths are relative to its folder. */
export interface ExpectedOutput {
  /** Files that must be there. */
  files: ReadonlySet<string>;
  /** Folders whose files are named by their content: something must be there, and nothing else can be told. */
  hashed: readonly string[];
  /** Pages to be found by search, by the code of their language; languages without one are left out. */
  searchable: ReadonlyMap<string, number>;
}

/** What is wrong with an output, by kind; nothing when it is complete. */
export interface OutputFault {
  kind: 'missing' | 'unexpected' | 'broken' | 'search';
  /** The file, or the code of the language whose pages search does not find. */
  name: string;
}

/** Every file that the route table, the covers, the feeds and the sitemaps of a portal make, and those copied. */
export function expectedOutput(table: RouteTable, tree: Tree): ExpectedOutput {
  const { portal, sets, routes } = table;
  const searchable = countSearchable(table);
  const { urls, locales, site } = portal;
  const root = urls.chooser();
  const relative = (pathname: string) => pathname.slice(root.length).replace(/(^|\/)$/, '$1index.html');
  const files = new Set([
    ...['index.html', '404.html', 'robots.txt', 'sitemap.xml', 'assets/theme.css'],
    ...locales
      .filter(({ code }) => searchable.has(code))
      .flatMap(({ code, script }) =>
        [...Object.values(bundleNames), ...Object.values(fileNames)]
          .filter((name) => name !== fileNames.characters || script === 'han')
          .map((name) => `pagefind/${code}/${name}`),
      ),
    ...routes.map(({ pathname }) => relative(pathname)),
    ...locales.flatMap(({ code }) => [
      `sitemap-${code}.xml`,
      relative(urls.feed(code)),
      relative(urls.openSearch(code)),
      ...site.sections.map(({ collection }) => relative(urls.feed(code, collection))),
    ]),
    ...subjectCovers(portal, sets).map(({ collection, slug, cut }) =>
      relative(urls.cover(`${collection}/${slug}`, cut)),
    ),
    ...exportFiles(table).map(({ name }) => relative(urls.data(name))),
    ...linkedDownloads(portal).map((download) => relative(urls.download(download))),
    ...tree.items
      .filter(({ path, kind }) => kind === 'file' && path.startsWith('public/'))
      .map(({ path }) => path.slice('public/'.length)),
  ]);
  const indexes = [...searchable.keys()].flatMap((code) =>
    ['fragment', 'index', 'filter'].map((folder) => `pagefind/${code}/${folder}/`),
  );
  return { files, hashed: ['_astro/', 'assets/fonts/', ...indexes], searchable };
}

/** What was written. */
export interface WrittenOutput {
  /** Bytes of each file, by its path. */
  sizes: ReadonlyMap<string, number>;
  /** The end of a page, enough of it to know that it was written to its end. */
  endOf: (file: string) => string;
  /** Pages that the search index of each language holds, by the code of the language. */
  searchable: ReadonlyMap<string, number>;
}

/** Compares what was written with what a complete output holds. */
export function compareOutput(expected: ExpectedOutput, written: WrittenOutput): OutputFault[] {
  const faults: OutputFault[] = [];
  for (const file of expected.files) {
    const size = written.sizes.get(file);
    if (size === undefined) faults.push({ kind: 'missing', name: file });
    else if (size === 0 || (file.endsWith('.html') && !/<\/html>\s*$/i.test(written.endOf(file)))) {
      faults.push({ kind: 'broken', name: file });
    }
  }
  for (const folder of expected.hashed) {
    if (![...written.sizes.keys()].some((file) => file.startsWith(folder))) {
      faults.push({ kind: 'missing', name: folder });
    }
  }
  for (const file of written.sizes.keys()) {
    if (expected.files.has(file) || expected.hashed.some((folder) => file.startsWith(folder))) continue;
    faults.push({ kind: 'unexpected', name: file });
  }
  for (const [lang, count] of expected.searchable) {
    if (written.searchable.get(lang) !== count) faults.push({ kind: 'search', name: lang });
  }
  return faults.sort((a, b) => (a.name < b.name ? -1 : 1));
}
