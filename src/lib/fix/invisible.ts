import { invisible, neededInvisible } from '../characters.ts';
import type { Edit } from './edits.ts';
import { type Glyph, isPlain } from './glyphs.ts';

const one = new RegExp(`[${invisible}]`, 'u');
const every = new RegExp(`[${invisible}]`, 'gu');

/**
 * Those that look like a space, break a line or bind a note to its word: a person must say what was meant.
 */
const forPerson =
  /[\u115f\u1160\u2028\u2029\u2800\u3164\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u;

/** Whether a text has invisible characters at all. */
export const hasInvisible = (text: string): boolean => one.test(text);

/** A text without any invisible character. */
export const withoutInvisible = (text: string): string => text.replace(every, '');

/** Invisible characters of a run that no script and no emoji needs, to be taken away. */
export function strayInvisible(glyphs: readonly Glyph[]): Edit[] {
  if (!glyphs.some(({ char }) => one.test(char))) return [];
  const text = glyphs.map(({ char }) => char).join('');
  const needed = [...text.matchAll(neededInvisible)];
  const edits: Edit[] = [];
  let next = 0;
  let at = 0;
  for (const glyph of glyphs) {
    while (needed[next] && endOf(needed[next] as RegExpExecArray) <= at) next += 1;
    const isNeeded = (needed[next]?.index ?? Number.POSITIVE_INFINITY) <= at;
    if (!isNeeded && one.test(glyph.char) && !forPerson.test(glyph.char) && isPlain(glyph)) {
      edits.push({ start: glyph.start, end: glyph.end, text: '' });
    }
    at += glyph.char.length;
  }
  return edits;
}

const endOf = ({ index, 0: run }: RegExpExecArray): number => index + run.length;
