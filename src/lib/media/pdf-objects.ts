import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Bytes at the end of a PDF within which readers look for its last mark. */
const tail = 1024;
const latin1 = new TextDecoder('latin1');

/** Whether bytes are a PDF, by its first mark. */
export const isPdf = (bytes: Uint8Array): boolean => latin1.decode(bytes.subarray(0, tail)).includes('%PDF-');

/**
 * Parses a PDF, objects in compressed streams included. Nothing is decrypted, and nothing of it is changed.
 * @throws when the bytes are no PDF, or are broken off.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  if (!isPdf(bytes)) throw new Error('No PDF.');
  const end = bytes.findLastIndex((byte) => byte > 0x20) + 1;
  const closing = latin1.decode(bytes.subarray(Math.max(0, end - tail), end));
  if (!closing.includes('%%EOF') || !closing.includes('startxref')) throw new Error('Broken off.');
  const document = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    updateMetadata: false,
    preserveXFA: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const { catalog, isEncrypted } = document;
  // The catalog of an encrypted document may not be readable, and is not needed to say so.
  if (!isEncrypted && !(catalog instanceof PDFDict && nameOf(catalog, 'Type') === 'Catalog')) {
    throw new Error('No catalog.');
  }
  return document;
}

/** Direct children of an object; references are given as such. */
function childrenOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFStream) return object.dict.values();
  return [];
}

/** Everything that stands in the given objects, references included but not followed. */
function* insideOf(roots: Iterable<PDFObject>): Generator<PDFObject> {
  const left = [...roots];
  for (let object = left.pop(); object; object = left.pop()) {
    yield object;
    for (const child of childrenOf(object)) left.push(child);
  }
}

/** Every dictionary of a document, that of a stream with its stream; whether or not anything refers to it. */
export function* dictionariesOf(context: PDFContext): Generator<{ dict: PDFDict; stream?: PDFStream }> {
  const roots = context.enumerateIndirectObjects().map(([, object]) => object);
  for (const object of insideOf(roots)) {
    if (object instanceof PDFDict) yield { dict: object };
    else if (object instanceof PDFStream) yield { dict: object.dict, stream: object };
  }
}

/** The references that can be followed from a document's root, whether or not anything stands there. */
export function reachableFrom(context: PDFContext, ...roots: (PDFObject | undefined)[]): Set<PDFRef> {
  const found = new Set<PDFRef>();
  const left = roots.filter((root) => root !== undefined);
  for (let root = left.pop(); root; root = left.pop()) {
    for (const object of insideOf([root])) {
      if (!(object instanceof PDFRef) || found.has(object)) continue;
      found.add(object);
      const target = context.lookup(object);
      if (target) left.push(target);
    }
  }
  return found;
}

/**
 * Whether a part of the document could not be read: an object that pages need, or a stream that may hold any
 * number of others.
 */
export function hasDamage({ context, catalog }: PDFDocument): boolean {
  const reachable = reachableFrom(context, catalog);
  return context
    .enumerateIndirectObjects()
    .some(
      ([ref, object]) =>
        object instanceof PDFInvalidObject &&
        (reachable.has(ref) || /ObjStm/.test(latin1.decode(serialised(object)))),
    );
}

function serialised(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** What stands under a key, with references followed; undefined for nothing. */
export const entryOf = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));

/** The name under a key, without its slash. */
export function nameOf(dict: PDFDict, key: string): string | undefined {
  const value = entryOf(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

const decoder = new TextDecoder();

/** The text of a string or name, in whichever of the three encodings of PDF. */
export function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFName) return object.decodeText();
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return undefined;
  const bytes = object.asBytes();
  // PDF 2.0 writes UTF-8 with a mark, which the library does not know.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoder.decode(bytes);
  try {
    return object.decodeText();
  } catch {
    return latin1.decode(bytes);
  }
}

/** The pages of a document, in order; each once, however its tree is tangled. Missing ones are undefined. */
export function pagesOf({ context, catalog }: PDFDocument): (PDFDict | undefined)[] {
  const pages: (PDFDict | undefined)[] = [];
  const seen = new Set<PDFObject>();
  const left = [entryOf(catalog, 'Pages')];
  while (left.length > 0) {
    const node = left.pop();
    if (!(node instanceof PDFDict)) pages.push(undefined);
    else if (!seen.has(node)) {
      seen.add(node);
      const kids = entryOf(node, 'Kids');
      if (kids instanceof PDFArray)
        for (const kid of kids.asArray().reverse()) left.push(context.lookup(kid));
      else pages.push(node);
    }
  }
  return pages;
}

/** Whether a page refers to contents that are not in the file. */
export function lacksContents(page: PDFDict): boolean {
  const { context } = page;
  const contents = page.get(PDFName.of('Contents'));
  const missing = (object: PDFObject | undefined) =>
    object instanceof PDFRef && context.lookup(object) === undefined;
  if (missing(contents)) return true;
  const parts = context.lookup(contents);
  return parts instanceof PDFArray && parts.asArray().some(missing);
}

export const isRawStream = (stream: PDFStream | undefined): stream is PDFRawStream =>
  stream instanceof PDFRawStream;
