import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type EntryAddress, parseEntryPath, parseKeptVersionPath, subjectOf } from './entry-path.ts';
import { parseYaml, splitFrontMatter } from './front-matter.ts';
import { type Moment, withheldAs } from './publication.ts';
import { versionOf } from './version.ts';

/** An entry as it stands in its file: split and parsed, not yet judged by a schema. */
export interface EntryFile {
  /** Path relative to the portal folder. */
  file: string;
  address: EntryAddress;
  yaml: string;
  frontMatter: Readonly<Record<string, unknown>>;
  body: string;
  /** Line on which the body begins, counted from 1. */
  bodyLine: number;
  /** Version of title, summary and body. */
  version: string;
}

/** A file that is no entry yet: without front matter, or with YAML that cannot be read. */
export interface BrokenFile {
  file: string;
  code: 'front-matter-missing' | 'yaml-broken';
  line: number;
  reason: string;
}

export interface EntryFiles {
  entries: readonly EntryFile[];
  /** Earlier versions of sources, by subject and version. */
  keptVersions: ReadonlyMap<string, EntryFile>;
  broken: readonly BrokenFile[];
  /** Texts that were not opened, because the gate had refused them before. */
  refused: readonly string[];
  /** Every path below `content/`, relative to the portal folder, in one order on every machine. */
  paths: readonly string[];
}

/** Lists files below a folder, sorted by code point so that no file system decides an order. Links are left out. */
function listFiles(portalDir: string, folder: string): string[] {
  return readdirSync(path.join(portalDir, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(portalDir, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** How a portal is read by those who do not trust it yet. */
export interface ReadOptions {
  /** Files, relative to the portal folder, that must not be opened. */
  refused?: ReadonlySet<string>;
  /** Is told which file is being worked on, so that whoever waits can say what a hang is about. */
  watch?: (file: string) => void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Parses the text of one entry file. */
export function parseEntryFile(file: string, address: EntryAddress, text: string): EntryFile | BrokenFile {
  const split = splitFrontMatter(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!split) return { file, code: 'front-matter-missing', line: 1, reason: '' };
  try {
    const frontMatter = (parseYaml(split.yaml) ?? {}) as Record<string, unknown>;
    if (typeof frontMatter !== 'object' || Array.isArray(frontMatter)) {
      return { file, code: 'front-matter-missing', line: 1, reason: '' };
    }
    const body = split.body.trim() === '' ? '' : split.body;
    const version = versionOf({
      title: textOf(frontMatter.title),
      summary: textOf(frontMatter.summary),
      body,
    });
    return { file, address, yaml: split.yaml, frontMatter, body, bodyLine: split.bodyLine, version };
  } catch (error) {
    const { mark, reason } = error as { mark?: { line: number }; reason?: string };
    return { file, code: 'yaml-broken', line: (mark?.line ?? 0) + 2, reason: reason ?? String(error) };
  }
}

/**
 * Reads every entry of a portal, once. Texts that the gate has refused are not opened; `watch` is told of each
 * text before it is parsed.
 */
export function readEntryFiles(
  portalDir: string,
  { refused = new Set(), watch = () => {} }: ReadOptions = {},
): EntryFiles {
  const paths = listFiles(portalDir, 'content');
  const left: string[] = [];
  const entries: EntryFile[] = [];
  const broken: BrokenFile[] = [];
  const keptVersions = new Map<string, EntryFile>();
  for (const file of paths) {
    const kept = parseKeptVersionPath(file);
    const address =
      parseEntryPath(file) ??
      (kept && {
        collection: kept.subject.split('/')[0] as string,
        slug: kept.subject.split('/')[1] as string,
        locale: '',
      });
    if (!address) continue;
    if (refused.has(file)) {
      left.push(file);
      continue;
    }
    watch(file);
    const parsed = parseEntryFile(file, address, readFileSync(path.join(portalDir, file), 'utf8'));
    if ('code' in parsed) broken.push(parsed);
    else if (kept) keptVersions.set(`${kept.subject}@${kept.version}`, parsed);
    else entries.push(parsed);
  }
  return { entries, keptVersions, broken, refused: left, paths };
}

/** Entries by subject, then by locale. */
export function groupBySubject(
  entries: readonly EntryFile[],
): ReadonlyMap<string, ReadonlyMap<string, EntryFile>> {
  const groups = new Map<string, Map<string, EntryFile>>();
  for (const entry of entries) {
    const subject = subjectOf(entry.address);
    const group = groups.get(subject) ?? new Map<string, EntryFile>();
    group.set(entry.address.locale, entry);
    groups.set(subject, group);
  }
  return groups;
}

/** Whether readers do not see the subject at a moment: a draft, under embargo, or no longer true. */
export const isWithheldGroup = (group: ReadonlyMap<string, EntryFile>, now: Moment): boolean =>
  [...group.values()].some(({ frontMatter }) => withheldAs(frontMatter.facts, now) !== undefined);
