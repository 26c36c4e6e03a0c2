const han = /\p{Script=Han}/u;

/** Whether a text has Han characters. */
export const hasHan = (text: string): boolean => han.test(text);

/**
 * A text with characters of one script made those of another, such as Traditional ones Simplified.
 * @param characters the characters of the one, and in the same order those of the other
 */
export function convertScript(text: string, [from, to]: readonly [from: string, to: string]): string {
  if (!hasHan(text)) return text;
  const into = [...to];
  const map = new Map([...from].map((character, index) => [character, into[index]]));
  return [...text].map((character) => map.get(character) ?? character).join('');
}

/**
 * Han text, which has no spaces, as words; as single characters where the browser knows no words.
 * @param lang BCP 47 tag
 */
export function cutHan(text: string, lang: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text].filter(hasHan);
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment }) => segment).filter(hasHan);
}

const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])`;
/**
 * A Han run; a number with what follows it, signs between digits and letters included (`3.143`, `2021–2025`,
 * `93/KH-UBND`); a word, with an apostrophe in it or without.
 */
const words = new RegExp(
  String.raw`\p{Script=Han}+|\d+(?:[.,:/–—-]\d+)*(?:[/-]${letter}+)*${letter}*|${letter}+(?:['’ʼ]${letter}+)*`,
  'gu',
);

/**
 * The words of a query in any script, marks and capitals kept. Cut as the index stores words: it takes signs out and
 * keeps the parts of what `-`, `/` and `.` join as well, so that a compound of letters (`Ma-Lù-Thàng`) is asked for by
 * its parts, and a number as one word.
 * @param lang BCP 47 tag by which Han runs are cut
 */
export const wordsOfQuery = (text: string, lang: string): string[] =>
  (text.match(words) ?? []).flatMap((word) => (hasHan(word) ? cutHan(word, lang) : [word]));
