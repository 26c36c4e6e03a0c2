import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, codesOf, type Files, judge, project } from '../../support/gate.ts';

/** A file of the good portal with one of its texts replaced. */
function edit(file: string, from: string | RegExp, to: string): Files {
  const text = readFileSync(path.join(file.startsWith('i18n/') ? project : base, file), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return { [file]: edited };
}

const figures = 'content/data/figures.yaml';
const places = 'content/data/places.yaml';
const agencies = 'content/data/agencies.yaml';
const documents = 'content/data/documents.yaml';
const topics = 'content/data/topics.yaml';
const site = 'content/site.json';
const english = 'i18n/en/common.json';
const living = 'level: province\n  source: "https://example.vn/danh-muc"\n  confidence: verified\n';
const words = (text: string): string => `confidence: verified\n  text: ${text}`;

describe('an editor of a registry is told of', () => {
  test.each([
    ['a range the wrong way round', figures, 'value: 512600', 'value: [600000, 512600]', 'registry-record'],
    ['a range of one number', figures, 'value: 512600', 'value: [512600, 512600]', 'registry-record'],
    [
      'a wording with another number',
      figures,
      'confidence: verified',
      words('{ vi: "khoảng 9.600 km²" }'),
      'registry-record',
    ],
    [
      'a source that nobody can look up',
      figures,
      '"https://example.vn/dan-so"',
      '"Internet"',
      'registry-source',
    ],
    ['HTML in a label', figures, 'Natural area', '"Natural <i>area</i>"', 'markup-literal'],
    [
      'latitude for longitude',
      places,
      'validFrom:',
      'coordinates: { lat: 103.4, lon: 22.4, precision: town, source: GeoNames }\n  validFrom:',
      'registry-record',
    ],
    ['a unit that follows itself', places, '[xa-phong-tho]', '[huyen-phong-tho]', 'registry-record'],
    [
      'a word for a former unit that a unit of today has',
      places,
      '[huyện Phong Thổ]',
      '[xã Phong Thổ]',
      'registry-record',
    ],
    [
      'bodies above each other',
      agencies,
      living,
      living.replace('province', 'province\n  parent: so-ngoai-vu'),
      'registry-record',
    ],
    [
      'a document that replaces itself',
      documents,
      'status: amended',
      'status: replaced\n  replacedBy: [doc-nd72-2015]',
      'registry-record',
    ],
    ['a name left in Vietnamese', topics, 'en: Heritage', 'en: Di sản văn hóa', 'wrong-language'],
    [
      'a section left in Vietnamese',
      site,
      '"en": "News & events"',
      '"en": "Tin tức – sự kiện"',
      'wrong-language',
    ],
    [
      'HTML in the settings',
      site,
      'May be quoted and reprinted',
      '<a href=x>May</a> be quoted',
      'markup-literal',
    ],
    ['a word left in Vietnamese', english, '"Home"', '"Trang chủ"', 'dictionary-untranslated'],
    ['a number for a word', english, '"Home"', '5', 'dictionary-keys'],
  ])('%s', async (_what, file, from, to, code) => {
    const issues = await judge(edit(file, from, to));
    expect([...new Set(issues.map((issue) => issue.code))]).toEqual([code]);
    expect(issues.every((issue) => issue.file === file)).toBe(true);
  });
});

describe('an editor of a registry is not stopped by', () => {
  test.each([
    ['a range', figures, 'value: 512600', 'value: [512000, 513000]'],
    [
      'a wording in other units',
      figures,
      'value: 512600',
      'value: 512600\n  text: { vi: "hơn 51 vạn người", zh: 约51.26万人 }',
    ],
    [
      'a wording with a currency before its number',
      figures,
      'value: 512600',
      'value: [25000000, 40000000]\n  text: { en: VND25–40 million, vi: 25–40 triệu đồng }',
    ],
    ['a book as a source', figures, '"https://example.vn/dan-so"', '"Niên giám thống kê 2024, tr. 23"'],
    ['a name that is the same in two languages', topics, 'en: Heritage', 'en: UNESCO'],
    ['a word that is the same in two languages', english, '"Home"', '"Lai Châu"'],
    ['signs of comparison', figures, 'Natural area', '"Natural area (< 10,000 km²) & water"'],
  ])('%s', async (_what, file, from, to) => {
    expect(await codesOf(edit(file, from, to))).toEqual([]);
  });
});
