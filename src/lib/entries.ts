import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type EntryAddress, parseEntryPath, parseKeptVersionPath, subjectOf } from './entry-path.ts';
import { parseYaml, splitFrontMatter } from './front-matter.ts';
import type { Values } from './issues/issue.ts';
import { type Moment, withheldAs } from './publication.ts';
import { listOf } from './tree.ts';
import { versionOf } from './version.ts';
import { explainEmpty, explainMissing } from './yaml/missing.ts';
import { YamlFault } from './yaml/parse.ts';

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
  code: 'front-matter-missing' | 'front-matter-language' | YamlFault['code'];
  line: number;
  /** Values for the message. */
  values: Values;
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

/**
 * Lists files below a folder, sorted by code point so that no file system decides an order. Links are left out, and
 * names whose bytes are no letters, by which nothing can be opened, and folders that cannot be, which the tree tells.
 */
function listFiles(portalDir: string, folder: string): string[] {
  const files: string[] = [];
  const walk = (below: string): void => {
    for (const item of listOf(path.join(portalDir, below)) ?? []) {
      if (item.name.includes('\uFFFD')) continue;
      if (item.isDirectory()) walk(`${below}/${item.name}`);
      else if (item.isFile()) files.push(`${below}/${item.name}`);
    }
  };
  walk(folder);
  return files.sort((a, b) => (a < b ? -1 : 1));
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
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const split = splitFrontMatter(plain);
  if (!split) return { file, ...explainMissing(plain) };
  let parsed: unknown;
  try {
    parsed = parseYaml(split.yaml);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return { file, code: error.code, line: error.line + 1, values: error.values };
  }
  if (!parsed || typeof parsed !== 'object' || Array.isArray(parsed) || Object.keys(parsed).length === 0) {
    return { file, ...explainEmpty(split.yaml, parsed) };
  }
  const frontMatter = parsed as Record<string, unknown>;
  const body = split.body.trim() === '' ? '' : split.body;
  const version = versionOf({
    title: textOf(frontMatter.title),
    summary: textOf(frontMatter.summary),
    body,
  });
  return { file, address, yaml: split.yaml, frontMatter, body, bodyLine: split.bodyLine, version };
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
