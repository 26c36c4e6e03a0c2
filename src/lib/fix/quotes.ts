import type { Edit } from './edits.ts';
import { type Glyph, object } from './glyphs.ts';

/** How a language writes quotations and apostrophes (`writing` in `i18n/locales.json`). */
export interface Marks {
  /** Opening and closing mark of a quotation, and of a quotation within it. */
  quotes?: readonly (readonly [string, string])[] | undefined;
  /** Stands within words, where the language has one. */
  apostrophe?: string | undefined;
}

const straight = /^["']$/;
const letter = /^[\p{L}\p{M}]$/u;
/** Characters of scripts that put no space beside a quotation. */
const spaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]$/u;
/** Dashes and strokes may stand on either side of a quotation. */
const opening = /^[\p{Ps}\p{Pi}\p{Pd}/|=+~…]$/u;
const closing = /^[\p{Pe}\p{Pf}\p{Pd}/|=+~….,;:!?%*]$/u;

interface Opened {
  /** Which of the pairs of the language. */
  pair: number;
  kind: '"' | "'";
}

type Side = 'opens' | 'closes' | 'either' | 'unclear';

/**
 * Straight quotation marks of a run as those of the language. Marks of feet, inches, minutes and seconds stay;
 * where the marks of a run do not clearly pair, so do all but the apostrophes within words.
 */
export function curlQuotes(glyphs: readonly Glyph[], { quotes = [], apostrophe }: Marks): Edit[] {
  if (!glyphs.some(({ char }) => straight.test(char))) return [];
  const within: Edit[] = [];
  const paired: Edit[] = [];
  const stack: Opened[] = [];
  const put = (edits: Edit[], { start, end }: Glyph, text: string) => edits.push({ start, end, text });

  for (const [index, glyph] of glyphs.entries()) {
    const kind = glyph.char;
    if (!straight.test(kind)) {
      if (!passCurled(glyphs, index, quotes, stack)) return within;
      continue;
    }
    const before = glyphs[index - 1]?.char ?? '';
    const after = glyphs[index + 1]?.char ?? '';
    const top = stack.at(-1);
    let side = sideOf(glyphs, index);
    if (kind === "'" && isApostrophe(glyphs, index)) {
      if (apostrophe) put(within, glyph, apostrophe);
      continue;
    }
    if (/^\p{N}$/u.test(before) && (isWordy(after) || top?.kind !== kind)) continue;
    if (kind === "'" && side === 'closes' && top?.kind !== kind && apostrophe && letter.test(before)) {
      // Of several owners: the communes' markets.
      put(paired, glyph, apostrophe);
      continue;
    }
    if (side === 'either') side = top?.kind === kind ? 'closes' : 'opens';
    if (side === 'unclear') return within;
    if (side === 'closes') {
      if (top?.kind !== kind) return within;
      stack.pop();
      put(paired, glyph, quotes[top.pair]?.[1] as string);
      continue;
    }
    const [usual, other] = kind === '"' ? [0, 1] : [1, 0];
    const pair = top?.pair === usual ? other : usual;
    const mark = quotes[pair]?.[0];
    if (mark === undefined || stack.length === 2) return within;
    stack.push({ pair, kind: kind as Opened['kind'] });
    put(paired, glyph, mark);
  }
  return stack.length === 0 ? [...within, ...paired] : within;
}

const isWordy = (char: string): boolean => /^[\p{L}\p{N}]$/u.test(char);

/** Whether a straight mark stands within a word or before the short form of a decade. */
function isApostrophe(glyphs: readonly Glyph[], index: number): boolean {
  const charAt = (place: number): string => glyphs[place]?.char ?? '';
  const [before, after] = [charAt(index - 1), charAt(index + 1)];
  if (letter.test(before)) return isWordy(after) && !spaceless.test(before) && !spaceless.test(after);
  const afterNumber = /^\p{N}$/u.test(before) && after === 's' && !isWordy(charAt(index + 2));
  if (afterNumber) return true;
  const decade = [1, 2, 3].map((step) => charAt(index + step)).join('');
  return !isWordy(before) && /^\d\ds$/.test(decade) && !isWordy(charAt(index + 4));
}

/** Whether a straight mark opens or closes a quotation, by what stands beside it. */
function sideOf(glyphs: readonly Glyph[], index: number): Side {
  const before = nextChar(glyphs, index, -1);
  const after = nextChar(glyphs, index, 1);
  const spaceBefore = before.trim() === '';
  const spaceAfter = after.trim() === '';
  if (spaceBefore && spaceAfter) return 'unclear';
  if (spaceBefore) return 'opens';
  if (spaceAfter) return 'closes';
  if (spaceless.test(before) || spaceless.test(after)) {
    if (/^[\p{Ps}\p{Pi}]$/u.test(before)) return 'opens';
    return /^[\p{Pe}\p{Pf}]$/u.test(after) ? 'closes' : 'either';
  }
  const mayOpen = opening.test(before);
  const mayClose = closing.test(after);
  if (mayOpen === mayClose) return 'unclear';
  return mayOpen ? 'opens' : 'closes';
}

/** The next character on a side that is no straight mark; empty at the end of the run. */
function nextChar(glyphs: readonly Glyph[], index: number, step: 1 | -1): string {
  let place = index + step;
  while (straight.test(glyphs[place]?.char ?? '')) place += step;
  return glyphs[place]?.char ?? '';
}

/** Follows a mark that is right already; false where it does not fit those before it. */
function passCurled(
  glyphs: readonly Glyph[],
  index: number,
  quotes: NonNullable<Marks['quotes']>,
  stack: Opened[],
): boolean {
  const { char } = glyphs[index] as Glyph;
  if (char === object) return true;
  const opened = quotes.findIndex(([open]) => open.trim() === char);
  if (opened !== -1) {
    stack.push({ pair: opened, kind: opened === 0 ? '"' : "'" });
    return true;
  }
  const closed = quotes.findIndex(([, close]) => close.trim() === char);
  if (closed === -1) return true;
  if (stack.at(-1)?.pair === closed) {
    // Within a word it is an apostrophe.
    if (closed > 0 && isWordy(glyphs[index + 1]?.char ?? '')) return true;
    stack.pop();
    return true;
  }
  return closed > 0;
}
