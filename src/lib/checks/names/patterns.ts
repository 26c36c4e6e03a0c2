import { between, type Word, wordsOf } from './words.ts';

/** A form of a name as words, to be looked for in the words of a text. */
export interface Pattern<T> {
  of: T;
  words: readonly Word[];
  /** What stands before each word but the first. */
  joints: readonly string[];
}

/** What of a word must be the same. */
type Key = 'spelling' | 'letters';

/** Patterns by their first word, the longest first. */
export type PatternIndex<T> = ReadonlyMap<string, readonly Pattern<T>[]>;

export function indexPatterns<T extends { text: string }>(items: readonly T[], key: Key): PatternIndex<T> {
  const index = new Map<string, Pattern<T>[]>();
  for (const of of items) {
    const words = wordsOf(of.text);
    const first = words[0]?.[key];
    if (first === undefined) continue;
    const joints = words.slice(1).map((word, at) => between(of.text, words[at] as Word, word));
    const list = index.get(first);
    if (list) list.push({ of, words, joints });
    else index.set(first, [{ of, words, joints }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** `TP.Lai Châu` is `TP. Lai Châu`. */
const tidy = (joint: string): string => joint.replace(/\.\s+/g, '.');

/** Whether a pattern stands in the words of a text, from one of them on. */
export function fitsAt<T>(
  { words: wanted, joints }: Pattern<T>,
  { text, words, at }: { text: string; words: readonly Word[]; at: number },
  key: Key,
  hyphens: boolean,
): boolean {
  if (at + wanted.length > words.length) return false;
  return wanted.every((word, index) => {
    const here = words[at + index] as Word;
    if (here[key] !== word[key]) return false;
    if (index === 0) return true;
    const joint = between(text, words[at + index - 1] as Word, here);
    return tidy(joint) === tidy(joints[index - 1] ?? '') || (hyphens && /^[-‐‑]$/.test(joint));
  });
}
