import type { Edit } from './edits.ts';

/** A part of a text, from `start` to before `end`. */
export interface Range {
  start: number;
  end: number;
}

/** White space at the end of lines, but for what touches a range in which it has a meaning. */
export function trailingSpace(text: string, kept: readonly Range[] = []): Edit[] {
  const edits: Edit[] = [];
  const ranges = [...kept].sort((a, b) => a.start - b.start);
  let next = 0;
  // The furthest end of the ranges that begin before the place that is looked at.
  let reach = 0;
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    let from = end;
    while (from > start && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
    if (from < end) {
      for (let range = ranges[next]; range && range.start < end; range = ranges[next]) {
        reach = Math.max(reach, range.end);
        next += 1;
      }
      if (reach <= from) edits.push({ start: from, end, text: '' });
    }
    start = end + 1;
  }
  return edits;
}
