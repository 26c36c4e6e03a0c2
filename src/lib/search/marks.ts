/**
 * The letter that has no decomposition in Unicode and is therefore a letter of its own to the index. It is stored
 * and asked for as its base letter with a mark, which the index folds like any other mark.
 */
const stroke = { letter: 'đ', capital: 'Đ', mark: '\u0335' } as const;

/** Characters the index has to keep inside words for `toIndex` to work. */
export const indexedMarks: string = stroke.mark;

const han = /\p{Script=Han}/gu;
/** Spaces that stand beside a Han character on both sides, or between one and a mark of punctuation. */
const innerSeams = /(?<=\p{Script=Han}) +(?=[\p{Script=Han}\p{P}])|(?<=\p{P}) +(?=\p{Script=Han})/gu;
/** Signs that join words, at which the index does not part them: `2021–2025`. */
const bonds = /(?<=[\p{L}\p{N}\p{M}])[–—](?=[\p{L}\p{N}])/gu;
const openBonds = /(?<=[\p{L}\p{N}\p{M}][–—]) (?=[\p{L}\p{N}])/gu;
const outerSeams = /(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu;

/**
 * Text as the index stores it, HTML as well: each Han character is a word of the index, also where an element ends
 * beside it, so that any part of a line is an exact phrase.
 */
export const toIndex = (text: string): string =>
  text
    .replaceAll(stroke.letter, `d${stroke.mark}`)
    .replaceAll(stroke.capital, `D${stroke.mark}`)
    .replace(han, ' $& ')
    .replace(bonds, '$& ');

/**
 * Text of the index as it is read.
 * @param script that of the language: Chinese types no space between its characters and Latin ones (CLREQ), others do
 */
export const fromIndex = (text: string, script?: 'latin' | 'han' | 'other'): string =>
  text
    .replaceAll(`d${stroke.mark}`, stroke.letter)
    .replaceAll(`D${stroke.mark}`, stroke.capital)
    .replace(script === 'han' ? outerSeams : innerSeams, '')
    .replace(openBonds, '');
