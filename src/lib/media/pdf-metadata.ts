import { decodePDFRawStream, PDFDict, type PDFDocument, type PDFStream } from '@cantoo/pdf-lib';
import type { MetadataText } from './facts.ts';
import { dictionariesOf, entryOf, isRawStream, nameOf, textOf } from './pdf-objects.ts';

/** The Info dictionary, where programs write who made a document, and why. */
function infoOf({ context }: PDFDocument): PDFDict | undefined {
  const info = context.lookup(context.trailerInfo.Info);
  return info instanceof PDFDict ? info : undefined;
}

/**
 * The texts about a document that no page shows: the Info dictionary with the fields that an office added, XMP
 * of the document and of its parts, bookmarks, and the notes of whoever read it through.
 */
export function metadataTexts(document: PDFDocument): MetadataText[] {
  const texts: MetadataText[] = [];
  const add = (field: string, text: string | undefined) => {
    if (text?.trim()) texts.push({ field, text: text.trim() });
  };
  for (const [key, value] of infoOf(document)?.entries() ?? []) {
    add(key.decodeText(), textOf(document.context.lookup(value)));
  }
  for (const { dict, stream } of dictionariesOf(document.context)) {
    if (stream && isXmp(dict)) {
      for (const { field, text } of textsOfXmp(xmlOf(stream))) add(field, text);
    }
    const isNote = entryOf(dict, 'Rect') !== undefined;
    if (isNote) {
      add('Contents', textOf(entryOf(dict, 'Contents')));
      if (nameOf(dict, 'Subtype') !== 'Widget') add('T', textOf(entryOf(dict, 'T')));
    } else if (entryOf(dict, 'Parent') !== undefined) add('Title', textOf(entryOf(dict, 'Title')));
  }
  return texts;
}

export const isXmp = (dict: PDFDict): boolean =>
  nameOf(dict, 'Type') === 'Metadata' || nameOf(dict, 'Subtype') === 'XML';

function xmlOf(stream: PDFStream): string {
  if (!isRawStream(stream)) return '';
  try {
    return decodeXml(decodePDFRawStream(stream).decode());
  } catch {
    return '';
  }
}

/** XMP is UTF-8, or UTF-16 with its zeros (ISO 16684-1, 7.1). */
function decodeXml(bytes: Uint8Array): string {
  const zero = bytes.subarray(0, 64).indexOf(0);
  const encoding = zero < 0 ? 'utf-8' : zero % 2 === 0 ? 'utf-16be' : 'utf-16le';
  return new TextDecoder(encoding).decode(bytes);
}

/** Names that only arrange what stands in them. */
const arranging = /^(?:rdf:.*|x:xmpmeta)$/i;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The texts of an XMP packet with the names they stand under, however broken it is. */
function textsOfXmp(xml: string): MetadataText[] {
  const texts: MetadataText[] = [];
  let field = '';
  for (const [, name = '', attributes = '', text = ''] of xml.matchAll(/<([^\s<>/?!]+)([^<>]*)>([^<]*)/g)) {
    if (!arranging.test(name)) field = name;
    for (const [, attribute = '', double, single] of attributes.matchAll(
      /([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      const value = (double ?? single ?? '').trim();
      if (value && !/^(?:xmlns|xml|rdf|x)(?::|$)/.test(attribute)) {
        texts.push({ field: attribute, text: withoutEntities(value) });
      }
    }
    if (text.trim()) texts.push({ field, text: withoutEntities(text.trim()) });
  }
  return texts;
}

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The title that a document gives itself. */
export function titleOf(document: PDFDocument, texts: readonly MetadataText[]): string | undefined {
  const info = infoOf(document);
  const own = info && textOf(entryOf(info, 'Title'))?.trim();
  return own || texts.find(({ field }) => field === 'dc:title')?.text;
}
