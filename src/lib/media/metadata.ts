import type { MetadataBlock } from './structure.ts';

/** What metadata says. */
interface MetadataFacts {
  texts: { field: string; text: string }[];
  /** Whether it says where the picture was taken. */
  located: boolean;
}

/** Characters of one text that are kept. */
const longest = 20_000;

/** Reads metadata leniently: what is broken gives the texts that can still be made out. */
export function readMetadata(blocks: readonly MetadataBlock[]): MetadataFacts {
  const facts: MetadataFacts = { texts: [], located: false };
  const add = (field: string, text: string): void => {
    const words = text
      .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
      .trim()
      .slice(0, longest);
    if (words) facts.texts.push({ field, text: words });
  };
  for (const { kind, bytes } of blocks) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (kind === 'EXIF') {
      const exif = readExif(buffer);
      facts.located ||= exif.located;
      for (const text of exif.texts) add('EXIF', text);
    } else if (kind === 'XMP') {
      const xmp = buffer.toString('utf8');
      facts.located ||= /GPS(?:Latitude|Longitude|Position)\b|<Iptc4xmpCore:Location>|photoshop:GPS/i.test(
        xmp,
      );
      // Texts stand between tags or in attributes; both are words of the picture.
      add('XMP', decodeReferences(xmp.replace(/<[^<>]*>/g, (tag) => ` ${attributeValues(tag)} `)));
    } else {
      add(kind === 'IPTC' ? 'IPTC' : 'text', decodeText(buffer));
    }
  }
  return facts;
}

const attributeValues = (tag: string): string =>
  [...tag.matchAll(/([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g)]
    .filter(([, name = '']) => !name.startsWith('xmlns') && !name.startsWith('rdf:about'))
    .map(([, , value = '']) => value.slice(1, -1))
    .join(' ');

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeReferences = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return references[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** UTF-8 where it is, else Latin-1, which loses no byte. */
function decodeText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? `${text} ${bytes.toString('latin1')}` : text;
}

/** Bytes of one value of each type of TIFF 6.0. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const gpsPointer = 0x8825;
const exifPointer = 0x8769;
/** GPSLatitude and GPSLongitude; GPSDestLatitude and GPSDestLongitude. */
const placeTags: ReadonlySet<number> = new Set([2, 4, 0x14, 0x16]);
/** XPTitle to XPSubject of Windows: UTF-16. */
const isWindowsText = (tag: number): boolean => tag >= 0x9c9b && tag <= 0x9c9f;
const userComment = 0x9286;

/** The texts of an EXIF block (a TIFF file in small), and whether it holds a position. */
function readExif(bytes: Buffer): { texts: string[]; located: boolean } {
  // WebP files may repeat the name of the segment.
  const tiff = bytes.toString('latin1', 0, 4) === 'Exif' ? bytes.subarray(6) : bytes;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const texts: string[] = [];
  let located = false;
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const seen = new Set<number>();

  const readDirectory = (offset: number, isGps: boolean): void => {
    if (seen.has(offset) || seen.size > 20 || offset + 2 > tiff.length) return;
    seen.add(offset);
    const count = Math.min(short(offset), 500);
    for (let index = 0; index < count; index++) {
      const entry = offset + 2 + 12 * index;
      if (entry + 12 > tiff.length) return;
      const tag = short(entry);
      const type = short(entry + 2);
      const length = (sizes[type] ?? 0) * long(entry + 4);
      const at = length <= 4 ? entry + 8 : long(entry + 8);
      if (tag === gpsPointer || tag === exifPointer) readDirectory(long(entry + 8), tag === gpsPointer);
      else if (isGps) {
        const value = tiff.subarray(at, at + length);
        // Programs that clear positions leave zeros behind.
        if (placeTags.has(tag) && value.some((byte) => byte !== 0)) located = true;
        if (type === 2 && length > 2) texts.push(decodeText(value));
      } else if (length > 0 && at + length <= tiff.length) {
        const value = tiff.subarray(at, at + Math.min(length, longest * 2));
        if (isWindowsText(tag)) texts.push(value.toString('utf16le'));
        else if (tag === userComment) texts.push(userText(value, little));
        else if (type === 2) texts.push(decodeText(value));
      }
    }
    const next = offset + 2 + 12 * count;
    if (!isGps && next + 4 <= tiff.length && long(next) > 0) readDirectory(long(next), false);
  };
  try {
    readDirectory(long(4), false);
  } catch (error) {
    // A block cut short tells what was read before its end.
    if (!(error instanceof RangeError)) throw error;
  }
  return { texts, located };
}

/** UserComment: eight bytes that name its encoding, then the text. */
function userText(value: Buffer, little: boolean): string {
  const encoding = value.toString('latin1', 0, 8);
  const text = value.subarray(8);
  if (!encoding.startsWith('UNICODE')) return decodeText(text);
  const even = Buffer.from(text.subarray(0, text.length - (text.length % 2)));
  return little ? even.toString('utf16le') : even.swap16().toString('utf16le');
}
