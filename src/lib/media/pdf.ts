import { PDFBool, PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import type { MediaFacts } from './facts.ts';
import { countAttachments, findActive } from './pdf-active.ts';
import { metadataTexts, titleOf } from './pdf-metadata.ts';
import { entryOf, hasDamage, isPdf, lacksContents, openPdf, pagesOf, textOf } from './pdf-objects.ts';

/** What a PDF is and holds. Runs where time and memory are limited: a hostile file can ask for much of both. */
export async function inspectPdf(bytes: Uint8Array): Promise<MediaFacts> {
  if (!isPdf(bytes)) return { kind: 'unreadable', format: '', reason: 'unknown' };
  try {
    return factsOf(await openPdf(bytes), bytes.length);
  } catch {
    return { kind: 'unreadable', format: 'pdf', reason: 'damaged' };
  }
}

/** @throws when a part of the document is missing. */
function factsOf(document: PDFDocument, size: number): MediaFacts {
  const { context, catalog, isEncrypted } = document;
  if (isEncrypted) {
    // Of what is encrypted nothing more can be said.
    return {
      kind: 'pdf',
      size,
      texts: [],
      pages: 0,
      encrypted: true,
      active: [],
      attachments: 0,
      tagged: false,
    };
  }
  const pages = pagesOf(document);
  if (pages.length === 0 || pages.some((page) => !page || lacksContents(page)))
    throw new Error('Pages missing.');
  if (hasDamage(document)) throw new Error('Objects unreadable.');
  const texts = metadataTexts(document);
  const title = titleOf(document, texts);
  const lang = textOf(entryOf(catalog, 'Lang'))?.trim();
  const marks = entryOf(catalog, 'MarkInfo');
  return {
    kind: 'pdf',
    size,
    texts,
    pages: pages.length,
    encrypted: false,
    active: findActive(context),
    attachments: countAttachments(context),
    ...(title && { title }),
    ...(lang && isLanguage(lang) && { lang }),
    tagged: marks instanceof PDFDict && entryOf(marks, 'Marked') === PDFBool.True,
  };
}

/** A tag that names a language, and does not say that it is unknown. */
function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return language !== 'und' && language.length <= 3;
  } catch {
    return false;
  }
}
