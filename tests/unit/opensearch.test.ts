import { describe, expect, test } from 'vitest';
import { openSearchDescription, shortNameOf } from '../../src/lib/opensearch.ts';
import { childrenOf, parseXml, textIn } from '../support/xml.ts';

const options = {
  shortName: 'Đảo Gió',
  longName: 'Đảo Gió – Cổng thông tin',
  description: 'Tìm trong cổng thông tin: Đảo Gió & biển',
  lang: 'zh-Hans',
  search: 'https://example.vn/dao/zh/sousuo/',
  self: 'https://example.vn/dao/zh/opensearch.xml',
  icon: 'https://example.vn/dao/favicon.svg',
};
const described = (own: Partial<typeof options & { contact: string }> = {}) =>
  parseXml(openSearchDescription({ ...options, ...own }));
const characters = (text: string) => [...text].length;

describe('a browser that reads the description', () => {
  test('learns what it is: the format, the names, the language and the encoding', () => {
    const root = described();
    expect(root).toMatchObject({
      name: 'OpenSearchDescription',
      attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    });
    expect(textIn(root, 'ShortName')).toBe(options.shortName);
    expect(textIn(root, 'LongName')).toBe(options.longName);
    expect(textIn(root, 'Description')).toBe(options.description);
    expect(textIn(root, 'Language')).toBe('zh-Hans');
    expect(textIn(root, 'InputEncoding')).toBe('UTF-8');
    expect(textIn(root, 'OutputEncoding')).toBe('UTF-8');
  });

  test('learns where to send the words of a query, and where the description itself is', () => {
    expect(childrenOf(described(), 'Url').map(({ attributes }) => attributes)).toEqual([
      { type: 'text/html', template: 'https://example.vn/dao/zh/sousuo/?q={searchTerms}' },
      { type: 'application/opensearchdescription+xml', rel: 'self', template: options.self },
    ]);
  });

  test('finds an icon with a size, without which Firefox takes none', () => {
    const [image] = childrenOf(described(), 'Image');
    expect(image?.attributes).toEqual({ width: '16', height: '16', type: 'image/svg+xml' });
    expect(image?.text).toBe(options.icon);
  });

  test('is given no text longer than it may be', () => {
    const root = described({
      shortName: 'Bà Rịa – Vũng Tàu',
      longName: 'Dài '.repeat(30),
      description: '长'.repeat(2000),
    });
    expect(textIn(root, 'ShortName')).toBe('Bà Rịa – Vũng Tà');
    expect(characters(textIn(root, 'LongName'))).toBeLessThanOrEqual(48);
    expect(characters(textIn(root, 'Description'))).toBe(1024);
  });

  test('finds an address to write to only where there is one', () => {
    expect(childrenOf(described(), 'Contact')).toEqual([]);
    expect(textIn(described({ contact: 'cong@example.vn' }), 'Contact')).toBe('cong@example.vn');
  });
});

describe('the name in the browser’s list', () => {
  const names = { vi: 'Đảo Gió', zh: '风岛', en: 'Đảo Gió' };

  test('is that of the portal, and tells languages apart that write it alike', () => {
    expect(shortNameOf(names, 'zh')).toBe('风岛');
    expect(shortNameOf(names, 'vi')).toBe('Đảo Gió VI');
    expect(shortNameOf(names, 'en')).toBe('Đảo Gió EN');
  });

  test('still tells them apart when it is too long', () => {
    const long = 'Quần đảo Trường Gió';
    expect(shortNameOf({ vi: long, en: long }, 'en')).toBe('Quần đảo Trườ EN');
    expect(shortNameOf({ vi: long, en: `${long} Islands` }, 'en')).toBe('Quần đảo Trườ EN');
  });

  test('never ends in half a letter', () => {
    const lao = 'ແຂວງຫຼວງພະບາງ ປະຕູຂໍ້ມູນ';
    const cut = shortNameOf({ lo: lao }, 'lo');
    expect(characters(cut)).toBeLessThanOrEqual(16);
    expect(lao.slice(cut.length)).not.toMatch(/^\p{M}/u);
  });
});
