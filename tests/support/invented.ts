import type { Facts } from '../../src/collections/fields.ts';
import { parseEntryPath } from '../../src/lib/entry-path.ts';
import { createGraph, type LoadedEntry, type TranslationSet } from '../../src/lib/graph.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { type Registries, registrySchemas } from '../../src/lib/registries/schemas.ts';
import { createRoutes, type Route } from '../../src/lib/routes.ts';
import type { Site } from '../../src/lib/site.ts';
import { createUrls, type PathWords } from '../../src/lib/urls.ts';

// A portal that does not exist: an island in three languages, with what the pure modules need and no more.

const locale = (own: Pick<Locale, 'code' | 'lang' | 'name' | 'intl'> & Partial<Locale>): Locale => ({
  dir: 'ltr',
  months: 'long',
  script: 'latin',
  fallback: [],
  status: 'live',
  limits: { title: 70, summary: 180 },
  writing: {},
  ...own,
});

export const vi = locale({
  code: 'vi',
  lang: 'vi',
  name: 'Tiếng Việt',
  intl: 'vi-VN',
  months: 'numeric',
  letters: 'À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ',
  fallback: ['en'],
});
export const zh = locale({
  code: 'zh',
  lang: 'zh-Hans',
  name: '中文',
  intl: 'zh-Hans-CN',
  script: 'han',
  letters: '\\p{Script=Han}',
  fallback: ['vi', 'en'],
});
export const en = locale({ code: 'en', lang: 'en', name: 'English', intl: 'en-GB', fallback: ['vi'] });
export const locales: readonly Locale[] = [vi, zh, en];

const words: Readonly<Record<string, PathWords>> = Object.fromEntries(
  Object.entries({
    vi: 'chu-de luu-tru trang tim-kiem a-z so-do dia-danh co-quan cam-nang thuat-ngu tu-lieu',
    zh: 'huati guidang ye sousuo suoyin ditu diming jigou zhinan mingci ziliao',
    en: 'topics archive page search a-z site-map places agencies guide glossary media-kit',
  }).map(([code, segments]) => {
    const keys = 'topics archive page search index sitemap places agencies guide glossary mediaKit'.split(
      ' ',
    );
    const written = segments.split(' ');
    return [code, Object.fromEntries(keys.map((key, at) => [key, written[at]])) as unknown as PathWords];
  }),
);

export const sections = {
  news: { vi: 'tin-tuc', zh: 'xinwen', en: 'news' },
  'general-information': { vi: 'thong-tin', zh: 'gaikuang', en: 'about-the-island' },
} as const;

export const urls = createUrls({ origin: 'https://example.vn', base: '/dao', sections, words });

/** What `createRoutes` and the outputs ask of `content/site.json`. */
export const site = {
  defaultLocale: 'vi',
  pageSize: 2,
  sections: Object.entries(sections).map(([collection, path]) => ({ collection, path })),
} as unknown as Site;

export const topics: Registries['topics'] = new Map(
  ['sea', 'markets'].map((key) => [key, { name: { en: key }, summary: { en: key } }]),
);

/** Every registry, without a record. */
export const noRecords = Object.fromEntries(
  Object.keys(registrySchemas).map((name) => [name, new Map()]),
) as unknown as Registries;

const facts: Facts = {
  published: '2026-01-05',
  kind: 'official',
  topics: ['sea'],
  agency: 'council',
  sources: [{ document: 'plan' }],
};

const version = 'aaaaaaaa';

/** The source of a subject, such as `news/storm/vi`. */
export const source = (
  path: string,
  own: Partial<Facts> & { title?: string; minorEdits?: string[] } = {},
): LoadedEntry<string> => {
  const { title = path, minorEdits, ...ownFacts } = own;
  return {
    address: addressOf(path),
    data: {
      title,
      summary: `Summary of ${path}`,
      facts: { ...facts, ...ownFacts },
      ...(minorEdits && { minorEdits }),
      file: { version, hasBody: true },
    },
    handle: path,
  };
};

/** A translation that follows the source as it is now, unless told otherwise. */
export const translation = (
  path: string,
  { title = path, follows = version, hasBody = true } = {},
): LoadedEntry<string> => ({
  address: addressOf(path),
  data: {
    title,
    summary: `Summary of ${path}`,
    follows,
    method: 'machine',
    translated: '2026-01-06',
    file: { version: 'bbbbbbbb', hasBody },
  },
  handle: path,
});

/** A source with translations that are up to date: `subject('news/storm', 'vi zh en')`; the first is the source. */
export const subject = (
  name: string,
  codes: string,
  own: Parameters<typeof source>[1] = {},
): LoadedEntry<string>[] => {
  const [first = '', ...others] = codes.split(' ');
  return [source(`${name}/${first}`, own), ...others.map((code) => translation(`${name}/${code}`))];
};

const addressOf = (path: string) => {
  const address = parseEntryPath(`content/${path}.mdx`);
  if (!address) throw new Error(`${path} is no entry.`);
  return address;
};

/** Date of the version that every outdated translation of the invented portal follows. */
export const followedOn = '2026-01-01';

export interface Table {
  sets: TranslationSet<string>[];
  routes: Route<string>[];
  /** The row of an address, written without origin and base: `/vi/tin-tuc/`. */
  at: (pathname: string) => Route<string>;
}

/** The table of every page that entries make. */
export function tableOf(entries: readonly LoadedEntry<string>[], live: readonly Locale[] = locales): Table {
  const sets = createGraph(
    entries,
    live.map(({ code }) => code),
    '2026-11-25T00:00',
  );
  const routes = createRoutes({
    redirects: new Map(),
    site,
    locales: live,
    urls,
    registries: { ...noRecords, topics },
    now: '2026-11-25T00:00',
    sets,
    changesSince: () => ({
      changes: { added: [], removed: [], figures: { added: [], removed: [] } },
      date: followedOn,
    }),
  });
  return {
    sets,
    routes,
    at: (pathname) => {
      const row = routes.find((route) => route.pathname === `/dao${pathname}`);
      if (!row) throw new Error(`No page at ${pathname}.`);
      return row;
    },
  };
}
