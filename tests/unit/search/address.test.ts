import { expect, test } from 'vitest';
import { addressOf, readAsked } from '../../../src/lib/search/address.ts';

const choices = { sections: ['news'], topics: ['trade'] };

test('an address that is shared gives the same query, filters and order', () => {
  const search = '?q=ch%C3%A8+shan&section=news&year=2025&topic=trade&order=date&exact=1';
  const asked = readAsked(search, choices);
  expect(asked).toEqual({
    query: 'chè shan',
    section: 'news',
    year: '2025',
    topic: 'trade',
    order: 'date',
    exact: true,
  });
  expect(addressOf(asked)).toBe(search);
});

test('an address names only what was asked', () => {
  expect(addressOf(readAsked('?q=+tea+&section=', choices))).toBe('?q=tea');
  expect(addressOf(readAsked('', choices))).toBe('');
});

test('values that the site does not have filter nothing', () => {
  expect(
    addressOf(readAsked('?q=tea&section=sport&year=20x5&topic=gold&order=size&exact=yes', choices)),
  ).toBe('?q=tea');
});
