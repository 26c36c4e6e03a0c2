import type { Violation } from './boundary.ts';
import { vocabulary } from './vocabulary.ts';

/** An attribute as the scanner reads it, in the form of the parser. */
interface ScannedTag {
  name: string;
  attributes: { type: 'mdxJsxAttribute'; name: string; value: string | null | { type: 'expression' } }[];
  line: number;
  column: number;
}

/** Faults told of one body; whoever has more has one that repeats. */
const most = 60;

const tagName = /<([A-Za-z_$][\w.:$-]*)/y;
const attribute = /\s+([A-Za-z_$][\w.:$-]*|\{[^{}]{0,500}\})(?:\s*=\s*("[^"]*"|'[^']*'|\{[^{}]{0,500}\}))?/y;
const tagEnd = /\s*(\/?)>/y;
const closingTag = /<\/\s*([A-Za-z_$][\w.:$-]*)?\s*>/y;
const autolink = /<((?:https?|ftp|mailto|tel|javascript|data|www\.)[^\s<>]{0,500})>/iy;
const mailLink = /<([\w.+-]{1,64}@[\w.-]{1,200})>/y;
const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`\n]*$)|~{3,})/;

/**
 * Finds what is not data in a body that the parser gave up on, which stops at the first fault. Reads the source
 * once, from left to right, and leaves code out. Columns and lines count from 1.
 */
export function scanFaults(body: string, judgeTag: (tag: ScannedTag) => Violation[]): Violation[] {
  const found: Violation[] = [];
  const code = codeRanges(body);
  const lineStarts = startsOf(body);
  let row = 0;
  const placeOf = (index: number) => {
    while (row > 0 && (lineStarts[row] ?? 0) > index) row--;
    while ((lineStarts[row + 1] ?? Number.POSITIVE_INFINITY) <= index) row++;
    return { line: row + 1, column: index - (lineStarts[row] ?? 0) + 1 };
  };
  const tell = (code: Violation['code'], index: number, values: Violation['values']) => {
    if (found.length < most) found.push({ code, ...placeOf(index), values });
  };
  const syntax = (kind: string, index: number, values: Violation['values'] = {}) =>
    tell('mdx-syntax', index, { text: '', kind, ...exampleAt(body, index), ...values });

  const open: { name: string; index: number }[] = [];
  const openHtml = new Map<string, number>();
  const braces: number[] = [];
  let nextCode = 0;
  let noCommentEnd = false;
  let index = 0;
  while (index < body.length) {
    const range = code[nextCode];
    if (range && index >= range[0]) {
      index = Math.max(index, range[1]);
      nextCode++;
      continue;
    }
    const letter = body[index];
    if (letter === '\\') index += 2;
    else if (letter === '{') {
      braces.push(index);
      index++;
    } else if (letter === '}') {
      const start = braces.pop();
      // Only the outermost pair is told.
      if (start !== undefined && braces.length === 0) {
        tell('mdx-expression', start, {
          text: body
            .slice(start + 1, index)
            .trim()
            .slice(0, 40),
        });
      }
      index++;
    } else if (letter === '<') index = lessThan(index);
    else index++;
  }
  for (const start of braces) syntax('brace', start);
  for (const { name, index: start } of open) syntax('unclosed', start, { tag: name });
  for (const start of moduleLines(body, code)) {
    tell('mdx-import', start, {
      text: body
        .slice(start, body.indexOf('\n', start) + 1 || undefined)
        .trim()
        .slice(0, 40),
    });
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);

  /** Judges what begins with `<` and returns where to read on. */
  function lessThan(at: number): number {
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(body);
    };
    if (body.startsWith('<!--', at)) {
      const end = noCommentEnd ? -1 : body.indexOf('-->', at + 4);
      noCommentEnd = end === -1;
      syntax('comment', at);
      return end === -1 ? at + 4 : end + 3;
    }
    if (/[!?]/.test(body[at + 1] ?? '')) {
      syntax('declaration', at);
      return at + 2;
    }
    if (/\s/.test(body[at + 1] ?? ' ')) return at + 1;
    const address = match(autolink);
    if (address) {
      syntax('address', at, { tag: address[1]?.slice(0, 60) ?? '' });
      return at + address[0].length;
    }
    const mail = match(mailLink);
    if (mail) {
      syntax('mail', at, { tag: mail[1] ?? '' });
      return at + mail[0].length;
    }
    const closing = match(closingTag);
    if (closing) {
      close(closing[1] ?? '', at);
      return at + closing[0].length;
    }
    if (body.startsWith('<>', at)) {
      tell('mdx-html', at, { text: '' });
      return at + 2;
    }
    const name = match(tagName)?.[1];
    if (name === undefined) {
      syntax('lessThan', at);
      return at + 1;
    }
    const { tag, end, closed } = readTag(body, at, name);
    const isKnown = Object.hasOwn(vocabulary, name);
    if (end === undefined) {
      // A tag that is not finished, or a letter that something is less than.
      if (isKnown) syntax('tag', at, { tag: name });
      else syntax('lessThan', at);
      return at + 1 + name.length;
    }
    for (const violation of judgeTag({ ...tag, ...placeOf(at) })) {
      if (found.length < most) found.push(violation);
    }
    if (!closed) {
      if (isKnown) open.push({ name, index: at });
      else openHtml.set(name, (openHtml.get(name) ?? 0) + 1);
    }
    return end;
  }

  function close(name: string, at: number): void {
    if (Object.hasOwn(vocabulary, name)) {
      const last = open.findLastIndex((tag) => tag.name === name);
      if (last === -1) syntax('closing', at, { tag: `</${name}>` });
      else for (const tag of open.splice(last).slice(1)) syntax('unclosed', tag.index, { tag: tag.name });
      return;
    }
    const count = openHtml.get(name) ?? 0;
    if (count > 0) openHtml.set(name, count - 1);
    else tell('mdx-html', at, { text: name });
  }
}

function readTag(
  body: string,
  at: number,
  name: string,
): { tag: Omit<ScannedTag, 'line' | 'column'>; end?: number; closed?: boolean } {
  const attributes: ScannedTag['attributes'] = [];
  let end = at + 1 + name.length;
  for (;;) {
    attribute.lastIndex = end;
    const match = attribute.exec(body);
    if (!match) break;
    const [, key = '', value] = match;
    attributes.push({
      type: 'mdxJsxAttribute',
      name: key.startsWith('{') ? '{…}' : key,
      value:
        value === undefined
          ? key.startsWith('{')
            ? { type: 'expression' }
            : null
          : value.startsWith('{')
            ? { type: 'expression' }
            : value.slice(1, -1),
    });
    end += match[0].length;
  }
  tagEnd.lastIndex = end;
  const last = tagEnd.exec(body);
  if (!last) return { tag: { name, attributes } };
  return { tag: { name, attributes }, end: end + last[0].length, closed: last[1] === '/' };
}

/** Where lines begin. */
function startsOf(body: string): number[] {
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Where code stands, from and to: fenced blocks, and backticks that have their fellows in the same paragraph. */
function codeRanges(body: string): [number, number][] {
  const ranges: [number, number][] = [];
  let closing = '';
  let from = 0;
  let offset = 0;
  // Runs of backticks of the paragraph.
  let runs: { length: number; index: number; end: number }[] = [];
  const endParagraph = () => {
    // The next run of the same length, found backwards so that each run is looked at once.
    const last = new Map<number, number>();
    const fellows = runs.map(() => undefined as number | undefined);
    for (let at = runs.length - 1; at >= 0; at--) {
      const { length } = runs[at] as (typeof runs)[number];
      fellows[at] = last.get(length);
      last.set(length, at);
    }
    for (let at = 0; at < runs.length; ) {
      const run = runs[at] as (typeof runs)[number];
      const fellow = fellows[at];
      if (fellow === undefined) at++;
      else {
        ranges.push([run.index, runs[fellow]?.end ?? run.end]);
        at = fellow + 1;
      }
    }
    runs = [];
  };
  for (const line of body.split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (closing) {
      if (mark?.startsWith(closing) && line.trim().replace(/^[> \t]+/, '') === mark) {
        ranges.push([from, offset + line.length]);
        closing = '';
      }
    } else if (mark) {
      endParagraph();
      closing = mark;
      from = offset;
    } else if (line.trim() === '') endParagraph();
    else {
      for (const run of line.matchAll(/\\`|(`+)/g)) {
        if (run[1])
          runs.push({
            length: run[1].length,
            index: offset + run.index,
            end: offset + run.index + run[1].length,
          });
      }
    }
    offset += line.length + 1;
  }
  if (closing) ranges.push([from, body.length]);
  else endParagraph();
  return ranges.sort((a, b) => a[0] - b[0]);
}

/** Lines that begin with `import` or `export` at the start of a paragraph, where the parser takes them for code. */
function moduleLines(body: string, code: readonly [number, number][]): number[] {
  const found: number[] = [];
  let next = 0;
  for (const match of body.matchAll(/(?:^|\n[ \t]*\n)(?:import|export)[ \t{*]/g)) {
    const index = match.index + match[0].search(/[ie]/);
    while ((code[next]?.[1] ?? Number.POSITIVE_INFINITY) < index) next++;
    if ((code[next]?.[0] ?? Number.POSITIVE_INFINITY) > index) found.push(index);
  }
  return found;
}

/** What stands round a mark in its line, and how it is written so that it shows. */
function exampleAt(body: string, index: number): { given: string; example: string } {
  const before = body.slice(Math.max(0, index - 16), index).replace(/^[\s\S]*\n/, '');
  const after = body.slice(index + 1, index + 17).replace(/\n[\s\S]*$/, '');
  const head = index > 16 && before.length === 16 ? before.replace(/^\S*\s/, '') : before;
  const tail = after.length === 16 ? after.replace(/\s\S*$/, '') : after;
  const mark = body[index] ?? '';
  return {
    given: `${head}${mark}${tail}`.trim(),
    example: `${head}${mark === '<' ? '&lt;' : `\\${mark}`}${tail}`.trim(),
  };
}

/** The words round a place of a body, as `exampleAt` gives them. */
export function exampleAtPlace(
  body: string,
  line: number,
  column: number,
): { given: string; example: string } {
  const lines = body.split('\n');
  const text = lines[line - 1] ?? '';
  return exampleAt(text, Math.min(column - 1, text.length));
}
