import { zipSync } from 'fflate';
import { createBodyContexts } from '../../markdown/bodies.ts';
import { renderBody } from '../../markdown/render.ts';
import { hasFullText, type TranslationSet } from '../graph.ts';
import { languageName } from '../language-name.ts';
import type { Portal } from '../portal.ts';
import { drawings } from './kit-drawings.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

/** A file of the media kit. */
export interface KitFile {
  /** Path in the archive. */
  name: string;
  /** What it is, in the language of the kit. */
  what: string;
  bytes: Uint8Array;
}

interface MediaKit {
  files: readonly KitFile[];
  /** All of them in one archive, the same bytes from the same content. */
  zip: Uint8Array<ArrayBuffer>;
}

/** Name of the archive below `data/`. */
export const kitName = (code: string): string => `${code}/media-kit.zip`;

/** The entry that tells of the province in a few words, if there is one. */
export const boilerplateOf = <H>(sets: readonly TranslationSet<H>[]): TranslationSet<H> | undefined =>
  sets.find(({ facts }) => facts.press?.type === 'boilerplate');

/** Day that the archive gives to its files: fixed, and read as written in every time zone. */
const fileDate = new Date(2026, 0, 1);

const kits = new WeakMap<Portal, Map<string, MediaKit>>();

/** The media kit in a language, made once: the page tells the sizes of what the archive holds. */
export function mediaKit(portal: Portal, sets: readonly TranslationSet[], code: string): MediaKit {
  const known = kits.get(portal) ?? new Map<string, MediaKit>();
  kits.set(portal, known);
  const found = known.get(code) ?? makeKit(portal, sets, code);
  known.set(code, found);
  return found;
}

function makeKit(portal: Portal, sets: readonly TranslationSet[], code: string): MediaKit {
  const t = portal.t(code);
  const files = [
    text('LICENCE.txt', t('press:kit.licenceFile'), licence(portal, code)),
    ...descriptions(portal, sets, code),
    ...drawings(portal, sets, code).map(({ name, what, svg }) => text(name, what, svg)),
  ];
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 9,
    mtime: fileDate,
  });
  return { files, zip: new Uint8Array(zip) };
}

const encoder = new TextEncoder();
const text = (name: string, what: string, content: string): KitFile => ({
  name,
  what,
  bytes: encoder.encode(content),
});

/** Terms and credit, in the language of the kit. */
function licence(portal: Portal, code: string): string {
  const { site, urls } = portal;
  const t = portal.t(code);
  const own = (texts: Readonly<Record<string, string>>) => texts[code] ?? '';
  const lines = [
    `${t('press:kit.title')} – ${own(site.name)}`,
    '',
    `${t('press:kit.licence')}: ${own(site.licence)}`,
    `${t('press:kit.credit')}: ${creditLine(portal, code)}`,
    t('press:kit.drawn'),
    ...(site.edition === 'preview' ? [t('common:previewNotice')] : []),
    '',
    ...site.sections.flatMap(({ collection }) =>
      collection === 'press' ? [urls.absolute(urls.mediaKit(collection, code))] : [],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** How the kit is to be credited. */
export const creditLine = ({ site, t }: Portal, code: string): string =>
  t(code)('press:kit.creditLine', { name: site.name[code] ?? '', descriptor: site.descriptor[code] ?? '' });

/** The province in a few words: a text file for each language that has it. */
function descriptions(portal: Portal, sets: readonly TranslationSet[], code: string): KitFile[] {
  const set = boilerplateOf(sets);
  if (!set) return [];
  const contextOf = createBodyContexts(portal);
  return portal.locales.flatMap((locale) => {
    const entry = set.entries.get(locale.code);
    const file = portal.subjects.get(set.subject)?.get(locale.code);
    if (!entry || !file || !hasFullText(set.states.get(locale.code))) return [];
    const { html } = renderBody(file.body, contextOf(entry.address));
    const address = portal.urls.absolute(portal.urls.entry(entry.address));
    const content = [entry.title, ...plainParagraphs(html), address].join('\n\n');
    const what = portal.t(code)('press:kit.about', {
      language: languageName(locale.lang, portal.localeOf(code)),
    });
    return [text(`about-${locale.code}.txt`, what, `${content}\n`)];
  });
}
