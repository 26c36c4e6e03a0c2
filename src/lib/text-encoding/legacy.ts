import { isSyllable, type LegacyEncoding, legacyEncodings } from './vietnamese.ts';

export interface LegacyText {
  index: number;
  name: LegacyEncoding['name'];
  given: string;
  /** The same words in Unicode. */
  meant: string;
}

/** Signs that Vietnamese in Unicode has no use for inside words, and the caret of VIQR. */
const suspicious =
  /[\u00a1-\u00b6\u00b8-\u00be\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe]|[âêôãõý][ìòÌÒÞ]|[a-z]\^/iu;
const edges = /^[^\p{L}®§©«]+|[\s"“”‘’()[\],;:!?*_…»¡¹²³ªº§]+$/gu;

/** Characters of a word with what clings to it; more of them are none. */
const longest = 100;

/** Whether a text can hold anything that `findLegacy` finds; quick. */
export const mayBeLegacy = (text: string): boolean => suspicious.test(text);

/**
 * Finds Vietnamese in an encoding of before Unicode that was pasted as if it were Unicode. A line is judged by the
 * words that turn into Vietnamese when the encoding is undone and are none as they stand.
 */
export function findLegacy(line: string): LegacyText | undefined {
  if (!mayBeLegacy(line)) return undefined;
  const words = [...line.matchAll(/[^\s/\-–—|]+/gu)]
    .filter(({ 0: word }) => word.length <= longest)
    .map(({ 0: word, index }) => ({
      index,
      word: word.replace(edges, '').replace(/(?<!\^)\.$/, ''),
    }));
  const marked = words.filter(({ word }) => /[^\0-\x7f]/.test(word) || word.includes('^'));
  let best: { found: LegacyText; score: number } | undefined;
  for (const { name, undo, clear } of legacyEncodings) {
    const hits = marked.flatMap(({ word, index }) => {
      // Letters that no old encoding shows: the word is in Unicode already.
      if (/[\u0100-\u02ff\u0370-\uffff]/.test(word)) return [];
      const meant = undo(word);
      return meant !== word && !isSyllable(word) && isSyllable(meant) ? [{ word, index, meant }] : [];
    });
    const sure = hits.filter(({ word }) => clear.test(word)).length;
    const [first] = hits;
    if (!first || (sure === 0 && (hits.length < 4 || hits.length < marked.length * 0.6))) continue;
    const score = hits.length + sure / 100;
    if (best && best.score >= score) continue;
    const found = { index: first.index, name, ...phraseFrom(line, first.index, undo) };
    best = { found, score };
  }
  return best?.found;
}

/** Some words from a place on, as they stand and as they are meant. */
function phraseFrom(
  line: string,
  index: number,
  undo: (word: string) => string,
): { given: string; meant: string } {
  const given = line
    .slice(index, index + 5 * longest)
    .split(/\s+/, 5)
    .join(' ')
    .replace(/["”»,;:!?]+$/, '');
  return { given, meant: given.split(' ').map(undo).join(' ') };
}
