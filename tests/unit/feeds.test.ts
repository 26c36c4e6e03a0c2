import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { atomFeed, type FeedOptions } from '../../src/lib/feeds.ts';
import { childrenOf, parseXml, textIn, type XmlElement } from '../support/xml.ts';

const options: FeedOptions = {
  title: 'Đảo Gió & biển',
  description: 'Tin “mới” <nhất>',
  lang: 'vi',
  page: 'https://example.vn/dao/vi/',
  self: 'https://example.vn/dao/vi/feed.xml',
  copyright: 'Ghi rõ nguồn',
  author: 'Hội đồng đảo',
  items: [
    {
      title: 'Bão số 3 <gió & mưa>',
      summary: 'Đã tan ]]> lúc “6 giờ”.',
      url: 'https://example.vn/dao/vi/tin-tuc/bao-so-3/',
      date: '2025-10-30',
      updated: '2026-01-05',
    },
    {
      title: 'Chợ phiên',
      summary: 'Họp chủ nhật.',
      url: 'https://example.vn/dao/vi/tin-tuc/cho-phien/',
      date: '2025-09',
      updated: '2026-02-01',
    },
  ],
};
const feed = parseXml(atomFeed(options));
const entries = childrenOf(feed, 'entry');

/** What a reader of feeds shows of an element, which says that its text is HTML. */
function shown(entry: XmlElement, name: string): string {
  expect(childrenOf(entry, name)[0]?.attributes.type).toBe('html');
  return parseFragment(textIn(entry, name))
    .childNodes.map((node) => ('value' in node ? node.value : `<${node.nodeName}>`))
    .join('');
}

describe('an Atom feed', () => {
  test('tells what it is, whose it is and where', () => {
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    expect(textIn(feed, 'title')).toBe(options.title);
    expect(textIn(feed, 'subtitle')).toBe(options.description);
    expect(textIn(feed, 'rights')).toBe(options.copyright);
    expect(textIn(feed, 'author')).toBe(options.author);
    expect(textIn(feed, 'id')).toBe(options.self);
    expect(childrenOf(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['alternate', options.page],
      ['self', options.self],
    ]);
  });

  test('tells its language', () => {
    expect(feed.attributes['xml:lang']).toBe('vi');
  });

  test('shows its entries in the order given, with their words as they are', () => {
    expect(entries.map((entry) => shown(entry, 'title'))).toEqual(options.items.map(({ title }) => title));
    expect(entries.map((entry) => shown(entry, 'summary'))).toEqual(
      options.items.map(({ summary }) => summary),
    );
    expect(entries.map((entry) => childrenOf(entry, 'link')[0]?.attributes.href)).toEqual(
      options.items.map(({ url }) => url),
    );
  });

  test('gives each entry an id of its own that stays', () => {
    expect(entries.map((entry) => textIn(entry, 'id'))).toEqual(options.items.map(({ url }) => url));
  });

  test('dates entries by the day of the event and the day of the last change', () => {
    expect(entries.map((entry) => textIn(entry, 'published').slice(0, 10))).toEqual([
      '2025-10-30',
      '2025-09-01',
    ]);
    expect(entries.map((entry) => textIn(entry, 'updated').slice(0, 10))).toEqual([
      '2026-01-05',
      '2026-02-01',
    ]);
  });

  test('is as new as its newest entry, not as the build', () => {
    expect(textIn(feed, 'updated')).toMatch(/^2026-02-01T/);
    expect(atomFeed(options)).toBe(atomFeed(options));
  });

  test('without entries is a feed too', () => {
    const empty = parseXml(atomFeed({ ...options, items: [] }));
    expect(childrenOf(empty, 'entry')).toEqual([]);
    expect(textIn(empty, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });
});
