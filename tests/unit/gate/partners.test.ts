import { expect, test } from 'vitest';
import { codesOf, type Files, judge, sourceText, withSource } from '../../support/gate.ts';

/** A good register of one agreement, but for what is given. */
const agreements = (own: Record<string, string> = {}): Files => {
  const record = {
    kind: 'minutes',
    title: '{ vi: "Biên bản hội đàm", zh: "会谈纪要", en: "Minutes of talks" }',
    summary: '{ vi: "Hai bên bàn việc chợ.", zh: "双方商谈集市。", en: "Talks on the market." }',
    parties: '[{ agency: so-ngoai-vu }, { text: { vi: "Huyện bạn", zh: "友县", en: "The other county" } }]',
    partners: '[]',
    topics: '[heritage]',
    status: 'unknown',
    sources: '[{ publisher: "Báo", url: "https://example.vn/bao", lang: vi }]',
    confidence: 'verified',
    ...own,
  };
  const lines = Object.entries(record).map(([key, value]) => `  ${key}: ${value}`);
  return { 'content/data/agreements.yaml': `bien-ban:\n${lines.join('\n')}\n` };
};

test('a register of agreements passes', async () => {
  expect(await codesOf(agreements({ signed: '"2025-10-30"', successors: '[xa-phong-tho]' }))).toEqual([]);
});

test.each([
  [
    'a party that is no agency',
    { parties: '[{ agency: so-la }, { text: { vi: "Bạn" } }]' },
    'registry-reference',
  ],
  ['a partner without a profile', { partners: '[van-nam]' }, 'registry-reference'],
  ['a topic that is none', { topics: '[chuyen-la]' }, 'registry-reference'],
  ['a day of signature to come', { signed: '"2027-01-01"' }, 'date-order'],
  ['an end before the beginning', { validFrom: '"2025"', validTo: '"2024"' }, 'date-order'],
  ['one party alone', { parties: '[{ agency: so-ngoai-vu }]' }, 'registry-record'],
  ['a title in one language', { title: '{ vi: "Biên bản" }' }, 'registry-record'],
  ['no source', { sources: '[]' }, 'registry-record'],
  [
    'a source without a safe line',
    { sources: '[{ publisher: B, url: "http://example.vn", lang: vi }]' },
    'link-http',
  ],
])('an editor of agreements is told of %s', async (_, own, code) => {
  expect(await codesOf(agreements(own))).toContain(code);
});

test('an editor who names a partner or an agreement that is none is told which there are, at the field', async () => {
  const issues = await judge({
    ...withSource({ facts: { partners: '[van-nam]', agreements: '[bien-bann]' } }),
    ...agreements(),
  });
  expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'reference-unknown facts.partners.0',
    'reference-unknown facts.agreements.0',
  ]);
});

test('an editor who names a partner twice is told so', async () => {
  const issues = await judge(withSource({ facts: { agreements: '[bien-ban, bien-ban]' } }));
  expect(issues.map(({ code }) => code)).toContain('reference-twice');
});

test('facts of a partner belong to partners alone', async () => {
  const partner = '{ name: lai-chau, level: province, country: lai-chau, languages: [vi] }';
  expect(await codesOf({ 'content/news/cho-phien/vi.mdx': sourceText({ facts: { partner } }) })).toContain(
    'field-unknown',
  );
});
