import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, type BuiltSite, isArticle, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, closest, first, textOf, textsOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';

const site = () => readBuiltSite('main');

/** Bytes on the way to the reader: text is sent compressed, fonts and pictures are compressed as they are. */
function weightOf({ files }: BuiltSite, pathname: string): number {
  const file = files.get(pathname);
  if (!file) throw new Error(`${pathname} does not exist.`);
  const bytes = readFileSync(file);
  return /\.(?:woff2|webp|png|jpg|avif)$/.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

const sheetsOf = ({ document }: BuiltPage): string[] =>
  all(document, 'link[rel=stylesheet]').map((link) => attributeOf(link, 'href') ?? '');

/** Scripts that a page loads by itself, with what they import at once. */
function scriptsOf(built: BuiltSite, { document }: BuiltPage): string[] {
  const found = new Set<string>();
  const add = (pathname: string) => {
    if (found.has(pathname)) return;
    found.add(pathname);
    const imports = built.read(pathname).matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g);
    for (const [, target = ''] of imports) add(new URL(target, `http://host.test${pathname}`).pathname);
  };
  for (const script of all(document, 'script[src]')) add(attributeOf(script, 'src') ?? '');
  return [...found];
}

/** Pictures that a page asks for before the reader scrolls. */
const picturesOf = ({ document }: BuiltPage): string[] =>
  all(document, 'img')
    .filter((image) => attributeOf(image, 'loading') !== 'lazy' && !closest(image, 'template'))
    .map((image) => attributeOf(image, 'src') ?? '');

interface FontFace {
  pathname: string;
  italic: boolean;
  /** Lowest and highest code points of each stretch it draws. */
  ranges: [number, number][];
}

const facesOf = (built: BuiltSite, sheet: string): FontFace[] =>
  [...built.read(sheet).matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, rule = '']) => {
    const url = /url\("?([^")]+)/.exec(rule)?.[1];
    const ranges = [...rule.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(
      ([, from = '', to = from]): [number, number] => [Number.parseInt(from, 16), Number.parseInt(to, 16)],
    );
    if (!url) return [];
    const { pathname } = new URL(url, `http://host.test${sheet}`);
    return [{ pathname, italic: /font-style:\s*italic/.test(rule), ranges }];
  });

/**
 * Fonts that a browser fetches for a page: every face that has a letter of its text, upright ones for upright
 * text, italic ones for what is set in italics. (Which family a text is set in is not asked: both are on every
 * page.)
 */
function fontsOf(built: BuiltSite, page: BuiltPage): string[] {
  const upright = new Set<number>();
  const italic = new Set<number>();
  for (const { text, parent } of textsOf(first(page.document, 'body') ?? page.document)) {
    if (closest(parent, 'template, [hidden], dialog')) continue;
    const letters = closest(parent, 'em, i, cite, dfn') ? italic : upright;
    for (const letter of text.trim()) letters.add(letter.codePointAt(0) ?? 0);
  }
  const draws = ({ ranges }: FontFace, letters: ReadonlySet<number>) =>
    [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to));
  return sheetsOf(page)
    .flatMap((sheet) => facesOf(built, sheet))
    .filter((face) => draws(face, face.italic ? italic : upright))
    .map(({ pathname }) => pathname);
}

/** What a page weighs before the reader does anything, in bytes. */
function firstView(page: BuiltPage) {
  const built = site();
  const weigh = (pathnames: readonly string[]) =>
    sum([...new Set(pathnames)].map((path) => weightOf(built, path)));
  const parts = {
    html: weightOf(built, page.pathname),
    css: weigh(sheetsOf(page)),
    scripts: weigh(scriptsOf(built, page)),
    pictures: weigh(picturesOf(page)),
    fonts: weigh(fontsOf(built, page)),
  };
  return { ...parts, total: sum(Object.values(parts)) };
}

/** Budgets of the issue and of design spec §9, in kB of 1,000 bytes, by locale code and script. */
const budgets = {
  home: { vi: 85, en: 85, zh: 42 },
  article: { vi: 65, en: 75, zh: 22 },
  parts: { html: 20, css: 12, fonts: 60, scripts: 8 },
} as const;

const tell = ({ pathname }: BuiltPage, weights: Readonly<Record<string, number>>): string =>
  `${pathname}: ${Object.entries(weights)
    .map(([part, bytes]) => `${part} ${(bytes / 1000).toFixed(1)}`)
    .join(', ')}`;

const heavier = (page: BuiltPage, limit: number | undefined): string[] => {
  const weights = firstView(page);
  return limit !== undefined && weights.total > limit * 1000
    ? [`${tell(page, weights)} (limit ${limit})`]
    : [];
};

describe('a reader on a slow line', () => {
  test.each(Object.entries(budgets.home))('sees the home page in "%s" for at most %d kB', (code, limit) => {
    const homes = site().pages.filter(({ route, locale }) => route?.kind === 'home' && locale === code);
    expect(homes).toHaveLength(1);
    expectNone(homes.flatMap((page) => heavier(page, limit)));
  });

  test.each(Object.entries(budgets.article))(
    'reads an article without photograph in "%s" for at most %d kB',
    (code, limit) => {
      const articles = site().pages.filter((page) => isArticle(page) && page.locale === code);
      const plain = articles.filter((page) => picturesOf(page).every((src) => src.endsWith('.svg')));
      expect(plain.length).toBeGreaterThan(20);
      expectNone(plain.flatMap((page) => heavier(page, limit)));
    },
  );

  test('is sent no page whose text, style, fonts or scripts alone are over their share', () => {
    expectNone(
      site()
        .pages.filter((page) => page.route?.kind !== 'index' && page.route?.kind !== 'places')
        .flatMap((page) => {
          const weights: Readonly<Record<string, number>> = firstView(page);
          const over = Object.entries(budgets.parts).filter(
            ([part, limit]) => (weights[part] ?? 0) > limit * 1000,
          );
          return over.length > 0 ? [tell(page, weights)] : [];
        }),
    );
  });

  test('is sent nothing of the search before touching it', () => {
    expectNone(
      site().pages.flatMap((page) =>
        [
          ...scriptsOf(site(), page),
          ...all(page.document, 'link[href]').map((link) => attributeOf(link, 'href') ?? ''),
        ]
          .filter((pathname) => pathname.includes('/pagefind/'))
          .map((pathname) => `${page.pathname}: ${pathname}`),
      ),
    );
  });

  test('waits for no picture below the first screen', () => {
    expectNone(
      site()
        .pages.filter((page) => picturesOf(page).length > 1)
        .map(
          (page) =>
            `${page.pathname}: ${picturesOf(page).length} at once, under “${textOf(first(page.document, 'h1') ?? page.document)}”`,
        ),
    );
  });
});
