import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/lib/search/parse.ts';
import { type Evidence, nearness, rank } from '../../../src/lib/search/rank.ts';
import { similarWords } from '../../../src/lib/search/spelling.ts';
import { createTitles } from '../../../src/lib/search/titles.ts';

const titles = createTitles(
  [
    'Chè Lai Châu',
    'Lai Châu: tỉnh miền núi biên giới',
    'Chợ phiên Dào San họp Chủ nhật',
    'Công bố quy hoạch Khu kinh tế cửa khẩu Ma Lù Thàng',
    '马鹿塘口岸经济区：规划、项目与贸易',
  ].map((title, index) => ({
    id: `${index}`,
    path: '',
    title,
    section: 'news',
    date: '',
    lasting: false,
    record: false,
    topics: [],
  })),
);
const match = (query: string) => titles.match(parseQuery(query).tokens);
const nearest = (query: string) => titles.nearest(parseQuery(query).tokens, similarWords);

describe('a title answers', () => {
  test('a query that it is, whatever the marks', () => {
    expect(match('che lai chau').get('0')).toMatchObject({
      equal: true,
      phrase: true,
      coverage: 1,
      share: 1,
    });
    expect(match('chè lai châu').get('0')?.exact).toBe(true);
    expect(match('che lai chau').get('0')?.exact).toBe(false);
  });

  test('a query that it holds, and tells which share of both is the same', () => {
    const { equal, phrase, begins, coverage, share } = match('lai chau').get('1') ?? {};
    expect({ equal, phrase, begins, coverage }).toEqual({
      equal: false,
      phrase: true,
      begins: true,
      coverage: 1,
    });
    expect(share).toBeLessThan(0.5);
    expect(match('Sìn Hồ chợ').get('2')?.coverage).toBeLessThan(0.5);
  });

  test('a part of a Chinese title, even one character', () => {
    expect(match('鹿塘口岸').get('4')).toMatchObject({ phrase: true, coverage: 1, adjacency: 1 });
    expect(match('岸').has('4')).toBe(true);
    expect(match('口岸').has('0')).toBe(false);
  });

  test('a word that is still being typed', () => {
    expect(titles.begins('quy')).toBe(true);
    expect(titles.begins('xyz')).toBe(false);
    expect(match('quy ho').has('3')).toBe(true);
  });
});

describe('the nearest title tells what was meant', () => {
  test('by a letter left out', () => {
    expect(nearest('cho phien dao sn hop chu nhat')).toBe('cho phien dao San hop chu nhat');
  });

  test('by a wrong Chinese character', () => {
    expect(nearest('马鹿唐口岸')).toBe('马鹿塘口岸');
  });

  test('but not by other words', () => {
    expect(nearest('sân bay Điện Biên')).toBeUndefined();
    expect(nearest('河内老街铁路')).toBeUndefined();
  });
});

describe('words', () => {
  test('that follow one another are as near as can be', () => {
    expect(nearness([10, 11, 12], 3)).toBe(1);
    expect(nearness([10, 40, 80], 3)).toBeLessThan(0.1);
    expect(nearness([10], 2)).toBe(0);
    expect(nearness([5, 6, 90], 4)).toBeLessThan(nearness([5, 6, 7, 90], 4));
  });
});

describe('of two pages the first is', () => {
  const page: Evidence = {
    coverage: 1,
    phrase: false,
    whole: 0,
    nearness: 0,
    pairs: 0,
    score: 0.5,
    lasting: false,
    record: false,
  };
  const title = (query: string, id: string) => match(query).get(id);

  test.each<[string, Evidence, Evidence]>([
    [
      'the one whose title is the query',
      { ...page, title: title('chè lai châu', '0') },
      { ...page, phrase: true, nearness: 1, score: 1 },
    ],
    [
      'the one whose title has the words together',
      { ...page, title: title('quy hoạch khu kinh tế', '3') },
      { ...page, score: 1, nearness: 1 },
    ],
    ['the one that has the words together', { ...page, phrase: true, nearness: 1 }, { ...page, score: 0.9 }],
    [
      'the one that has more of the words together',
      { ...page, pairs: 0.8 },
      { ...page, pairs: 0.2, score: 0.9 },
    ],
    ['the one that has all the words', { ...page, nearness: 0.2 }, { ...page, coverage: 0.6, nearness: 0.3 }],
    [
      'the one that has the query as it was typed, which no other has',
      { ...page, phrase: true, whole: 1, nearness: 1 },
      { ...page, phrase: true, nearness: 1, score: 1 },
    ],
    ['one about the name', { ...page, about: 0 }, { ...page, score: 1 }],
    ['a lasting one, all else being equal', { ...page, lasting: true }, page],
    [
      'a text, and not a record with the same words',
      page,
      { ...page, record: true, score: 1, nearness: 0.5 },
    ],
    [
      'a record by its title',
      { ...page, record: true, title: title('chè lai châu', '0') },
      { ...page, score: 1, nearness: 0.5 },
    ],
  ])('%s', (_, first, second) => {
    expect(rank(first)).toBeGreaterThan(rank(second));
  });
});
