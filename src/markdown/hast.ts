import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { HastNode, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

export type JsxNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;
export type Node = ElementContent | RootContent | JsxNode;

/** Builds an element. */
export function h(
  tagName: string,
  properties: Properties = {},
  children: readonly (Node | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ) as ElementContent[],
  };
}

export const isElement = (node: Node | HastNode | Root, tagName?: string): node is Element =>
  node.type === 'element' && (!tagName || (node as Element).tagName === tagName);

export const isJsx = (node: { type: string }): node is JsxNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isBlank = (node: Node): boolean => node.type === 'text' && node.value.trim() === '';

/** An address that a browser opens and never runs; undefined for any other. */
export const safeHref = (href: string): string | undefined =>
  /^(?:https?:|mailto:|tel:)/i.test(href) ? href : undefined;

/** The text of a node and all below it. */
export function textOf(node: Node | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}

/** The attributes of a component as strings; a flag (an attribute without value) is the empty string. */
export function attributesOf(node: JsxNode): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute') {
      attributes[attribute.name] = typeof attribute.value === 'string' ? attribute.value : '';
    }
  }
  return attributes;
}
