import { vocabulary } from '../../../markdown/vocabulary.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { type Body, bodyOf, type PlacedText, placeIn } from '../bodies.ts';
import { bodyIssue, fieldIssue } from '../check.ts';

/** A text that is read in one go: a field, an attribute, a paragraph, a cell. */
export interface TextUnit {
  kind: 'title' | 'summary' | 'attribute' | 'block';
  text: string;
  /** Parts of `text` that are links or in italics. */
  titled: readonly (readonly [start: number, end: number])[];
  /** A problem at an index of `text`. */
  issueAt: (index: number, code: string, values: Values) => Issue;
}

/** Attributes in words of our own; sources and credits are written as others write them. */
const ownWords = new Set(['title', 'caption', 'label', 'alt']);

const units = new WeakMap<EntryFile, readonly TextUnit[]>();

/** Every text of an entry that is its own and not quoted, in reading order. */
export function unitsOf(entry: EntryFile): readonly TextUnit[] {
  const known = units.get(entry);
  if (known) return known;
  const body = bodyOf(entry);
  const fields = (['title', 'summary', 'coverAlt'] as const).flatMap((key): TextUnit[] => {
    const text = entry.frontMatter[key];
    if (typeof text !== 'string') return [];
    const kind = key === 'coverAlt' ? 'attribute' : key;
    return [{ kind, text, titled: [], issueAt: (_, code, values) => fieldIssue(entry, code, [key], values) }];
  });
  const found = [...fields, ...attributes(entry, body), ...blocks(entry, body)];
  units.set(entry, found);
  return found;
}

const attributes = (entry: EntryFile, { components, images }: Body): TextUnit[] =>
  [
    ...components.flatMap(({ name, attributes: given, line, column }) =>
      Object.entries(given)
        .filter(([key]) => ownWords.has(key) && Object.hasOwn(vocabulary, name))
        .map(([, text]) => ({ text, line, column })),
    ),
    ...images.map(({ alt, line, column }) => ({ text: alt, line, column })),
  ].map(({ text, ...place }) => ({
    kind: 'attribute',
    text,
    titled: [],
    issueAt: (_, code, values) => bodyIssue(entry, code, place, values),
  }));

function blocks(entry: EntryFile, { texts }: Body): TextUnit[] {
  const groups = new Map<number, PlacedText[]>();
  for (const text of texts) {
    if (text.quoted) continue;
    const group = groups.get(text.block);
    if (group) group.push(text);
    else groups.set(text.block, [text]);
  }
  return [...groups.values()].map((parts): TextUnit => {
    let text = '';
    const starts: number[] = [];
    const titled: [number, number][] = [];
    for (const part of parts) {
      if (text) text += ' ';
      starts.push(text.length);
      if (part.titled) titled.push([text.length, text.length + part.value.length]);
      text += part.value;
    }
    return {
      kind: 'block',
      text,
      titled,
      issueAt: (index, code, values) => {
        const at = Math.max(
          0,
          starts.findLastIndex((start) => start <= index),
        );
        const part = parts[at] as PlacedText;
        return bodyIssue(entry, code, placeIn(part, index - (starts[at] ?? 0)), values);
      },
    };
  });
}
