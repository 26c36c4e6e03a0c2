import { describe, expect, test } from 'vitest';
import { sitemap, sitemapIndex } from '../../src/lib/sitemap.ts';
import { source, subject, tableOf, translation, urls } from '../support/invented.ts';
import { childrenOf, parseXml, textIn } from '../support/xml.ts';

const { routes } = tableOf([
  ...subject('news/storm', 'vi zh en', { updated: '2026-02-01' }),
  ...subject('news/market', 'vi'),
  source('news/calm/vi'),
  translation('news/calm/zh', { hasBody: false }),
  ...subject('news/specimen', 'vi', { unlisted: true }),
]);
const options = { defaultLocale: 'vi', urls };
const root = parseXml(sitemap(routes, options));
const lines = childrenOf(root, 'url');
const lineOf = (pathname: string) => {
  const line = lines.find((item) => textIn(item, 'loc') === `https://example.vn/dao${pathname}`);
  if (!line) throw new Error(`${pathname} is not in the sitemap.`);
  return line;
};

describe('the sitemap', () => {
  test('has a line for each page that may be indexed, and no other', () => {
    expect(root.name).toBe('urlset');
    expect(lines.map((line) => textIn(line, 'loc'))).toEqual(
      routes.filter(({ indexable }) => indexable).map(({ pathname }) => urls.absolute(pathname)),
    );
    const addresses = lines.map((line) => textIn(line, 'loc')).join('\n');
    expect(addresses).not.toMatch(/specimen|en\/news\/market|tim-kiem/);
    expect(addresses).toMatch(/zh\/xinwen\/calm/);
  });

  test('names the counterparts of a page as the page itself does', () => {
    const links = childrenOf(lineOf('/zh/xinwen/storm/'), 'xhtml:link').map(({ attributes }) => attributes);
    expect(links).toEqual([
      { rel: 'alternate', hreflang: 'vi', href: 'https://example.vn/dao/vi/tin-tuc/storm/' },
      { rel: 'alternate', hreflang: 'zh-Hans', href: 'https://example.vn/dao/zh/xinwen/storm/' },
      { rel: 'alternate', hreflang: 'en', href: 'https://example.vn/dao/en/news/storm/' },
      { rel: 'alternate', hreflang: 'x-default', href: 'https://example.vn/dao/vi/tin-tuc/storm/' },
    ]);
    expect(childrenOf(lineOf('/vi/tin-tuc/market/'), 'xhtml:link')).toEqual([]);
  });

  test('tells the day of the last change where one is known', () => {
    expect(textIn(lineOf('/vi/tin-tuc/storm/'), 'lastmod')).toBe('2026-02-01');
    expect(childrenOf(lineOf('/vi/dia-danh/'), 'lastmod')).toEqual([]);
  });
});

test('the index names the sitemap of each language, whatever stands in an address', () => {
  const addresses = [
    'https://example.vn/dao/sitemap-vi.xml',
    'https://example.vn/dao/sitemap.xml?a=1&b="<2>"',
  ];
  const index = parseXml(sitemapIndex(addresses));
  expect(index.name).toBe('sitemapindex');
  expect(childrenOf(index, 'sitemap').map((item) => textIn(item, 'loc'))).toEqual(addresses);
});
