import { describe, test } from 'vitest';
import { type BuiltPage, readBuiltSite } from '../support/built-site.ts';
import {
  all,
  attributeOf,
  closest,
  type Element,
  elementsOf,
  first,
  langOf,
  parentOf,
  textOf,
  textsOf,
} from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { pseudoLocale } from '../support/pseudo-portal.ts';
import { siteNames } from '../support/sites.ts';

/** Attributes whose words are shown or spoken. */
const spoken = ['alt', 'title', 'aria-label', 'placeholder', 'data-copied'];

/** Every text of a page: what is shown, what is spoken and what search engines read. */
const allTexts = ({ document }: BuiltPage): string[] => [
  ...textsOf(document).map(({ text }) => text),
  ...elementsOf(document).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => spoken.includes(name) || name === 'content').map(({ value }) => value),
  ),
];

const shorten = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 80);

describe.each(siteNames)('whoever reads %s', (name) => {
  test('never sees the marks of Markdown, of templates or of values that are none', () => {
    const { pages } = readBuiltSite(name);
    const marks = /\*\*|\{\{|\}\}|\[\^|\]\(|<\/?[A-Z]|\bundefined\b|\[object |\bNaN\b|Invalid Date|\bnull\b/;
    expectNone(
      pages.flatMap((page) =>
        allTexts(page)
          .filter((text) => marks.test(text))
          .map((text) => `${page.pathname}: ${shorten(text)}`),
      ),
    );
  });

  test('never sees the key of a text instead of the text', () => {
    const { pages, portal } = readBuiltSite(name);
    const namespaces = new Set([...portal.dictionaries.values()].flatMap(Object.keys));
    const key = new RegExp(`\\b(?:${[...namespaces].join('|')}):[a-z][\\w.-]*`, 'i');
    expectNone(
      pages.flatMap((page) =>
        allTexts(page)
          .filter((text) => key.test(text))
          .map((text) => `${page.pathname}: ${shorten(text)}`),
      ),
    );
  });

  test('never meets a link, a button or a picture without words', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) => [
        ...all(document, 'a[href], button, summary')
          .filter((element) => !closest(element, 'template'))
          .filter((element) => !nameOf(element))
          .map(
            ({ tagName, attrs }) => `${pathname}: <${tagName}> ${attrs.map(({ value }) => value).join(' ')}`,
          ),
        ...all(document, 'img')
          .filter((image) => attributeOf(image, 'alt') === undefined)
          .map((image) => `${pathname}: ${attributeOf(image, 'src')} has no alt`),
      ]),
    );
  });
});

const nameOf = (element: Element): string =>
  attributeOf(element, 'aria-label') ||
  textOf(element) ||
  all(element, 'img')
    .map((image) => attributeOf(image, 'alt') ?? '')
    .join('');

const { intl } = pseudoLocale;
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(intl, { month: 'long' }).format(new Date(Date.UTC(2026, month, 15))),
);
const languageNames = new Intl.DisplayNames(intl, { type: 'language' });
const languages = ['vi', 'zh', 'en', 'fr', 'es', 'ru', 'ja', 'ko', 'lo', 'th', 'km'].map(
  (code) => `\\(${languageNames.of(code)}\\)`,
);

/**
 * What may stand on a pseudo page outside the brackets: dates and names of languages, which come from `Intl`, and
 * names of hosts, which are the same in every language.
 */
const names = new RegExp(
  [`\\b(?:${months.join('|')})\\b`, ...languages, 'https?://\\S+', '\\b(?:[a-z\\d-]+\\.)+[a-z]{2,}\\b'].join(
    '|',
  ),
  'g',
);

/** What is left of a text when every bracketed stretch is taken out, from the inside out. */
function outsideBrackets(text: string): string {
  const without = text.replace(/\[[^[\]]*\]/g, '');
  return without === text ? text : outsideBrackets(without);
}

/** A single letter is the head of a part of the A–Z list. */
const word = /\p{L}{2}/u;
const hasBareWords = (text: string): boolean => word.test(outsideBrackets(text).replace(names, ''));

describe('an editor who looks at the portal in the pseudo language', () => {
  /** Texts that are nobody's to translate: records as their source wrote them. */
  const untranslated = [
    '.src a[hreflang], .meta a[hreflang], a.meta[hreflang], .nb, figcaption small, kbd',
    '.press-coverage span, .press-kit td',
  ].join(', ');

  test('finds every word of the interface in brackets, so every word is in a dictionary', () => {
    const { pages } = readBuiltSite('pseudo');
    expectNone(
      pages
        .filter(({ locale }) => locale === pseudoLocale.code)
        .flatMap(({ document, pathname }) => {
          const blocks = new Map<Element, string>();
          for (const { text, parent } of textsOf(first(document, 'body') ?? document)) {
            const block = blockOf(parent);
            if (!block || langOf(parent) !== pseudoLocale.lang) continue;
            const shown = closest(parent, untranslated) || /^\p{L}$/u.test(text.trim()) ? ' ' : text;
            blocks.set(block, (blocks.get(block) ?? '') + shown);
          }
          return [...blocks]
            .filter(([, text]) => hasBareWords(text))
            .map(([{ tagName }, text]) => `${pathname} <${tagName}>: ${shorten(text)}`);
        }),
    );
  });

  test('hears every label in brackets too, and finds them in what search engines are told', () => {
    const { pages } = readBuiltSite('pseudo');
    const told = [
      'description',
      'og:title',
      'og:description',
      'og:site_name',
      'DC.title',
      'DC.creator',
      'DC.publisher',
    ];
    expectNone(
      pages
        .filter(({ locale }) => locale === pseudoLocale.code)
        .flatMap(({ document, pathname }) => [
          ...elementsOf(document)
            .filter((element) => langOf(element) === pseudoLocale.lang)
            .flatMap(({ attrs, tagName }) =>
              attrs
                .filter(({ name, value }) => spoken.includes(name) && hasBareWords(value))
                .map(({ name, value }) => `${pathname} <${tagName} ${name}>: ${shorten(value)}`),
            ),
          ...all(document, 'meta')
            .filter((meta) => told.includes(attributeOf(meta, 'name') ?? attributeOf(meta, 'property') ?? ''))
            .map((meta) => attributeOf(meta, 'content') ?? '')
            .concat(all(document, 'title').map(textOf))
            .filter(hasBareWords)
            .map((text) => `${pathname} <head>: ${shorten(text)}`),
        ]),
    );
  });
});

/** The block an element's text is read in. */
function blockOf(element: Element | undefined): Element | undefined {
  const inline = [
    'a',
    'b',
    'i',
    'em',
    'strong',
    'span',
    'small',
    'time',
    'data',
    'ins',
    'del',
    'sup',
    'code',
    'wbr',
  ];
  let block = element;
  while (block && inline.includes(block.tagName)) block = parentOf(block);
  return block;
}
