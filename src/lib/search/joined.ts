import { fold } from './parse.ts';
import type { Words } from './types.ts';

/** Longest word that is tried as a part, in letters, and longest query word that is cut. */
const limits = { part: 24, word: 60, pieces: 4 };

/**
 * What a part costs besides its rarity, in powers of ten of the frequency of a word; what one of a single letter costs
 * on top; and what a cut may cost per letter: short rare parts are found in every misspelt word.
 */
const cost = { part: 0.7, single: 1.5, perLetter: 0.75 };

/**
 * A word typed without its spaces, as folded words that the site has: `laichau` is `lai`, `chau`. The best cut has few
 * and frequent parts. Undefined when no cut gives at least two.
 */
export function splitJoined(word: string, words: Words): string[] | undefined {
  const text = fold(word);
  if (text.length > limits.word || !/^[\p{L}\d]+$/u.test(text)) return undefined;
  let pages = 1;
  for (const known of words.values()) pages = Math.max(pages, known.pages);
  const best: ({ cost: number; from: number } | undefined)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= text.length; end++) {
    for (let from = Math.max(0, end - limits.part); from < end; from++) {
      const before = best[from];
      if (!before || end - from === text.length) continue;
      const sum = before.cost + costOf(text, from, end, words, pages);
      if (sum < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost: sum, from };
    }
  }
  const total = best[text.length]?.cost;
  if (total === undefined || total > cost.perLetter * text.length) return undefined;
  const parts: string[] = [];
  for (let end = text.length, step = best[end]; step && end > 0; end = step.from, step = best[end])
    parts.unshift(text.slice(step.from, end));
  return parts.length > 1 ? parts : undefined;
}

/** What a stretch costs as a part; infinite when it can be none. */
function costOf(text: string, from: number, end: number, words: Words, most: number): number {
  const part = text.slice(from, end);
  if (/\d/.test(part)) {
    // A number is a part by itself, whole: the year behind a name.
    const whole = /^\d{2,}$/.test(part) && !/\d/.test((text[from - 1] ?? '') + (text[end] ?? ''));
    return whole ? cost.part : Number.POSITIVE_INFINITY;
  }
  const { pages = 0 } = words.get(part) ?? {};
  // Letters of lists, units and initials are known words as well; only vowels are words by themselves.
  const short = part.length < 3 && !/[aeiouy]/.test(part) && /[a-z]/.test(part);
  const single = part.length === 1 && pages < most / 10;
  if (pages === 0 || short || single) return Number.POSITIVE_INFINITY;
  return cost.part + Math.log10(most / pages) + (part.length === 1 ? cost.single : 0);
}

/**
 * Words wrongly divided put together, as typed: `mark et` is `market`, where the whole is known and a part is not.
 * Undefined when there is nothing to join.
 */
export function joinSplit(parts: readonly string[], words: Words): string[] | undefined {
  const joined: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let count = Math.min(limits.pieces, parts.length - at);
    while (count > 1 && !belong(parts.slice(at, at + count), words)) count--;
    joined.push(parts.slice(at, at + count).join(''));
    at += count;
  }
  return joined.length < parts.length ? joined : undefined;
}

const belong = (pieces: readonly string[], words: Words): boolean =>
  words.has(fold(pieces.join(''))) &&
  pieces.every((piece) => /^[\p{L}\p{M}]+$/u.test(piece)) &&
  pieces.some((piece) => !words.has(fold(piece)));
