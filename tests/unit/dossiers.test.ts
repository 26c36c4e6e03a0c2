import { describe, expect, test } from 'vitest';
import type { DossierItem } from '../../src/collections/dossiers.ts';
import { dossiersBySubject, timelineOf } from '../../src/lib/dossiers/timeline.ts';
import { createGraph } from '../../src/lib/graph.ts';
import type { DocumentRecord, Registries } from '../../src/lib/registries/schemas.ts';
import { createTopicLinks } from '../../src/lib/topics.ts';
import { en, locales, noRecords, source, subject, topics, urls, vi, zh } from '../support/invented.ts';

const record = { confidence: 'verified', source: 'Survey' } as const;
const law = { kind: 'law', status: 'in-force', confidence: 'verified', topic: 'sea' } as const;
const registries: Registries = {
  ...noRecords,
  topics,
  figures: new Map([
    ['boats', { ...record, value: 12, unit: 'count', asOf: '2024', label: { vi: 'Số thuyền', en: 'Boats' } }],
    ['depth', { ...record, value: 30, unit: 'm', lasting: true, label: { vi: 'Độ sâu', en: 'Depth' } }],
  ]),
  documents: new Map<string, DocumentRecord>([
    ['plan', { ...law, number: '93/KH', date: '2015-01-23', title: { vi: 'Kế hoạch', en: 'Plan' } }],
    ['undated', { ...law, number: '7/SL', title: { vi: 'Sắc lệnh' }, url: 'https://example.vn/7' }],
    ['known', { ...law, number: '1/QĐ', date: '2020', confidence: 'recall', title: { vi: 'Quyết định' } }],
  ]),
};

const items: DossierItem[] = [
  { figure: 'boats' },
  { entry: 'news/storm' },
  { document: 'undated' },
  { entry: 'general-information/bay' },
  { date: '2015-01', text: { vi: 'Họp', en: 'A meeting' }, url: 'https://example.vn/hop' },
  { document: 'plan' },
  { figure: 'depth', label: { en: 'How deep the bay is' } },
  { entry: 'news/secret' },
  { entry: 'news/unlisted' },
];
const dossier = { from: '2015', status: 'running', items } as const;

const sets = createGraph(
  [
    ...subject('news/storm', 'vi zh', { date: '2026-01-03', title: 'Bão' }),
    ...subject('general-information/bay', 'vi en'),
    ...subject('news/secret', 'vi', { draft: true, date: '2020-01-01' }),
    ...subject('news/unlisted', 'vi', { unlisted: true, date: '2020-01-01' }),
    source('dossiers/harbour/vi', { dossier: { ...dossier, items: [...items] } }),
    source('dossiers/hidden/vi', { unlisted: true, dossier: { ...dossier, items: [...items] } }),
  ],
  locales.map(({ code }) => code),
  '2026-11-25T00:00',
);

const shownIn = (locale: typeof vi) =>
  timelineOf(dossier as never, {
    locale,
    sourceLocale: vi,
    localeOf: (code) => locales.find((other) => other.code === code) ?? vi,
    registries,
    urls,
    t: (key, values) => `${key} ${values?.value ?? ''}`,
    setOf: (name) => sets.find((set) => set.subject === name),
    documentTo: (id) => registries.documents.get(id)?.url,
  });

describe('a reader of a dossier', () => {
  test('finds what has a day in order of time, however loosely it is dated', () => {
    expect(shownIn(vi).dated.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2015-01 event',
      '2015-01-23 document',
      '2024 result',
      '2026-01-03 news',
    ]);
  });

  test('finds what happened on no day apart, as the editor ordered it', () => {
    expect(shownIn(vi).undated.map(({ title }) => title)).toEqual([
      'Sắc lệnh',
      'general-information/bay/vi',
      'Độ sâu',
    ]);
  });

  test('is told in which language a text is that theirs lacks, and led to it there', () => {
    const storm = shownIn(en).dated.find(({ kind }) => kind === 'news');
    expect(storm).toMatchObject({ title: 'Bão', locale: vi, href: '/dao/vi/tin-tuc/storm/' });
    expect(shownIn(zh).dated.find(({ kind }) => kind === 'news')?.locale).toBeUndefined();
    expect(shownIn(en).undated[0]).toMatchObject({ title: 'Sắc lệnh', locale: vi, number: '7/SL' });
  });

  test('reads the figure of the registry, in the words of the dossier where it has some', () => {
    const depth = shownIn(en).undated.find(({ kind }) => kind === 'result');
    expect(depth).toMatchObject({ title: 'How deep the bay is', value: 'units:m 30' });
    expect(shownIn(vi).undated.find(({ kind }) => kind === 'result')?.title).toBe('Độ sâu');
  });

  test('sees no draft and no unlisted text', () => {
    const { dated, undated } = shownIn(vi);
    expect([...dated, ...undated]).toHaveLength(items.length - 2);
  });
});

test('a text knows the dossiers it stands in, but not those that stand in no list', () => {
  const found = dossiersBySubject(sets);
  expect(found.get('news/storm')?.map(({ subject: name }) => name)).toEqual(['dossiers/harbour']);
  expect(found.get('news/other')).toBeUndefined();
});

test('a topic knows its documents, the newest first, and its dossiers; not what is only remembered', () => {
  const links = createTopicLinks(registries.documents, sets).get('sea');
  expect(links?.documents.map(([id]) => id)).toEqual(['plan', 'undated']);
  expect(links?.dossiers.map(({ subject: name }) => name)).toEqual(['dossiers/harbour']);
});
