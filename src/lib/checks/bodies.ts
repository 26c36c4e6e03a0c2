import { parseBody, type Violation } from '../../markdown/boundary.ts';
import { isElement, isJsx, type JsxNode, type Node, textOf } from '../../markdown/hast.ts';
import { vocabulary } from '../../markdown/vocabulary.ts';
import type { EntryFile } from '../entries.ts';
import { type Shape, shapesOf } from './markdown/shapes.ts';

/** Position in a body, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface BodyComponent extends Place {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The nearest component round it. */
  within: string | undefined;
  /** Stands among other text of a paragraph. */
  inline: boolean;
}

export interface BodyText extends Place {
  value: string;
  /** Words of someone else, which are not ours to correct. */
  quoted: boolean;
}

/** A text with where it stands. */
export interface PlacedText extends BodyText {
  /** Stands in a link or in italics, as titles of works in any language do. */
  titled: boolean;
  /** The same for all texts of one paragraph, heading, item or cell. */
  block: number;
}

export interface BodyHeading extends Place {
  depth: number;
  text: string;
  /** Has words, or a component that brings them. */
  filled: boolean;
  /** Made by a line of `===` or `---` below it. */
  underlined: boolean;
}

interface BodyLink extends Place {
  href: string;
  /** Its words and those that stand for its pictures. */
  text: string;
  /** Holds a component, whose words a registry gives. */
  filled: boolean;
  /** The address itself, typed without brackets. */
  bare: boolean;
}

/** What the checks want to know of a body, found in one walk. */
export interface Body {
  violations: readonly Violation[];
  headings: readonly BodyHeading[];
  links: readonly BodyLink[];
  images: readonly (Place & { src: string; alt: string })[];
  components: readonly BodyComponent[];
  texts: readonly PlacedText[];
  /** Tables, blocks of code and components that lose or lack something. */
  shapes: readonly Shape[];
}

const bodies = new WeakMap<EntryFile, Body>();

/** The body of an entry, parsed once whatever number of checks ask. */
export function bodyOf(entry: EntryFile): Body {
  const found = bodies.get(entry) ?? readBody(entry.body);
  bodies.set(entry, found);
  return found;
}

interface Surroundings {
  place: Place;
  within: string | undefined;
  quoted: boolean;
  titled: boolean;
  block: number;
  inline: boolean;
}

/** Elements that are read in one go. */
const blockElements = new Set([
  'p',
  'li',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
]);

type Positioned = Node & { position?: { start: Place; end: Place } };

function readBody(body: string): Body {
  const { root, violations } = parseBody(body);
  const found = {
    violations,
    headings: [] as BodyHeading[],
    links: [] as BodyLink[],
    images: [] as Body['images'][number][],
    components: [] as BodyComponent[],
    texts: [] as PlacedText[],
    shapes: [] as Shape[],
  };

  let blocks = 0;
  const visit = (node: Node, around: Surroundings): void => {
    const start = (node as Positioned).position?.start;
    const place = start ? { line: start.line, column: start.column } : around.place;
    let inside: Surroundings = { ...around, place };
    if (start) found.shapes.push(...shapesOf(node, place));
    if (node.type === 'text') {
      // What has no position was not written by the editor.
      if (start && node.value.trim())
        found.texts.push({
          value: node.value,
          ...place,
          quoted: around.quoted,
          titled: around.titled,
          block: around.block,
        });
    } else if (isJsx(node)) {
      const name = node.name ?? '';
      const { within, inline } = around;
      // What the vocabulary does not have is told as such, and no check need think of `<toString />`.
      if (Object.hasOwn(vocabulary, name))
        found.components.push({ name, attributes: writtenAttributes(node), ...place, within, inline });
      // A translation of a quotation is ours; the quotation is not.
      inside = {
        ...inside,
        within: name,
        inline: false,
        block: inline ? around.block : ++blocks,
        quoted: name === 'Quote' || (around.quoted && name !== 'Translation'),
      };
    } else if (isElement(node)) {
      const { tagName, properties } = node;
      if (blockElements.has(tagName)) inside.block = ++blocks;
      else if (tagName === 'a' || tagName === 'em') inside.titled = true;
      if (/^h[1-6]$/.test(tagName) && properties.id !== 'footnote-label') {
        found.headings.push({
          depth: Number(tagName[1]),
          text: textOf(node).trim(),
          filled: textOf(node).trim() !== '' || holdsComponent(node),
          underlined: (node as Positioned).position?.end.line !== start?.line,
          ...place,
        });
      } else if (tagName === 'a' && isOwnLink(properties)) {
        const first = (node.children[0] as Positioned | undefined)?.position?.start;
        found.links.push({
          href: String(properties.href ?? ''),
          text: wordsOf(node),
          filled: holdsComponent(node),
          bare: first !== undefined && first.line === place.line && first.column === place.column,
          ...place,
        });
      } else if (tagName === 'img') {
        found.images.push({
          src: String(properties.src ?? ''),
          alt: String(properties.alt ?? ''),
          ...place,
        });
      } else if (tagName === 'blockquote' || tagName === 'code') {
        inside = { ...inside, quoted: true };
      } else if (tagName === 'p') {
        inside = { ...inside, inline: hasText(node.children as Node[]) };
      }
    }
    if ('children' in node) for (const child of node.children as Node[]) visit(child, inside);
  };
  const start = {
    place: { line: 1, column: 1 },
    within: undefined,
    quoted: false,
    titled: false,
    block: 0,
    inline: false,
  };
  if (root) visit(root, start);
  return found;
}

const holdsComponent = (node: Node): boolean =>
  isJsx(node) || ('children' in node && (node.children as Node[]).some(holdsComponent));

/** The text of a node, pictures by what stands for them. */
function wordsOf(node: Node): string {
  if (isElement(node, 'img')) return String(node.properties.alt ?? '');
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Node[]).map(wordsOf).join('') : '';
}

/** Attributes with a text, or without any value; expressions are violations, and told as such. */
function writtenAttributes({ attributes }: JsxNode): Record<string, string> {
  const written: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (attribute.value == null || typeof attribute.value === 'string') {
      written[attribute.name] = attribute.value ?? '';
    }
  }
  return written;
}

/** A link that the editor wrote, and not one that footnotes bring. */
const isOwnLink = (properties: Readonly<Record<string, unknown>>): boolean =>
  properties.dataFootnoteRef === undefined && properties.dataFootnoteBackref === undefined;

const hasText = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => (node.type === 'text' ? node.value.trim() !== '' : !isJsx(node)));

/** The place of a character of a text, which may run over several lines. */
export function placeIn({ value, line, column }: BodyText, index: number): Place {
  const before = value.slice(0, index);
  const breaks = before.split('\n').length - 1;
  return breaks === 0
    ? { line, column: column + index }
    : { line: line + breaks, column: index - before.lastIndexOf('\n') };
}
