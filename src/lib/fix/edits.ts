/** What may be mended without a person, each with words under `report.fix.kinds` of `i18n/<locale>/editor/`. */
export type FixKind =
  | 'bom'
  | 'line-ends'
  | 'invisible'
  | 'nfc'
  | 'trailing-space'
  | 'quotes'
  | 'last-line'
  | 'minor-edits';

/** What was mended of one kind in one file. */
export interface Fix {
  kind: FixKind;
  /** Lines of the mended file, counted from 1, each once. */
  lines: readonly number[];
  /** Places: characters, marks, words or lines, as suits the kind. */
  count: number;
}

/** Text to stand in place of a range of another text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}

/** Lines on which edits fall, counted from 1, for edits that leave the number of lines as it is. */
export function linesOf(text: string, edits: readonly Edit[]): number[] {
  const lines = new Set<number>();
  let line = 1;
  let at = 0;
  for (const { start } of inOrder(edits)) {
    for (let next = text.indexOf('\n', at); next !== -1 && next < start; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    lines.add(line);
  }
  return [...lines];
}

/** Edits of a part as edits of the whole. */
export const moveEdits = (edits: readonly Edit[], offset: number): Edit[] =>
  edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.start - b.start);
