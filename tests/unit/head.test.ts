import { describe, expect, test } from 'vitest';
import { articleData, breadcrumbData, headLinks, toJsonLd, websiteData } from '../../src/lib/head.ts';
import { en, source, subject, tableOf, translation, urls } from '../support/invented.ts';

const island = tableOf([
  ...subject('news/storm', 'vi zh en', { date: '2025-10-30' }),
  ...subject('news/tide', 'en zh', { date: '2024-05-01' }),
  ...subject('news/market', 'vi', { date: '2024-05-01' }),
  source('news/calm/vi'),
  translation('news/calm/zh', { hasBody: false }),
  ...subject('news/specimen', 'vi zh', { unlisted: true }),
]);
const options = { defaultLocale: 'vi', urls };
const chooser = 'https://example.vn/dao/';
const head = (pathname: string) => headLinks({ route: island.at(pathname), ...options });
const alternatesOf = (pathname: string) =>
  Object.fromEntries(head(pathname).alternates.map(({ hreflang, href }) => [hreflang, href]));

describe('alternates', () => {
  test('name every full text, this one included, and the default language for everybody else', () => {
    const expected = {
      vi: 'https://example.vn/dao/vi/tin-tuc/storm/',
      'zh-Hans': 'https://example.vn/dao/zh/xinwen/storm/',
      en: 'https://example.vn/dao/en/news/storm/',
      'x-default': 'https://example.vn/dao/vi/tin-tuc/storm/',
    };
    expect(alternatesOf('/vi/tin-tuc/storm/')).toEqual(expected);
    expect(alternatesOf('/en/news/storm/')).toEqual(expected);
  });

  test('offer everybody else the first language there is, where the default language has no text', () => {
    expect(alternatesOf('/en/news/tide/')).toEqual({
      'zh-Hans': 'https://example.vn/dao/zh/xinwen/tide/',
      en: 'https://example.vn/dao/en/news/tide/',
      'x-default': 'https://example.vn/dao/zh/xinwen/tide/',
    });
  });

  test('of the home pages offer everybody else the page on which a language is chosen', () => {
    expect(alternatesOf('/zh/')).toEqual({
      vi: 'https://example.vn/dao/vi/',
      'zh-Hans': 'https://example.vn/dao/zh/',
      en: 'https://example.vn/dao/en/',
      'x-default': chooser,
    });
  });

  test('are mutual on every page of the portal', () => {
    const byAddress = new Map(
      island.routes.map((route) => [
        urls.absolute(route.pathname),
        headLinks({ route, ...options }).alternates,
      ]),
    );
    const broken = [...byAddress].flatMap(([address, alternates]) =>
      alternates
        .filter(
          ({ href }) =>
            href !== chooser && JSON.stringify(byAddress.get(href)) !== JSON.stringify(alternates),
        )
        .map(({ href }) => `${address} names ${href}`),
    );
    expect(broken).toEqual([]);
  });

  test.each([
    ['a text in one language', '/vi/tin-tuc/market/'],
    ['a text that others only have a summary of', '/vi/tin-tuc/calm/'],
    ['a summary', '/zh/xinwen/calm/'],
    ['a page that is not translated', '/en/news/market/'],
    ['an unlisted entry', '/vi/tin-tuc/specimen/'],
    ['the search page', '/vi/tim-kiem/'],
    ['the second page of a list', '/vi/tin-tuc/trang/2/'],
  ])('are not named by %s', (_what, pathname) => {
    expect(head(pathname).alternates).toEqual([]);
  });
});

describe('the canonical address', () => {
  test('is absolute and the page’s own', () => {
    expect(head('/zh/xinwen/storm/').canonical).toBe('https://example.vn/dao/zh/xinwen/storm/');
  });

  test('of a page that is not translated is the source', () => {
    expect(head('/vi/tin-tuc/tide/').canonical).toBe('https://example.vn/dao/en/news/tide/');
  });
});

test('robots are told only what not to index', () => {
  expect(head('/vi/tin-tuc/storm/').robots).toBeUndefined();
  expect(head('/en/news/market/').robots).toBe('noindex');
  expect(head('/vi/tim-kiem/').robots).toBe('noindex');
  expect(head('/vi/tin-tuc/specimen/').robots).toBe('noindex');
});

describe('structured data', () => {
  const article = articleData({
    url: 'https://example.vn/dao/en/news/storm/',
    headline: 'Storm </script><script>alert(1)</script>',
    description: 'A storm.',
    locale: en,
    published: '2026-01-05',
    modified: '2026-01-06',
    publisher: { name: 'Council', url: 'https://example.vn' },
    author: 'Harbour office',
    image: 'https://example.vn/dao/covers/news/storm.card.svg',
    translationOf: 'https://example.vn/dao/vi/tin-tuc/storm/',
    news: true,
  });

  test('tells kind, language, dates and what the text was translated from', () => {
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      inLanguage: 'en',
      datePublished: '2026-01-05',
      dateModified: '2026-01-06',
      translationOfWork: { '@id': 'https://example.vn/dao/vi/tin-tuc/storm/' },
    });
  });

  test('cannot end its element, and says the same after that', () => {
    const json = toJsonLd(article);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(article);
  });

  test('tells where to search the portal, and with which words left open', () => {
    const website = websiteData({
      name: 'The island',
      url: 'https://example.vn/dao/en/',
      locale: en,
      publisher: { name: 'Council', url: 'https://example.vn' },
      search: 'https://example.vn/dao/en/search/',
    });
    expect(website).toMatchObject({
      '@type': 'WebSite',
      inLanguage: 'en',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://example.vn/dao/en/search/?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  test('counts the steps from the home page', () => {
    const steps = breadcrumbData([
      { name: 'Home', url: 'https://example.vn/dao/en/' },
      { name: 'News', url: 'https://example.vn/dao/en/news/' },
    ]).itemListElement;
    expect(steps).toMatchObject([
      { position: 1, name: 'Home' },
      { position: 2, item: 'https://example.vn/dao/en/news/' },
    ]);
  });
});
