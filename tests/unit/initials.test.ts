import { describe, expect, test } from 'vitest';
import { groupByInitial, initialOf } from '../../src/lib/initials.ts';
import { en, vi, zh } from '../support/invented.ts';

describe('a title stands', () => {
  test.each([
    ['Đảo Gió', 'Đ'],
    ['đèo', 'Đ'],
    ['Dân tộc', 'D'],
    ['Ấm trà', 'A'],
    ['Ốc đảo', 'O'],
    ['ưu đãi', 'U'],
  ])('“%s” under %s in Vietnamese', (title, initial) => {
    expect(initialOf(title, vi)).toBe(initial);
  });

  test.each([
    ['安全', 'A'],
    ['边境', 'B'],
    ['茶', 'C'],
    ['口岸', 'K'],
    ['莱州', 'L'],
    ['水电', 'S'],
    ['越南', 'Y'],
    ['中文', 'Z'],
  ])('“%s” under %s, by its pinyin, in Chinese', (title, initial) => {
    expect(initialOf(title, zh)).toBe(initial);
  });

  test('under its Latin letter in a Chinese list too', () => {
    expect(initialOf('UNESCO名录', zh)).toBe('U');
  });

  test('with all figures together', () => {
    expect(initialOf('2025年', zh)).toBe('0–9');
    expect(initialOf('93 villages', en)).toBe('0–9');
  });

  test('under its first letter, whatever marks come before', () => {
    expect(initialOf('“Đảo”', vi)).toBe('Đ');
    expect(initialOf('《茶》', zh)).toBe('C');
  });
});

describe('groupByInitial', () => {
  const titles = ['Ánh sáng', 'Ân nghĩa', 'Bão', 'Dân tộc', 'Đảo', 'Đèo'];
  const groups = groupByInitial(titles, (title) => title, vi);

  test('keeps the order of the list, with Đ apart from D', () => {
    expect(groups.map(({ initial, items }) => `${initial}: ${items.join(', ')}`)).toEqual([
      'A: Ánh sáng, Ân nghĩa',
      'B: Bão',
      'D: Dân tộc',
      'Đ: Đảo, Đèo',
    ]);
  });

  test('gives each group an anchor of its own, in plain ASCII', () => {
    const ids = groups.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z][a-z0-9-]*$/.test(id))).toBe(true);
  });
});
