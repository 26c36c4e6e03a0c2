import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, codesOf, type Files, judge, project, sourceText } from '../../support/gate.ts';

const drawing = 'content/data/map/drawing.geojson';
const good = readFileSync(path.join(project, drawing), 'utf8');

/** The list of vetted maps with the digest of one drawing. */
const vetted = (text: string): Files => ({
  'content/data/maps.yaml': [
    `- file: ${drawing}`,
    `  sha256: "${createHash('sha256').update(text).digest('hex')}"`,
    '  source: "Sở Nông nghiệp và Môi trường"',
    '  approvedBy: "Sở Ngoại vụ"',
    '  on: "2026-11-20"',
    '',
  ].join('\n'),
});

describe('an editor who puts a drawing of the province into the portal', () => {
  test('is stopped until it has been vetted, and again when a single digit changes', async () => {
    expect(await codesOf({ [drawing]: good })).toEqual(['map-unvetted']);
    expect(await codesOf({ [drawing]: good, ...vetted(good) })).toEqual([]);
    const moved = good.replace('102.41', '102.42');
    expect(await codesOf({ [drawing]: moved, ...vetted(good) })).toEqual(['map-unvetted']);
  });

  test('is stopped when it draws more than the province, though somebody vetted it', async () => {
    const border = good.replace('"kind": "river"', '"kind": "border"');
    expect(await codesOf({ [drawing]: border, ...vetted(border) })).toEqual(['map-record']);
  });

  test('may put no other file beside it', async () => {
    expect(await codesOf({ 'content/data/map/viet-nam.geojson': good })).toContain('unmatched-file');
  });
});

describe('an editor who writes the page of a place', () => {
  const { sections } = JSON.parse(readFileSync(path.join(base, 'content', 'site.json'), 'utf8')) as {
    sections: Record<string, unknown>[];
  };
  const paths = { vi: 'ban-do', zh: 'ditu', en: 'map' };
  const name = { vi: 'Bản đồ', zh: '地图', en: 'Map' };
  const section = { ...sections[0], collection: 'places', path: paths, name };
  const page = (facts: Readonly<Record<string, string>>): Files => ({
    'content/site.json': JSON.stringify({ sections: [...sections, section] }),
    'content/places/cho-phien/vi.mdx': sourceText({ facts }),
  });
  const [id = ''] = /^[a-z-]+(?=:$)/m.exec(
    readFileSync(path.join(base, 'content', 'data', 'places.yaml'), 'utf8'),
  ) ?? [''];

  test('is told when it does not say which place it is about', async () => {
    const issues = await judge(page({ visit: '{}' }));
    expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual(['field-missing facts.place']);
  });

  test('is told of a neighbour that the registry does not know, and of a month that no year has', async () => {
    expect(await judge(page({ place: id, visit: `{ near: [${id}] }` }))).toEqual([]);
    const near = await judge(page({ place: id, visit: '{ near: [no-such-place] }' }));
    expect(near.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'reference-unknown facts.visit.near.0',
    ]);
    const month = await judge(page({ place: id, visit: '{ season: { months: [13] } }' }));
    expect(month.map(({ code }) => code)).toEqual(['field-type']);
  });
});
