import { invisible } from '../../characters.ts';

/**
 * A text as a reader would see it: escapes and entities resolved, composed, without invisible characters and
 * Markdown marks, letters of other scripts that look Latin as Latin ones. Addresses of other sites are blanked.
 */
export interface Reading {
  text: string;
  /** The same in small letters, as long as the text. */
  lower: string;
  /** The text as it stands in the file. */
  raw: string;
  /** Where a character of the reading stands in the file. */
  rawAt: (index: number) => number;
}

/** Stands for each character of an address of another site: neither letter nor separator. */
export const blank = '\uE000';

/** Letters that look Latin, of the scripts and forms that compatibility composition leaves alone. */
const lookAlikes = new Map(
  [
    ['АΑᴀ', 'A'],
    ['ВΒ', 'B'],
    ['СϹᴄ', 'C'],
    ['ЕΕᴇ', 'E'],
    ['НΗ', 'H'],
    ['ІΙӀɪ', 'I'],
    ['КΚ', 'K'],
    ['МΜᴍ', 'M'],
    ['ΝɴԜ', 'N'],
    ['ОΟᴏՕⲞ', 'O'],
    ['РΡ', 'P'],
    ['Ѕꜱ', 'S'],
    ['ТΤᴛ', 'T'],
    ['Սᴜ', 'U'],
    ['УҮΥʏ', 'Y'],
    ['а', 'a'],
    ['е', 'e'],
    ['і', 'i'],
    ['оο', 'o'],
    ['т', 't'],
    ['у', 'y'],
    ['м', 'm'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter) => [letter, to] as const)),
);

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  Acirc: 'Â',
  acirc: 'â',
  Ocirc: 'Ô',
  ocirc: 'ô',
  Ecirc: 'Ê',
  ecirc: 'ê',
  Aacute: 'Á',
  Oacute: 'Ó',
  Eacute: 'É',
};

const inlineTags = '(?:b|i|u|s|em|strong|small|big|span|font|mark|sub|sup|tspan|c|v)';
const marks = '\\u0300-\\u036f';
const unseen = new RegExp(`^[*\`~\\\\${invisible}]+$`, 'u');
const escapes = [
  'https?:\\/\\/[!#-&(-;=?-Z\\\\^-{~]+',
  `\\\\(?:u[0-9a-fA-F]{4}(?:\\\\u03[0-6][0-9a-fA-F])*|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8})`,
  '&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});',
  `</?${inlineTags}(?:\\s[^<>]{0,200})?>`,
  '<!--[^<>]{0,200}-->',
  `[*\`~\\\\${invisible}]+`,
  '[\\u0250-\\u02af\\u0370-\\u058f\\u1d00-\\u1d7f\\u2c80-\\u2cff\\ua730-\\ua7ff]',
  '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u2100-\\u218f\\u2460-\\u24ff\\u3000\\uff01-\\uff5e\\ufb00-\\ufb06\\u{1d400}-\\u{1d7ff}\\u{1f110}-\\u{1f189}]',
].join('|');
const special = new RegExp(escapes, 'gu');
/** Beside the escapes, letters whose marks are characters of their own: slower, and seldom needed. */
const specialOrDecomposed = new RegExp(`\\p{L}[${marks}]+|${escapes}`, 'gu');
const isDecomposed = new RegExp(`[${marks}]`);

function seen(found: string): string {
  if (/^https?:/.test(found)) return blank.repeat(found.length);
  if (/^\\[uxU]/.test(found)) {
    return [...found.matchAll(/\\[uxU]([0-9a-fA-F]+)/g)]
      .map(([, code = '']) => character(Number.parseInt(code, 16)))
      .join('')
      .normalize('NFC');
  }
  if (found.startsWith('&#'))
    return character(Number(found.slice(2, -1).replace(/^[xX]/, '0x'))).normalize('NFC');
  if (found.startsWith('&')) return entities[found.slice(1, -1)] ?? found;
  if (found.startsWith('<') || unseen.test(found)) return '';
  const [first = ''] = found;
  const latin = lookAlikes.get(first);
  return latin ? (latin + found.slice(first.length)).normalize('NFC') : found.normalize('NFKC');
}

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';

function lowered(text: string): string {
  const lower = text.toLowerCase();
  // A few letters of other scripts become two.
  return lower.length === text.length
    ? lower
    : [...Array(text.length).keys()].map((index) => text.charAt(index).toLowerCase().charAt(0)).join('');
}

/** Whether any of the words stands in a text. */
export const holdsAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/** Reads a text as people would. */
export function readText(raw: string): Reading {
  const reading = resolve(raw);
  // Marks that only stood behind their letter once an escape between them was resolved.
  if (!isDecomposed.test(reading.text)) return reading;
  const composed = resolve(reading.text);
  return { ...composed, raw, rawAt: (index) => reading.rawAt(composed.rawAt(index)) };
}

function resolve(raw: string): Reading {
  const reads: number[] = [0];
  const raws: number[] = [0];
  let text = '';
  let last = 0;
  for (const match of raw.matchAll(isDecomposed.test(raw) ? specialOrDecomposed : special)) {
    const [found] = match;
    const shown = seen(found);
    if (shown === found) continue;
    text += raw.slice(last, match.index);
    reads.push(text.length);
    raws.push(match.index);
    text += shown;
    last = match.index + found.length;
    reads.push(text.length);
    raws.push(last);
  }
  text += raw.slice(last);
  return { text, lower: lowered(text), raw, rawAt: (index) => place(reads, raws, index) };
}

function place(reads: readonly number[], raws: readonly number[], index: number): number {
  let low = 0;
  let high = reads.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reads[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const next = raws[low + 1] ?? Number.POSITIVE_INFINITY;
  return Math.min((raws[low] ?? 0) + index - (reads[low] ?? 0), next);
}

/** Latin letters without marks, in small letters; as long as the text, so that places stay what they are. */
export const folded = (text: string): string =>
  text.replace(/[A-Z\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => {
    if (letter === 'đ' || letter === 'Đ') return 'd';
    return letter.normalize('NFD').charAt(0).toLowerCase();
  });
