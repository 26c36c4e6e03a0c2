/**
 * Characters that stand in for the letter that was meant: what old Vietnamese fonts, and text copied out of PDF files,
 * leave behind. They look the same, and no search finds them.
 */

/** Đ begins every syllable that has it; the letters of Icelandic and of Ewe that look like it never do. */
const begins = '(?<![\\p{L}\\p{M}])[ÐðƉɖ]';
/** QÐ-TTg, HÐND. */
const inCapitals = '(?<![\\p{L}\\p{M}])[A-ZĐ]{1,4}[ÐƉ][A-ZĐÐƉ]{0,4}(?![\\p{L}\\p{M}])';
/** Radicals of Han dictionaries, and letters joined by printers. */
const printed = '[\\u2f00-\\u2fd5\\ufb00-\\ufb06]';
const pattern = new RegExp(`${begins}|${inCapitals}|${printed}`, 'gu');
const quick = /[ÐðƉɖ\u2f00-\u2fd5\ufb00-\ufb06]/;
const word = /[\p{Script=Han}\u2f00-\u2fd5]{1,12}|[\p{Script=Latin}\p{M}]+(?:-[\p{Script=Latin}\p{M}]+)*/gu;

export interface StandIn {
  index: number;
  given: string;
  /** The same in the letters that were meant. */
  meant: string;
  /** The characters that are other ones. */
  letters: string;
}

/** Whether a text can hold anything that `findStandIns` finds; quick. */
export const mayStandIn = (text: string): boolean => quick.test(text);

/** Words of a line in which a character stands in for another. */
export function findStandIns(line: string): StandIn[] {
  if (!quick.test(line)) return [];
  const places = [...line.matchAll(pattern)].map(({ index }) => index);
  if (places.length === 0) return [];
  return [...line.matchAll(word)].flatMap(({ 0: given, index }) => {
    if (!places.some((place) => place >= index && place < index + given.length)) return [];
    const letters = [...new Set(given.match(new RegExp(quick, 'g')))].join(' ');
    return [{ index, given, meant: mend(given), letters }];
  });
}

const mend = (text: string): string =>
  text
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[\u2f00-\u2fd5\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
