import { splitFrontMatter } from '../../front-matter.ts';
import { extensionOf } from '../../tree.ts';
import type { TextFile } from './files.ts';

/** How a language of files writes a character by its number. */
type Escapes = 'yaml' | 'json' | 'entities' | 'none';

const named: Readonly<Record<string, string>> = {
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  lrm: '\u200e',
  rlm: '\u200f',
  NoBreak: '\u2060',
  ZeroWidthSpace: '\u200b',
  NegativeVeryThinSpace: '\u200b',
  NegativeThinSpace: '\u200b',
  NegativeMediumSpace: '\u200b',
  NegativeThickSpace: '\u200b',
  af: '\u2061',
  ApplyFunction: '\u2061',
  it: '\u2062',
  InvisibleTimes: '\u2062',
  ic: '\u2063',
  InvisibleComma: '\u2063',
};
const single: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  v: '\v',
  f: '\f',
  e: '\u001b',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
};

const fromCode = (digits: string, radix: number): string => {
  const code = Number.parseInt(digits, radix);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
};

const entity = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z]{2,24}));/g;

const readEntities = (line: string): string =>
  line.replace(
    entity,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex) return fromCode(hex, 16);
      return decimal ? fromCode(decimal, 10) : (named[name ?? ''] ?? whole);
    },
  );

const backslash = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([^uxU]))/g;

/** Backslashes mean something in double quotation marks only. */
const readBackslashes = (line: string, kind: 'yaml' | 'json'): string => {
  const quoted = line.indexOf('"');
  return quoted < 0
    ? line
    : line.replace(backslash, (whole, u?: string, x?: string, long?: string, sign?: string, at = 0) => {
        if (at < quoted) return whole;
        if (u) return fromCode(u, 16);
        if (kind === 'json') return sign === 'b' || sign === 'f' ? (single[sign] as string) : whole;
        if (x ?? long) return fromCode((x ?? long) as string, 16);
        return single[sign ?? ''] ?? whole;
      });
};

const kinds: Readonly<Record<string, Escapes>> = {
  json: 'json',
  geojson: 'json',
  webmanifest: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  md: 'entities',
  svg: 'entities',
  xml: 'entities',
  html: 'entities',
  htm: 'entities',
  gpx: 'entities',
  kml: 'entities',
};

const readers: Readonly<Record<Escapes, (line: string) => string>> = {
  yaml: (line) => (line.includes('\\') ? readBackslashes(line, 'yaml') : line),
  json: (line) => (line.includes('\\') ? readBackslashes(line, 'json') : line),
  // What stands in code is shown as it is.
  entities: (line) => (line.includes('&') ? readEntities(line.replace(/`[^`]*`/g, '')) : line),
  none: (line) => line,
};

/** Whether a text may hold characters written by their numbers. */
export const hasEscapes = (text: string): boolean => /\\[uxU0abvfeNLP]|&(?:#|[a-zA-Z]{2,24};)/.test(text);

/** The lines of a file as readers get them: characters written by their numbers are those characters. */
export function readLines({ path, text }: Pick<TextFile, 'path' | 'text'>): string[] {
  const lines = text.split('\n');
  if (!hasEscapes(text)) return lines;
  if (extensionOf(path) !== 'mdx') {
    const read = readers[kinds[extensionOf(path)] ?? 'none'];
    return lines.map(read);
  }
  const body = splitFrontMatter(text.replace(/^\ufeff/, ''))?.bodyLine ?? 1;
  return lines.map((line, index) => (index + 1 < body ? readers.yaml(line) : readers.entities(line)));
}
