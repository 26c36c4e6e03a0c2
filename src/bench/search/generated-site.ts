import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { all, closest, first, langOf, parseHtml, textOf } from '../../../tests/support/dom.ts';
import { createRandom, type Random } from '../../lib/art/random.ts';
import type { Locale } from '../../lib/locales.ts';
import { getPortal, type Portal } from '../../lib/portal.ts';
import { createRouteTable, type RouteTable } from '../../lib/route-table.ts';
import { escapeXml, slugify } from '../../lib/text.ts';

/** Sentences and headings of a language's pages, to make other pages of. */
interface Matter {
  sentences: readonly string[];
  headings: readonly string[];
  /** Words with a capital letter within a sentence, for the most part names. */
  names: readonly string[];
  /** Other words, from whose halves new ones are made. */
  words: readonly string[];
}

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const nameWithin = /(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]+/gu;

/** Reads what the pages of a built site are written of, by the code of the language. */
function readMatter(dir: string, { portal, routes }: RouteTable, { code, intl, script }: Locale): Matter {
  const root = portal.urls.chooser();
  const sentences: string[] = [];
  const headings: string[] = [];
  const cut = new Intl.Segmenter(intl, { granularity: 'sentence' });
  for (const route of routes) {
    if (route.kind !== 'entry' || route.locale.code !== code || !route.indexable) continue;
    const document = parseHtml(
      readFileSync(path.join(dir, route.pathname.slice(root.length), 'index.html'), 'utf8'),
    );
    const lang = langOf(first(document, 'html'));
    const own = (selector: string) =>
      all(document, `[data-pagefind-body] ${selector}`)
        .filter((element) => !closest(element, '[data-pagefind-ignore], nav') && langOf(element) === lang)
        .map((element) => textOf(element).replace(/\s+/g, ' ').trim());
    headings.push(...own('h2'));
    sentences.push(
      ...own('p').flatMap((text) => [...cut.segment(text)].map(({ segment }) => segment.trim())),
    );
  }
  const text = sentences.join(' ');
  return {
    sentences: sentences.filter(({ length }) => length > (script === 'han' ? 12 : 30)),
    headings,
    names: [...new Set(text.match(nameWithin) ?? [])],
    words: [...new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}{6,}(?![\p{L}\p{M}])/gu) ?? [])],
  };
}

/**
 * A sentence with other numbers, some other names and, now and then, a word of its own: pages of a portal that grows
 * bring new words, and the index grows with them.
 */
function varied(sentence: string, { names, words }: Matter, random: Random): string {
  const digits = (found: string) =>
    [...found].map((digit, at) => (at === 0 ? digit : String(Math.floor(random() * 10)))).join('');
  const renamed = sentence
    .replace(/\d+/g, digits)
    .replace(nameWithin, (name) => (random() < 0.3 && names.length > 0 ? pick(random, names) : name));
  if (words.length === 0 || random() > 0.2) return renamed;
  const [front, back] = [pick(random, words), pick(random, words)];
  const invented = front.slice(0, Math.ceil(front.length / 2)) + back.slice(Math.floor(back.length / 2));
  return renamed.replace(/(?<= )\p{Ll}{4,}(?= )/u, invented);
}

/** A title cut from a sentence; with a number where another page has it. */
function newTitle(matter: Matter, random: Random, used: Set<string>, script: Locale['script']): string {
  const [space, low, high] = script === 'han' ? ['', 12, 22] : [' ', 6, 11];
  for (let tries = 0; ; tries++) {
    const sentence = varied(pick(random, matter.sentences), matter, random).replace(/[.,;:。，；：“”]/g, '');
    const units = script === 'han' ? [...sentence] : sentence.split(' ');
    const size = low + Math.floor(random() * (high - low + 1));
    const start = Math.floor(random() * Math.max(1, units.length - size));
    const cut = units.slice(start, start + size).join(space);
    const title = cut.charAt(0).toUpperCase() + cut.slice(1) + (tries < 20 ? '' : ` ${used.size}`);
    if (units.length < low || used.has(title)) continue;
    used.add(title);
    return title;
  }
}

interface Text {
  title: string;
  summary: string;
  parts: readonly { heading: string; paragraphs: readonly string[] }[];
}

function newText(matter: Matter, random: Random, title: string): Text {
  const times = (low: number, high: number) =>
    Array.from({ length: low + Math.floor(random() * (high - low + 1)) });
  const sentences = (low: number, high: number) =>
    times(low, high).map(() => varied(pick(random, matter.sentences), matter, random));
  return {
    title,
    summary: sentences(1, 1).join(' '),
    parts: times(3, 4).map(() => ({
      heading: pick(random, matter.headings),
      paragraphs: times(2, 3).map(() => sentences(2, 4).join(' ')),
    })),
  };
}

function newTexts(built: string, table: RouteTable, locale: Locale, count: number): Text[] {
  const matter = readMatter(built, table, locale);
  const random = createRandom(`generated ${locale.code}`);
  const used = new Set<string>();
  return Array.from({ length: Math.max(0, count) }, () =>
    newText(matter, random, newTitle(matter, random, used, locale.script)),
  );
}

const asMarkdown = ({ parts }: Text): string =>
  parts.map(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs].join('\n\n')).join('\n\n');

const asHtml = ({ title, summary, parts }: Text, lang: string): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>${escapeXml(title)}</title></head><body><main><article data-pagefind-body><h1>${escapeXml(title)}</h1><p>${escapeXml(summary)}</p>${parts
    .map(
      ({ heading, paragraphs }) =>
        `<h2>${escapeXml(heading)}</h2>${paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')}`,
    )
    .join('')}</article></main></body></html>`;

/**
 * Makes a portal with so many pages in the largest language, and its site: a built site with generated pages beside its
 * own. The pages are recombined from the sentences of the portal's own. They pass no gate and no layout: what is
 * measured on them is the index, which knows of a page its text and its row in the route table.
 */
export function generateSite(
  portal: Portal,
  built: string,
  { portalDir, dir, pages }: { portalDir: string; dir: string; pages: number },
): RouteTable {
  for (const folder of [portalDir, dir]) rmSync(folder, { recursive: true, force: true });
  cpSync(built, dir, { recursive: true });
  for (const folder of ['content', 'i18n', 'public'])
    cpSync(path.join(portal.dir, folder), path.join(portalDir, folder), { recursive: true });

  const table = createRouteTable(portal);
  const models = [...portal.subjects].filter(
    ([subject, group]) =>
      !subject.startsWith('pages/') && portal.locales.every(({ code }) => group.get(code)?.body),
  );
  const present = Math.max(
    ...portal.locales.map(
      ({ code }) =>
        table.routes.filter(
          (route) => route.kind === 'entry' && route.indexable && route.locale.code === code,
        ).length,
    ),
  );
  const count = pages - present;
  const texts = new Map(portal.locales.map((locale) => [locale.code, newTexts(built, table, locale, count)]));
  const slugs = (texts.get(portal.site.defaultLocale) ?? []).map(({ title }, index) =>
    `${slugify(title).slice(0, 36)}-${index}`.replace(/^-/, ''),
  );
  const made = new Map<string, Text>();
  for (const { code } of portal.locales) {
    for (const [index, text] of (texts.get(code) ?? []).entries()) {
      const [subject, group] = models[index % models.length] as (typeof models)[number];
      const [collection = ''] = subject.split('/');
      const slug = slugs[index] ?? '';
      made.set(`${collection}/${slug} ${code}`, text);
      const model = readFileSync(path.join(portal.dir, group.get(code)?.file ?? ''), 'utf8');
      const frontMatter = /^---\n[\s\S]*?\n---\n/.exec(model)?.[0] ?? '';
      const month = String((index % 12) + 1).padStart(2, '0');
      const folder = path.join(portalDir, 'content', collection, slug);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        path.join(folder, `${code}.mdx`),
        frontMatter
          .replace(/^title:.*$/m, () => `title: ${JSON.stringify(text.title)}`)
          .replace(/^summary:.*$/m, () => `summary: ${JSON.stringify(text.summary)}`)
          .replace(/^( {2}date:).*$/m, `$1 ${2015 + (index % 11)}-${month}-15`) + asMarkdown(text),
      );
    }
  }

  const generated = createRouteTable(getPortal(portalDir));
  const root = generated.portal.urls.chooser();
  for (const route of generated.routes) {
    if (route.kind !== 'entry') continue;
    const text = made.get(`${route.set.subject} ${route.locale.code}`);
    const file = path.join(dir, route.pathname.slice(root.length), 'index.html');
    if (!text || existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, asHtml(text, route.locale.lang));
  }
  return generated;
}
