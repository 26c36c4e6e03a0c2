import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
} from '@cantoo/pdf-lib';
import { escapeXml } from '../text.ts';
import { withoutJpegMetadata } from './jpeg-metadata.ts';
import { countAttachments, findActive } from './pdf-active.ts';
import { isXmp } from './pdf-metadata.ts';
import {
  dictionariesOf,
  entryOf,
  hasDamage,
  isRawStream,
  nameOf,
  openPdf,
  reachableFrom,
} from './pdf-objects.ts';

/** What a document says of itself once nothing else is said of it. */
export interface PdfIdentity {
  title: string;
  /** BCP 47. */
  lang: string;
}

/** Entries in which programs keep what is theirs, wherever they stand (ISO 32000-2, 14.5 and 12.3.4). */
const privateKeys = ['PieceInfo', 'LastModified', 'Thumb', 'SpiderInfo', 'CreatorInfo'];
/** Entries of the catalog about a signature, which no copy can keep. */
const signatureKeys = ['Perms', 'DSS', 'Legal'];
/** Entries of a note that say who wrote it, and when. */
const authorKeys = ['T', 'M', 'CreationDate', 'NM'];
/** The flag of an annotation that is not shown. */
const hidden = 2;

/**
 * A copy of a PDF fit for readers: its pages as they are, with a title and a language, and without what programs
 * and people have left in it (author, dates, XMP, thumbnails, earlier states, EXIF of photographs). A signature
 * stays as it looks; it would not hold for a copy. The same PDF always gives the same bytes.
 * @throws when the PDF cannot be read, is encrypted, does anything, or carries files.
 */
export async function cleanPdf(bytes: Uint8Array, identity: PdfIdentity): Promise<Uint8Array> {
  const document = await openPdf(bytes);
  const { context, catalog, isEncrypted } = document;
  if (isEncrypted) throw new Error('The PDF is encrypted.');
  if (hasDamage(document)) throw new Error('The PDF is damaged.');
  if (findActive(context).length > 0) throw new Error('The PDF does something.');
  if (countAttachments(context) > 0) throw new Error('The PDF carries files.');

  for (const { dict, stream } of dictionariesOf(context)) {
    for (const key of privateKeys) dict.delete(PDFName.of(key));
    const metadata = context.lookup(dict.get(PDFName.of('Metadata')));
    if (metadata && 'dict' in metadata && isXmp(metadata.dict as PDFDict))
      dict.delete(PDFName.of('Metadata'));
    if (entryOf(dict, 'Rect') && nameOf(dict, 'Subtype') !== 'Widget') {
      for (const key of authorKeys) dict.delete(PDFName.of(key));
    }
    if (isRawStream(stream) && isJpeg(dict)) stream.updateContents(withoutJpegMetadata(stream.getContents()));
  }
  for (const key of signatureKeys) catalog.delete(PDFName.of(key));
  flattenSignatures(document);
  identify(document, identity, bytes);

  const kept = reachableFrom(context, catalog, context.trailerInfo.Info);
  const root = context.trailerInfo.Root;
  if (root instanceof PDFRef) kept.add(root);
  if (context.trailerInfo.Info instanceof PDFRef) kept.add(context.trailerInfo.Info);
  for (const [ref] of context.enumerateIndirectObjects()) if (!kept.has(ref)) context.delete(ref);
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** A stream that is a JPEG and nothing around it. */
function isJpeg(dict: PDFDict): boolean {
  const filter = entryOf(dict, 'Filter');
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only === PDFName.of('DCTDecode');
}

/** Turns the look of each signature into a stamp, so that no reader is told of a signature that is broken. */
function flattenSignatures({ context, catalog }: PDFDocument): void {
  const signatures = new Set<PDFDict>();
  for (const { dict } of dictionariesOf(context)) if (nameOf(dict, 'FT') === 'Sig') signatures.add(dict);
  if (signatures.size === 0) return;
  for (const field of [...signatures]) {
    const kids = entryOf(field, 'Kids');
    if (!(kids instanceof PDFArray)) continue;
    for (const kid of kids.asArray()) {
      const widget = context.lookup(kid);
      if (widget instanceof PDFDict) signatures.add(widget);
    }
  }
  for (const dict of signatures) {
    for (const key of [
      'FT',
      'V',
      'T',
      'TU',
      'TM',
      'Ff',
      'DV',
      'Lock',
      'SV',
      'Parent',
      'Kids',
      'MK',
      'DA',
      'M',
    ]) {
      dict.delete(PDFName.of(key));
    }
    if (!entryOf(dict, 'Rect')) continue;
    dict.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
    // A signature without a look of its own stays unseen.
    if (!entryOf(dict, 'AP')) dict.set(PDFName.of('F'), PDFNumber.of(hidden));
  }
  const form = entryOf(catalog, 'AcroForm');
  const fields = form instanceof PDFDict ? entryOf(form, 'Fields') : undefined;
  if (!(form instanceof PDFDict) || !(fields instanceof PDFArray)) return;
  form.delete(PDFName.of('SigFlags'));
  const left = fields.asArray().filter((field) => !signatures.has(context.lookup(field) as PDFDict));
  if (left.length === 0) catalog.delete(PDFName.of('AcroForm'));
  else form.set(PDFName.of('Fields'), context.obj([...left]));
}

/** Gives the document its title and language, in every place where programs look for them, and a fixed mark. */
function identify({ context, catalog }: PDFDocument, { title, lang }: PdfIdentity, bytes: Uint8Array): void {
  const text = PDFHexString.fromText(title);
  context.trailerInfo.Info = context.register(context.obj({ Title: text }));
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(lang));
  const metadata = context.stream(new TextEncoder().encode(packet(title, lang)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const found = entryOf(catalog, 'ViewerPreferences');
  const preferences = found instanceof PDFDict ? found : context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const mark = PDFHexString.of(
    createHash('sha256').update(bytes).update(`\0${title}\0${lang}`).digest('hex').slice(0, 32),
  );
  context.trailerInfo.ID = context.obj([mark, mark]);
}

const packet = (title: string, lang: string): string =>
  [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
