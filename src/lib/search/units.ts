import { type Lookup, type Pages, termOf, termsOf } from './lookup.ts';
import { partsOf, type Token } from './parse.ts';
import { cutHan } from './script.ts';

/** A part of a query that a page has or has not: a word, a Han word, a phrase. */
export interface Unit {
  /** As the reader typed it. */
  text: string;
  kind: Token['kind'];
  pages: Pages;
}

/** Pages from which on a Han run need not be cut into words. */
const enough = 5;

/** Words that a unit is in the index, where each Han character is one. */
export const lengthOf = ({ text, kind }: Unit): number =>
  kind === 'han' ? [...text].length : text.split(/\s+/).length;

/** The words of a query, those with signs in them in parts where no page has them as they are. */
export async function partWords(lookup: Lookup, tokens: readonly Token[]): Promise<readonly Token[]> {
  if (!tokens.some((token) => partsOf(token).length > 0)) return tokens;
  const all: Token[] = [];
  for (const token of tokens) {
    const parts = partsOf(token);
    const isKnown = parts.length === 0 || (await lookup.phrase([termOf(token.text)])).size > 0;
    all.push(...(isKnown ? [token] : parts));
  }
  return all;
}

/** A Han run in words, each to be found as it is; the whole run where enough pages have it. */
export async function cutRun(lookup: Lookup, run: string, lang: string): Promise<Unit[]> {
  const find = async (text: string): Promise<Unit> => ({
    text,
    kind: 'han',
    pages: await lookup.phrase([termOf(text)]),
  });
  const whole = await find(run);
  if (whole.pages.size >= enough) return [whole];
  const cut = cutHan(run, lang);
  const words = joinSingles(cut);
  const units: Unit[] = [];
  for (const word of words) {
    const unit = await find(word);
    // What the dictionary has cut into characters is a name that it does not know, or is not one word.
    const isOne = unit.pages.size > 0 || cut.includes(word) || words.length === 1;
    if (isOne) units.push(unit);
    else for (const character of word) units.push(await find(character));
  }
  return units;
}

/** Characters that stand alone one after another may be one word, such as a name. */
function joinSingles(parts: readonly string[]): string[] {
  const isSingle = (text = '') => [...text].length === 1;
  return parts.reduce<string[]>((joined, part, at) => {
    if (isSingle(part) && isSingle(parts[at - 1])) joined.push(`${joined.pop()}${part}`);
    else joined.push(part);
    return joined;
  }, []);
}

/**
 * The parts of a query one by one, for pages that do not have them all.
 * @param unknown words that no page has, for which the index would give others
 */
export async function piecesOf(
  lookup: Lookup,
  words: readonly Token[],
  unknown: readonly Token[],
  units: readonly Unit[],
): Promise<Unit[]> {
  const pieces: Unit[] = [];
  for (const token of words) {
    const pages: Pages = unknown.includes(token) ? new Map() : await lookup.words([termOf(token.text)]);
    pieces.push({ text: token.text, kind: token.kind, pages });
  }
  for (const unit of units) {
    const characters = [...unit.text];
    if (unit.pages.size > 0 || unit.kind !== 'han' || characters.length < 3) {
      pieces.push(unit);
      continue;
    }
    // One wrong character leaves the others.
    for (let at = 0; at + 1 < characters.length; at++) {
      const text = characters.slice(at, at + 2).join('');
      pieces.push({ text, kind: 'han', pages: await lookup.phrase([termOf(text)]) });
    }
  }
  return pieces;
}

/**
 * Neighbours of a query, as the pages in which they are neighbours: two syllables are a word in Vietnamese, two words
 * are a term elsewhere.
 */
export async function pairsOf(
  lookup: Lookup,
  tokens: readonly Token[],
  units: readonly Unit[],
): Promise<Pages[]> {
  const isRun = tokens.length === 1 && tokens[0]?.kind === 'han';
  const words = tokens.length > 2 && tokens.every(({ kind }) => kind === 'word') ? termsOf(tokens) : [];
  const parts = isRun ? units.map(({ text }) => termOf(text)) : words;
  const pairs: Pages[] = [];
  for (const [at, part] of parts.slice(1).entries()) pairs.push(await lookup.phrase([parts[at] ?? '', part]));
  return pairs.filter(({ size }) => size > 0);
}
