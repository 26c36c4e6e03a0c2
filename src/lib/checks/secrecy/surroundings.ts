import { blank } from './reading.ts';

/** A passage of a reading that a check has found. */
export interface Passage {
  start: number;
  end: number;
  /** Key of its kind among the words of reports. */
  kind: string;
}

/** What stands round a passage on its line. */
export interface Surroundings {
  line: string;
  before: string;
  after: string;
}

export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  const near = text.slice(Math.max(0, start - reach), start);
  const far = text.slice(end, end + reach);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const after = far.split('\n', 1)[0] ?? '';
  return { line: before + text.slice(start, end) + after, before, after };
}

/** Lines may be as long as a file: more of them does not matter. */
const reach = 300;

const says = new RegExp(`[\\p{L}\\p{N}${blank}]`, 'u');
const key = /^\s*(?:-\s+)?(?:[{,]\s*)?["']?[\w.-]{1,40}["']?\s*:(?=\s|"|')/;
const separator = new RegExp(
  `[|()[\\]{}<>【】「」『』《》“”"‘’'«»:;,.!?…/、。=★☆※●■${blank}]|[\\s_][-–—]+[\\s_]|[–—]|\\s{3,}`,
  'gu',
);

/** An attribute of a component, whose value the passage is. */
const attribute = /\s[a-z]{2,20}=["']\s*$/i;

/** Whether the passage is all that its line, or an attribute, says, but for a key, a list sign and the like. */
export const isWholeLine = ({ before, after }: Surroundings): boolean =>
  (!says.test(before.replace(key, '')) && !says.test(after)) ||
  (attribute.test(before) && /^\s*["']/.test(after));

/** Whether the passage is all that stands between two separators: brackets, quotation marks, commas, dashes. */
export function isSegment({ before, after }: Surroundings): boolean {
  let from = 0;
  for (const match of before.matchAll(separator)) from = match.index + match[0].length;
  const to = after.search(separator);
  return !says.test(before.slice(from)) && !says.test(to < 0 ? after : after.slice(0, to));
}

/** Whether the passage begins its line or a sentence or a segment set off by a stop, a dash or a bracket. */
export const isBeginning = ({ before }: Surroundings): boolean =>
  !says.test(before.replace(key, '').replace(/^.*(?:[.!?:;([|“"]|\s[-–—])\s*/su, ''));

/** Whether brackets enclose the passage and nothing else. */
export const isBracketed = ({ before, after }: Surroundings): boolean =>
  /[([{【「]\s*$/.test(before) && /^\s*[)\]}】」]/.test(after);

/** Whether quotation marks stand right before the passage, in a sentence. */
export const isQuoted = ({ before }: Surroundings): boolean =>
  /[“"‘'«「]$/.test(before) && /\p{L}/u.test(before);

/** Whether the line is an item of a list or a row of a table. */
export const isListed = ({ line }: Surroundings): boolean =>
  /^\s*(?:[-+•]|\d{1,2}[.)])\s|^\s*\||\s\|\s/.test(line);

/** The word right before the passage, with nothing but spaces or a hyphen between; empty when there is none. */
export const wordBefore = ({ before }: Surroundings): string =>
  /([\p{L}\p{N}]+)(?:[ \t]*|-)$/u.exec(before.slice(-40))?.[1] ?? '';

/** The word right after the passage. */
export const wordAfter = ({ after }: Surroundings): string =>
  /^(?:[ \t]*|-)([\p{L}\p{N}]+)/u.exec(after.slice(0, 40))?.[1] ?? '';

/** Whether a word is written in capitals. */
export const isCapital = (word: string): boolean => /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
