import { afterEach, describe, expect, test, vi } from 'vitest';
import { convertScript, cutHan, hasHan } from '../../../src/lib/search/script.ts';

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
