import { describe, expect, test } from 'vitest';
import { excerptOf, withoutTitle } from '../../../src/lib/search/excerpt.ts';
import { markMatches } from '../../../src/lib/search/mark.ts';
import { fromIndex, toIndex } from '../../../src/lib/search/marks.ts';
import type { Stretch } from '../../../src/lib/search/types.ts';

/** The matches of a text in brackets. */
const shown = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, match }) => (match ? `[${text}]` : text)).join('');

describe('what a reader asked for is marked in a title', () => {
  test.each([
    ['whatever its marks and capitals', 'Văn hóa đối ngoại', 'DOI ngoai', 'Văn hóa [đối ngoại]'],
    ['by its beginning, and whole', 'Border gates, navigate', 'gate', 'Border [gates], navigate'],
    ['where only the ending differs', 'Tea of Lai Châu', 'teas', '[Tea] of Lai Châu'],
    [
      'but not in longer words, unless it is still being typed',
      'Ma Lù Thàng, thương mại',
      'ma lu',
      '[Ma Lù] Thàng, thương mại',
    ],
    ['inside a Chinese line', '马鹿塘口岸经济区', '口岸', '马鹿塘[口岸]经济区'],
    ['in parts, of a longer Chinese question', '马鹿塘口岸经济区', '马鹿塘的规划', '[马鹿塘]口岸经济区'],
    ['if at all', 'Chè Lai Châu', '–', 'Chè Lai Châu'],
  ])('%s', (_, title, query, marked) => {
    expect(shown(markMatches(title, query))).toBe(marked);
  });
});

describe('the index stores', () => {
  test('đ so that d finds it, and gives it back', () => {
    expect(toIndex('Điện, đối')).not.toMatch(/đ/i);
    expect(fromIndex(toIndex('Điện, đối'))).toBe('Điện, đối');
  });

  test('every Chinese character as a word, and gives the text back as it was', () => {
    const text = '莱州省OCOP产品3143米，口岸';
    expect(toIndex('<b>莱州</b>省OCOP').replace(/ +/g, ' ')).toBe('<b> 莱 州 </b> 省 OCOP');
    expect(fromIndex(toIndex(text), 'han')).toBe(text);
    expect(fromIndex(toIndex('cửa khẩu (马鹿塘) mở'), 'latin')).toBe('cửa khẩu (马鹿塘) mở');
  });
});

describe('an excerpt', () => {
  const filler = 'Những câu này không nói gì về điều được hỏi. '.repeat(12);

  test('is the part of the text with the most of what was asked', () => {
    const text = `${filler}Chè là cây trồng chính. ${filler}Chè cổ thụ mọc ở Sìn Hồ. ${filler}`;
    const excerpt = shown(excerptOf(text, 'chè sìn hồ', 'latin'));
    expect(excerpt).toContain('[Chè] cổ thụ mọc ở [Sìn Hồ].');
    expect(excerpt).toMatch(/^… \S/);
    expect(excerpt).toMatch(/ …$/);
    expect(excerpt.length).toBeLessThan(220);
  });

  test('is the beginning where the text has nothing of it, and whole where it is short', () => {
    expect(shown(excerptOf('Chợ phiên họp Chủ nhật.', 'tem', 'latin'))).toBe('Chợ phiên họp Chủ nhật.');
    expect(shown(excerptOf(filler, 'tem', 'latin'))).toMatch(/^Những câu này/);
  });

  test('of Chinese is half as long, and cut between characters', () => {
    const text = '这里没有相关内容。'.repeat(30);
    const excerpt = shown(excerptOf(`${text}马鹿塘口岸开放。${text}`, '口岸', 'han'));
    expect(excerpt).toContain('马鹿塘[口岸]开放');
    expect([...excerpt].length).toBeLessThan(105);
  });

  test('does not repeat the title', () => {
    expect(withoutTitle('Chè Lai Châu. Cây chè mọc ở đây.', 'Chè Lai Châu')).toBe('Cây chè mọc ở đây.');
    expect(withoutTitle('Chợ Lai Châu. Cây chè.', 'Chè Lai Châu')).toBe('Chợ Lai Châu. Cây chè.');
  });
});
