import type { Element, Root } from 'hast';
import { resolveEntryLink, resolveFileLink } from '../lib/entry-path.ts';
import type { Locale } from '../lib/locales.ts';
import { formatSize } from '../lib/numbers.ts';
import { slugify } from '../lib/text.ts';
import { findViolations } from './boundary.ts';
import { renderComponent } from './components.ts';
import type { BodyContext, FileTarget } from './context.ts';
import {
  attributesOf,
  h,
  isBlank,
  isElement,
  isJsx,
  type JsxNode,
  type Node,
  safeHref,
  textOf,
} from './hast.ts';

/** Anchor of the heading over the notes; it stands in no table of contents. */
export const footnotesId = 'footnote-label';

/** What the page around a body is found by: no heading may take such a name. */
const pageIds = [
  footnotesId,
  ...['main', 'related', 'read-in', 'provenance', 'outdated', 'key-facts'],
  ...['search-dialog-title', 'search-dialog-field'],
  ...['dossier-timeline', 'dossier-background', 'dossier-facts'],
];

export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

export interface TransformedBody {
  root: Root;
  headings: Heading[];
  /** Local pictures, as the body names them: Astro makes their sizes, so a body with one takes the module road. */
  images: string[];
}

interface State {
  context: BodyContext;
  headings: Heading[];
  slugs: Set<string>;
  /** The next number for a heading that has the name of another. */
  counts: Map<string, number>;
  /** Former units and names already linked in this body. */
  seen: Set<string>;
  images: string[];
  /** Inside a link or heading no further link may begin. */
  plain: boolean;
}

/**
 * Turns the tree of a body into the tree its readers get: components of the vocabulary, links between entries,
 * heading anchors, tables, footnotes and typography. Pure, and used by both roads, so that both give the same page.
 * @throws when the body holds anything but Markdown and the vocabulary.
 */
export function transformBody(root: Root, context: BodyContext): TransformedBody {
  const [violation] = findViolations(root as unknown as Node);
  if (violation) {
    throw new Error(
      `${violation.line}:${violation.column} ${violation.code}: ${JSON.stringify(violation.values)}`,
    );
  }
  const state: State = {
    context,
    headings: [],
    slugs: new Set(pageIds),
    counts: new Map(),
    seen: new Set(),
    images: [],
    plain: false,
  };
  const children = transformAll(root.children as Node[], state) as Root['children'];
  return { root: { type: 'root', children }, headings: state.headings, images: state.images };
}

const transformAll = (nodes: readonly Node[], state: State): Node[] =>
  nodes.flatMap((node) => transformNode(node, state));

function transformNode(node: Node, state: State): Node[] {
  if (node.type === 'text') {
    if (isBlank(node)) return [{ type: 'text', value: node.value }];
    const { typography } = state.context;
    return state.plain ? typography.inline(node.value) : typography.prose(node.value, state.seen);
  }
  if (isJsx(node)) {
    const children = transformAll(node.children as Node[], state);
    const { src, poster } = attributesOf(node);
    for (const image of [src, poster]) if (image) state.images.push(image);
    const rendered = renderComponent(node, children, state.context);
    return node.name === 'Name' ? explained(node, rendered, state) : rendered;
  }
  if (!isElement(node)) return [node];
  switch (node.tagName) {
    case 'a':
      return transformLink(node, state);
    case 'h2':
    case 'h3':
    case 'h4':
      return [transformHeading(node, state)];
    case 'table':
      return [transformTable(node, state)];
    case 'img':
      state.images.push(String(node.properties.src ?? ''));
      return [node];
    case 'section':
      return node.properties.dataFootnotes === undefined
        ? [withChildren(node, state)]
        : [transformFootnotes(node, state)];
    default:
      return [withChildren(node, state)];
  }
}

const withChildren = (node: Element, state: State): Element => ({
  ...node,
  children: transformAll(node.children as Node[], state) as Element['children'],
});

/** The first mention of a name leads to where the glossary explains it. */
function explained(node: JsxNode, rendered: Node[], state: State): Node[] {
  const { id = '' } = attributesOf(node);
  const href = state.plain || state.seen.has(`name ${id}`) ? undefined : state.context.explanationOf(id);
  if (!href) return rendered;
  state.seen.add(`name ${id}`);
  return rendered.map((name) =>
    isElement(name) ? h('a', { ...name.properties, href }, name.children) : name,
  );
}

function inside<T>(state: State, work: () => T): T {
  const before = state.plain;
  state.plain = true;
  const result = work();
  state.plain = before;
  return result;
}

function transformLink(node: Element, state: State): Node[] {
  const { context } = state;
  const children = inside(state, () => transformAll(node.children as Node[], state));
  const href = String(node.properties.href ?? '');
  if (node.properties.dataFootnoteRef !== undefined) {
    return [
      h(
        'a',
        {
          ...node.properties,
          // The module road would write `true` as a word.
          dataFootnoteRef: '',
          className: ['note-ref'],
          ariaLabel: context.t('entry:note', { number: textOf(node) }),
        },
        children,
      ),
    ];
  }
  if (href.startsWith('#')) return [h('a', { ...node.properties }, children)];
  const internal = resolveEntryLink(href, context.address);
  if (internal) {
    const target = context.linkTo(internal.target);
    if (!target) return children;
    const hash = internal.hash && `#${internal.hash}`;
    return inLanguage(h('a', { href: target.href + hash }, children), target.locale, context);
  }
  const file = resolveFileLink(href, context.address);
  if (file) {
    const target = context.fileTo(file.target);
    if (!target) return children;
    // A heading's anchor must not change with the size of a file.
    const note = state.plain ? [] : [fileNote(target, context)];
    const hash = /^page=\d+$/.test(file.hash) ? `#${file.hash}` : '';
    const link = h('a', { href: target.href + hash, type: 'application/pdf' }, [...children, ...note]);
    return target.locale && !state.plain ? inLanguage(link, target.locale, context) : [link];
  }
  return safeHref(href) ? [h('a', { href }, children)] : children;
}

/** A link that says so when it leads to another language than that of its text. */
function inLanguage(link: Element, { code, lang, name }: Locale, { locale }: BodyContext): Element[] {
  if (code === locale.code) return [link];
  return [
    h('a', { ...link.properties, hrefLang: lang }, link.children),
    h('span', { className: ['in-lang'] }, [' (', h('span', { lang }, [name]), ')']),
  ];
}

/** Tells that a link opens a file, of which kind and size. */
function fileNote({ size }: FileTarget, { t, locale }: BodyContext): Element {
  const text = t('entry:file', { size: formatSize(size, locale) });
  // The brackets of Chinese bring their own space.
  const note = locale.script === 'han' ? text : ` ${text}`;
  return h('span', { className: ['file-note'], dataPagefindIgnore: '' }, [note]);
}

function transformHeading(node: Element, state: State): Element {
  const children = inside(state, () =>
    (node.children as Node[]).flatMap((child) =>
      child.type === 'text' ? state.context.typography.heading(child.value) : transformNode(child, state),
    ),
  );
  // As readers see it: a name or figure of a registry is part of the heading.
  const text = children.map(textOf).join('').replace(/\s+/g, ' ').trim();
  const stem = slugify(text) || `s${state.headings.length + 1}`;
  let slug = stem;
  // From where the last heading of that name has stopped.
  let count = state.counts.get(stem) ?? 2;
  for (; state.slugs.has(slug); count++) slug = `${stem}-${count}`;
  state.counts.set(stem, count);
  state.slugs.add(slug);
  state.headings.push({ depth: Number(node.tagName[1]), slug, text });
  return h(node.tagName, { id: slug }, children);
}

/** A table scrolls in its own region, so that the page never does. */
function transformTable(node: Element, state: State): Element {
  const table = withChildren(node, state);
  const strip = (element: Element): Element => {
    const { style, align, ...properties } = element.properties;
    const side = /(right|center)/.exec(`${style ?? ''}${align ?? ''}`)?.[1];
    return {
      ...element,
      properties: {
        ...properties,
        ...(side && { className: [`align-${side}`] }),
        ...(element.tagName === 'th' && { scope: 'col' }),
      },
      children: element.children.map((child) => (child.type === 'element' ? strip(child) : child)),
    };
  };
  return h(
    'div',
    { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: state.context.t('entry:table') },
    [strip(table)],
  );
}

function transformFootnotes(node: Element, state: State): Element {
  const { t } = state.context;
  const label = (element: Element): Element =>
    isElement(element, 'a') && element.properties.dataFootnoteBackref !== undefined
      ? h('a', { ...element.properties, ariaLabel: t('entry:backToText') }, ['↩'])
      : {
          ...element,
          children: element.children.map((child) => (child.type === 'element' ? label(child) : child)),
        };
  const children = (node.children as Node[])
    .filter((child) => !isElement(child, 'h2'))
    .flatMap((child) => transformNode(child, state))
    .map((child) => (isElement(child) ? label(child) : child));
  return h('section', { className: ['notes'], ariaLabelledBy: [footnotesId] }, [
    h('h2', { id: footnotesId }, [t('entry:notes')]),
    ...children,
  ]);
}
