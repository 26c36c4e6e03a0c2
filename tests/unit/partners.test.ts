import { describe, expect, test } from 'vitest';
import { createPartnersBook, type TimelineRow } from '../../src/lib/partners/book.ts';
import { byCountry } from '../../src/lib/partners/countries.ts';
import { newestSigned, validityOf } from '../../src/lib/partners/validity.ts';
import type { Agreement, Exchange } from '../../src/lib/registries/schemas.ts';
import { noRecords, subject, tableOf } from '../support/invented.ts';

const sources = [{ publisher: 'Survey', url: 'https://example.vn/', lang: 'en' }];

const agreement = (own: Partial<Agreement>): Agreement => ({
  kind: 'minutes',
  title: { en: 'Minutes' },
  summary: { en: 'What was agreed.' },
  parties: [{ text: { en: 'One' } }, { text: { en: 'Other' } }],
  partners: ['north'],
  topics: ['sea'],
  status: 'unknown',
  sources,
  confidence: 'verified',
  ...own,
});

const exchange = (own: Partial<Exchange>): Exchange => ({
  kind: 'talks',
  date: '2025-05',
  text: { en: 'Talks.' },
  partners: ['north'],
  sources,
  confidence: 'verified',
  ...own,
});

const partner = (country: string, within?: string) => ({
  name: country,
  level: 'province' as const,
  country,
  languages: ['en'],
  ...(within && { within }),
});

const bookOf = (
  entries: Parameters<typeof tableOf>[0],
  agreements: Record<string, Agreement> = {},
  exchanges: Record<string, Exchange> = {},
) =>
  createPartnersBook(tableOf(entries).sets, {
    ...noRecords,
    agreements: new Map(Object.entries(agreements)),
    exchanges: new Map(Object.entries(exchanges)),
  });

const named = (rows: readonly TimelineRow[]) =>
  rows.map((row) => ('agreement' in row ? row.agreement : 'set' in row ? row.set.subject : row.id));

const talks = { partners: ['north'], exchange: 'talks' as const };

describe('the timeline of a partner', () => {
  test('has agreements, what was done together and texts that report it, the newest first', () => {
    const book = bookOf(
      [...subject('news/bridge', 'vi', { ...talks, date: '2025-10-29' })],
      { old: agreement({ signed: '2014-09' }), new: agreement({ signed: '2025-12-13' }) },
      { first: exchange({ date: '2021-11-05' }), month: exchange({}) },
    );
    expect(named(book.of('north').timeline)).toEqual(['new', 'news/bridge', 'month', 'first', 'old']);
  });

  test('leaves out what nobody can date, what is only remembered and what is not listed', () => {
    const book = bookOf(
      [...subject('news/quiet', 'vi', { ...talks, date: '2025-10-29', unlisted: true })],
      { undated: agreement({}), heard: agreement({ signed: '2020', confidence: 'recall' }) },
      { heard: exchange({ confidence: 'recall' }) },
    );
    expect(book.of('north').timeline).toEqual([]);
    expect(book.of('north').agreements.map(([id]) => id)).toEqual(['undated']);
  });

  test('shows the text of a meeting instead of its record, and once', () => {
    const book = bookOf(
      [...subject('news/fifth', 'vi', { ...talks, date: '2025-10-30' })],
      {},
      { fifth: exchange({ date: '2025-10-30', entry: 'news/fifth', series: 'meeting', session: 5 }) },
    );
    expect(named(book.of('north').timeline)).toEqual(['news/fifth']);
    expect(named(book.rows)).toEqual(['news/fifth']);
    expect(book.series.map(({ name, latest }) => [name, latest.session])).toEqual([['meeting', 5]]);
  });

  test('is only of what names it; texts that tell of no day are to be read on', () => {
    const book = bookOf([
      ...subject('news/south', 'vi', { ...talks, partners: ['south'], date: '2025-01-01' }),
      ...subject('news/overview', 'vi', { partners: ['north'] }),
    ]);
    expect(book.of('north').timeline).toEqual([]);
    expect(book.of('north').texts.map(({ subject }) => subject)).toEqual(['news/overview']);
    expect(book.of('nobody').timeline).toEqual([]);
  });
});

describe('an agreement', () => {
  test.each([
    ['is over after its last day', { status: 'in-force', validTo: '2026-11-24' }, 'ended'],
    ['holds on its last day', { status: 'in-force', validTo: '2026-11-25' }, 'in-force'],
    ['holds to the end of the year it names', { status: 'in-force', validTo: '2026' }, 'in-force'],
    ['is what its source says when it has no last day', { status: 'unknown' }, 'unknown'],
    ['stays ended', { status: 'ended', validTo: '2030' }, 'ended'],
  ] as const)('%s', (_, record, expected) => {
    expect(validityOf(record, '2026-11-25')).toBe(expected);
  });

  test('stands below newer ones, those without a date last', () => {
    const records: [string, { signed?: string }][] = [
      ['b', {}],
      ['year', { signed: '2022' }],
      ['day', { signed: '2024-03-14' }],
      ['a', {}],
    ];
    expect(records.toSorted(newestSigned).map(([id]) => id)).toEqual(['day', 'year', 'a', 'b']);
  });
});

test('partners stand by country, the one with which most was done first, what lies within another last', () => {
  const { sets } = tableOf([
    ...subject('partners/county', 'vi', { partner: partner('east', 'province') }),
    ...subject('partners/province', 'vi', { partner: partner('east') }),
    ...subject('partners/far', 'vi', { partner: partner('west') }),
  ]);
  const groups = byCountry(sets, ({ slug }) => (slug === 'far' ? 9 : 1));
  expect(groups.map(({ country, sets }) => [country, ...sets.map(({ slug }) => slug)])).toEqual([
    ['west', 'far'],
    ['east', 'province', 'county'],
  ]);
});
