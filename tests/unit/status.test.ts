import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReportWords } from '../../src/lib/issues/report.ts';
import { readPortal } from '../../src/lib/portal.ts';
import { createRouteTable } from '../../src/lib/route-table.ts';
import { externalLinks, findDeadLinks } from '../../src/lib/status/links.ts';
import { formatStatus } from '../../src/lib/status/report.ts';
import { createStatus } from '../../src/lib/status/status.ts';
import { readTree } from '../../src/lib/tree.ts';
import {
  type Files,
  makePortal,
  project,
  sourceFile,
  sourceText,
  today,
  withSource,
} from '../support/gate.ts';

const upkeep = { figureMonths: 12, warningDays: 30, briefings: { collection: 'news', topic: 'heritage' } };

/** The state of a portal on the day of the cases. */
function statusOf(files: Files) {
  process.env.SITE_NOW = today;
  const dir = makePortal(files);
  const portal = readPortal(dir);
  const site = {
    ...portal.site,
    upkeep,
    sections: portal.site.sections.map((section) => ({
      ...section,
      upkeep: section.collection === 'news' ? { quietDays: 10 } : undefined,
    })),
  };
  const table = createRouteTable({ ...portal, site });
  return { portal: { ...portal, site }, table, status: createStatus(table, readTree(dir)) };
}

describe('an editor who asks how the portal is', () => {
  test('learns which section has had nothing new, in which language', () => {
    const { status } = statusOf(withSource({ facts: { published: '2026-11-20' } }));
    expect(
      status.quiet.filter(({ collection }) => collection === 'news').map(({ locale }) => locale),
    ).not.toContain('vi');
    const { status: later } = statusOf({});
    expect(later.quiet).toContainEqual(
      expect.objectContaining({ collection: 'news', locale: 'vi', limit: 10 }),
    );
  });

  test('learns what is not translated, by section, agency and language', () => {
    const { status } = statusOf(withSource());
    const row = status.translations.find(
      ({ collection, locale }) => collection === 'news' && locale === 'en',
    );
    expect(row).toMatchObject({ agency: 'so-ngoai-vu', subjects: 2, missing: 1 });
  });

  test('learns which quarter has had no press briefing', () => {
    const { status } = statusOf(withSource({ facts: { date: '2026-08-14' } }));
    expect(status.briefings).toEqual(['2026-Q1', '2026-Q2', '2026-Q4']);
  });

  test('learns it from the facts of the press room, whatever the topic; a cancelled briefing is none', () => {
    const { sections } = JSON.parse(readFileSync(path.join(project, 'content', 'site.json'), 'utf8'));
    const held = (day: string, own = '') =>
      sourceText({ facts: { press: `{ type: briefing, held: ${day}, chair: so-ngoai-vu${own} }` } });
    process.env.SITE_NOW = today;
    const dir = makePortal({
      'content/site.json': JSON.stringify({ sections, upkeep: { briefings: { collection: 'press' } } }),
      'content/press/quy-1/vi.mdx': held('2026-03-20T09:00'),
      'content/press/quy-2/vi.mdx': held('2026-05-20', ', status: cancelled'),
    });
    const status = createStatus(createRouteTable(readPortal(dir)), readTree(dir));
    expect(status.briefings).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
  });

  test('learns which figures are old, and not those that last', () => {
    const figures = `area:
  value: 9069
  unit: km2
  lasting: true
  label: { vi: Diện tích tự nhiên, zh: 自然面积, en: Natural area }
  source: "https://example.vn/a"
  confidence: verified
population:
  value: 512600
  unit: people
  asOf: "2024-10"
  label: { vi: Dân số, zh: 人口, en: Population }
  source: "https://example.vn/b"
  confidence: verified
`;
    const { status } = statusOf({ 'content/data/figures.yaml': figures });
    expect(status.figures).toEqual([{ id: 'population', asOf: '2024-10', months: 25, limit: 12 }]);
  });

  test('learns what is about to end, and what has ended', () => {
    const { status } = statusOf({
      ...withSource({ facts: { expires: '2026-12-05' } }),
      'content/news/da-het-han/vi.mdx': sourceText({ facts: { expires: '2026-11-20' } }),
      'public/.well-known/security.txt': 'Contact: https://example.vn/\nExpires: 2026-12-01T00:00:00.000Z\n',
    });
    expect(status.expiring.map(({ kind, file, days }) => [kind, file, days])).toEqual([
      ['entry', 'content/news/da-het-han/vi.mdx', -5],
      ['security', 'public/.well-known/security.txt', 6],
      ['entry', sourceFile, 10],
    ]);
  });

  test('reads it in words, in each language of reports', () => {
    const { status, portal } = statusOf(withSource({ facts: { expires: '2026-12-05' } }));
    for (const code of ['vi', 'en']) {
      const text = formatStatus(status, { portal, t: readReportWords(project, code), code });
      expect(text).toContain(sourceFile);
      expect(text).not.toMatch(/\{\{|undefined|\[object/);
    }
  });
});

describe('links to other sites', () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/gone' ? 404 : request.url === '/slow' ? 500 : 200;
    response.end('x'.repeat(1000));
  });
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  test('are told once each, with the answer, only when they no longer answer', async () => {
    const links = new Map([
      [`${origin}/good`, 'a.mdx'],
      [`${origin}/gone`, 'b.mdx'],
      [`${origin}/slow`, 'a.mdx'],
      ['http://127.0.0.1:9/', 'c.mdx'],
    ]);
    expect((await findDeadLinks(links)).map(({ file, reason }) => [file, reason])).toEqual([
      ['a.mdx', '500'],
      ['b.mdx', '404'],
      ['c.mdx', expect.stringMatching(/^[A-Z]\w+$/)],
    ]);
  });

  test('are gathered from texts, sources and registers, each once', () => {
    process.env.SITE_NOW = today;
    const body = 'Xem [Báo tỉnh](https://example.vn/bao#a) và [số khác](https://example.vn/bao).';
    const links = externalLinks(readPortal(makePortal(withSource({ body }))));
    expect([...links.keys()].filter((href) => href.endsWith('/bao'))).toEqual(['https://example.vn/bao']);
    expect(links.get('https://example.vn/72-2015')).toBe('content/data/documents.yaml');
  });
});
