import { describe, expect, test } from 'vitest';
import { createUrls } from '../../src/lib/urls.ts';
import { locales, sections, urls } from '../support/invented.ts';

const storm = { collection: 'news', slug: 'bao-so-3', locale: 'zh' };
const atRoot = createUrls({ origin: 'https://example.vn', base: '/', sections, words: {} });

describe('urls.entry', () => {
  test('puts the locale first and uses the section name of that locale', () => {
    expect(urls.entry(storm)).toBe('/dao/zh/xinwen/bao-so-3/');
  });

  test('stands right under the locale when its collection is no section', () => {
    expect(urls.entry({ collection: 'pages', slug: 'rieng-tu', locale: 'vi' })).toBe('/dao/vi/rieng-tu/');
  });

  test('names the file, the section and the language to fix when a section has no path in a locale', () => {
    expect(() => urls.entry({ ...storm, locale: 'lo' })).toThrow(
      'content/site.json has no path for section "news" in "lo"',
    );
  });
});

describe('lists', () => {
  test('have no page number on their first page and the word of the language on the others', () => {
    expect(urls.section('news', 'vi')).toBe('/dao/vi/tin-tuc/');
    expect(urls.section('news', 'vi', 2)).toBe('/dao/vi/tin-tuc/trang/2/');
    expect(urls.topic('sea', 'en', 3)).toBe('/dao/en/topics/sea/page/3/');
    expect(urls.index('zh', 2)).toBe('/dao/zh/suoyin/ye/2/');
  });

  test('are filtered by topic under a word of the language and by year under the year itself', () => {
    expect(urls.sectionTopic('news', 'sea', 'zh')).toBe('/dao/zh/xinwen/huati/sea/');
    expect(urls.sectionYear('news', '2025', 'zh', 2)).toBe('/dao/zh/xinwen/2025/ye/2/');
  });

  test('of the archive give year and month a segment each', () => {
    expect(urls.archive('vi')).toBe('/dao/vi/luu-tru/');
    expect(urls.archive('vi', '2025')).toBe('/dao/vi/luu-tru/2025/');
    expect(urls.archive('vi', '2025-10', 2)).toBe('/dao/vi/luu-tru/2025/10/trang/2/');
  });

  test('name the dictionary to complete when a locale has no word for a path', () => {
    expect(() => atRoot.search('vi')).toThrow('i18n/vi/paths.json has no "search"');
  });
});

test('every page address is plain ASCII, begins with the base and ends with a slash', () => {
  const addresses = locales.flatMap(({ code }) => [
    urls.home(code),
    urls.section('general-information', code),
    urls.topics(code),
    urls.search(code),
    urls.sitemap(code),
    urls.places(code),
    urls.agencies(code),
    urls.entry({ ...storm, locale: code }),
  ]);
  expect(addresses.filter((address) => !/^\/dao\/(?:[a-z0-9-]+\/)+$/.test(address))).toEqual([]);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('files have no slash at their end', () => {
  expect(urls.feed('vi')).toBe('/dao/vi/feed.xml');
  expect(urls.feed('vi', 'news')).toBe('/dao/vi/tin-tuc/feed.xml');
  expect(urls.openSearch('zh')).toBe('/dao/zh/opensearch.xml');
  expect(urls.cover('news/bao-so-3', 'card')).toBe('/dao/covers/news/bao-so-3.card.svg');
  expect(urls.file('robots.txt')).toBe('/dao/robots.txt');
});

test('a portal at the root of its host has no doubled slash', () => {
  expect(atRoot.chooser()).toBe('/');
  expect(atRoot.home('vi')).toBe('/vi/');
  expect(atRoot.feed('vi', 'news')).toBe('/vi/tin-tuc/feed.xml');
  expect(atRoot.file('robots.txt')).toBe('/robots.txt');
});

test('a base may be written with or without a slash at its end', () => {
  const withSlash = createUrls({ origin: 'https://example.vn', base: '/dao/', sections, words: {} });
  expect(withSlash.chooser()).toBe('/dao/');
  expect(withSlash.entry(storm)).toBe(urls.entry(storm));
});

test('the absolute form of an address has the origin of the portal', () => {
  expect(urls.absolute(urls.entry(storm))).toBe('https://example.vn/dao/zh/xinwen/bao-so-3/');
});
