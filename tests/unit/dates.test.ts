import { describe, expect, test } from 'vitest';
import { formatDate, formatMonth, isCalendarDate, isPartialDate, lastDayOf } from '../../src/lib/dates.ts';
import { en, vi, zh } from '../support/invented.ts';

describe('a date', () => {
  test.each(['2026', '2026-11', '2026-11-21', '2024-02-29', '2025-12-31'])('may be %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  test.each([
    '2025-02-29',
    '2025-04-31',
    '2025-13',
    '2025-00',
    '2025-01-00',
    '2025-1-5',
    '21/11/2026',
    '2026-11-21T00:00:00Z',
    '26',
    '2026-',
    '',
  ])('is not "%s"', (date) => {
    expect(isPartialDate(date)).toBe(false);
  });

  test('is a day only when it names one', () => {
    expect(isCalendarDate('2026-11-21')).toBe(true);
    expect(isCalendarDate('2026-11')).toBe(false);
    expect(isCalendarDate('2026-11-31')).toBe(false);
  });
});

describe('a reader sees a date as precise as it is known', () => {
  test.each([
    ['2025-10-30', '30/10/2025', '2025年10月30日', '30 October 2025'],
    ['2025-01-05', '05/01/2025', '2025年1月5日', '5 January 2025'],
    ['2025-10', 'tháng 10 năm 2025', '2025年10月', 'October 2025'],
    ['2025', '2025', '2025年', '2025'],
  ])('%s', (date, vietnamese, chinese, english) => {
    expect([vi, zh, en].map((locale) => formatDate(date, locale).toLowerCase())).toEqual(
      [vietnamese, chinese, english].map((text) => text.toLowerCase()),
    );
  });

  test('and a month by its name, also where days are written in figures', () => {
    expect([zh, en].map((locale) => formatMonth('2025-10', locale))).toEqual(['2025年10月', 'October 2025']);
    expect(formatMonth('2025-10', vi)).toBe(formatDate('2025-10', vi));
  });
});

test('what holds until a year or a month holds to its last day', () => {
  expect(['2027', '2028-02', '2027-06', '2027-06-05'].map(lastDayOf)).toEqual([
    '2027-12-31',
    '2028-02-29',
    '2027-06-30',
    '2027-06-05',
  ]);
});
