import { expect, test } from 'vitest';
import { formatNumber, formatSize } from '../../src/lib/numbers.ts';
import { en, vi, zh } from '../support/invented.ts';

test.each([
  [9069, '9.069', '9069', '9,069'],
  [1234567.5, '1.234.567,5', '1234567.5', '1,234,567.5'],
  [0.125, '0,125', '0.125', '0.125'],
  [12, '12', '12', '12'],
])('%d is written as each language writes it', (value, vietnamese, chinese, english) => {
  expect([vi, zh, en].map((locale) => formatNumber(value, locale))).toEqual([vietnamese, chinese, english]);
});

test('a number has no more than three decimals', () => {
  expect(formatNumber(1 / 3, en)).toBe('0.333');
});

test.each([
  [0, '1 KB', '1 KB', '1 KB'],
  [86_400, '86 KB', '86 KB', '86 KB'],
  [999_400, '999 KB', '999 KB', '999 KB'],
  [999_600, '1 MB', '1 MB', '1 MB'],
  [1_249_000, '1,2 MB', '1.2 MB', '1.2 MB'],
  [20_000_000, '20 MB', '20 MB', '20 MB'],
])('a file of %d bytes is told in the size that readers know', (bytes, vietnamese, chinese, english) => {
  const sizes = [vi, zh, en].map((locale) => formatSize(bytes, locale).replace('\u00a0', ' '));
  expect(sizes).toEqual([vietnamese, chinese, english]);
});
