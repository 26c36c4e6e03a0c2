import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../src/lib/exports/csv.ts';
import { createGraph } from '../../../src/lib/graph.ts';
import { citationLine } from '../../../src/lib/library/cite.ts';
import { citingEntries } from '../../../src/lib/library/citing.ts';
import { type Edition, editionsFor } from '../../../src/lib/library/editions.ts';
import { groupDocuments, newestDocuments, shownDocuments } from '../../../src/lib/library/register.ts';
import { inverseOf, relatedDocuments, relationFields } from '../../../src/lib/library/relations.ts';
import { legislationData } from '../../../src/lib/library/structured.ts';
import type { Locale } from '../../../src/lib/locales.ts';
import type { DocumentRecord } from '../../../src/lib/registries/schemas.ts';
import { locales, subject } from '../../support/invented.ts';

const law: DocumentRecord = {
  number: '1/L',
  kind: 'law',
  title: { vi: 'Luật Biển' },
  status: 'in-force',
  confidence: 'verified',
};
const registerOf = (records: Readonly<Record<string, Partial<DocumentRecord>>>) =>
  new Map(Object.entries(records).map(([id, record]) => [id, { ...law, ...record }]));
const localeOf = (code: string) => locales.find((locale) => locale.code === code) as Locale;

describe('a reader of the register finds', () => {
  test('the newest document first and the undated last, whatever the order of the file', () => {
    const rows = newestDocuments(
      registerOf({ b: { date: '2015' }, none: {}, a: { date: '2015' }, c: { date: '2025-11-17' } }),
    );
    expect(rows.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'none']);
  });

  test('no document that is only remembered', () => {
    const shown = shownDocuments(
      registerOf({ seen: { confidence: 'seed' }, lost: { confidence: 'recall' } }),
    );
    expect([...shown.keys()]).toEqual(['seen']);
  });

  test('each document once under each heading, headings in their order, none of them empty', () => {
    const rows = newestDocuments(
      registerOf({
        a: { kind: 'plan', level: 'province' },
        b: { kind: 'law', topic: 'gone' },
        c: { kind: 'plan' },
      }),
    );
    const groups = groupDocuments(rows, new Map());
    expect([...groups.kind].map(([key, { length }]) => [key, length])).toEqual([
      ['law', 1],
      ['plan', 2],
    ]);
    expect([...groups.level.keys()]).toEqual(['province']);
    expect(groups.topic.size).toBe(0);
  });
});

describe('relations', () => {
  test('have each an inverse, and the inverse of that is the relation again', () => {
    for (const field of relationFields) expect(inverseOf[inverseOf[field]]).toBe(field);
  });

  test('lead to documents of the register, give others by their number, and hide what readers may not see', () => {
    const all = registerOf({
      new: { replaces: ['old', '2/L', 'hidden'] },
      old: { number: '3/L' },
      hidden: { confidence: 'recall' },
    });
    const [relation] = relatedDocuments(all.get('new') ?? law, shownDocuments(all), all);
    expect(relation?.others.map(({ id, number }) => [id, number])).toEqual([
      ['old', '3/L'],
      [undefined, '2/L'],
    ]);
  });
});

describe('an entry is said to cite a document', () => {
  test('that stands among its sources, in its key facts or in its text in any language, once', () => {
    const sets = createGraph(
      [
        ...subject('news/a', 'vi', { sources: [{ document: 'source' }], keyFacts: [{ document: 'fact' }] }),
        ...subject('news/b', 'vi zh', { sources: [{ document: 'source' }] }),
        ...subject('news/hidden', 'vi', { sources: [{ document: 'source' }], unlisted: true }),
      ],
      ['vi', 'zh'],
      '2026-11-25T00:00',
    );
    const bodyOf = (name: string, code: string) =>
      name === 'news/b' && code === 'zh' ? '<Doc id="text" /> 和 <Doc form="full" id="source" />' : '';
    const citing = citingEntries(sets, bodyOf);
    expect([...citing].map(([id, found]) => [id, found.map(({ slug }) => slug)]).sort()).toEqual([
      ['fact', ['a']],
      ['source', ['a', 'b']],
      ['text', ['b']],
    ]);
  });
});

test('a line to cite by leaves out what is not known, and keeps the original title where there is no other', () => {
  const t = (key: string, values?: Readonly<Record<string, string | number>>) =>
    key.endsWith('separator') ? ', ' : `${Object.values(values ?? {}).join(' | ')}`;
  const record = { ...law, issuer: { vi: 'Quốc hội' }, date: '2012-06-21' };
  expect(citationLine(record, localeOf('vi'), t, 'vi')).toBe('Quốc hội,  | 1/L, 21/06/2012 | Luật Biển');
  expect(citationLine(law, localeOf('en'), t, 'vi')).toBe(' | 1/L | Luật Biển');
});

test('a machine is told which number a law has, what it changes and whether it is in force', () => {
  const data = legislationData({
    record: { ...law, amends: ['other', '9/L'], status: 'replaced' },
    url: 'https://example.vn/vi/1/',
    original: { code: 'vi', lang: 'vi' },
    code: 'en',
    kind: 'Law',
    documents: registerOf({ other: { number: '8/L' } }),
  }) as unknown as Record<string, unknown>;
  expect(data.legislationIdentifier).toBe('1/L');
  expect(data.legislationLegalForce).toBe('NotInForce');
  expect(
    (data.legislationChanges as { legislationIdentifier: string }[]).map(
      (each) => each.legislationIdentifier,
    ),
  ).toEqual(['8/L', '9/L']);
});

describe('a table', () => {
  const rows = [
    ['id', 'title'],
    ['a', 'dấu phẩy, “ngoặc” và "ngoặc thẳng"\nhai dòng'],
    ['b', '越南'],
  ];

  test('is read back by a parser as it was, and its first field is not spoilt by the mark of its encoding', () => {
    expect(parse(csvOf(rows), { bom: true })).toEqual(rows);
  });

  test('leaves a number what it is, one below zero as well', () => {
    expect(csvOf([['-5', '22.41']])).toBe('\uFEFF-5,22.41\r\n');
  });

  test('ends each line as RFC 4180 asks', () => {
    expect(csvOf([['a'], ['b']])).toBe('\uFEFFa\r\nb\r\n');
  });

  test.each(['=1+1', '+84', '-5+2', '@SUM(A1)', '\tx', '\r=1'])(
    'gives %j as text, which no spreadsheet computes',
    (cell) => {
      const [[read = ''] = []] = parse(csvOf([[cell]]), { bom: true }) as string[][];
      expect(read).toBe(`'${cell}`);
    },
  );
});

test('a reader sees the edition in their own language first, and in which languages of the portal there is none', () => {
  const editions = ['fr', 'en', 'zh'].map((lang): Edition => ({ lang, title: lang }));
  const found = editionsFor(editions, localeOf('zh'), locales);
  expect(found.editions.map(({ lang }) => lang)).toEqual(['zh', 'fr', 'en']);
  expect(found.missing.map(({ code }) => code)).toEqual(['vi']);
});
