import { describe, expect, test } from 'vitest';
import type { Route } from '../../src/lib/routes.ts';
import {
  en,
  followedOn,
  source,
  subject,
  type Table,
  tableOf,
  translation,
  vi,
} from '../support/invented.ts';

/** Every state of a subject: in full, outdated, as a summary, in one language, unlisted, a draft, a page. */
const island = tableOf([
  ...subject('news/storm', 'vi zh en', { date: '2025-10-30', topics: ['sea'] }),
  ...subject('news/market', 'vi zh', { date: '2025-09', topics: ['markets', 'sea'] }),
  source('news/calm/vi', { date: '2024' }),
  translation('news/calm/zh', { hasBody: false }),
  source('news/tide/en', { date: '2024-05-01' }),
  translation('news/tide/vi', { follows: '00000000' }),
  ...subject('general-information/sea', 'vi zh en'),
  ...subject('news/specimen', 'vi zh', { unlisted: true }),
  ...subject('news/secret', 'vi zh en', { draft: true }),
  ...subject('pages/privacy', 'vi zh en'),
]);

const pathnames = (rows: readonly Pick<Route, 'pathname'>[]) =>
  rows.map(({ pathname }) => pathname.replace(/^\/dao/, ''));
const rowsOf = (code: string, kind: Route['kind'], { routes }: Table = island) =>
  routes.filter((route) => route.kind === kind && route.locale.code === code);
const list = (pathname: string, table = island) => {
  const row = table.at(pathname);
  if (!('filters' in row)) throw new Error(`${pathname} is no list.`);
  return row;
};
const subjectsAt = (pathname: string, table = island) => list(pathname, table).sets.map((set) => set.subject);
/** Where the language switcher leads, and what it says waits there. */
const switcher = (pathname: string, table = island) =>
  Object.fromEntries(
    table
      .at(pathname)
      .languages.map(({ locale, pathname: target, state }) => [
        locale.code,
        `${target.replace(/^\/dao/, '')} ${state}`,
      ]),
  );

describe('the table', () => {
  test('has one row an address', () => {
    const all = pathnames(island.routes);
    expect(all.length).toBe(new Set(all).size);
    expect(all.every((pathname) => /^\/(vi|zh|en)\/([a-z0-9-]+\/)*$/.test(pathname))).toBe(true);
  });

  test('refuses two pages with one address, and names both', () => {
    expect(() => tableOf(subject('pages/tin-tuc', 'vi'))).toThrow(
      /Two pages claim \/dao\/vi\/tin-tuc\/: section and entry/,
    );
  });

  test('has the pages that every language has', () => {
    const homes = [
      ...([
        'home',
        'topics',
        'archive',
        'search',
        'sitemap',
        'places',
        'agencies',
        'glossary',
        'index',
      ] as const),
    ];
    for (const { code } of [vi, en]) {
      expect(homes.map((kind) => rowsOf(code, kind).length)).toEqual(homes.map(() => 1));
    }
  });

  test('has a row for an entry in each language with a file, in the state of that language', () => {
    const states = (code: string) =>
      Object.fromEntries(
        rowsOf(code, 'entry').map((route) =>
          route.kind === 'entry' ? [route.set.slug, route.state] : [route.kind, ''],
        ),
      );
    expect(states('vi')).toEqual({
      storm: 'source',
      market: 'source',
      calm: 'source',
      tide: 'outdated',
      sea: 'source',
      specimen: 'source',
      privacy: 'source',
    });
    expect(states('zh')).toMatchObject({ storm: 'current', calm: 'summary' });
    expect(states('en')).toMatchObject({ tide: 'source' });
  });

  test('knows nothing of drafts', () => {
    expect(pathnames(island.routes).filter((pathname) => pathname.includes('secret'))).toEqual([]);
  });

  test('leads every link of its rows to a row', () => {
    const known = new Set(island.routes.map(({ pathname }) => pathname));
    const targets = island.routes.flatMap((route) => [
      ...route.languages.map(({ pathname }) => pathname),
      ...(route.canonical ? [route.canonical] : []),
      ...('pagination' in route ? route.pagination.pathnames : []),
      ...('filters' in route
        ? [...route.filters.topics, ...route.filters.years].map((link) => link.pathname)
        : []),
    ]);
    expect(targets.filter((pathname) => !known.has(pathname))).toEqual([]);
  });
});

describe('a subject without a text in a language', () => {
  const missing = island.at('/en/news/market/');

  test('keeps its address with a page that search engines are led away from, to the source', () => {
    expect(missing).toMatchObject({
      kind: 'fallback',
      indexable: false,
      canonical: '/dao/vi/tin-tuc/market/',
    });
    expect(island.at('/zh/xinwen/tide/').canonical).toBe('/dao/en/news/tide/');
  });

  test('is in no list of that language', () => {
    const english = island.routes.filter(({ locale }) => locale.code === 'en');
    const listed = english.flatMap((route) => ('sets' in route ? route.sets.map(({ slug }) => slug) : []));
    expect(listed).toContain('storm');
    expect(listed).not.toContain('market');
  });

  test('has no page at all when it is unlisted', () => {
    expect(pathnames(island.routes)).toContain('/zh/xinwen/specimen/');
    expect(pathnames(island.routes)).not.toContain('/en/news/specimen/');
  });
});

describe('a summary', () => {
  test('is in the lists of its language and may be indexed', () => {
    expect(subjectsAt('/zh/xinwen/2024/')).toEqual(['news/calm']);
    expect(island.at('/zh/xinwen/calm/')).toMatchObject({ state: 'summary', indexable: true });
  });
});

describe('an unlisted entry', () => {
  test('has an address, but is in no list and is not indexed', () => {
    expect(island.at('/vi/tin-tuc/specimen/').indexable).toBe(false);
    const listed = island.routes.flatMap((route) =>
      'sets' in route ? route.sets.map((set) => set.slug) : [],
    );
    expect(listed).not.toContain('specimen');
  });
});

describe('the language switcher', () => {
  test('keeps the subject, whatever waits in the other language', () => {
    expect(switcher('/vi/tin-tuc/storm/')).toEqual({
      vi: '/vi/tin-tuc/storm/ source',
      zh: '/zh/xinwen/storm/ current',
      en: '/en/news/storm/ current',
    });
    expect(switcher('/en/news/tide/')).toEqual({
      vi: '/vi/tin-tuc/tide/ outdated',
      zh: '/zh/xinwen/tide/ missing',
      en: '/en/news/tide/ source',
    });
    expect(switcher('/vi/tin-tuc/calm/')).toMatchObject({
      zh: '/zh/xinwen/calm/ summary',
      en: '/en/news/calm/ missing',
    });
  });

  test('keeps the kind of page elsewhere', () => {
    expect(switcher('/vi/tim-kiem/')).toMatchObject({ zh: '/zh/sousuo/ same', en: '/en/search/ same' });
    expect(switcher('/vi/tin-tuc/chu-de/sea/').zh).toBe('/zh/xinwen/huati/sea/ same');
  });

  test('leads from a list that the other language lacks to the nearest it has', () => {
    expect(switcher('/vi/tin-tuc/chu-de/markets/').en).toBe('/en/news/ missing');
    expect(switcher('/vi/chu-de/markets/').en).toBe('/en/topics/ missing');
    expect(switcher('/vi/luu-tru/2025/09/').en).toBe('/en/archive/ missing');
  });

  test('leads from a page of a list that is longer than the other to the first page of that', () => {
    expect(switcher('/vi/tin-tuc/trang/2/')).toEqual({
      vi: '/vi/tin-tuc/trang/2/ same',
      zh: '/zh/xinwen/ye/2/ same',
      en: '/en/news/ same',
    });
  });
});

describe('hreflang', () => {
  const alternates = (pathname: string) =>
    island
      .at(pathname)
      .languages.filter(({ alternate }) => alternate)
      .map(({ locale }) => locale.code);

  test('names full texts only: not summaries, not missing ones', () => {
    expect(alternates('/vi/tin-tuc/storm/')).toEqual(['vi', 'zh', 'en']);
    expect(alternates('/vi/tin-tuc/calm/')).toEqual(['vi']);
    expect(alternates('/en/news/tide/')).toEqual(['vi', 'en']);
  });

  test('names no unlisted entry', () => {
    expect(alternates('/vi/tin-tuc/specimen/')).toEqual([]);
  });

  test('names lists that hold something, by their first page', () => {
    expect(alternates('/vi/tin-tuc/')).toEqual(['vi', 'zh', 'en']);
    expect(alternates('/vi/tin-tuc/trang/2/')).toEqual([]);
    expect(alternates('/vi/tin-tuc/chu-de/markets/')).toEqual(['vi', 'zh']);
  });
});

describe('a list', () => {
  test('is cut into pages that know each other', () => {
    expect(subjectsAt('/vi/tin-tuc/')).toEqual(['news/storm', 'news/market']);
    expect(subjectsAt('/vi/tin-tuc/trang/2/')).toEqual(['news/tide', 'news/calm']);
    expect(list('/vi/tin-tuc/trang/2/').pagination).toEqual({
      page: 2,
      pages: 2,
      total: 4,
      pathnames: ['/dao/vi/tin-tuc/', '/dao/vi/tin-tuc/trang/2/'],
    });
  });

  test('offers the filters that lead somewhere, topics in the order of the registry, years newest first', () => {
    const { topics, years } = list('/vi/tin-tuc/').filters;
    expect(topics).toEqual([
      { key: 'sea', count: 4, pathname: '/dao/vi/tin-tuc/chu-de/sea/' },
      { key: 'markets', count: 1, pathname: '/dao/vi/tin-tuc/chu-de/markets/' },
    ]);
    expect(years.map(({ key, count }) => `${key}: ${count}`)).toEqual(['2025: 2', '2024: 2']);
  });

  test('counts what its pages hold', () => {
    for (const route of island.routes) {
      if (!('filters' in route) || route.kind !== 'section') continue;
      for (const { pathname, count } of [...route.filters.topics, ...route.filters.years]) {
        expect(list(pathname.replace('/dao', '')).pagination.total, pathname).toBe(count);
      }
    }
  });

  test('tells when something on it last changed', () => {
    const changed = tableOf([
      ...subject('news/a', 'vi', { date: '2025-02-01', published: '2025-02-02' }),
      ...subject('news/b', 'vi', { date: '2025-01-01', published: '2025-01-02', updated: '2025-03-01' }),
    ]);
    expect(changed.at('/vi/tin-tuc/').lastModified).toBe('2025-03-01');
  });

  test('that is empty stays as a section, out of search engines', () => {
    const bare = tableOf(subject('news/storm', 'vi'));
    expect(bare.at('/en/news/')).toMatchObject({ sets: [], indexable: false });
    expect(switcher('/vi/tin-tuc/', bare).en).toBe('/en/news/ same');
  });
});

describe('the topic pages', () => {
  test('hold entries of all sections, and no pages about the portal', () => {
    const pages = ['/vi/chu-de/sea/', '/vi/chu-de/sea/trang/2/', '/vi/chu-de/sea/trang/3/'];
    expect(pages.flatMap((pathname) => subjectsAt(pathname))).toEqual([
      'general-information/sea',
      'news/storm',
      'news/market',
      'news/tide',
      'news/calm',
    ]);
  });

  test('do not exist for topics that the registry does not have', () => {
    const { routes } = tableOf(subject('news/storm', 'vi', { topics: ['weather'] }));
    expect(pathnames(routes).filter((pathname) => pathname.includes('weather'))).toEqual([]);
  });
});

describe('the archive', () => {
  test('has each year and each month of which there is something', () => {
    const periods = (kind: 'archive-year' | 'archive-month') => [
      ...new Set(rowsOf('vi', kind).map((route) => ('period' in route ? route.period : ''))),
    ];
    expect(periods('archive-year').sort()).toEqual(['2024', '2025', '2026']);
    expect(periods('archive-month').sort()).toEqual(['2024-05', '2025-09', '2025-10', '2026-01']);
  });

  test('has in its year what is dated by the year alone, and in no month', () => {
    expect(subjectsAt('/vi/luu-tru/2024/')).toEqual(['news/tide', 'news/calm']);
    expect(subjectsAt('/vi/luu-tru/2024/05/')).toEqual(['news/tide']);
  });
});

describe('the A–Z index', () => {
  test('is in the order of the alphabet of its language', () => {
    const { routes } = tableOf([
      source('news/a/vi', { title: 'Đảo' }),
      source('news/b/vi', { title: 'Dê' }),
      source('news/c/vi', { title: 'Ấm' }),
    ]);
    const index = routes.find((route) => route.kind === 'index' && route.locale.code === 'vi');
    expect(index && 'sets' in index && index.sets.map(({ source: { title } }) => title)).toEqual([
      'Ấm',
      'Dê',
      'Đảo',
    ]);
  });
});

test('an outdated translation, and no other, tells what changed since the version it follows', () => {
  const telling = island.routes.filter((route) => route.kind === 'entry' && route.changes);
  expect(pathnames(telling)).toEqual(['/vi/tin-tuc/tide/']);
  expect(telling).toMatchObject([{ state: 'outdated', followsDate: followedOn }]);
});

test('a portal of two languages needs no word of the third', () => {
  const small = tableOf(subject('news/storm', 'vi en zh'), [vi, en]);
  expect(new Set(small.routes.map(({ locale }) => locale.code))).toEqual(new Set(['vi', 'en']));
  expect(Object.keys(switcher('/vi/tin-tuc/storm/', small))).toEqual(['vi', 'en']);
});
