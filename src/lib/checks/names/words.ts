import { invisible } from '../../characters.ts';
import { withoutMarks } from '../../text.ts';

/** A word of a text in letters, with what the search for names asks of it. */
export interface Word {
  from: number;
  to: number;
  /** In small letters, its tone mark moved to the end: “Hoà” and “Hòa” are one spelling. */
  spelling: string;
  /** In small letters, without marks. */
  letters: string;
  /** Begins with a capital. */
  capital: boolean;
}

type Shape = Omit<Word, 'from' | 'to'>;

const unseen = new RegExp(`[${invisible}]`, 'gu');
/** Latin letters, their marks, figures, and what may hide between them, by code. */
const inWords = new Uint8Array(0x10000);
for (const [from, to] of [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xad, 0xad],
  [0xc0, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0xfeff, 0xfeff],
] as const) {
  inWords.fill(1, from, to + 1);
}
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const shapes = new Map<string, Shape>();

function shapeOf(given: string): Shape {
  const found = shapes.get(given);
  if (found) return found;
  const lower = given.replace(unseen, '').toLowerCase().normalize('NFD');
  const shape = {
    spelling: `${lower.replace(tones, '')}${(lower.match(tones) ?? []).join('')}`,
    letters: withoutMarks(lower),
    capital: /^\p{Lu}/u.test(given),
  };
  // A text of nothing but new words must not fill the memory.
  if (shapes.size < 50_000) shapes.set(given, shape);
  return shape;
}

/** The words of a text that are written in Latin letters. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  // By hand: a regular expression takes thrice as long, on every text of the portal.
  for (let from = 0; from < text.length; from += 1) {
    if (inWords[text.charCodeAt(from)] === 0) continue;
    let to = from + 1;
    while (inWords[text.charCodeAt(to)] === 1) to += 1;
    const { spelling, letters, capital } = shapeOf(text.slice(from, to));
    words.push({ from, to, spelling, letters, capital });
    from = to;
  }
  return words;
}

/** What stands between two words, any run of space as one. */
export const between = (text: string, left: Word, right: Word): string =>
  right.from - left.to === 1 && text[left.to] === ' '
    ? ' '
    : text.slice(left.to, right.from).replace(unseen, '').replace(/\s+/g, ' ');
