import { describe, expect, test } from 'vitest';
import { isForeign, wantsElsewhere } from '../../../src/lib/search/elsewhere.ts';
import type { Answer } from '../../../src/lib/search/types.ts';

test.each([
  { text: '口岸', latin: true, han: false, other: true },
  { text: 'Ma Lù Thàng', latin: false, han: true, other: true },
  { text: 'U Đôm Xay 口岸', latin: false, han: false, other: true },
  { text: 'ລາວ', latin: true, han: true, other: false },
  { text: '2025', latin: false, han: false, other: false },
])('$text is in another script for some languages', ({ text, ...expected }) => {
  for (const script of ['latin', 'han', 'other'] as const) {
    expect(isForeign(text, script), script).toBe(expected[script]);
  }
});

describe('other languages are asked', () => {
  const found: Answer = {
    typed: 'tea',
    query: 'tea',
    sought: 'tea',
    hits: [{ id: 'a', partial: false, missing: [] }],
  };

  test('when no page has all the words', () => {
    expect(wantsElsewhere({ ...found, hits: [] }, 'latin')).toBe(true);
    expect(wantsElsewhere({ ...found, hits: [{ id: 'a', partial: true, missing: ['tea'] }] }, 'latin')).toBe(
      true,
    );
  });

  test('when the name or the letters were those of another language', () => {
    expect(wantsElsewhere({ ...found, typed: '茶' }, 'latin')).toBe(true);
    expect(wantsElsewhere({ ...found, change: 'name' }, 'latin')).toBe(true);
  });

  test('not when this language answers', () => {
    expect(wantsElsewhere(found, 'latin')).toBe(false);
    expect(wantsElsewhere({ ...found, change: 'spelling' }, 'latin')).toBe(false);
  });
});
