import { withoutMarks } from '../text.ts';

/** A stretch of text, and whether it answers the query. */
export interface Stretch {
  text: string;
  match: boolean;
}

/**
 * The letter that has no decomposition in Unicode and is therefore a letter of its own to the index. It is stored
 * and asked for as its base letter with a mark, which the index folds like any other mark.
 */
const stroke = { letter: 'đ', capital: 'Đ', mark: '\u0335' } as const;

/** Characters the index has to keep inside words for `toIndex` to work. */
export const indexedMarks: string = stroke.mark;

/** Text as the index stores it. */
export const toIndex = (text: string): string =>
  text.replaceAll(stroke.letter, `d${stroke.mark}`).replaceAll(stroke.capital, `D${stroke.mark}`);

/** Text of the index as it is read. */
export const fromIndex = (text: string): string =>
  text.replaceAll(`d${stroke.mark}`, stroke.letter).replaceAll(`D${stroke.mark}`, stroke.capital);

/** Composed letters, full-width forms made plain: NFKC, whose result is in NFC. */
const compose = (text: string): string => text.normalize('NFKC');

const collapseSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is done to a query, in order; each step is a function of text. */
const steps: readonly ((text: string) => string)[] = [compose, collapseSpace];

/** What a reader typed, made comparable with the site's text; empty when nothing is asked. */
export const parseQuery = (typed: string): string => steps.reduce((text, step) => step(text), typed);

const isWordCharacter = (character = ''): boolean => /[\p{L}\p{N}\p{M}]/u.test(character);
const isHan = (character = ''): boolean => /\p{Script=Han}/u.test(character);
const fold = (text: string): string[] => [...text].map((character) => withoutMarks(character).toLowerCase());

/** The words of a query; Han writing, which has no spaces, as pairs of characters. */
function wordsOf(query: string): string[][] {
  const runs = query.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? [];
  return runs.flatMap((run) => {
    const folded = fold(run);
    if (!isHan(run) || folded.length < 3) return [folded];
    return folded.slice(1).map((character, index) => [folded[index] ?? '', character]);
  });
}

/**
 * Divides a title into stretches that answer the query and stretches between them, the way the index matches:
 * marks and case do not count, a word answers by its beginning, and is marked whole. Words that follow each
 * other are one stretch.
 */
export function markMatches(text: string, query: string): Stretch[] {
  const characters = [...text.normalize('NFC')];
  const folded = fold(characters.join(''));
  const marked = characters.map(() => false);
  for (const word of wordsOf(query)) {
    for (let at = 0; at < characters.length; at++) {
      const begins =
        isHan(characters[at]) || !isWordCharacter(characters[at - 1]) || isHan(characters[at - 1]);
      if (!begins || !word.every((letter, index) => folded[at + index] === letter)) continue;
      let end = at + word.length;
      while (isWordCharacter(characters[end]) && !isHan(characters[end]) && !isHan(characters[end - 1]))
        end++;
      marked.fill(true, at, end);
    }
  }
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
 * An excerpt of the index, which is HTML with nothing but `<mark>` and character references, as stretches.
 * Marks with at most a space between them become one.
 */
export function stretchesOf(excerpt: string): Stretch[] {
  return excerpt
    .replace(/<\/mark>(\s*)<mark>/g, '$1')
    .split(/<\/?mark>/)
    .map((part, index) => ({ text: readReferences(part), match: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const references: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  amp: '&',
};

const readReferences = (html: string): string =>
  html.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (reference, name: string) => references[name] ?? reference);

/** The excerpt without what it repeats of the title, with which the indexed text begins. */
export function withoutTitle(stretches: readonly Stretch[], title: string): Stretch[] {
  const text = stretches.map((stretch) => stretch.text).join('');
  const plain = (part: string) => part.normalize('NFC').replace(/\s+/g, ' ').replace(/^… ?/, '');
  // The index puts a full stop after a heading that has none.
  const ends = [...text.matchAll(/\. /g)].map(({ index }) => index);
  const end = ends.findLast((at) => plain(title).endsWith(plain(text.slice(0, at))));
  if (end === undefined) return [...stretches];
  let left = end + 2;
  return stretches.flatMap(({ text: part, match }) => {
    const rest = part.slice(left);
    left = Math.max(0, left - part.length);
    return rest ? [{ text: rest, match }] : [];
  });
}
