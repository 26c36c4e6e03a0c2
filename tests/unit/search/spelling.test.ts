import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/lib/search/parse.ts';
import { similarWords } from '../../../src/lib/search/spelling.ts';
import type { Words } from '../../../src/lib/search/types.ts';

const wordsOf = (list: string): Words =>
  new Map(
    list.split(' ').map((entry) => {
      const [form = '', pages = '5'] = entry.split(':');
      return [fold(form), { form, pages: Number(pages) }];
    }),
  );

const english = wordsOf(
  'mountain:12 mountains:6 market:20 markets:8 investment:14 investor:3 festival:9 province:40 provincial:20 border:22 ' +
    'tourism:15 tourist:12 ginseng:4 waterfall:5 agency:6 culture:11 cooperation:18 international:16 the:90 tea:20 ' +
    'gate:15 visa:7 plateau:3 receive:2 accommodation:2 development:20 h5n1:2 to:80 of:90 road:9 export:6',
);
const vietnamese = wordsOf(
  'đối:50 ngoại:50 châu:90 trâu:8 sâm:12 xâm:2 chè:20 tre:4 trẻ:9 lúa:6 núi:15 nghề:8 nghỉ:9 ghế:2 thác:14 khẩu:30 ' +
    'lý:12 lịch:30 dân:40 rừng:13 giang:5 phiên:12 biên:30 giới:30 dược:6 hàng:9 hành:20 kỳ:5 quỳ:2 bàn:10 bàng:1 mít:2 ' +
    'míc:1 thành:22 việt:60 nước:40 vườn:5 năm:60 lăm:2 sìn:10 hồ:12',
);
const first = (word: string, words: Words) => similarWords(word, words)[0]?.form;

describe('similarWords', () => {
  test.each([
    ['moutain', 'mountain'],
    ['mounatin', 'mountain'],
    ['mountian', 'mountain'],
    ['mounttain', 'mountain'],
    ['mpuntain', 'mountain'],
    ['markte', 'market'],
    ['maket', 'market'],
    ['marlet', 'market'],
    ['boder', 'border'],
    ['provnce', 'province'],
    ['ginsent', 'ginseng'],
    ['watrfall', 'waterfall'],
    ['platau', 'plateau'],
    ['recieve', 'receive'],
    ['acommodation', 'accommodation'],
    ['accomodation', 'accommodation'],
    ['cooporation', 'cooperation'],
    ['intenational', 'international'],
    ['internatoinal', 'international'],
    ['teh', 'the'],
    ['gste', 'gate'],
    ['vissa', 'visa'],
    ['exprot', 'export'],
  ])('finds what %s was meant to be: %s', (typed, form) => {
    expect(first(typed, english)).toBe(form);
  });

  test.each([
    ['investing', 'investment'],
    ['festivals', 'festival'],
    ['tourists', 'tourist'],
    ['cultural', 'culture'],
    ['agencies', 'agency'],
    ['developing', 'development'],
    ['provinces', 'province'],
    ['internationally', 'international'],
  ])('finds another form of %s: %s', (typed, form) => {
    expect(first(typed, english)).toBe(form);
  });

  test.each([
    ['xâm', 'sâm'],
    ['sìm', 'sìn'],
    ['núa', 'lúa'],
    ['lúi', 'núi'],
    ['ngề', 'nghề'],
    ['zân', 'dân'],
    ['giừng', 'rừng'],
    ['thát', 'thác'],
    ['khảo', 'khẩu'],
    ['vệt', 'việt'],
    ['nướt', 'nước'],
    ['phein', 'phiên'],
    ['vườm', 'vườn'],
    ['đoii', 'đối'],
    ['chao', 'châu'],
    ['dượt', 'dược'],
    ['chau', 'trâu'],
    ['hàn', 'hàng'],
    ['thàn', 'thành'],
    ['bieng', 'biên'],
  ])('knows what is confused in Vietnamese: %s may be %s', (typed, meant) => {
    const known = new Map([...vietnamese].filter(([folded]) => folded !== fold(typed)));
    expect(similarWords(typed, known).map(({ form }) => form)).toContain(meant);
  });

  test('prefers what is confused or lies near on the keyboard, then the frequent word', () => {
    expect(similarWords('xam', wordsOf('sam:5 lam:90 cam:5')).map(({ form }) => form)).toEqual([
      'sam',
      'cam',
    ]);
    expect(first('hosn', wordsOf('hoan:2 hown:2'))).toBe('hoan');
    expect(first('tbe', wordsOf('tee:1 tre:90'))).toBe('tre');
  });

  test('gives what it found with its form, pages and cost, and no more than asked', () => {
    expect(similarWords('mountan', english)).toEqual([
      { folded: 'mountain', form: 'mountain', pages: 12, cost: 1 },
      { folded: 'mountains', form: 'mountains', pages: 6, cost: 1.16 },
    ]);
    expect(similarWords('mountan', english, 1)).toHaveLength(1);
  });

  test.each([
    '2025',
    '12/2024',
    '93/KH-UBND',
    'h5n2',
    'QL4D',
    'ha',
    'x',
    '',
    '莱州',
    'zzzzzz',
    'internet',
    'basket',
  ])('proposes nothing for %s', (typed) => {
    expect(similarWords(typed, english)).toEqual([]);
  });

  test('never proposes the word itself', () => {
    expect(similarWords('Mountain', english).map(({ form }) => form)).toEqual(['mountains']);
  });
});
