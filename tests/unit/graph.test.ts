import { describe, expect, test } from 'vitest';
import { createGraph, hasFullText, listedIn } from '../../src/lib/graph.ts';
import { source, subject, translation } from '../support/invented.ts';

const codes = ['vi', 'zh', 'en'];
const graph = (...entries: Parameters<typeof createGraph<string>>[0][number][]) =>
  createGraph(entries, codes, '2026-11-25T00:00');
const only = (...entries: Parameters<typeof graph>) => {
  const [set, second] = graph(...entries);
  if (!set || second) throw new Error('There should be one set.');
  return set;
};

describe('the order of the graph', () => {
  const entries = [
    ...subject('news/storm', 'vi zh', { date: '2025-10-30' }),
    ...subject('news/calm', 'vi en', { date: '2025-10-30' }),
    ...subject('news/old', 'en vi', { date: '2024' }),
    ...subject('general-information/sea', 'vi', { published: '2026-01-05', updated: '2026-02-01' }),
    ...subject('general-information/wind', 'zh', { published: '2026-01-05' }),
  ];
  const subjects = (files: typeof entries) =>
    createGraph(files, codes, '2026-11-25T00:00').map((set) => set.subject);
  const expected = [
    'general-information/sea',
    'general-information/wind',
    'news/calm',
    'news/storm',
    'news/old',
  ];

  test('is newest first by the day of the event, else of the last change; then by name', () => {
    expect(subjects(entries)).toEqual(expected);
  });

  test('does not depend on the order in which files are read', () => {
    for (let turn = 1; turn < entries.length; turn++) {
      const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
      expect(subjects(turned)).toEqual(expected);
      expect(subjects(turned.reverse())).toEqual(expected);
    }
  });
});

describe('a translation set', () => {
  test('has as its source the file with facts, in whichever language that is', () => {
    const set = only(translation('news/storm/vi'), source('news/storm/en', { title: 'Storm' }));
    expect(set).toMatchObject({ subject: 'news/storm', collection: 'news', slug: 'storm' });
    expect(set.source.title).toBe('Storm');
    expect(set.entries.get('vi')?.translation?.method).toBe('machine');
    expect(set.source.translation).toBeUndefined();
  });

  test('knows how each language of the portal stands', () => {
    const set = only(
      source('news/storm/vi', { minorEdits: ['11111111', 'aaaaaaaa'] }),
      translation('news/storm/zh', { follows: '11111111' }),
    );
    expect(Object.fromEntries(set.states)).toEqual({ vi: 'source', zh: 'current', en: 'missing' });
    const behind = only(
      source('news/storm/vi'),
      translation('news/storm/zh', { follows: '00000000' }),
      translation('news/storm/en', { hasBody: false }),
    );
    expect(Object.fromEntries(behind.states)).toEqual({ vi: 'source', zh: 'outdated', en: 'summary' });
  });
});

test('drafts are absent, with all their translations', () => {
  expect(graph(...subject('news/storm', 'vi zh en', { draft: true }))).toEqual([]);
});

test('translations without a source are absent', () => {
  expect(graph(translation('news/storm/zh'), translation('news/storm/en'))).toEqual([]);
});

test('lists of a language hold what has a file in it and is not unlisted', () => {
  const sets = graph(
    ...subject('news/storm', 'vi zh'),
    source('news/calm/vi'),
    translation('news/calm/en', { hasBody: false }),
    ...subject('news/specimen', 'vi zh en', { unlisted: true }),
  );
  const subjects = (code: string) => listedIn(sets, code).map((set) => set.subject);
  expect(subjects('vi')).toEqual(['news/calm', 'news/storm']);
  expect(subjects('zh')).toEqual(['news/storm']);
  expect(subjects('en')).toEqual(['news/calm']);
});

test('a summary is no full text, an outdated translation is', () => {
  expect((['source', 'current', 'outdated'] as const).every(hasFullText)).toBe(true);
  expect((['summary', 'missing', undefined] as const).some(hasFullText)).toBe(false);
});
