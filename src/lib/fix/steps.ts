import { splitFrontMatter } from '../front-matter.ts';
import { extensionOf } from '../tree.ts';
import { type Edit, moveEdits } from './edits.ts';
import { keptSpace, readFields, yamlData } from './front-matter.ts';
import { glyphsIn } from './glyphs.ts';
import { hasInvisible, strayInvisible } from './invisible.ts';
import { meaningOf, plainly, wordsAlone } from './meaning.ts';
import { parseBlocks, readProse } from './prose.ts';
import { curlQuotes, type Marks } from './quotes.ts';
import { trailingSpace } from './trailing-space.ts';

/** What may be mended in a kind of file beside the form of its letters and lines. */
export interface Format {
  invisible: (text: string) => Edit[];
  trailingSpace: (text: string) => Edit[];
  quotes: (text: string, marks: Marks) => Edit[];
  /** Whether a text with edits still says what it said. */
  sameMeaning: (before: string, after: string) => boolean;
}

const nothing = (): Edit[] => [];
const strayIn = (text: string): Edit[] =>
  hasInvisible(text) ? strayInvisible(glyphsIn(text, 0, text.length)) : [];
const endsInSpace = /[ \t](?:\n|$)/;

/** Whether two texts hold the same data, as far as they can be read; what cannot be read must stay. */
const sameData = (dataOf: (text: string) => string | undefined) => (before: string, after: string) => {
  const data = dataOf(before);
  const then = dataOf(after);
  return data !== undefined && then !== undefined && plainly(data) === plainly(then);
};

const plainText: Format = {
  invisible: strayIn,
  trailingSpace: (text) => trailingSpace(text),
  quotes: nothing,
  sameMeaning: () => true,
};

/** A line of nothing but space ends no cue, as an empty one does. */
const subtitles: Format = {
  ...plainText,
  trailingSpace: (text) => trailingSpace(text).filter(({ start }) => start > 0 && text[start - 1] !== '\n'),
};

const picture: Format = { ...plainText, invisible: nothing, trailingSpace: nothing };

const yaml: Format = {
  invisible: strayIn,
  trailingSpace: (text) => (endsInSpace.test(text) ? trailingSpace(text, keptSpace(text)) : []),
  quotes: nothing,
  sameMeaning: sameData(yamlData),
};

const json: Format = {
  invisible: strayIn,
  trailingSpace: (text) => trailingSpace(text),
  quotes: nothing,
  sameMeaning: sameData((text) => {
    try {
      return JSON.stringify(JSON.parse(text));
    } catch {
      return undefined;
    }
  }),
};

/** Front matter and body, each with the place where it begins; undefined for a file without front matter. */
function partsOf(
  text: string,
): { yaml: string; yamlStart: number; body: string; bodyStart: number } | undefined {
  const split = splitFrontMatter(text);
  if (!split) return undefined;
  const bodyStart = text.length - split.body.length;
  return { yaml: split.yaml, yamlStart: text.indexOf('\n') + 1, body: split.body, bodyStart };
}

/** Edits of the parts of an entry, as edits of its file. */
function editParts(text: string, ofYaml: (yaml: string) => Edit[], ofBody: (body: string) => Edit[]): Edit[] {
  const parts = partsOf(text);
  if (!parts) return [];
  return [
    ...moveEdits(ofYaml(parts.yaml), parts.yamlStart),
    ...moveEdits(ofBody(parts.body), parts.bodyStart),
  ];
}

/** Space after the lines round the front matter. */
function fenceSpace(text: string): Edit[] {
  const parts = partsOf(text);
  if (!parts) return [];
  const { yaml, yamlStart, bodyStart } = parts;
  const end = yamlStart + yaml.length;
  return [
    ...trailingSpace(text.slice(0, yamlStart)),
    ...moveEdits(trailingSpace(text.slice(end, bodyStart)), end),
  ];
}

/** Edits of a body that can be parsed; none of another. */
function editBody(body: string, edit: (prose: ReturnType<typeof readProse>) => Edit[]): Edit[] {
  try {
    return edit(readProse(body, parseBlocks(body)));
  } catch {
    return [];
  }
}

const entry: Format = {
  invisible: (text) =>
    hasInvisible(text)
      ? editParts(text, strayIn, (body) =>
          hasInvisible(body)
            ? editBody(body, ({ runs }) => runs.flatMap(({ glyphs }) => strayInvisible(glyphs)))
            : [],
        )
      : [],
  trailingSpace: (text) =>
    endsInSpace.test(text)
      ? [
          ...editParts(text, yaml.trailingSpace, (body) =>
            endsInSpace.test(body) ? editBody(body, ({ kept }) => trailingSpace(body, kept)) : [],
          ),
          ...fenceSpace(text),
        ]
      : [],
  quotes: (text, marks) =>
    editParts(
      text,
      (front) => readFields(front).flatMap(({ glyphs }) => curlQuotes(glyphs, marks)),
      (body) =>
        /["']/.test(body)
          ? editBody(body, ({ runs }) =>
              runs.flatMap(({ glyphs, ours }) => (ours ? curlQuotes(glyphs, marks) : [])),
            )
          : [],
    ),
  sameMeaning: (before, after) => {
    const [old, now] = [partsOf(before), partsOf(after)];
    if (!old || !now) return old === now;
    return (
      (old.yaml === now.yaml || sameFields(old.yaml, now.yaml)) &&
      (old.body === now.body || sameBody(old.body, now.body))
    );
  },
};

function sameFields(before: string, after: string): boolean {
  const [old, now] = [yamlData(before), yamlData(after)];
  // Marks of a quotation are written in another way in data than in the text, so they are left out with the `\`.
  const words = (data: string) => wordsAlone(data.replaceAll('\\', ''));
  return old !== undefined && now !== undefined && words(old) === words(now);
}

function sameBody(before: string, after: string): boolean {
  const meaning = meaningOf(before);
  return meaning !== undefined && meaning === meaningOf(after);
}

const formats: Readonly<Record<string, Format>> = {
  mdx: entry,
  yaml,
  json,
  txt: plainText,
  vtt: subtitles,
  svg: picture,
};

/**
 * How a file is mended; undefined for what is left alone: kept versions, whose name is that of their text, and words
 * for editors, which show what is wrong.
 */
export const formatOf = (file: string): Format | undefined =>
  leftAlone.test(file) ? undefined : formats[extensionOf(file)];

const leftAlone = /^content\/.*\/versions\/|^i18n\/[^/]+\/editor\//;
