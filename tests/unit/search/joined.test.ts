import { describe, expect, test } from 'vitest';
import { joinSplit, splitJoined } from '../../../src/lib/search/joined.ts';
import { fold } from '../../../src/lib/search/parse.ts';
import type { Words } from '../../../src/lib/search/types.ts';

const wordsOf = (frequent: Record<string, number>): Words =>
  new Map(Object.entries(frequent).map(([form, pages]) => [fold(form), { form, pages }]));

const vietnamese = wordsOf({
  lai: 90,
  châu: 95,
  tỉnh: 80,
  văn: 40,
  hóa: 45,
  đối: 50,
  ngoại: 50,
  thông: 60,
  tin: 60,
  cửa: 30,
  khẩu: 30,
  ma: 20,
  lù: 15,
  thàng: 15,
  sìn: 10,
  hồ: 12,
  chè: 14,
  ở: 70,
  a: 3,
  đ: 40,
  kh: 30,
  nd: 20,
  an: 20,
  van: 2,
  than: 5,
  tha: 2,
  oai: 1,
  ngo: 1,
  chợ: 20,
  phiên: 12,
  du: 30,
  lịch: 30,
  ttđn: 8,
  âu: 4,
});
const english = wordsOf({
  a: 60,
  te: 1,
  tea: 20,
  mountain: 18,
  mount: 5,
  market: 25,
  border: 30,
  gate: 25,
  gates: 10,
  province: 60,
  the: 90,
  of: 90,
  waterfall: 9,
  water: 12,
  fall: 3,
  night: 6,
  ginseng: 5,
  et: 1,
});

describe('splitJoined', () => {
  test.each([
    ['laichau', 'lai chau'],
    ['LaiChâu', 'lai chau'],
    ['doingoai', 'doi ngoai'],
    ['đốingoại', 'doi ngoai'],
    ['vanhoadoingoai', 'van hoa doi ngoai'],
    ['thongtindoingoai', 'thong tin doi ngoai'],
    ['tinhlaichau', 'tinh lai chau'],
    ['cuakhau', 'cua khau'],
    ['cuakhaumaluthang', 'cua khau ma lu thang'],
    ['malùthàng', 'ma lu thang'],
    ['sinho', 'sin ho'],
    ['chelaichau', 'che lai chau'],
    ['chophien', 'cho phien'],
    ['dulich', 'du lich'],
    ['dulichlaichau', 'du lich lai chau'],
    ['ttđnlaichau', 'ttdn lai chau'],
    ['olaichau', 'o lai chau'],
    ['laichau2025', 'lai chau 2025'],
    ['2025laichau', '2025 lai chau'],
  ])('cuts %s into words of the site: %s', (typed, parts) => {
    expect(splitJoined(typed, vietnamese)?.join(' ')).toBe(parts);
  });

  test.each([
    ['teamountain', 'tea mountain'],
    ['bordergate', 'border gate'],
    ['bordergates', 'border gates'],
    ['nightmarket', 'night market'],
    ['waterfallmarket', 'waterfall market'],
    ['ginsengmarket', 'ginseng market'],
    ['theprovince', 'the province'],
  ])('takes the fewest and most frequent parts of %s: %s', (typed, parts) => {
    expect(splitJoined(typed, english)?.join(' ')).toBe(parts);
  });

  test.each([
    'xyzzy',
    'laixyz',
    'chaul',
    'khnd',
    'dlai',
    'alai',
    'lai',
    '',
    '93/KH-UBND',
    'lai3chau',
    '2025',
  ])('leaves %s, which is no words of the site', (typed) => {
    expect(splitJoined(typed, vietnamese)).toBeUndefined();
  });

  test('does not cut a misspelt word into rare scraps', () => {
    expect(splitJoined('teaet', english)).toBeUndefined();
  });

  test('has no words of a site without any', () => {
    expect(splitJoined('laichau', new Map())).toBeUndefined();
  });
});

describe('joinSplit', () => {
  test.each([
    ['mark et', 'market'],
    ['tea mark et', 'tea market'],
    ['mar ket tea', 'market tea'],
    ['wat er fall', 'waterfall'],
    ['gin seng mark et', 'ginseng market'],
    ['bor der gate', 'border gate'],
    ['Mark Et', 'MarkEt'],
  ])('joins %s: %s', (typed, joined) => {
    expect(joinSplit(typed.split(' '), english)?.join(' ')).toBe(joined);
  });

  test.each([
    ['lai ch au', 'lai chau'],
    ['đ ối ngoại', 'đối ngoại'],
    ['c ửa khẩ u', 'cửa khẩu'],
    ['chợ phi ên', 'chợ phiên'],
    ['th ông t in', 'thông tin'],
    ['ma lù th àng', 'ma lù thàng'],
  ])('joins %s: %s', (typed, joined) => {
    expect(joinSplit(typed.split(' '), vietnamese)?.join(' ')).toBe(joined);
  });

  test.each(['lai chau', 'du lịch', 'tha n', 'xyz abc', 'lai', '', 'lai 2025'])(
    'leaves %s, whose parts are words, or whose whole is none',
    (typed) => {
      const known = wordsOf({
        lai: 9,
        chau: 9,
        laichau: 1,
        du: 3,
        lịch: 4,
        dulich: 1,
        tha: 1,
        n: 2,
        than: 3,
      });
      expect(joinSplit(typed.split(' '), known)).toBeUndefined();
    },
  );
});
