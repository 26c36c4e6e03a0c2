import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { parseYaml, splitFrontMatter } from '../../src/lib/front-matter.ts';
import { accent, pseudo, pseudoDictionary } from './pseudo.ts';
import { addDocuments } from './pseudo-documents.ts';
import { addPictures } from './pseudo-pictures.ts';

/** The language that the pseudo locale is made from. */
const model = 'en';

/** A language of the portal's tests alone: English, lengthened and accented. */
export const pseudoLocale = {
  code: 'en-xa',
  lang: 'en-XA',
  name: '[Pseudo]',
  dir: 'ltr',
  intl: 'en-GB',
  months: 'long',
  script: 'latin',
  fallback: [model],
  status: 'live',
  limits: { title: 130, summary: 320 },
};

/** Where the subjects stand that no reader may meet: a draft, one under embargo, one that is no longer true. */
const withheldCollection = 'news';
const withheld = [
  { slug: 'ban-nhap-khong-cong-bo', mark: '7d1f', facts: 'draft: true' },
  {
    slug: 'tin-cho-den-ngay',
    mark: '8e2a',
    facts: `publish: { after: ${new Date().getFullYear() + 2}-01-01T08:00 }`,
  },
  { slug: 'tin-da-het-han', mark: '9f3b', facts: 'expires: 2026-11-21' },
].map((own) => ({
  ...own,
  title: `Bài ${own.mark} chưa công bố`,
  summary: `Câu tóm tắt ${own.mark} của bài, chưa ai được đọc.`,
  picture: `anh-${own.mark}.png`,
  body: `Thân bài ${own.mark} của bài, chưa ai được đọc trên cổng.`,
}));

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/**
 * Makes a portal from that of the project, with one more language and some subjects withheld from readers. Dictionaries, `site.json`,
 * registries and one subject of each collection are written in the pseudo locale; other subjects lack it.
 */
export async function createPseudoPortal(projectDir: string, dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const folder of ['content', 'i18n', 'public']) {
    await cp(path.join(projectDir, folder), path.join(dir, folder), { recursive: true });
  }
  await rewriteJson(path.join(dir, 'i18n', 'locales.json'), (locales) => [
    ...(locales as Json[]),
    { ...pseudoLocale, writing: { formerly: formerlyIn(locales as Json[]) } },
  ]);
  await addDictionaries(path.join(dir, 'i18n'));
  await rewriteJson(path.join(dir, 'content', 'site.json'), addTexts);
  for (const file of await readdir(path.join(dir, 'content', 'data'))) {
    if (!file.endsWith('.yaml')) continue;
    const absolute = path.join(dir, 'content', 'data', file);
    const records = parseYaml(await readFile(absolute, 'utf8')) as Json;
    // Quoted, so that a date stays the string it was.
    await writeFile(
      absolute,
      stringify(addTexts(records), { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }),
    );
  }
  await addEntries(path.join(dir, 'content'));
  await addFactTexts(path.join(dir, 'content'));
}

/** Adds the pseudo text to what stands by language in the facts of sources, such as the agenda of a briefing. */
async function addFactTexts(contentDir: string): Promise<void> {
  for (const name of await readdir(contentDir, { recursive: true })) {
    if (!/^[^/\\]+[/\\][^/\\]+[/\\][^/\\]+\.mdx$/.test(name)) continue;
    const file = path.join(contentDir, name);
    const text = await readFile(file, 'utf8');
    const { yaml = '' } = splitFrontMatter(text) ?? {};
    if (!/^facts:/m.test(yaml)) continue;
    const added = (value: string) =>
      `${pseudoLocale.code}: ${JSON.stringify(pseudo(String(parseYaml(value))))}`;
    const changed = yaml
      .replace(
        new RegExp(`^( +)${model}: (.+)$`, 'gm'),
        (line, space, value) => `${line}\n${space}${added(value)}`,
      )
      .replace(
        new RegExp(`([{,] *)${model}: ("[^"]*"|[^,}"]+?)(?= *[,}])`, 'g'),
        (pair, _, value) => `${pair}, ${added(value)}`,
      );
    if (changed !== yaml)
      await writeFile(
        file,
        text.replace(yaml, () => changed),
      );
  }
}

/** What says in the pseudo locale that something is of the past. */
function formerlyIn(locales: readonly Json[]): string[] {
  const own = (locales as { code: string; writing?: { formerly?: string[] } }[]).find(
    ({ code }) => code === model,
  );
  return (own?.writing?.formerly ?? []).map(accent);
}

async function rewriteJson(file: string, change: (value: Json) => Json): Promise<void> {
  const value = JSON.parse(await readFile(file, 'utf8')) as Json;
  await writeFile(file, `${JSON.stringify(change(value), undefined, 2)}\n`);
}

async function addDictionaries(folder: string): Promise<void> {
  const target = path.join(folder, pseudoLocale.code);
  await mkdir(target);
  for (const file of await readdir(path.join(folder, model))) {
    // Words of reports, which a language need not have.
    if (!file.endsWith('.json')) continue;
    const namespace = path.basename(file, '.json');
    const texts = JSON.parse(await readFile(path.join(folder, model, file), 'utf8'));
    const made = pseudoDictionary({ [namespace]: texts })[namespace];
    await writeFile(path.join(target, file), `${JSON.stringify(made, undefined, 2)}\n`);
  }
}

/** Adds the pseudo text wherever texts stand side by side by language; addresses stay plain. */
function addTexts(value: Json, key = ''): Json {
  if (Array.isArray(value)) return value.map((item) => addTexts(item));
  if (!value || typeof value !== 'object') return value;
  const text = value[model];
  if (typeof text === 'string')
    return { ...value, [pseudoLocale.code]: key === 'path' ? text : pseudo(text) };
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, addTexts(item, name)]));
}

/** How many subjects of a collection get a pseudo text, where it is more than one. */
const wanted: Readonly<Record<string, number>> = { pages: 10, news: 3 };

async function addEntries(contentDir: string): Promise<void> {
  for (const collection of await subfolders(contentDir)) {
    const made: string[] = [];
    for (const slug of await subfolders(path.join(contentDir, collection))) {
      const folder = path.join(contentDir, collection, slug);
      const text = await readFile(path.join(folder, `${model}.mdx`), 'utf8').catch(() => '');
      const [kept] = await readdir(path.join(folder, 'versions')).catch(() => []);
      if (!/^follows:/m.test(text) || (made.length >= (wanted[collection] ?? 1) && !kept)) continue;
      // One text of the news has only a summary; where an earlier version is kept, the text follows that.
      const isSummary = collection === 'news' && made.length === 1;
      const entry = pseudoEntry(text, { isSummary, follows: kept && path.basename(kept, '.mdx') });
      await writeFile(path.join(folder, `${pseudoLocale.code}.mdx`), entry);
      if (collection === withheldCollection && made.length === 0) {
        await addWithheld(contentDir, folder);
        const [{ slug: draft }] = withheld as [(typeof withheld)[number]];
        const shown = path.join(folder, `${pseudoLocale.code}.mdx`);
        await addDocuments(shown, path.join(contentDir, collection, draft));
        await addPictures(contentDir, folder);
      }
      made.push(slug);
    }
  }
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Copies the source of a subject as those that are withheld, each with a picture of its own. */
async function addWithheld(contentDir: string, folder: string): Promise<void> {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#446' } })
    .png()
    .toBuffer();
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.mdx')) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    if (!/^facts:/m.test(text)) continue;
    for (const { slug, title, summary, facts, picture: name, body } of withheld) {
      const target = path.join(contentDir, withheldCollection, slug);
      const yaml = (splitFrontMatter(text)?.yaml ?? '')
        .replace(/^title:.*$/m, `title: "${title}"`)
        .replace(/^summary:.*$/m, `summary: "${summary}"`)
        .replace(/^facts:$/m, `facts:\n  ${facts}`);
      const block = `<Picture src="${name}" alt="Nền xanh thẫm" credit="Máy vẽ" licence="CC0 1.0" />`;
      await mkdir(target);
      await writeFile(path.join(target, file), `---\n${yaml}\n---\n${body}\n\n${block}\n`);
      await writeFile(path.join(target, name), picture);
    }
  }
}

/** A translation made pseudo: its title, its summary and the words of its body. */
function pseudoEntry(text: string, { isSummary = false, follows = '' }): string {
  const { yaml = '', body = '' } = splitFrontMatter(text) ?? {};
  const frontMatter = yaml
    .replace(/^(title|summary): "(.*)"$/gm, (_, field, words) => `${field}: ${JSON.stringify(pseudo(words))}`)
    .replace(/^follows: .*$/m, (line) => (follows ? `follows: "${follows}"` : line));
  return `---\n${frontMatter}\n---\n${isSummary ? '' : body.split('\n').map(pseudoLine).join('\n')}`;
}

/** What begins a line of Markdown without being a word of it. */
const lineStart = /^\s*(?:#{1,6} |[-*] |\d+\. |> |\[\^[^\]]+\]: )?/;
/** Stretches within a line that are not words: tags, targets of links, marks of notes, code. */
const notWords = /(<[^>]+>|\]\([^)]*\)|\[\^[^\]]+\]|`[^`]*`)/;

/** A component that opens and closes on one line. */
const oneLineComponent = /^(<([A-Z]\w*)[^>]*>)(.+)(<\/\2>)$/;

function pseudoLine(line: string): string {
  if (/^[\s|:-]*$/.test(line)) return line;
  if (/^\|.*\|$/.test(line))
    return line.replace(/(?<=\|) ([^|]+) (?=\|)/g, (_, cell) => ` ${pseudoWords(cell)} `);
  const [, open = '', , inner = '', close = ''] = oneLineComponent.exec(line) ?? [];
  if (inner) return pseudoTag(open) + pseudoWords(inner) + close;
  const [start = ''] = lineStart.exec(line) ?? [];
  return start + pseudoWords(line.slice(start.length));
}

function pseudoWords(words: string): string {
  const parts = words.split(notWords);
  if (parts.every((part, index) => index % 2 === 1 || part.trim() === ''))
    return parts.map(pseudoTag).join('');
  const body = parts.map((part, index) => (index % 2 === 0 ? accent(part) : pseudoTag(part))).join('');
  // Tildes are escaped, for in Markdown they strike words out.
  return `[${body} ${'\\~'.repeat(Math.ceil(words.length * 0.3))}]`;
}

/** Attributes that readers see or hear. */
const pseudoTag = (tag: string): string =>
  tag.replace(
    /\b(title|caption|label|alt|source)="([^"]+)"/g,
    (_, name, words) => `${name}="${pseudo(words)}"`,
  );
