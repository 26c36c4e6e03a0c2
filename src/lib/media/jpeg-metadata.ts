/** Segments that say how to decode a JPEG: those of its own, JFIF (0), ICC (2) and Adobe's colour note (14). */
const needed = new Set([0xe0, 0xe2, 0xee]);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
const comment = 0xfe;
const startOfScan = 0xda;

/**
 * A JPEG without what cameras and programs write into it (EXIF with the place, XMP, comments); the picture stays
 * bit for bit. What is no JPEG comes back as it is.
 */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return bytes;
    if (marker === startOfScan) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end <= at + 2 || end > bytes.length) return bytes;
    if (!(marker === comment || (isApplication(marker) && !needed.has(marker)))) {
      kept.push(bytes.subarray(at, end));
    }
    at = end;
  }
  kept.push(bytes.subarray(at));
  return kept.length === 2 && at === 2 ? bytes : Buffer.concat(kept);
}
