import { describe, expect, test } from 'vitest';
import { locateField, parseYaml, splitFrontMatter } from '../../src/lib/front-matter.ts';

describe('splitFrontMatter', () => {
  test('gives what stands between the two lines of dashes, the rest, and the line where that begins', () => {
    expect(splitFrontMatter('---\ntitle: Chợ\nsummary: Phiên\n---\nBody\n')).toEqual({
      yaml: 'title: Chợ\nsummary: Phiên',
      body: 'Body\n',
      bodyLine: 5,
    });
  });

  test('reads files saved on Windows', () => {
    const split = splitFrontMatter('---\r\ntitle: Chợ\r\nsummary: Phiên\r\n---\r\nBody\r\n');
    expect(split).toEqual({
      yaml: 'title: Chợ\r\nsummary: Phiên',
      body: 'Body\r\n',
      bodyLine: 5,
    });
    expect(parseYaml(split?.yaml ?? '')).toEqual({ title: 'Chợ', summary: 'Phiên' });
  });

  test('keeps dashes inside a value and a rule inside the body', () => {
    const split = splitFrontMatter('---\ntitle: "Chợ --- phiên"\nnote: ---x\n---\nOne\n\n---\n\nTwo');
    expect(split?.yaml).toBe('title: "Chợ --- phiên"\nnote: ---x');
    expect(split?.body).toBe('One\n\n---\n\nTwo');
  });

  test('knows a file with front matter only, and an empty front matter', () => {
    expect(splitFrontMatter('---\ntitle: Chợ\n---')).toMatchObject({ yaml: 'title: Chợ', body: '' });
    expect(splitFrontMatter('---\n---\nBody')).toEqual({ yaml: '', body: 'Body', bodyLine: 3 });
  });

  test('finds none where the first line is not a line of dashes, or no second one follows', () => {
    expect(splitFrontMatter('Body\n---\ntitle: Chợ\n---\n')).toBeUndefined();
    expect(splitFrontMatter('---\ntitle: Chợ\nBody\n')).toBeUndefined();
    expect(splitFrontMatter('')).toBeUndefined();
  });
});

describe('parseYaml', () => {
  test('leaves dates as they were written', () => {
    expect(parseYaml('day: 2026-11-21\nmonth: 2026-11')).toEqual({ day: '2026-11-21', month: '2026-11' });
  });

  test('finds nothing in nothing, or in comments alone', () => {
    expect(parseYaml('')).toBeUndefined();
    expect(parseYaml('# title: A\n\n  # summary: B\n')).toBeUndefined();
  });

  test('refuses a key written twice and tells its line', () => {
    expect(() => parseYaml('title: A\nsummary: B\ntitle: C')).toThrow(
      expect.objectContaining({
        code: 'yaml-broken',
        line: 3,
        message: expect.stringContaining('duplicate'),
      }),
    );
  });
});

describe('locateField', () => {
  const yaml =
    'title: A\nfacts:\n  published: 2026-01-05\n  sources:\n    - publisher: B\n      url: x\n    - document: c';

  test.each([
    [['title'], 1],
    [['facts', 'published'], 3],
    [['facts', 'sources', 0, 'url'], 6],
    [['facts', 'sources', 1], 7],
  ])('%j stands on line %i', (path, line) => {
    expect(locateField(yaml, path)).toBe(line);
  });

  test('a missing field is told at its nearest parent', () => {
    expect(locateField(yaml, ['facts', 'agency'])).toBe(2);
    expect(locateField(yaml, ['facts', 'sources', 0, 'lang'])).toBe(5);
    expect(locateField(yaml, ['summary'])).toBe(1);
    expect(locateField('', ['title'])).toBe(1);
  });
});
