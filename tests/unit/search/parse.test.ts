import { describe, expect, test } from 'vitest';
import { parseQuery, textOf } from '../../../src/lib/search/parse.ts';

/** The words of a query; phrases in quotes. */
const words = (typed: string): string[] =>
  parseQuery(typed).tokens.map(({ folded, kind }) => (kind === 'phrase' ? `"${folded}"` : folded));

describe('a query is understood', () => {
  test.each([
    ['with letters in parts', 'chè'.normalize('NFD'), ['che']],
    ['in full-width letters', 'Ｌａｉ　Châu', ['lai', 'chau']],
    ['with characters that nobody sees', 'chè\u200b \u00ad', ['che']],
    ['with what is typed in haste', 'Lai Châu,Lào Cai (Sa Pa)?', ['lai', 'chau', 'lao', 'cai', 'sa', 'pa']],
    ['with numbers of documents', '93/KH-UBND', ['93khubnd']],
    ['with numbers', '3.143 m', ['3143', 'm']],
    ['in Chinese beside Latin letters', '莱州OCOP产品', ['莱州', 'ocop', '产品']],
    [
      'with phrases in quotes of any kind',
      '“cửa khẩu” "Ma Lù Thàng" 「口岸」',
      ['"cua khau"', '"ma lu thang"', '"口岸"'],
    ],
    ['with a quote that is never closed', '"chè cổ', ['che', 'co']],
    ['when nothing is asked', ' \u00a0 –?! ""', []],
  ])('%s', (_, typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  test('and told again as it was typed, spaces tidied', () => {
    expect(textOf(parseQuery('  “cửa khẩu”  Ma  Lù ').tokens)).toBe('"cửa khẩu" Ma Lù');
  });

  test('however long it is', () => {
    expect(parseQuery('a b '.repeat(5000)).tokens.length).toBeLessThan(20);
  });
});
