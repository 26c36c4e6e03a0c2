import { withoutBetween } from './xml.ts';

/** Formats that all browsers show, by the extensions of their names. */
const extensions: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  svg: 'svg',
  pdf: 'pdf',
  ico: 'ico',
};

/** The format that a file name promises; undefined for names of other kinds of files. */
export const formatOfName = (file: string): string | undefined => {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
};

/** Formats the inspector can open. */
export const shownFormats: ReadonlySet<string> = new Set([
  'jpeg',
  'png',
  'webp',
  'avif',
  'gif',
  'svg',
  'ico',
]);

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString(
    'latin1',
  );

/** Beginnings of files, in hexadecimal. */
const beginnings: readonly (readonly [string, string])[] = [
  ['ffd8ff', 'jpeg'],
  ['89504e470d0a1a0a', 'png'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['25504446', 'pdf'],
  ['49492a00100000004352', 'raw'],
  ['4949524f', 'raw'],
  ['49495500', 'raw'],
  ['46554a4946494c4d', 'raw'],
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['49492b00', 'tiff'],
  ['4d4d002b', 'tiff'],
  ['38425053', 'psd'],
  ['0000000c6a5020200d0a870a', 'jp2'],
  ['ff4fff51', 'jp2'],
  ['0000000c4a584c200d0a870a', 'jxl'],
  ['ff0a', 'jxl'],
  ['00000100', 'ico'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['526172211a07', 'zip'],
  ['377abcaf271c', 'zip'],
  ['1f8b', 'zip'],
  ['1a45dfa3', 'video'],
  ['000001ba', 'video'],
  ['d0cf11e0a1b11ae1', 'office'],
  ['d7cdc69a', 'emf'],
  ['01000000', 'emf'],
  ['7f454c46', 'program'],
];

/** What a file is, by its bytes alone; the empty text when they are nothing known. */
export function formatOf(file: Uint8Array): string {
  // A file shorter than what is looked at is read as if zeros followed.
  const bytes = file.length < 64 ? Buffer.concat([file, Buffer.alloc(64)]) : file;
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('hex');
  for (const [beginning, format] of beginnings) {
    if (!hex.startsWith(beginning)) continue;
    return format === 'emf' && beginning === '01000000' && ascii(bytes, 40, 44) !== ' EMF' ? '' : format;
  }
  if (hex.startsWith('424d') && bytes.length > 26 && /^(?:0c|28|34|38|40|6c|7c)000000$/.test(word(bytes, 14)))
    return 'bmp';
  if (hex.startsWith('4d5a') && bytes.length > 64) return 'program';
  if (ascii(bytes, 0, 4) === 'RIFF') {
    const kind = ascii(bytes, 8, 12);
    return kind === 'WEBP' ? 'webp' : kind === 'AVI ' ? 'video' : '';
  }
  if (ascii(bytes, 4, 8) === 'ftyp') return formatOfBrands(bytes);
  return formatOfText(file);
}

const word = (bytes: Uint8Array, at: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, 4).toString('hex');

/** HEIF, AVIF and MP4 share a container and differ in the brands it names (ISO/IEC 14496-12). */
function formatOfBrands(bytes: Uint8Array): string {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const text = ascii(bytes, 8, Math.min(size, 256));
  const brands: readonly string[] = text.match(/.{4}/gs) ?? [];
  const [major = ''] = brands;
  if (major === 'crx ') return 'raw';
  if (major === 'avis') return 'avif-sequence';
  if (major === 'avif') return 'avif';
  if (/^(?:hei[cxms]|hev[cxms])$/.test(major)) return 'heic';
  if (/^(?:mif1|msf1|mif2|miaf)$/.test(major)) return brands.includes('avif') ? 'avif' : 'heic';
  return 'video';
}

/** Kinds of text files, by what they begin with. */
function formatOfText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).trimStart();
  if (/^version https:\/\/git-lfs/.test(start)) return 'lfs';
  if (/^<\?php/i.test(start)) return 'program';
  if (/^#!/.test(start)) return 'program';
  if (/^<(?:!doctype\s+html|html|head|body|script|iframe)\b/i.test(start)) return 'html';
  if (!start.startsWith('<')) return '';
  // Comments, declarations and document types may stand before the first element.
  const first = /<([A-Za-z][\w:.-]*)/.exec(withoutBetween(start, '<!--', '-->'))?.[1];
  return first === 'svg' || first?.endsWith(':svg')
    ? 'svg'
    : first?.toLowerCase() === 'html'
      ? 'html'
      : 'xml';
}
