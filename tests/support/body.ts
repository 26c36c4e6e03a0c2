import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { groupBySubject, parseEntryFile } from '../../src/lib/entries.ts';
import { entryPath, parseEntryPath } from '../../src/lib/entry-path.ts';
import type { Portal } from '../../src/lib/portal.ts';
import type { DocumentRecord, Registries } from '../../src/lib/registries/schemas.ts';
import type { Translate } from '../../src/lib/translate.ts';
import { createBodyContexts } from '../../src/markdown/bodies.ts';
import { features, type RenderedBody, renderBody } from '../../src/markdown/render.ts';
import { transformBody } from '../../src/markdown/transform.ts';
import { locales, noRecords, site, topics, urls } from './invented.ts';

const record = { confidence: 'verified', source: 'Survey' } as const;
const law = { kind: 'law', status: 'in-force', confidence: 'verified' } as const;

const registries: Registries = {
  ...noRecords,
  topics,
  spokespersons: new Map(),
  coverage: new Map(),
  names: new Map(
    Object.entries<Record<string, string>>({
      'wind-market': { vi: 'Chợ Gió', zh: '风市', en: 'Wind Market' },
      'rowing-song': { vi: 'hò khoan' },
      laizhou: { vi: 'Lai Châu', zh: '莱州', en: 'Lai Châu' },
      reef: { vi: 'Bãi Đá', zh: '礁石', en: 'the Reef' },
    }).map(([id, name]) => [
      id,
      {
        kind: 'place',
        approval: 'own' as const,
        name,
        ...(id === 'reef' && { gloss: { en: 'Rocks off the harbour.' } }),
      },
    ]),
  ),
  figures: new Map([
    ['area', { ...record, value: 9069.5, unit: 'km2', qualifier: 'about', label: { en: 'Area' } }],
    ['guests', { ...record, value: [10, 20], unit: 'people', label: { en: 'Guests' } }],
  ]),
  documents: new Map<string, DocumentRecord>([
    [
      'plan',
      {
        ...law,
        number: '93/KH-HĐ',
        title: { vi: 'Kế hoạch đối ngoại', zh: '对外计划', en: 'External plan' },
        url: 'https://example.vn/93',
      },
    ],
    ['old-law', { ...law, number: '06/2003/QH11', title: {}, status: 'replaced', replacedBy: ['plan'] }],
    ['lost-law', { ...law, number: '7/SL', title: {}, status: 'replaced' }],
  ]),
  agencies: new Map([
    [
      'harbour',
      {
        ...record,
        level: 'province',
        name: { vi: 'Cảng vụ', zh: '港务局', en: 'Harbour Office' },
        role: { vi: 'Trông coi bến.', zh: '管理港口。', en: 'Looks after the harbour.' },
        contact: {
          website: 'https://harbour.example.vn/lien-he',
          phone: '+84 (0) 213 123',
          email: 'harbour@example.vn',
        },
      },
    ],
    ['council', { ...record, level: 'province', name: { vi: 'Hội đồng', zh: '委员会', en: 'Council' } }],
    [
      'lamp-office',
      {
        ...record,
        level: 'province',
        name: { vi: 'Sở Hải đăng', zh: '灯塔厅', en: 'Lamp Office' },
        validTo: '2025-02-28',
        successors: ['harbour'],
        mentions: { vi: ['Sở Hải đăng'], zh: ['灯塔厅'], en: ['Lamp Office'] },
      },
    ],
  ]),
  places: new Map([
    [
      'sand-shore',
      {
        ...record,
        kind: 'former-district',
        name: { vi: 'huyện Bờ Cát', zh: '沙岸县', en: 'Sand Shore district' },
        validTo: '2025-06-30',
        successors: ['windy'],
        mentions: {
          vi: ['huyện Bờ Cát', 'Bờ Cát'],
          zh: ['沙岸县', 'Bờ Cát县'],
          en: ['Sand Shore district', 'Sand Shore'],
        },
      },
    ],
    ['windy', { ...record, kind: 'commune', name: { vi: 'xã Gió', zh: '风社', en: 'Gió commune' } }],
  ]),
};

/** Texts of the dictionary are shown by their key and the values they take; a count shows in the values already. */
const t: Translate = (key, values) => {
  const shown = Object.entries(values ?? {}).flatMap(([name, value]) => (name === 'count' ? [] : [value]));
  return shown.length > 0 ? `[${key}: ${shown.join(', ')}]` : `[${key}]`;
};

const files = ['news/storm/vi', 'news/storm/zh', 'news/storm/en', 'news/market/vi', 'news/tide/en'];
const drafts = ['news/secret/vi'];

const entries = [...files, ...drafts].flatMap((name) => {
  const address = parseEntryPath(`content/${name}.mdx`);
  if (!address) return [];
  const facts = drafts.includes(name) ? 'facts: { draft: true }' : 'facts: {}';
  const entry = parseEntryFile(entryPath(address), address, `---\ntitle: ${name}\n${facts}\n---\nBody`);
  return 'code' in entry ? [] : [entry];
});

/** As much of the invented portal as bodies ask for. */
const portal = {
  site,
  locales,
  allLocales: locales,
  localeOf: (code: string) => locales.find((locale) => locale.code === code),
  registries,
  urls,
  subjects: groupBySubject(entries),
  t: () => t,
} as unknown as Portal;

const contextOf = createBodyContexts(portal);

/** What a body of `news/storm` needs in a language. */
export const contextIn = (locale: string) => contextOf({ collection: 'news', slug: 'storm', locale });

/** A body of `news/storm` in a language, as the plain road renders it. */
export const render = (locale: string, body: string): RenderedBody => renderBody(body, contextIn(locale));

/** Its HTML alone. */
export const html = (locale: string, body: string): string => render(locale, body).html.trim();

/** The HTML of a body with pictures, which the plain road leaves to Astro. */
export function htmlWithPictures(locale: string, body: string): string {
  const tree = mdxToHast(body, { features }) as unknown as Root;
  return toHtml(transformBody(tree, contextIn(locale)).root).trim();
}
