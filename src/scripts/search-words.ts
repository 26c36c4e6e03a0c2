/** The words of the search in the reader's language: attributes of the page, filled in and written there. */
import { formatDate } from '../lib/dates.ts';
import type { Stretch } from '../lib/search/types.ts';

export interface Words {
  /** A text with its blanks filled in; empty where the page has no such text. */
  say: (key: string, blanks?: Readonly<Record<string, string>>) => string;
  /** The form of a text for a number, the number filled in. */
  sayCount: (key: string, count: number, blanks?: Readonly<Record<string, string>>) => string;
  number: (value: number) => string;
  date: (civil: string) => string;
  list: (words: readonly string[]) => string;
}

/** Reads the texts of an element with `searchWords` among its attributes. */
export function readWords(element: HTMLElement): Words {
  const { intl, months } = element.dataset;
  const numbers = new Intl.NumberFormat(intl);
  const plural = new Intl.PluralRules(intl);
  const list = new Intl.ListFormat(intl);
  const say: Words['say'] = (key, blanks = {}) =>
    (element.getAttribute(`data-${key}`) ?? '').replace(/\{(\w+)\}/g, (blank, name) => blanks[name] ?? blank);
  return {
    say,
    sayCount: (key, count, blanks) => {
      // A browser may know fewer forms of a language than the site was built with.
      const own = `${key}-${plural.select(count)}`;
      const form = element.hasAttribute(`data-${own}`) ? own : `${key}-other`;
      return say(form, { ...blanks, number: numbers.format(count) });
    },
    number: numbers.format,
    date: (civil) =>
      formatDate(civil, { intl: intl ?? '', months: months === 'numeric' ? 'numeric' : 'long' }),
    list: (words) => list.format(words),
  };
}

/** The part of a page that its script relies on. */
export function find<T extends HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The search has no ${selector}.`);
  return found;
}

/** A copy of what a template holds, which is one element. */
export function copyOf(root: ParentNode, selector: string): HTMLElement {
  const template = find(root, selector) as HTMLTemplateElement;
  // Imported, so that its links have the address of this page to begin from.
  return document.importNode(template.content.firstElementChild as HTMLElement, true);
}

/** Writes text into an element, answers in `<mark>`. */
export function write(element: Element | null, stretches: readonly Stretch[]): void {
  element?.replaceChildren(
    ...stretches.map(({ text, match }) => {
      if (!match) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
