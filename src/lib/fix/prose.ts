import { mdxToMdast } from 'satteri';
import { features } from '../../markdown/render.ts';
import { vocabulary } from '../../markdown/vocabulary.ts';
import { type Glyph, glyphsIn, object, type Run } from './glyphs.ts';
import type { Range } from './trailing-space.ts';

/** A node of the parser, as far as mending asks. */
export interface Block {
  type: string;
  name?: string | null;
  value?: string;
  children?: readonly Block[];
  position?: { start: { offset: number }; end: { offset: number } };
}

/** What of a body is prose, and what white space in it has a meaning. */
export interface Prose {
  runs: readonly Run[];
  /** Code, line breaks, and the tags of components. */
  kept: readonly Range[];
}

/**
 * Parses a body.
 * @throws when it is not MDX.
 */
export const parseBlocks = (body: string): Block => mdxToMdast(body, { features }) as unknown as Block;

/** Reads the runs of a parsed body. What the parser made up, and so has no place, is left out. */
export function readProse(body: string, root: Block): Prose {
  const runs: Run[] = [];
  const kept: Range[] = [];

  const block = (node: Block, ours: boolean): void => {
    const inside = oursWithin(node, ours);
    note(node);
    if (node.children?.some(isInline)) {
      const glyphs: Glyph[] = [];
      for (const child of node.children) inline(child, inside, glyphs);
      runs.push({ glyphs, ours: inside });
    } else for (const child of node.children ?? []) block(child, inside);
  };

  const inline = (node: Block, ours: boolean, glyphs: Glyph[]): void => {
    const range = rangeOf(node);
    note(node);
    if (!range) return;
    if (node.type === 'text') glyphs.push(...glyphsIn(body, range.start, range.end, decodeMarkdown));
    else if (node.type === 'break') glyphs.push({ char: '\n', ...range });
    else if (node.type === 'footnoteReference') return;
    else if (!node.children?.length || isBareAddress(node) || oursWithin(node, ours) !== ours) {
      glyphs.push({ char: object, ...range });
    } else for (const child of node.children) inline(child, ours, glyphs);
  };

  /** Remembers where white space counts, and the words in the attributes of a component. */
  const note = (node: Block): void => {
    const range = rangeOf(node);
    if (!range || node.type === 'text') return;
    if (isComponent(node) || linkLike.has(node.type)) {
      const children = (node.children ?? []).flatMap((child) => rangeOf(child) ?? []);
      const tag = { start: range.start, end: children[0]?.start ?? range.end };
      kept.push(tag, { start: children.at(-1)?.end ?? range.end, end: range.end });
      if (isComponent(node)) runs.push(...attributeRuns(body, node.name ?? '', tag));
    } else if (!node.children) kept.push(range);
  };

  block(root, true);
  return { runs, kept };
}

const linkLike = new Set(['link', 'linkReference']);
const inlineTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'inlineCode',
  'break',
  'footnoteReference',
  'mdxJsxTextElement',
]);
const isInline = ({ type }: Block): boolean => inlineTypes.has(type);
const isComponent = ({ type }: Block): boolean =>
  type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

const rangeOf = ({ position }: Block): Range | undefined =>
  position && { start: position.start.offset, end: position.end.offset };

/** A quotation is not ours to correct; our translation of it is. */
const oursWithin = ({ name }: Block, ours: boolean): boolean =>
  name === 'Quote' ? false : name === 'Translation' ? true : ours;

/** An address that is its own text. */
function isBareAddress(node: Block): boolean {
  const [range, text] = [rangeOf(node), node.children?.[0] && rangeOf(node.children[0])];
  return node.type === 'link' && range?.start === text?.start;
}

/** Escapes and references of Markdown, and what stands at the beginning of a line before its text. */
function decodeMarkdown(text: string, at: number): { char: string; length: number } | undefined {
  const char = text[at];
  if (char === '\\' && /^[!-/:-@[-`{-~]$/.test(text[at + 1] ?? '')) {
    return { char: text[at + 1] as string, length: 2 };
  }
  if (char === '&') {
    // The longest name of HTML has 31 letters.
    const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/.exec(
      text.slice(at, at + 40),
    );
    if (reference) return { char: object, length: reference[0].length };
  }
  if (char === '\n') {
    let end = at + 1;
    while (/^[ \t>]$/.test(text[end] ?? '')) end += 1;
    return { char: '\n', length: end - at };
  }
  return undefined;
}

/** The words that attributes of a component hold. */
function attributeRuns(body: string, name: string, { start, end }: Range): Run[] {
  const attributes = Object.hasOwn(vocabulary, name) ? vocabulary[name]?.attributes : undefined;
  if (!attributes) return [];
  return [...body.slice(start, end).matchAll(/([A-Za-z]+)=(?:"([^"]*)"|'([^']*)')/g)].flatMap((match) => {
    const [all, key = '', double, single = ''] = match;
    const value = double ?? single;
    if (!Object.hasOwn(attributes, key) || attributes[key]?.value.type !== 'text') return [];
    const from = start + match.index + all.length - 1 - value.length;
    return [{ glyphs: glyphsIn(body, from, from + value.length), ours: false }];
  });
}
