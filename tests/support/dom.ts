import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type Node = DefaultTreeAdapterTypes.Node;

/** Parses a page as a browser does. */
export const parseHtml = (html: string): Document => parse(html);

const isElement = (node: Node): node is Element => 'tagName' in node;
const isText = (node: Node): node is TextNode => node.nodeName === '#text';

/** The `<template>` that a content belongs to: parse5 does not say. */
const templates = new WeakMap<Node, Element>();

/** Children of a node; those of a `<template>` are its content's. */
function childrenOf(node: Node): readonly Node[] {
  if ('content' in node) {
    templates.set(node.content, node);
    return node.content.childNodes;
  }
  return 'childNodes' in node ? node.childNodes : [];
}

const known = new WeakMap<Node, readonly Node[]>();

/** Every node below one, in the order of the document; remembered for whole documents. */
function below(node: Node): readonly Node[] {
  const found = known.get(node);
  if (found) return found;
  const nodes: Node[] = [];
  const collect = (parent: Node) => {
    for (const child of childrenOf(parent)) {
      nodes.push(child);
      collect(child);
    }
  };
  collect(node);
  if (node.nodeName === '#document') known.set(node, nodes);
  return nodes;
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** The element a node stands in; what is in a `<template>` stands in that. */
export function parentOf({ parentNode }: Pick<Element | TextNode, 'parentNode'>): Element | undefined {
  if (!parentNode) return undefined;
  return isElement(parentNode) ? parentNode : templates.get(parentNode);
}

/** The nearest element, itself included, that fits a selector. */
export function closest(element: Element | undefined, selector: string): Element | undefined {
  for (let current = element; current; current = parentOf(current))
    if (matches(current, selector)) return current;
  return undefined;
}

/** The language of an element: the nearest `lang`. */
export function langOf(element: Element | undefined): string {
  const named = closest(element, '[lang]');
  return (named && attributeOf(named, 'lang')) ?? '';
}

interface Compound {
  tag: string;
  id: string;
  classes: string[];
  attributes: { name: string; value: string | undefined }[];
}

const compounds = new Map<string, readonly Compound[][]>();

/** Parses a list of selectors: names, ids, classes, attributes with or without value, and descendants. */
function parseSelector(selector: string): readonly Compound[][] {
  const before = compounds.get(selector);
  if (before) return before;
  const parsed = selector.split(/\s*,\s*/).map((one) =>
    one.split(/\s+/).map((compound) => {
      const names = compound.replace(/\[[\w:-]+(?:=[^\]]*)?\]/g, '');
      if (!/^(?:[a-z][\w-]*)?(?:[.#][\w-]+)*$/.test(names)) {
        throw new Error(`The tests' selectors do not know "${compound}".`);
      }
      return {
        tag: /^[a-z][\w-]*/.exec(names)?.[0] ?? '',
        id: /#([\w-]+)/.exec(names)?.[1] ?? '',
        classes: [...names.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
        attributes: [...compound.matchAll(/\[([\w:-]+)(?:=([^\]]*))?\]/g)].map(([, name = '', value]) => ({
          name,
          value,
        })),
      };
    }),
  );
  compounds.set(selector, parsed);
  return parsed;
}

function fits(element: Element, { tag, id, classes, attributes }: Compound): boolean {
  return (
    (tag === '' || element.tagName === tag) &&
    (id === '' || attributeOf(element, 'id') === id) &&
    (classes.length === 0 || classes.every((name) => classesOf(element).includes(name))) &&
    attributes.every(({ name, value }) => {
      const found = attributeOf(element, name);
      return found !== undefined && (value === undefined || found === value);
    })
  );
}

const classesOf = (element: Element): string[] => (attributeOf(element, 'class') ?? '').split(/\s+/);

function matches(element: Element, selector: string): boolean {
  return parseSelector(selector).some((chain) => {
    const [last, ...outer] = chain.toReversed();
    if (!last || !fits(element, last)) return false;
    let current = parentOf(element);
    for (const compound of outer) {
      while (current && !fits(current, compound)) current = parentOf(current);
      if (!current) return false;
      current = parentOf(current);
    }
    return true;
  });
}

/** Elements below a node that fit a selector, in the order of the document. */
export const all = (node: Node, selector: string): Element[] =>
  below(node).filter((child): child is Element => isElement(child) && matches(child, selector));

/** The first element below a node that fits a selector. */
export function first(node: Node, selector: string): Element | undefined {
  return below(node).find((child): child is Element => isElement(child) && matches(child, selector));
}

/** Every element below a node. */
export const elementsOf = (node: Node): Element[] => below(node).filter(isElement);

/** Every text that readers may see below a node, with the element it stands in; not scripts and styles. */
export const textsOf = (node: Node): { text: string; parent: Element | undefined }[] =>
  below(node)
    .filter(isText)
    .map((text) => ({ text: text.value, parent: parentOf(text) }))
    .filter(({ parent }) => !parent || !['script', 'style'].includes(parent.tagName));

/** The text below a node, with single spaces. */
export const textOf = (node: Node): string =>
  textsOf(node)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
