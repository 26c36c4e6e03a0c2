import { PDFArray, type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { dictionariesOf, entryOf, nameOf, textOf } from './pdf-objects.ts';

/** What a PDF can do beside being read, by kind. */
const activeKinds = ['script', 'launch', 'submit', 'remote', 'link', 'form', 'media'] as const;
type ActiveKind = (typeof activeKinds)[number];

/** Actions by their name (ISO 32000-2, 12.6.4). Going to a page, or to an address of the web, is none of them. */
const actions: Readonly<Record<string, ActiveKind>> = {
  JavaScript: 'script',
  Launch: 'launch',
  SubmitForm: 'submit',
  ImportData: 'submit',
  GoToR: 'remote',
  GoToE: 'remote',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  RichMediaExecute: 'media',
  GoTo3DView: 'media',
};

/** Annotations that play something. */
const players = new Set(['RichMedia', 'Screen', 'Movie', 'Sound', '3D']);
/** Schemes of links that a reader may follow. */
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/** What a document does beside being read: looked for in every object, since any of them can be made to act. */
export function findActive(context: PDFContext): ActiveKind[] {
  const found = new Set<ActiveKind>();
  for (const { dict, stream } of dictionariesOf(context)) {
    const action = nameOf(dict, 'S');
    const kind = action === undefined ? undefined : actions[action];
    if (kind) found.add(kind);
    if (action === 'URI' && !isSafeLink(textOf(entryOf(dict, 'URI')) ?? '')) found.add('link');
    if (action !== undefined && dict.has(PDFName.of('JS'))) found.add('script');
    if (isFilled(entryOf(dict, 'JavaScript'))) found.add('script');
    if (dict.has(PDFName.of('XFA'))) found.add('form');
    const subtype = nameOf(dict, 'Subtype');
    if (subtype !== undefined && players.has(subtype) && dict.has(PDFName.of('Rect'))) found.add('media');
    if (dict.has(PDFName.of('RichMediaContent'))) found.add('media');
    // A stream whose contents lie in a file elsewhere.
    if (stream && dict.has(PDFName.of('F'))) found.add('remote');
  }
  return activeKinds.filter((kind) => found.has(kind));
}

/** A name tree with something in it. */
function isFilled(tree: unknown): boolean {
  if (!(tree instanceof PDFDict)) return false;
  return ['Names', 'Kids'].some((key) => {
    const items = entryOf(tree, key);
    return items instanceof PDFArray && items.size() > 0;
  });
}

/** A link of the web, or one without scheme, which leads nowhere but beside the document. */
function isSafeLink(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: readers drop them, so they can hide a scheme.
  const plain = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, '');
  if (/^[\\/]{2}/.test(plain)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  // `example.vn:8080` is a host, as Word writes it.
  return scheme === undefined || safeSchemes.has(scheme) || /^[^:]*\.[^:]*:\d+(?:\/|$)/.test(plain);
}

/** How many files a document carries, in whatever way. */
export function countAttachments(context: PDFContext): number {
  let specifications = 0;
  let streams = 0;
  let icons = 0;
  for (const { dict, stream } of dictionariesOf(context)) {
    if (dict.has(PDFName.of('EF'))) specifications += 1;
    if (stream && nameOf(dict, 'Type') === 'EmbeddedFile') streams += 1;
    if (nameOf(dict, 'Subtype') === 'FileAttachment' || dict.has(PDFName.of('Collection'))) icons += 1;
  }
  return specifications || streams || icons;
}
