import { vocabulary } from '../../../markdown/vocabulary.ts';
import type { EntryFile } from '../../entries.ts';
import { type Body, type BodyText, bodyOf, type Place, placeIn } from '../bodies.ts';

/** Stands in a passage for what is not its own words: a component, the border of a cell, a quoted word. */
export const gap = '\uFFFC';

/** An inline component, at the gap that stands for it. */
export interface Mark {
  index: number;
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** Words that a reader meets in one run: a field, a paragraph, an item, a row of a table, an attribute. */
export interface Passage {
  /** Words of others are gaps. */
  text: string;
  marks: readonly Mark[];
  /** Heading, caption and date under which it stands. */
  frame: string;
  /** The front-matter field; undefined in a body. */
  field: string | undefined;
  /** A title or a heading. */
  short: boolean;
  placeOf: (index: number) => Place;
}

/** Attributes that hold words of our own; sources and credits are written as others write them. */
const ownWords = new Set(['title', 'caption', 'label', 'alt']);
const framing = new Set(['date', 'caption', 'title']);
const closers = new Map(
  [...'“”«»「」『』《》〈〉‘’'].flatMap((mark, at, all) => (at % 2 ? [] : [[mark, all[at + 1] ?? '']])),
);
closers.set('"', '"');
const letter = /[\p{L}\p{M}]/u;

/** A text with gaps for what it quotes, of the same length. */
export function withoutQuotations(text: string): string {
  if (!/[“«「『《〈"‘]/.test(text)) return text;
  let own = '';
  let done = 0;
  /** Marks that are closed nowhere farther on, so that a text of nothing but openers is read once. */
  const open = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    const closer = closers.get(mark);
    if (!closer || open.has(mark) || (mark === '‘' && letter.test(text[at - 1] ?? ''))) continue;
    let end = text.indexOf(closer, at + 1);
    // An apostrophe closes nothing: ‘the province’s roads’.
    while (mark === '‘' && end >= 0 && letter.test(text[end + 1] ?? '')) end = text.indexOf(closer, end + 1);
    if (end < 0) {
      open.add(mark);
      continue;
    }
    own += text.slice(done, at) + gap.repeat(end + 1 - at);
    done = end + 1;
    at = end;
  }
  return own + text.slice(done);
}

const passages = new WeakMap<EntryFile, readonly Passage[]>();

/** What readers of an entry read, in its order: title, summary, words of the cover, body, attributes. */
export function passagesOf(entry: EntryFile): readonly Passage[] {
  const found = passages.get(entry) ?? [...fieldsOf(entry), ...bodyPassages(entry)];
  passages.set(entry, found);
  return found;
}

const fieldsOf = ({ frontMatter }: EntryFile): Passage[] =>
  ['title', 'summary', 'coverAlt'].flatMap((field) => {
    const text = frontMatter[field];
    return typeof text === 'string'
      ? [{ ...passageOf(text, { line: 1, column: 1 }), field, short: field === 'title' }]
      : [];
  });

const passageOf = (text: string, place: Place): Passage => ({
  text: withoutQuotations(text),
  marks: [],
  frame: '',
  field: undefined,
  short: false,
  placeOf: () => place,
});

type Piece = Place & ({ text: BodyText } | { mark: Omit<Mark, 'index'> });

function bodyPassages(entry: EntryFile): Passage[] {
  const body = bodyOf(entry);
  const lines = entry.body.split('\n');
  const blocks = blocksOf(lines);
  const pieces: Piece[] = [
    ...body.texts.map((text) => ({ text, line: text.line, column: text.column })),
    ...body.components
      .filter(({ name }) => vocabulary[name]?.place === 'inline')
      .map(({ name, attributes, line, column }) => ({ mark: { name, attributes }, line, column })),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  const groups = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const block = blocks[piece.line - 1] ?? 0;
    const group = groups.get(block);
    if (group) group.push(piece);
    else groups.set(block, [piece]);
  }
  const frameOf = framesOf(body, lines);
  return [
    ...[...groups.values()].map((group) => join(group, lines, frameOf)),
    ...body.components.flatMap(({ name, attributes, line, column }) =>
      Object.entries(attributes)
        .filter(([key]) => ownWords.has(key) && Object.hasOwn(vocabulary, name))
        .map(([, value]) => ({ ...passageOf(value, { line, column }), frame: frameOf(line) })),
    ),
    ...body.images.map(({ alt, line, column }) => ({
      ...passageOf(alt, { line, column }),
      frame: frameOf(line),
    })),
  ];
}

/** The number of the block that each line belongs to. */
function blocksOf(lines: readonly string[]): number[] {
  let block = 0;
  return lines.map((line) => {
    const tag = /^\s*<\/?([A-Z]\w*)/.exec(line)?.[1];
    const begins = /^\s*(?:$|[-*+]\s|\d+[.)]\s|#{1,6}\s|\||\[\^)/.test(line);
    if (begins || (tag && vocabulary[tag]?.place !== 'inline')) block += 1;
    return block;
  });
}

function join(group: readonly Piece[], lines: readonly string[], frameOf: (line: number) => string): Passage {
  let text = '';
  const starts: { from: number; piece: Piece }[] = [];
  const marks: Mark[] = [];
  let before: (Place & { length: number }) | undefined;
  for (const piece of group) {
    const { line, column } = piece;
    const row = lines[line - 1] ?? '';
    // Cells of a row are read one after the other, but make no words together.
    if (before?.line === line && row.slice(before.column - 1 + before.length, column - 1).includes('|')) {
      text += ` ${gap} `;
    }
    starts.push({ from: text.length, piece });
    if ('mark' in piece) marks.push({ index: text.length, ...piece.mark });
    const added =
      'mark' in piece ? gap : piece.text.quoted ? gap.repeat(piece.text.value.length) : piece.text.value;
    text += added;
    before = { line, column, length: 'mark' in piece ? 1 : added.length };
  }
  const [first] = group;
  return {
    text: withoutQuotations(text),
    marks,
    frame: frameOf(first?.line ?? 1),
    field: undefined,
    short: /^\s*#/.test(lines[(first?.line ?? 1) - 1] ?? ''),
    placeOf: (index) => {
      const at = starts.findLast(({ from }) => from <= index);
      if (!at) return { line: 1, column: 1 };
      return 'text' in at.piece ? placeIn(at.piece.text, index - at.from) : at.piece;
    },
  };
}

/** The words under which a line stands. */
function framesOf({ components, headings }: Body, lines: readonly string[]): (line: number) => string {
  const closings = closingsIn(lines);
  const ranges = components.flatMap(({ name, attributes, line }) => {
    const words = Object.entries(attributes).flatMap(([key, value]) => (framing.has(key) ? [value] : []));
    if (words.length === 0 || vocabulary[name]?.place === 'inline') return [];
    const ends = closings.get(name) ?? [];
    return [{ from: line, to: ends[firstFrom(ends, line)] ?? line, words: words.join(' ') }];
  });
  const headingLines = headings.map((heading) => heading.line);
  return (line) =>
    [
      headings[firstFrom(headingLines, line) - 1]?.text ?? '',
      ...ranges.filter(({ from, to }) => from <= line && line <= to).map(({ words }) => words),
    ].join(`. `);
}

/** The lines on which components end, by their names. */
function closingsIn(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, row] of lines.entries()) {
    for (const [, name = ''] of row.matchAll(/<\/(\w+)>/g)) {
      const known = found.get(name);
      if (known) known.push(index + 1);
      else found.set(name, [index + 1]);
    }
  }
  return found;
}

/** Where in rising numbers the first stands that is no less than a given one. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
