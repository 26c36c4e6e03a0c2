import type { BuiltPage } from './built-site.ts';
import { attributeOf, type Element, elementsOf } from './dom.ts';

export interface Reference {
  element: Element;
  attribute: string;
  /** As written. */
  value: string;
  /** Whether a browser fetches it by itself to show the page. */
  fetched: boolean;
}

/** Attributes that hold an address. */
const addresses = ['href', 'src', 'poster', 'action', 'formaction', 'data', 'xlink:href'];
/** Kinds of `<link>` that a browser fetches. */
const fetchedLinks = ['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest'];

/** Every address that a page names in its elements. */
export const referencesOf = ({ document }: BuiltPage): Reference[] =>
  elementsOf(document).flatMap((element) => {
    const isLink = element.tagName === 'link';
    const fetched = isLink
      ? fetchedLinks.includes(attributeOf(element, 'rel') ?? '')
      : !['a', 'area', 'form', 'button', 'base'].includes(element.tagName);
    const single = addresses.flatMap((attribute) => {
      const value = attributeOf(element, attribute);
      return value === undefined ? [] : [{ element, attribute, value, fetched }];
    });
    const set = (attributeOf(element, 'srcset') ?? '')
      .split(/,\s+/)
      .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
      .filter(Boolean)
      .map((value) => ({ element, attribute: 'srcset', value, fetched: true }));
    return [...single, ...set];
  });

/** Whether an address names its host. */
export const isAbsolute = (value: string): boolean => /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(value);

/** Whether an address leads to no page or file, such as `mailto:`. */
export const isOther = (value: string): boolean => /^(?:mailto|tel|data):/i.test(value);

/** Addresses that a stylesheet fetches. */
export const stylesheetReferences = (css: string): string[] => [
  ...[...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , value = '']) => value),
  ...[...css.matchAll(/@import\s+(["'])(.*?)\1/g)].map(([, , value = '']) => value),
];
