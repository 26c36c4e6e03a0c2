import { describe, expect, test } from 'vitest';
import {
  fromIndex,
  markMatches,
  parseQuery,
  stretchesOf,
  toIndex,
  withoutTitle,
} from '../../src/lib/search/query.ts';

/** The matches of a title in brackets. */
const shown = (title: string, query: string) =>
  markMatches(title, query)
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join('');

describe('parseQuery', () => {
  test('composes decomposed letters and makes full-width letters plain', () => {
    expect(parseQuery('  che\u0300   Ｌａｉ　Châu '.normalize('NFD'))).toBe('chè Lai Châu');
  });

  test('is empty when nothing is asked', () => {
    expect(parseQuery(' \u00a0 ')).toBe('');
  });
});

describe('toIndex', () => {
  test('stores đ so that d finds it, and is undone for readers', () => {
    expect(toIndex('Điện, đối')).not.toMatch(/đ/i);
    expect(fromIndex(toIndex('Điện, đối'))).toBe('Điện, đối');
  });
});

describe('markMatches', () => {
  test('does not mind marks, case and đ', () => {
    expect(shown('Văn hóa đối ngoại', 'DOI ngoai')).toBe('Văn hóa [đối ngoại]');
  });

  test('matches the beginning of a word and marks it whole', () => {
    expect(shown('Border gates, navigate', 'gate')).toBe('Border [gates], navigate');
  });

  test('finds Chinese words inside a line, and parts of a longer question', () => {
    expect(shown('马鹿塘口岸经济区', '口岸')).toBe('马鹿塘[口岸]经济区');
    expect(shown('马鹿塘口岸经济区', '马鹿塘的规划')).toBe('[马鹿塘]口岸经济区');
  });

  test('leaves a title as it is when nothing of it is asked for', () => {
    expect(shown('Chè Lai Châu', '–')).toBe('Chè Lai Châu');
  });
});

describe('stretchesOf', () => {
  test('reads marks and character references, and joins neighbours', () => {
    expect(stretchesOf('R&amp;D &lt;b&gt; <mark>họp</mark> <mark>báo</mark>, &amp;lt;')).toEqual([
      { text: 'R&D <b> ', match: false },
      { text: 'họp báo', match: true },
      { text: ', &lt;', match: false },
    ]);
  });
});

describe('withoutTitle', () => {
  const excerpt = (html: string, title: string) =>
    withoutTitle(stretchesOf(html), title)
      .map(({ text }) => text)
      .join('');

  test('drops the title that an excerpt begins with', () => {
    expect(excerpt('<mark>Chè</mark> Lai Châu. Vùng <mark>chè</mark>.', 'Chè Lai\u00a0Châu')).toBe(
      'Vùng chè.',
    );
  });

  test('drops the end of a title', () => {
    expect(excerpt('… Châu tea: who buys it. Tea is grown in', 'Lai Châu tea: who buys it')).toBe(
      'Tea is grown in',
    );
  });

  test('keeps any other beginning', () => {
    expect(excerpt('… in the hills. Tea is grown', 'Lai Châu tea')).toBe('… in the hills. Tea is grown');
  });
});
