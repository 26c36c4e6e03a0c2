import { type Core, type Forms, isBeside } from './forms.ts';
import type { Pattern } from './patterns.ts';
import { between, type Word } from './words.ts';

interface Here {
  text: string;
  words: readonly Word[];
  at: number;
}

interface VariantTest {
  /** Whether words with the letters of a name are meant to be the name, and are not written as it is. */
  isVariant: (pattern: Pattern<Core>, here: Here) => boolean;
  /** Whether a single word that has all letters of a name stands for it. */
  isJoined: (here: Here) => boolean;
}

/** Tells slips in the marks of a name from other names that have the same letters. */
export function createVariantTest({ forms, cores, units, locale }: Forms): VariantTest {
  const known = new Set(
    [...forms, ...cores].flatMap(({ text }) =>
      (text.match(/\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*/gu) ?? []).flatMap(partsOf),
    ),
  );
  const common = new Set(locale.writing.commonWords);

  const isVariant = ({ words: wanted, of }: Pattern<Core>, { text, words, at }: Here): boolean => {
    const own = words.slice(at, at + wanted.length);
    const [first, last] = [own[0] as Word, own.at(-1) as Word];
    if (!own.every(({ capital }) => capital) || isAddress(text, first, last)) return false;
    const given = text.slice(first.from, last.to).replace(/\s+/g, ' ').normalize('NFC');
    if (known.has(given) || known.has(titleCase(given))) return false;
    // The same words, joined by hyphens or spelt in the old way: “Hoà”.
    const same = own.every(({ spelling }, index) => spelling === wanted[index]?.spelling);
    if (same && !/[-‐‑]/.test(given)) return false;
    if (of.unless.some((words) => given === words || isBeside(words, text, first.from))) return false;
    const neighbour = (word: Word | undefined, left: Word | undefined, right: Word | undefined) =>
      word && left && right && between(text, left, right) === ' ' ? word : undefined;
    const previous = neighbour(words[at - 1], words[at - 1], first);
    const next = neighbour(words[at + wanted.length], last, words[at + wanted.length]);
    const written = ({ from, to }: Word): string => text.slice(from, to);
    const isOneOf = (word: Word | undefined, list: ReadonlySet<string>): boolean =>
      word !== undefined && list.has(written(word).toLowerCase());
    /** Whether it is part of a longer name: “Trần Phong Thọ”, “Lê Kim Thúy Hà”. */
    const isPart =
      previous?.capital === true &&
      written(previous) !== written(previous).toUpperCase() &&
      !isOneOf(previous, units) &&
      !isOneOf(previous, common);
    const isPlain = /^[\x20-\x7e]+$/.test(given);
    if (of.distinct) return isPlain || wanted.length > 2 || !isPart;
    if (same) return false;
    if (wanted.length > 2) return !isPart;
    // Two words may be anybody's: “Văn Nam” is no Vân Nam. Beside “xã”, “commune”, with marks lost, they are the name.
    const lostMarks = own.every(
      ({ spelling, letters }, index) => spelling === wanted[index]?.spelling || spelling === letters,
    );
    return lostMarks && (isOneOf(previous, units) || isOneOf(next, units));
  };

  return {
    isVariant,
    isJoined: ({ text, words, at }) => {
      const word = words[at] as Word;
      return !isAddress(text, word, word) && !known.has(text.slice(word.from, word.to));
    },
  };
}

/** “laichau.gov.vn”, “@LaiChau” and “#LaiChau” are addresses and marks, not words of a sentence. */
const isAddress = (text: string, first: Word, last: Word): boolean =>
  /[\w.@#/_-]/.test(text[first.from - 1] ?? ' ') ||
  /^(?:[@/_]|[.:-]\w)/.test(text.slice(last.to, last.to + 2));

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Every run of words within a run. */
function partsOf(run: string): string[] {
  const words = run.split(' ');
  return words.flatMap((_, from) =>
    words.slice(from).map((__, length) => words.slice(from, from + length + 1).join(' ')),
  );
}
