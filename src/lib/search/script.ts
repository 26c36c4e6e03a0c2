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
