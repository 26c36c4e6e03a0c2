import { toIndex } from '../search/marks.ts';
import type { SearchLanguage } from '../search/types.ts';
import { escapeXml } from '../text.ts';
import type { IndexPage } from './inputs.ts';

/** A page as Pagefind gets it. */
export interface PreparedPage {
  /** Address, relative to the folder of the site. */
  path: string;
  html: string;
}

export interface PrepareOptions {
  html: string;
  page: IndexPage;
  language: SearchLanguage;
  /** Other ways to write the names that the page is about. */
  aliases: readonly string[];
}

/** A tag with its name and all of its attributes, whatever signs stand in their values. */
const tag = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
/** What Pagefind reads of a tag. */
const kept = /\sdata-pagefind-(?:body|ignore|weight)(?:=(?:"[^"]*"|'[^']*'))?/gi;

/** A language that Pagefind knows nothing of: it does not cut words of it further than they are cut. */
const uncut = 'x-han';

/**
 * The text of a page with what the index is to hold of it, and nothing that does not decide its index: the same text
 * gives the same bytes, whatever changes around it.
 * @throws when the page has no text to be found, or is written in another language than its address says.
 */
export function preparePage({ html, page, language, aliases }: PrepareOptions): PreparedPage {
  const lang = /<html\b[^>]*?\slang=["']?([^"'\s>]*)/i.exec(html)?.[1];
  if (!lang) throw new Error('a page to be found has no <html lang>.');
  if (lang.toLowerCase() !== language.lang.toLowerCase())
    throw new Error(`<html lang> is "${lang}", but its language is "${language.lang}".`);
  const text = textOf(html);
  if (text === undefined) throw new Error('a page to be found has no whole element with data-pagefind-body.');
  const data = [
    attach('meta', 'title', page.title),
    attach('meta', 'date', page.dateText),
    attach('meta', 'aliases', aliases.join(' · ')),
    attach('filter', 'section', page.section),
    attach('filter', 'year', page.date.slice(0, 4)),
    ...page.topics.map((topic) => attach('filter', 'topic', topic)),
    attach('filter', 'agency', page.agency),
    ...page.languages.map((code) => attach('filter', 'language', code)),
  ].join('');
  const written = language.script === 'han' ? uncut : language.lang;
  return {
    path: page.path,
    html: `<!doctype html><html lang="${written}"><body data-pagefind-body>${data}${toIndex(text)}</body></html>`,
  };
}

/** What Pagefind is told of a page beside its text: words to be found, or values to choose by, found by none. */
const attach = (kind: 'meta' | 'filter', name: string, value: string): string =>
  value &&
  `<span data-pagefind-${kind}="${name}[content]" content="${escapeXml(kind === 'meta' ? toIndex(value) : value)}"></span>`;

/** The content of the element that is to be indexed, its tags bare. */
function textOf(html: string): string | undefined {
  let element = '';
  let depth = 0;
  let from = 0;
  for (const { 0: whole, 1: close, 2: name = '', 3: attributes = '', index } of html.matchAll(tag)) {
    if (!element) {
      if (!/\sdata-pagefind-body(?![\w-])/.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'))) continue;
      element = name;
      from = index + whole.length;
    }
    if (name !== element) continue;
    depth += close ? -1 : 1;
    if (depth === 0) return bare(html.slice(from, index));
  }
  return undefined;
}

/**
 * Tags without what Pagefind does not read. Pictures go: the words of a file name would be found on every page that
 * has one.
 */
const bare = (html: string): string =>
  html.replace(tag, (_, close: string, name: string, attributes: string) => {
    if (name.toLowerCase() === 'img') return '';
    const end = attributes.endsWith('/') ? '/' : '';
    return `<${close}${name}${(attributes.match(kept) ?? []).join('')}${end}>`;
  });
