import { withoutMarks } from '../text.ts';
import type { Stretch } from './types.ts';

const isWordCharacter = (character = ''): boolean => /[\p{L}\p{N}\p{M}]/u.test(character);
const isHan = (character = ''): boolean => /\p{Script=Han}/u.test(character);
const foldEach = (text: string): string[] =>
  [...text].map((character) => withoutMarks(character).toLowerCase());

/** Letters from which on a word that is not the last of a query, which may still be typed, answers by its beginning. */
export const beginning = 4;

/** Longest ending, in letters, in which a word of a query may exceed a word of the text: `teas` and `tea`. */
const ending = 2;

/** The words of a query; a Han run, which has no spaces, as pairs of characters. */
function needlesOf(query: string): string[][] {
  const runs = query.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? [];
  return runs.flatMap((run) => {
    const folded = foldEach(run.normalize('NFC')).filter(Boolean);
    if (!isHan(run) || folded.length < 3) return [folded];
    return folded.slice(1).map((character, index) => [folded[index] ?? '', character]);
  });
}

/** Where a text answers a query: first and last character (exclusive), and which word of the query it is. */
interface Match {
  start: number;
  end: number;
  needle: number;
}

/** Every place of a text that answers a word of the query, as the index matches, in characters, in order. */
export function findMatches(characters: readonly string[], query: string): Match[] {
  const folded = foldEach(characters.join(''));
  const needles = needlesOf(query);
  // Most places begin with a letter that no word of the query begins with.
  const byFirst = Map.groupBy(needles.entries(), ([, needle]) => needle[0] ?? '');
  const matches: Match[] = [];
  for (let at = 0; at < characters.length; at++) {
    const candidates = byFirst.get(folded[at] ?? '');
    if (!candidates) continue;
    const han = isHan(characters[at]);
    if (!han && isWordCharacter(characters[at - 1]) && !isHan(characters[at - 1])) continue;
    for (const [needle, letters] of candidates) {
      const end = han
        ? endOfRun(folded, letters, at)
        : endOfWord(characters, folded, letters, at, needle === needles.length - 1);
      if (end > at) matches.push({ start: at, end, needle });
    }
  }
  return matches;
}

function endOfRun(folded: readonly string[], letters: readonly string[], at: number): number {
  return letters.every((letter, index) => folded[at + index] === letter) ? at + letters.length : -1;
}

/** A word answers by its beginning, or where only an ending differs; it is marked whole. */
function endOfWord(
  characters: readonly string[],
  folded: readonly string[],
  letters: readonly string[],
  at: number,
  isLast: boolean,
): number {
  let same = 0;
  while (same < letters.length && folded[at + same] === letters[same]) same++;
  let end = at + same;
  const begins =
    same === letters.length && (isLast || same >= beginning || !isWordCharacter(characters[end]));
  const ends = same >= 3 && letters.length - same <= ending && !isWordCharacter(characters[end]);
  if (!begins && !ends) return -1;
  while (isWordCharacter(characters[end]) && !isHan(characters[end])) end++;
  return end;
}

/** Text as stretches that answer and stretches between them; answers with only a space between are one. */
export function stretchesOf(characters: readonly string[], matches: readonly Match[]): Stretch[] {
  const marked = characters.map(() => false);
  for (const { start, end } of matches) marked.fill(true, start, end);
  for (let at = 1; at < characters.length - 1; at++) {
    if (marked[at - 1] && marked[at + 1] && /\s/.test(characters[at] ?? '')) marked[at] = true;
  }
  const stretches: Stretch[] = [];
  for (const [at, character] of characters.entries()) {
    const last = stretches.at(-1);
    const match = marked[at] ?? false;
    if (last?.match === match) last.text += character;
    else stretches.push({ text: character, match });
  }
  return stretches;
}

/**
 * Divides a title into stretches that answer the query and stretches between them, the way the index matches:
 * marks and case do not count, and a word answers by its beginning.
 */
export function markMatches(text: string, query: string): Stretch[] {
  const characters = [...text.normalize('NFC')];
  return stretchesOf(characters, findMatches(characters, query));
}
