import { expect, test } from 'vitest';
import { formatNumber } from '../../src/lib/numbers.ts';
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
