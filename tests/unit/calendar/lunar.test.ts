import { describe, expect, test } from 'vitest';
import {
  addDays,
  chinese,
  civilOf,
  differsFromChinese,
  lunarMonths,
  lunarOf,
  moonPhase,
  newYear,
  yearCycle,
} from '../../../src/lib/calendar/lunar.ts';
import { plainYear } from '../../support/lunar.ts';

const years = Array.from({ length: 61 }, (_, index) => 1990 + index);
const nameOf = ({ month, leap }: { month: number; leap: boolean }) => `${month}${leap ? '+' : ''}`;

describe('the Vietnamese lunar calendar', () => {
  test.each([
    ['2024-02-10', 1, 1, false],
    ['2025-01-29', 1, 1, false],
    ['2026-02-17', 1, 1, false],
    ['2027-02-06', 1, 1, false],
    ['2025-07-25', 1, 6, true],
    ['2027-04-16', 10, 3, false],
    ['2030-02-02', 1, 1, false],
  ])('has on %s the day %i of month %i, as the design names it', (date, day, month, leap) => {
    expect(lunarOf(date)).toMatchObject({ day, month, leap });
  });

  test('has every month from 1990 to 2050 where a second reckoning by other formulas has it', () => {
    for (const year of years) {
      const months = lunarMonths(year).map((month) => [nameOf(month), month.start]);
      expect([year, newYear(year), months]).toEqual([year, plainYear(year).newYear, plainYear(year).months]);
    }
  });

  test('has Tết on another day than China where a new moon falls between the two midnights', () => {
    const differing = years.filter((year) => newYear(year) !== newYear(year, chinese));
    expect(differing).toEqual([2007, 2030]);
    expect([newYear(2007), newYear(2007, chinese)]).toEqual(['2007-02-17', '2007-02-18']);
    expect([newYear(1985), newYear(1985, chinese)]).toEqual(['1985-01-21', '1985-02-20']);
    expect([differsFromChinese('2030-02-02'), differsFromChinese('2027-02-06')]).toEqual([true, false]);
  });

  test('gives each day one lunar day, and the day back', () => {
    for (let day = '2023-01-01'; day < '2036-01-01'; day = addDays(day, 1)) {
      expect(civilOf(lunarOf(day))).toBe(day);
    }
  });

  test('knows of no day that is not there', () => {
    expect(civilOf({ year: 2025, month: 5, day: 1, leap: true })).toBeUndefined();
    const short = lunarMonths(2026).find(({ days }) => days === 29);
    expect(civilOf({ year: 2026, month: short?.month ?? 0, day: 30, leap: false })).toBeUndefined();
  });

  test('names years by stem and branch', () => {
    expect(yearCycle(2026)).toEqual({ stem: 2, branch: 6 });
    expect(yearCycle(1984)).toEqual({ stem: 0, branch: 0 });
  });

  test('has the new moon on the first day and the full moon on the fifteenth', () => {
    expect([1, 8, 15, 23, 30].map((day) => moonPhase({ day }))).toEqual([
      'new',
      'first-quarter',
      'full',
      'last-quarter',
      'waning-crescent',
    ]);
  });
});
