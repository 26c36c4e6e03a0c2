import { inflateSync } from 'node:zlib';

/** A piece of metadata as it stands in a file. */
export interface MetadataBlock {
  kind: 'EXIF' | 'XMP' | 'IPTC' | 'text';
  bytes: Uint8Array;
}

/** How a picture file is built, found without decoding a pixel. */
export interface Structure {
  /** Offset after the last byte of the picture; undefined when its end is missing. */
  end: number | undefined;
  metadata: readonly MetadataBlock[];
  /** Animated in a way that only some programs show (APNG). */
  animated?: boolean;
  /** Says that further pictures of its own follow (MPF: depth, gain map, preview). */
  several?: boolean;
}

/** Reads the structure of a JPEG, PNG, GIF or WebP file; undefined for other formats. */
export function readStructure(format: string, bytes: Buffer): Structure | undefined {
  switch (format) {
    case 'jpeg':
      return readJpeg(bytes, 0);
    case 'png':
      return readPng(bytes);
    case 'gif':
      return readGif(bytes);
    case 'webp':
      return readWebp(bytes);
    case 'avif':
      return readBoxes(bytes);
    default:
      return undefined;
  }
}

const xmpName = 'http://ns.adobe.com/xap/1.0/\0';
const extendedXmpName = 'http://ns.adobe.com/xmp/extension/\0';

/** JPEG (ITU-T T.81, annex B): marker segments up to the end of the image. */
function readJpeg(bytes: Buffer, start: number): Structure {
  const metadata: MetadataBlock[] = [];
  let several = false;
  const result = (end: number | undefined): Structure => ({ end, metadata, several });
  let at = start + 2;
  while (at + 4 <= bytes.length || (at + 2 <= bytes.length && bytes[at + 1] === 0xd9)) {
    if (bytes[at] !== 0xff) {
      // Stray bytes between segments and the coded picture itself.
      const next = bytes.indexOf(0xff, at);
      if (next < 0) return result(undefined);
      at = next;
      continue;
    }
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) at += 1;
    else if (marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xd9) return result(at + 2);
    else {
      const length = bytes.readUInt16BE(at + 2);
      const data = bytes.subarray(at + 4, at + 2 + length);
      const text = data.toString('latin1', 0, 40);
      if (marker === 0xfe) metadata.push({ kind: 'text', bytes: data });
      else if (marker === 0xe1 && text.startsWith('Exif\0'))
        metadata.push({ kind: 'EXIF', bytes: data.subarray(6) });
      else if (marker === 0xe1 && text.startsWith(xmpName))
        metadata.push({ kind: 'XMP', bytes: data.subarray(xmpName.length) });
      else if (marker === 0xe1 && text.startsWith(extendedXmpName))
        metadata.push({ kind: 'XMP', bytes: data.subarray(extendedXmpName.length + 40) });
      else if (marker === 0xed && text.startsWith('Photoshop 3.0'))
        metadata.push({ kind: 'IPTC', bytes: data });
      else if (marker === 0xe2 && text.startsWith('MPF\0')) several = true;
      at += 2 + Math.max(2, length);
    }
  }
  return result(undefined);
}

/** PNG (ISO/IEC 15948): chunks up to IEND. */
function readPng(bytes: Buffer): Structure {
  const metadata: MetadataBlock[] = [];
  let animated = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length) break;
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'acTL') animated = true;
    else if (type === 'eXIf') metadata.push({ kind: 'EXIF', bytes: data });
    else if (type === 'tEXt') metadata.push({ kind: 'text', bytes: data });
    else if (type === 'zTXt' || type === 'iTXt') metadata.push(pngText(type, data));
    if (type === 'IEND') return { end: next, metadata, animated };
    at = next;
  }
  return { end: undefined, metadata, animated };
}

function pngText(type: 'zTXt' | 'iTXt', data: Buffer): MetadataBlock {
  const keywordEnd = data.indexOf(0);
  const keyword = data.toString('latin1', 0, Math.max(0, keywordEnd));
  const kind = keyword.startsWith('XML:com.adobe.xmp') ? 'XMP' : 'text';
  let start = keywordEnd + 2;
  let packed = true;
  if (type === 'iTXt') {
    packed = data[keywordEnd + 1] === 1;
    const language = data.indexOf(0, keywordEnd + 3);
    start = data.indexOf(0, language + 1) + 1;
  }
  const text = data.subarray(start);
  try {
    return { kind, bytes: packed ? inflateSync(text, { maxOutputLength: 2 ** 20 }) : text };
  } catch {
    return { kind, bytes: text };
  }
}

/** GIF89a: blocks up to the trailer. */
function readGif(bytes: Buffer): Structure {
  const metadata: MetadataBlock[] = [];
  const tableOf = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const blocks = (from: number): number => {
    let at = from;
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] as number);
    return at + 1;
  };
  let at = 13 + tableOf(bytes[10]);
  while (at < bytes.length) {
    if (bytes[at] === 0x3b) return { end: at + 1, metadata };
    if (bytes[at] === 0x2c) at = blocks(at + 10 + tableOf(bytes[at + 9]) + 1);
    else if (bytes[at] === 0x21) {
      const label = bytes[at + 1];
      const next = blocks(at + 2);
      const name = bytes.toString('latin1', at + 3, at + 14);
      if (label === 0xfe) metadata.push({ kind: 'text', bytes: unblocked(bytes, at + 2, next) });
      else if (label === 0xff && name === 'XMP DataXMP')
        metadata.push({ kind: 'XMP', bytes: bytes.subarray(at + 14, next) });
      else if (label === 0x01) metadata.push({ kind: 'text', bytes: unblocked(bytes, at + 15, next) });
      at = next;
    } else break;
  }
  return { end: undefined, metadata };
}

function unblocked(bytes: Buffer, from: number, to: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = from; at < to && bytes[at]; at += 1 + (bytes[at] as number))
    parts.push(bytes.subarray(at + 1, at + 1 + (bytes[at] as number)));
  return Buffer.concat(parts);
}

/** WebP: a RIFF file of chunks. */
function readWebp(bytes: Buffer): Structure {
  const metadata: MetadataBlock[] = [];
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return { end: undefined, metadata };
  let at = 12;
  while (at + 8 <= end) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF') metadata.push({ kind: 'EXIF', bytes: data });
    else if (type === 'XMP ') metadata.push({ kind: 'XMP', bytes: data });
    at += 8 + length + (length % 2);
  }
  return { end, metadata };
}

/** AVIF: boxes of ISO/IEC 14496-12. Their metadata is left to the decoder, which knows where it lies. */
function readBoxes(bytes: Buffer): Structure {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[a-zA-Z0-9 ]{4}$/.test(type)) break;
    let length = bytes.readUInt32BE(at);
    if (length === 0) return { end: bytes.length, metadata: [] };
    if (length === 1 && at + 16 <= bytes.length) length = Number(bytes.readBigUInt64BE(at + 8));
    if (length < 8) break;
    if (at + length > bytes.length) return { end: undefined, metadata: [] };
    at += length;
  }
  return { end: at, metadata: [] };
}

/** Beginnings of what is hidden behind pictures, and what it is. */
const hidden: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['Rar!\x1a\x07', 'zip'],
  ['7z\xbc\xaf\x27\x1c', 'zip'],
  ['%PDF-', 'pdf'],
  ['<script', 'html'],
  ['<html', 'html'],
  ['<?php', 'program'],
  ['<svg', 'html'],
  ['ftyp', 'video'],
];

/**
 * What stands after the end of a picture; undefined when nothing does. Padding, further pictures that a camera
 * announced and the trailer of Samsung phones are no other file.
 */
export function appendedTo(bytes: Buffer, { end, several }: Structure): string | undefined {
  if (end === undefined) return undefined;
  let at = skipPadding(bytes, end);
  while (several && bytes[at] === 0xff && bytes[at + 1] === 0xd8) {
    const next = readJpeg(bytes, at).end;
    if (next === undefined) break;
    at = skipPadding(bytes, next);
  }
  if (at >= bytes.length) return undefined;
  const rest = bytes.subarray(at);
  const text = rest.toString('latin1').toLowerCase();
  const found = hidden.find(([beginning]) => text.includes(beginning.toLowerCase()))?.[1];
  if (found) return found;
  return text.endsWith('seft') ? undefined : 'other';
}

function skipPadding(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && [0x00, 0xff, 0x0a, 0x0d, 0x20, 0x1a].includes(bytes[at] as number)) {
    // Padding with FF stops before a marker of a further picture.
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd8) break;
    at += 1;
  }
  return at;
}
