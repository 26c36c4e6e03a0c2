import { linkedDownloads } from './downloads.ts';
import type { RouteTable } from './route-table.ts';
import { subjectCovers } from './subject-covers.ts';
import type { Tree } from './tree.ts';

/** What a complete output holds; paths are relative to its folder. */
export interface ExpectedOutput {
  /** Files that must be there. */
  files: ReadonlySet<string>;
  /** Folders whose files are named by their content: something must be there, and nothing else can be told. */
  hashed: readonly string[];
  /** Pages to be found by search, by the lower-case tag of their language. */
  searchable: ReadonlyMap<string, number>;
}

/** What is wrong with an output, by kind; nothing when it is complete. */
export interface OutputFault {
  kind: 'missing' | 'unexpected' | 'broken' | 'search';
  /** The file, or the language whose pages search does not find. */
  name: string;
}

/** Every file that the route table, the covers, the feeds and the sitemaps of a portal make, and those copied. */
export function expectedOutput({ portal, sets, routes }: RouteTable, tree: Tree): ExpectedOutput {
  const { urls, locales, site } = portal;
  const root = urls.chooser();
  const relative = (pathname: string) => pathname.slice(root.length).replace(/(^|\/)$/, '$1index.html');
  const files = new Set([
    ...['index.html', '404.html', 'robots.txt', 'sitemap.xml', 'assets/theme.css'],
    ...['pagefind/pagefind.js', 'pagefind/pagefind-entry.json'],
    ...routes.map(({ pathname }) => relative(pathname)),
    ...locales.flatMap(({ code }) => [
      `sitemap-${code}.xml`,
      relative(urls.feed(code)),
      ...site.sections.map(({ collection }) => relative(urls.feed(code, collection))),
    ]),
    ...subjectCovers(portal, sets).map(({ collection, slug, cut }) =>
      relative(urls.cover(`${collection}/${slug}`, cut)),
    ),
    ...linkedDownloads(portal).map((download) => relative(urls.download(download))),
    ...tree.items
      .filter(({ path, kind }) => kind === 'file' && path.startsWith('public/'))
      .map(({ path }) => path.slice('public/'.length)),
  ]);
  const searchable = new Map<string, number>();
  for (const { kind, indexable, locale } of routes) {
    if (kind !== 'entry' || !indexable) continue;
    const lang = locale.lang.toLowerCase();
    searchable.set(lang, (searchable.get(lang) ?? 0) + 1);
  }
  return { files, hashed: ['_astro/', 'assets/fonts/', 'pagefind/'], searchable };
}

/** What was written. */
export interface WrittenOutput {
  /** Bytes of each file, by its path. */
  sizes: ReadonlyMap<string, number>;
  /** The end of a page, enough of it to know that it was written to its end. */
  endOf: (file: string) => string;
  /** Pages that the search index holds, by language. */
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
