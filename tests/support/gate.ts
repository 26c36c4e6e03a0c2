import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inspectMedia } from '../../src/gate/inspect-media.ts';
import { checkPortalFolder, type FolderOptions } from '../../src/lib/checks/index.ts';
import type { Issue } from '../../src/lib/issues/issue.ts';
import { createReport, readReportWords } from '../../src/lib/issues/report.ts';
import { formatTerminal } from '../../src/lib/issues/reporters/terminal.ts';

export const project = path.resolve(import.meta.dirname, '../..');
export const catalogue = path.join(project, 'tests', 'bad-input');
/** The good portal that bad files are laid over. */
export const base = path.join(catalogue, '_base');

/** The day on which all cases are judged, so that a report stays what it is. */
export const today = '2026-11-25';

/** Every code of a message, with its words. */
export const codes: readonly string[] = readdirSync(path.join(project, 'i18n', 'vi', 'editor'))
  .flatMap((file) => Object.keys(readJson(path.join(project, 'i18n', 'vi', 'editor', file)).issues ?? {}))
  .sort();

function readJson(file: string): Record<string, Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const root = mkdtempSync(path.join(tmpdir(), 'gate-'));
const clean = () => rmSync(root, { recursive: true, force: true });
process.on('exit', clean);
// The workers of Vitest are ended without ado.
if (process.env.VITEST) (await import('vitest')).afterAll(clean);
let made = 0;

/** Files of a portal by their path; `undefined` takes a file of the good portal away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/**
 * Makes a portal: the good one, with a folder and files laid over it. A `content/site.json` among them gives only
 * the fields that differ.
 */
export function makePortal(files: Files = {}, layer?: string): string {
  const dir = path.join(root, String(made++));
  const site = path.join(dir, 'content', 'site.json');
  cpSync(path.join(project, 'i18n'), path.join(dir, 'i18n'), { recursive: true });
  cpSync(base, dir, { recursive: true });
  cpSync(path.join(project, 'content', 'theme.json'), path.join(dir, 'content', 'theme.json'));
  const settings = readJson(site);
  if (layer) cpSync(layer, dir, { recursive: true, verbatimSymlinks: true });
  for (const [file, content] of Object.entries(files)) {
    const absolute = path.join(dir, file);
    if (content === undefined) rmSync(absolute, { recursive: true, force: true });
    else {
      mkdirSync(path.dirname(absolute), { recursive: true });
      writeFileSync(absolute, content);
    }
  }
  if (existsSync(site)) {
    try {
      writeFileSync(site, JSON.stringify({ ...settings, ...readJson(site) }));
    } catch {
      // A case of broken JSON stays broken.
    }
  }
  return dir;
}

/** Everything the gate says of a portal folder, on the day of the cases. */
export async function judgeFolder(dir: string, options: FolderOptions = {}): Promise<Issue[]> {
  process.env.SITE_NOW = today;
  const media = options.media ?? (await inspectMedia(dir));
  return checkPortalFolder(dir, { knowsVersion: () => false, media, ...options });
}

/** Everything the gate says of the good portal with files laid over it. */
export const judge = (files: Files, options: FolderOptions = {}): Promise<Issue[]> =>
  judgeFolder(makePortal(files), options);

/** The codes of what the gate says of those files, each once. */
export const codesOf = async (files: Files): Promise<string[]> => [
  ...new Set((await judge(files)).map(({ code }) => code)),
];

/** A good entry of the portal, with other front-matter lines, facts or another body. */
export interface EntryOptions {
  title?: string;
  summary?: string;
  /** Lines of YAML below `facts:`, without indentation; replaces lines of the same key. */
  facts?: Readonly<Record<string, string>>;
  /** Lines of YAML beside `facts`. */
  fields?: Readonly<Record<string, string>>;
  body?: string;
}

/** The text of a good source, in Vietnamese, but for what is given. */
export function sourceText({ title, summary, facts = {}, fields = {}, body }: EntryOptions = {}): string {
  const allFacts = {
    published: '2026-11-02',
    date: '2026-10-30',
    kind: 'official',
    topics: '[heritage]',
    agency: 'so-ngoai-vu',
    sources: '\n    - document: doc-nd72-2015',
    ...facts,
  };
  return [
    '---',
    `title: ${title ?? '"Chợ phiên họp sáng Chủ nhật"'}`,
    `summary: ${summary ?? '"Chợ phiên của xã họp vào sáng Chủ nhật hằng tuần."'}`,
    ...Object.entries(fields).map(([key, value]) => `${key}: ${value}`),
    'facts:',
    ...Object.entries(allFacts).map(([key, value]) => `  ${key}: ${value}`),
    '---',
    '',
    body ?? 'Chợ họp vào sáng Chủ nhật hằng tuần, người trong vùng mang nông sản đến bán.',
    '',
  ].join('\n');
}

/** Where `sourceText` stands in the cases. */
export const sourceFile = 'content/news/cho-phien/vi.mdx';

/** The good portal with one source, good but for what is given. */
export const withSource = (options: EntryOptions = {}): Files => ({ [sourceFile]: sourceText(options) });

/** A good source with another body. */
export const withBody = (body: string): Files => withSource({ body });

/** A good translation of `sourceText`, in Chinese or English, but for what is given. */
export function translationText(
  code: 'zh' | 'en',
  { title, summary, fields = {}, body }: Omit<EntryOptions, 'facts'> & { follows?: string } = {},
): string {
  const words = {
    zh: ['周日上午赶集', '该乡集市每周日上午开集。', '集市每周日上午开集，周边居民带农产品来卖。'],
    en: [
      'The market meets on Sunday mornings',
      'The commune’s market meets every Sunday morning.',
      'The market meets every Sunday morning, when people of the area bring what they grow.',
    ],
  }[code];
  const lines = {
    follows: '"00000000"',
    method: 'human',
    translator: '"Translator"',
    translated: '2026-11-03',
    ...fields,
  };
  return [
    '---',
    `title: ${title ?? JSON.stringify(words[0])}`,
    `summary: ${summary ?? JSON.stringify(words[1])}`,
    ...Object.entries(lines).map(([key, value]) => `${key}: ${value}`),
    '---',
    '',
    body ?? words[2],
    '',
  ].join('\n');
}

/** The report that an editor reads, in Vietnamese. */
export const reportOf = (issues: readonly Issue[]): string =>
  formatTerminal(createReport(issues), readReportWords(project, 'vi'));
