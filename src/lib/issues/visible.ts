/**
 * Characters that a terminal or a page of CI would obey or hide: controls, marks of direction, separators of lines,
 * tags.
 */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/**
 * Text as one line of a report, whatever stands in names of files, in values, or in the words themselves: nothing
 * in it moves a cursor, begins a new line, or is a command to CI (`::set-output`, `##[group]`).
 */
export const visibleLine = (text: string): string =>
  text
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(unseen, '□')
    .replace(/##(?=\w*\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');
