import { afterEach, describe, expect, test, vi } from 'vitest';
import { convertScript, cutHan, hasHan, wordsOfQuery } from '../../../src/lib/search/script.ts';

afterEach(() => vi.unstubAllGlobals());

describe('convertScript', () => {
  const characters = ['萊馬鹽縣邊門𠌥', '莱马盐县边门𠆿'] as const;

  test.each([
    ['萊州', '莱州'],
    ['馬鹿塘邊門', '马鹿塘边门'],
    ['莱州', '莱州'],
    ['封土縣 OCOP 2025', '封土县 OCOP 2025'],
    ['𠌥', '𠆿'],
    ['Lai Châu', 'Lai Châu'],
    ['', ''],
  ])('writes %s as %s', (typed, written) => {
    expect(convertScript(typed, characters)).toBe(written);
  });
});

describe('hasHan', () => {
  test.each([
    ['莱州', true],
    ['OCOP产品', true],
    ['〇', true],
    ['Lai Châu', false],
    ['，。？', false],
    ['', false],
  ])('of %s is %s', (text, answer) => expect(hasHan(text)).toBe(answer));
});

describe('cutHan', () => {
  test('cuts words, and leaves signs', () => {
    expect(cutHan('口岸开门', 'zh-Hans')).toEqual(['口岸', '开门']);
    expect(cutHan('茶叶，旅游', 'zh-Hans')).toEqual(['茶叶', '旅游']);
    expect(cutHan('目的地', 'und')).toEqual(['目的地']);
  });

  test('cuts characters where the browser knows no words', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(cutHan('口岸，开门', 'zh-Hans')).toEqual(['口', '岸', '开', '门']);
  });
});

describe('wordsOfQuery', () => {
  test.each([
    ['Lai Châu', 'Lai|Châu'],
    ['  đối   ngoại? ', 'đối|ngoại'],
    ['d\u0335o\u0302\u0301i', 'd\u0335o\u0302\u0301i'],
    ['93/KH-UBND', '93/KH-UBND'],
    ['12/2024/NĐ-CP, 15-NQ/TU', '12/2024/NĐ-CP|15-NQ/TU'],
    ['15%', '15'],
    ['3.143 m', '3.143|m'],
    ['1,234,567', '1,234,567'],
    ['10.000đ', '10.000đ'],
    ['2021–2025', '2021–2025'],
    ['2021-2025', '2021-2025'],
    ['24/7', '24/7'],
    ['9:30', '9:30'],
    ['5.1.', '5.1'],
    ['Ma-Lù-Thàng', 'Ma|Lù|Thàng'],
    ['QĐ-UBND', 'QĐ|UBND'],
    ['O’Hara', 'O’Hara'],
    ["don't", "don't"],
    ["People's '", "People's"],
    ['QL.4D', 'QL|4D'],
    ['COVID-19', 'COVID|19'],
    ['chè,cà phê', 'chè|cà|phê'],
    ['A – B', 'A|B'],
    ['OCOP产品', 'OCOP|产品'],
    ['2025年', '2025|年'],
    ['93/KH-UBND号', '93/KH-UBND|号'],
    ['口岸几点开门？', '口岸|几点|开门'],
    ['ນ້ຳຕົກຕາດ', 'ນ້ຳຕົກຕາດ'],
    ['?!', ''],
  ])('of %s are %s', (query, words) => {
    expect(wordsOfQuery(query, 'zh-Hans').join('|')).toBe(words);
  });
});
