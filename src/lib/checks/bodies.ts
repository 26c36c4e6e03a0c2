import { parseBody, type Violation } from '../../markdown/boundary.ts';
import { isElement, isJsx, type JsxNode, type Node, textOf } from '../../markdown/hast.ts';
import type { EntryFile } from '../entries.ts';

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

/** What the checks want to know of a body, found in one walk. */
export interface Body {
  violations: readonly Violation[];
  headings: readonly (Place & { depth: number; text: string })[];
  links: readonly (Place & { href: string })[];
  images: readonly (Place & { src: string; alt: string })[];
  components: readonly BodyComponent[];
  texts: readonly BodyText[];
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
  inline: boolean;
}

type Positioned = Node & { position?: { start: Place } };

function readBody(body: string): Body {
  const { root, violations } = parseBody(body);
  const found = {
    violations,
    headings: [] as Body['headings'][number][],
    links: [] as Body['links'][number][],
    images: [] as Body['images'][number][],
    components: [] as BodyComponent[],
    texts: [] as BodyText[],
  };

  const visit = (node: Node, around: Surroundings): void => {
    const start = (node as Positioned).position?.start;
    const place = start ? { line: start.line, column: start.column } : around.place;
    let inside: Surroundings = { ...around, place };
    if (node.type === 'text') {
      // What has no position was not written by the editor.
      if (start && node.value.trim())
        found.texts.push({ value: node.value, ...place, quoted: around.quoted });
    } else if (isJsx(node)) {
      const name = node.name ?? '';
      const { within, inline } = around;
      found.components.push({ name, attributes: writtenAttributes(node), ...place, within, inline });
      // A translation of a quotation is ours; the quotation is not.
      inside = {
        ...inside,
        within: name,
        inline: false,
        quoted: name === 'Quote' || (around.quoted && name !== 'Translation'),
      };
    } else if (isElement(node)) {
      const { tagName, properties } = node;
      if (/^h[1-6]$/.test(tagName) && properties.id !== 'footnote-label') {
        found.headings.push({ depth: Number(tagName[1]), text: textOf(node).trim(), ...place });
      } else if (tagName === 'a' && isOwnLink(properties)) {
        found.links.push({ href: String(properties.href ?? ''), ...place });
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
  if (root) visit(root, { place: { line: 1, column: 1 }, within: undefined, quoted: false, inline: false });
  return found;
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
