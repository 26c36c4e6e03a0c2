import { describe, expect, test } from 'vitest';
import { facetsOf, narrow } from '../../../src/lib/search/narrow.ts';
import type { Hit } from '../../../src/lib/search/types.ts';

const hit = (id: string, section: string, date: string, topics: readonly string[], partial = false): Hit => ({
  id,
  partial,
  missing: [],
  page: { id, path: `en/${id}/`, title: id, section, date, lasting: true, record: false, topics },
});

const hits: readonly Hit[] = [
  hit('tea', 'development', '2021-05-01', ['farming']),
  hit('market', 'news', '2025-03-09', ['trade', 'farming']),
  hit('about', 'pages', '', []),
  hit('talks', 'news', '2025-11-20', ['trade']),
  hit('gate', 'news', '2026-01-02', ['trade'], true),
  { id: 'beyond the file of pages', partial: false, missing: [] },
];
const ids = (found: readonly Hit[]) => found.map(({ id }) => id);
const counts = (map: ReadonlyMap<string, number>) => [...map];

describe('a reader who narrows results', () => {
  test('sees those of a section, a year and a topic, in the order of the search', () => {
    expect(ids(narrow(hits, { section: 'news' }))).toEqual(['market', 'talks', 'gate']);
    expect(ids(narrow(hits, { year: '2025' }))).toEqual(['market', 'talks']);
    expect(ids(narrow(hits, { topic: 'farming' }))).toEqual(['tea', 'market']);
    expect(ids(narrow(hits, { topic: 'farming', section: 'news', year: '2025' }))).toEqual(['market']);
  });

  test('sees what is not known in full only while nothing is filtered', () => {
    expect(ids(narrow(hits, {}))).toContain('beyond the file of pages');
    expect(ids(narrow(hits, { section: 'news' }))).not.toContain('beyond the file of pages');
  });

  test('sees the newest first, undated pages last, and pages that lack words after all others', () => {
    expect(ids(narrow(hits, { order: 'date' }))).toEqual([
      'talks',
      'market',
      'tea',
      'about',
      'beyond the file of pages',
      'gate',
    ]);
  });

  test('is told of each value how many results choosing it would leave', () => {
    const { section, year, topic } = facetsOf(hits, { section: 'news', topic: 'farming' });
    expect(counts(section)).toEqual([
      ['development', 1],
      ['news', 1],
    ]);
    expect(counts(year)).toEqual([['2025', 1]]);
    expect(counts(topic)).toEqual([
      ['trade', 3],
      ['farming', 1],
    ]);
  });

  test('is offered years newest first, and none for pages without a date', () => {
    expect(counts(facetsOf(hits, {}).year)).toEqual([
      ['2026', 1],
      ['2025', 2],
      ['2021', 1],
    ]);
  });
});
