import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  all,
  closest,
  type Document,
  first,
  langOf,
  type Node,
  parseHtml,
  textOf,
} from '../../../tests/support/dom.ts';
import { createRandom } from '../../lib/art/random.ts';
import { type Damageable, type Source, shuffled } from './damage.ts';

/** A page of a built site, as the measurements see it. */
export interface CorpusPage {
  /** Address, relative to the folder of the site. */
  path: string;
  title: string;
  /** Everything that may be found of it. */
  text: string;
  /** Stretches of its sentences without a mark of punctuation. */
  clauses: readonly string[];
}

const body = '[data-pagefind-body]';
const ignored = '[data-pagefind-ignore], nav, script, style, template';
const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Reads pages of a built site by their addresses. */
export const readCorpus = (dir: string, pages: readonly { path: string; title: string }[]): CorpusPage[] =>
  pages.map(({ path: address, title }) => {
    const document = parseHtml(readFileSync(path.join(dir, address, 'index.html'), 'utf8'));
    return { path: address, title, text: tidy(textBelow(document)), clauses: clausesOf(document) };
  });

/** Text of what search may find, a space between elements. */
function textBelow(document: Document): string {
  const parts: string[] = [];
  const collect = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('tagName' in node && closest(node, ignored) === node) return;
    if ('childNodes' in node) for (const child of node.childNodes) collect(child);
  };
  for (const root of all(document, body)) collect(root);
  return parts.join(' ');
}

function clausesOf(document: Document): string[] {
  const lang = langOf(first(document, 'html'));
  return all(document, `${body} p`)
    .filter((paragraph) => !closest(paragraph, ignored) && langOf(paragraph) === lang)
    .flatMap((paragraph) => textOf(paragraph).split(/[^\p{L}\p{M}\p{N}\s/’'-]+/u))
    .map(tidy)
    .filter((clause) => clause !== '');
}

/** The letters of a text alone, to tell whether another text has them. */
const plain = (text: string): string => tidy(text.normalize('NFKC').toLowerCase());

/** Titles of the pages, and snippets of their sentences that stand on one page only. */
export function sourcesOf(pages: readonly CorpusPage[], { script }: Damageable, seed: string): Source[] {
  const random = createRandom(`${seed} snippets`);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const [low, high] = script === 'han' ? [6, 14] : [3, 8];
  const texts = pages.map(({ text }) => plain(text));
  const snippets = pages.flatMap(({ path: address, clauses }, own) =>
    shuffled(clauses, random).flatMap((clause): Source[] => {
      const units = script === 'han' ? [...clause] : clause.split(' ');
      if (units.length < low) return [];
      const size = between(low, Math.min(high, units.length));
      const start = between(0, units.length - size);
      const text = tidy(units.slice(start, start + size).join(script === 'han' ? '' : ' '));
      const found = plain(text);
      const alone = texts.every((other, at) => at === own || !other.includes(found));
      return alone && !startsInsideWord(units, start, size) ? [{ text, path: address, from: 'text' }] : [];
    }),
  );
  return [
    ...pages.map(({ path: address, title }): Source => ({ text: title, path: address, from: 'title' })),
    ...snippets,
  ];
}

/** Whether the cut falls within a number, also one such as `34/2014/NĐ-CP`, or a Latin word of a text that is cut by characters. */
function startsInsideWord(units: readonly string[], start: number, size: number): boolean {
  const joins = (at: number) =>
    /^[\p{Script=Latin}\p{N}/-]{2}$/u.test(`${units[at - 1] ?? ''}${units[at] ?? ''}`);
  return joins(start) || joins(start + size);
}
