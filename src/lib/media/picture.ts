import { sharp } from './decoders.ts';
import { readDrawing } from './drawing.ts';
import type { PictureFacts, UnreadableMedia } from './facts.ts';
import { countFlashes } from './flashes.ts';
import { formatOf, shownFormats } from './format.ts';
import { pictureLimits } from './limits.ts';
import { readMetadata } from './metadata.ts';
import { appendedTo, type MetadataBlock, readStructure, type Structure } from './structure.ts';

/** What may go wrong while a picture is decoded without its being refused: warnings of careless cameras. */
const input = { failOn: 'error', limitInputPixels: pictureLimits.pixels, sequentialRead: true } as const;

/** Seconds of one decoding, after which it is broken off from within. */
const patience = 8;

/** Side of the grid of grey blocks that an animation is reduced to. */
const grid = 16;

/** Finds out what a picture is. Decodes every pixel of every frame, so that nothing damaged is taken for whole. */
export async function inspectPicture(bytes: Buffer): Promise<PictureFacts | UnreadableMedia> {
  const format = formatOf(bytes);
  if (!shownFormats.has(format)) return { kind: 'unreadable', format, reason: 'unknown' };
  if (format === 'svg') return inspectDrawing(bytes);
  if (format === 'ico') return inspectIcon(bytes);
  const structure = structureOf(format, bytes);
  if (structure?.animated) return { kind: 'unreadable', format: 'apng', reason: 'unknown' };
  if (structure && structure.end === undefined) return { kind: 'unreadable', format, reason: 'damaged' };
  try {
    return await decode(format, bytes, structure);
  } catch (error) {
    const reason = /timeout/i.test(String(error)) ? 'time' : 'damaged';
    return { kind: 'unreadable', format, reason };
  }
}

function structureOf(format: string, bytes: Buffer): Structure | undefined {
  try {
    return readStructure(format, bytes);
  } catch (error) {
    // A length that leads beyond the end of the file.
    if (error instanceof RangeError) return { end: undefined, metadata: [] };
    throw error;
  }
}

async function decode(
  format: string,
  bytes: Buffer,
  structure: Structure | undefined,
): Promise<PictureFacts | UnreadableMedia> {
  // The header alone; the limits are ours to judge, so that we can say what was too large.
  const header = await sharp(bytes, { ...input, limitInputPixels: false }).metadata();
  const { width, height, pages: frames = 1, exif, xmp, iptc } = header;
  const unreadable = { kind: 'unreadable', format, pixels: [width, height] } as const;
  if (width * height > pictureLimits.pixels) return { ...unreadable, reason: 'pixels' };
  if (frames > pictureLimits.frames || frames * width * height > pictureLimits.framePixels)
    return { ...unreadable, reason: 'frames', frames };

  const { data } = await sharp(bytes, { ...input, animated: frames > 1 })
    .timeout({ seconds: patience })
    .flatten({ background: '#fff' })
    .greyscale()
    .resize({ width: grid, height: grid, fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer({ resolveWithObject: true });

  const blocks: MetadataBlock[] = [...(structure?.metadata ?? [])];
  const has = (kind: string) => blocks.some((block) => block.kind === kind);
  if (exif && !has('EXIF')) blocks.push({ kind: 'EXIF', bytes: exif });
  if (xmp && !has('XMP')) blocks.push({ kind: 'XMP', bytes: xmp });
  if (iptc && !has('IPTC')) blocks.push({ kind: 'IPTC', bytes: iptc });
  const appended = structure && appendedTo(bytes, structure);
  return {
    kind: 'picture',
    format,
    size: bytes.length,
    width: header.autoOrient.width,
    height: header.autoOrient.height,
    frames,
    flashes:
      frames > 1
        ? countFlashes({
            pixels: data,
            blocks: grid * grid,
            delays: header.delay ?? [],
            loop: header.loop ?? 0,
          })
        : 0,
    metadata: [...new Set(blocks.map(({ kind }) => kind))],
    ...readMetadata(blocks),
    ...(appended && { appended }),
  };
}

function inspectDrawing(bytes: Buffer): PictureFacts | UnreadableMedia {
  if (bytes.length > pictureLimits.drawingBytes)
    return { kind: 'unreadable', format: 'svg', reason: 'bytes' };
  const { faults, width, height, texts, notes } = readDrawing(bytes);
  return {
    kind: 'picture',
    format: 'svg',
    size: bytes.length,
    width,
    height,
    frames: 1,
    flashes: 0,
    located: false,
    metadata: notes ? ['text'] : [],
    texts: texts.map((text) => ({ field: 'SVG', text })),
    ...(faults.length > 0 && { faults }),
  };
}

/** An icon for browsers: a directory of small bitmaps, looked at no further. */
function inspectIcon(bytes: Buffer): PictureFacts | UnreadableMedia {
  const count = bytes.length >= 6 ? bytes.readUInt16LE(4) : 0;
  const size = bytes.length >= 8 ? bytes[6] || 256 : 0;
  if (count === 0 || count > 20 || bytes.length < 6 + 16 * count)
    return { kind: 'unreadable', format: 'ico', reason: 'damaged' };
  return {
    kind: 'picture',
    format: 'ico',
    size: bytes.length,
    width: size,
    height: bytes[7] || 256,
    frames: 1,
    flashes: 0,
    located: false,
    metadata: [],
    texts: [],
  };
}
