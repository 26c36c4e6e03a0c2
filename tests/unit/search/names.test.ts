import { describe, expect, test } from 'vitest';
import { createNames } from '../../../src/lib/search/names.ts';
import { parseQuery } from '../../../src/lib/search/parse.ts';
import { bareNames } from '../../../src/lib/search-index/bare-names.ts';

const names = createNames([
  { form: 'Lai Châu', forms: ['莱州', '莱州省', '萊州'], pages: ['a', 'b'] },
  { form: 'Ma Lù Thàng', forms: ['马鹿塘', '馬鹿塘'], pages: ['c'] },
  { form: 'thông tin đối ngoại', forms: ['external information', '对外信息', 'TTĐN'], pages: ['d'] },
  { form: 'OCOP', forms: ['One Commune One Product', '一村一品'], pages: [] },
]);
const translate = (query: string) => names.translate(parseQuery(query).tokens)?.text;

describe('a name of another language is written as this one does', () => {
  test.each([
    ['in Chinese', '莱州', 'Lai Châu'],
    ['in Traditional characters', '萊州', 'Lai Châu'],
    ['within a longer run', '莱州马鹿塘口岸', 'Lai Châu Ma Lù Thàng 口岸'],
    ['beside other words', '莱州 chè', 'Lai Châu chè'],
    ['in English', 'External information 2024', 'thông tin đối ngoại 2024'],
    ['as initials, marks or none', 'ttdn', 'thông tin đối ngoại'],
  ])('%s', (_, query, expected) => {
    expect(translate(query)).toBe(expected);
  });

  test('and left alone where it is this language’s own, in any spelling, or no name', () => {
    expect(translate('lai chau')).toBeUndefined();
    expect(translate('OCOP')).toBeUndefined();
    expect(translate('chợ phiên')).toBeUndefined();
  });

  test('and leads to the pages about it', () => {
    expect(names.about(parseQuery('萊州').tokens)).toEqual(['a', 'b']);
    expect(names.about(parseQuery('lai chau').tokens)).toEqual(['a', 'b']);
    expect(names.about(parseQuery('chợ').tokens)).toBeUndefined();
  });
});

describe('a name as readers type it lacks the words that say what the thing is', () => {
  const list = [
    { vi: 'cửa khẩu Ma Lù Thàng', zh: '马鹿塘口岸', en: 'Ma Lù Thàng border gate' },
    { vi: 'cửa khẩu Pô Tô', zh: '坡头口岸', en: 'Pô Tô border gate' },
    { vi: 'Quốc hội', zh: '国会', en: 'National Assembly' },
    { vi: 'Lai Châu', zh: '莱州', en: 'Lai Châu' },
    { vi: 'thông tin đối ngoại', zh: '对外信息', en: 'external information' },
  ];

  test('in every language', () => {
    expect(bareNames(list)).toEqual([
      { vi: 'Ma Lù Thàng', zh: '马鹿塘', en: 'Ma Lù Thàng' },
      { vi: 'Pô Tô', zh: '坡头', en: 'Pô Tô' },
    ]);
  });
});
