import { fold } from './parse.ts';
import type { Words } from './types.ts';

/** A word of the site that a reader may have meant. */
export interface SimilarWord {
  folded: string;
  form: string;
  pages: number;
  /** About how many mistakes lie between the two. */
  cost: number;
}

/** Rows of a keyboard; each is shifted to the right by half a key below the one above. */
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Spellings that sound alike to some speakers, most of them of Vietnamese; with `$`, at the end of a word only. */
const confusions = 'tr-ch s-x d-gi d-r d-z gi-r gi-z l-n ng-ngh g-gh c-k k-q n-ng nh-n t-c$ i-y ph-f';

const cost = {
  confused: 0.5,
  doubled: 0.5,
  near: 0.7,
  swapped: 0.8,
  any: 1,
  /** On top for the first letter, which is seldom wrong, and for a word of two letters, which is near to many. */
  unlikely: 0.2,
  ending: 1,
  perLetter: 0.04,
};

/** How much a word ten times as frequent may lie farther off. */
const perFrequency = 0.15;

/** Two letters as one number, for tables. */
const pairOf = (one: string, other: string): number =>
  (one.charCodeAt(0) & 31) * 32 + (other.charCodeAt(0) & 31);

/** Confusions by the last letters of both sides. */
const rules: { from: string; to: string; final: boolean }[][] = [];
const near = new Uint8Array(1024);

for (const confusion of confusions.split(' ')) {
  const final = confusion.endsWith('$');
  const [one = '', other = ''] = confusion.replace('$', '').split('-');
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const pair = pairOf(from.slice(-1), to.slice(-1));
    rules[pair] = [...(rules[pair] ?? []), { from, to, final }];
  }
}

keyboard.forEach((row, index) => {
  [...row].forEach((key, at) => {
    const below = keyboard[index + 1] ?? '';
    for (const other of [row[at + 1], below[at - 1], below[at]]) {
      if (other) near[pairOf(key, other)] = near[pairOf(other, key)] = 1;
    }
  });
});

/** Most that a word of so many letters may cost. */
const limitOf = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : length < 8 ? 1.6 : 2);

/**
 * Words of the site that a word may be a misspelling or another form of, likeliest first: by what their difference
 * costs, then by frequency. None for a number, for letters mixed with digits, or for less than three letters.
 */
export function similarWords(word: string, words: Words, limit = 5): SimilarWord[] {
  const typed = fold(word);
  const most = limitOf(typed.length);
  if (!most || !/^[a-z’']+$/.test(typed)) return [];
  const measure = createMeasure(typed);
  const similar: SimilarWord[] = [];
  for (const [folded, { form, pages }] of words) {
    if (folded === typed || folded.length < 2) continue;
    const distance = Math.min(measure(folded, most), endingOf(typed, folded));
    if (distance <= most && !/\d/.test(folded))
      similar.push({ folded, form, pages, cost: Math.round(distance * 100) / 100 });
  }
  const rank = (found: SimilarWord) => found.cost - perFrequency * Math.log10(found.pages);
  return similar.sort((one, other) => rank(one) - rank(other) || other.pages - one.pages).slice(0, limit);
}

/** What it costs that two words share a stem and end otherwise; infinite when they share none. */
function endingOf(one: string, other: string): number {
  let stem = 0;
  while (stem < one.length && one[stem] === other[stem]) stem++;
  if (stem < 5 || stem < 0.6 * Math.max(one.length, other.length)) return Number.POSITIVE_INFINITY;
  return cost.ending + cost.perLetter * (one.length + other.length - 2 * stem);
}

/** Weighted distance of Damerau and Levenshtein from one word to others, infinite as soon as it must exceed `most`. */
function createMeasure(typed: string): (other: string, most: number) => number {
  const rows = typed.length + 1;
  // A confusion reads three rows back, so that all are kept; the table serves for every word.
  const table = Array.from({ length: rows }, () => new Float64Array(rows + 3));
  return (other, most) => {
    // An ending is no matter of single letters; anything else of so different a length has another cause.
    if (Math.abs(other.length - typed.length) > most) return Number.POSITIVE_INFINITY;
    let before = 0;
    for (let i = 0; i < rows; i++) {
      const row = table[i] as Float64Array;
      let lowest = Number.POSITIVE_INFINITY;
      for (let j = 0; j <= other.length; j++) {
        const value = cell(table, typed, other, i, j);
        row[j] = value;
        if (value < lowest) lowest = value;
      }
      // A swap or a confusion may reach over one row.
      if (lowest > most && before > most) return Number.POSITIVE_INFINITY;
      before = lowest;
    }
    const short = other.length < 3 ? cost.unlikely : 0;
    return ((table[rows - 1] as Float64Array)[other.length] as number) + short;
  };
}

/** What it costs to get from the first `i` letters of one word to the first `j` of another. */
function cell(table: readonly Float64Array[], one: string, other: string, i: number, j: number): number {
  if (i === 0 && j === 0) return 0;
  const at = (row: number, column: number) => (table[row] as Float64Array)[column] as number;
  let value = Number.POSITIVE_INFINITY;
  if (i > 0) value = at(i - 1, j) + single(one, i, j);
  if (j > 0) value = Math.min(value, at(i, j - 1) + single(other, j, i));
  if (i === 0 || j === 0) return value;
  const a = one[i - 1] as string;
  const b = other[j - 1] as string;
  if (a === b) return Math.min(value, at(i - 1, j - 1));
  const pair = pairOf(a, b);
  const first = i === 1 && j === 1 ? cost.unlikely : 0;
  value = Math.min(value, at(i - 1, j - 1) + first + (near[pair] ? cost.near : cost.any));
  if (i > 1 && j > 1 && a === other[j - 2] && b === one[i - 2])
    value = Math.min(value, at(i - 2, j - 2) + cost.swapped);
  for (const { from, to, final } of rules[pair] ?? []) {
    if (final && (i < one.length || j < other.length)) continue;
    if (one.startsWith(from, i - from.length) && other.startsWith(to, j - to.length))
      value = Math.min(value, at(i - from.length, j - to.length) + cost.confused);
  }
  return value;
}

/** A letter too many or too few; a doubled one is a slip, and the first one is seldom wrong. */
function single(text: string, at: number, opposite: number): number {
  if (at > 1 && text[at - 1] === text[at - 2]) return cost.doubled;
  return at === 1 && opposite === 0 ? cost.any + cost.unlikely : cost.any;
}
