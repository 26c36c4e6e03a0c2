import { z } from 'astro/zod';
import { type Halt, judgeTree, refusedBy } from '../checks/index.ts';
import { type EntryFile, parseEntryFile } from '../entries.ts';
import { parseEntryPath, subjectOf } from '../entry-path.ts';
import { localeSchema } from '../locales.ts';
import { joinMinorEdits, minorEditsOf, writeMinorEdits } from '../minor-edits.ts';
import { sameButMinor } from '../translation-state.ts';
import { readTree } from '../tree.ts';
import type { Fix } from './edits.ts';
import { type Mended, mendText } from './index.ts';
import type { Marks } from './quotes.ts';
import { formatOf } from './steps.ts';

/** A file with the text it should have. */
export interface MendedFile {
  file: string;
  before: string;
  after: string;
  fixes: readonly Fix[];
}

export interface MendOptions {
  /** Is told which file is being mended. */
  watch?: (file: string) => void;
  /** Files at which an earlier run came to a halt: they are left alone. */
  halts?: ReadonlyMap<string, Halt>;
}

const localesFile = 'i18n/locales.json';

/**
 * What needs no person in the files of a portal folder, mended; nothing is written. Files that the gate does not
 * open, or that are no text, are left alone.
 */
export function mendPortalFolder(
  portalDir: string,
  { watch = () => {}, halts = new Map() }: MendOptions = {},
): MendedFile[] {
  const tree = readTree(portalDir);
  const { issues } = judgeTree(tree, halts);
  // A mark at the beginning keeps JSON from being read, but not from being mended.
  const refused = refusedBy(issues.filter(({ code }) => code !== 'byte-order-mark'));
  const readText = (file: string): string | undefined => {
    if (refused.has(file)) return undefined;
    watch(file);
    return decode(tree.read(file));
  };
  const mend = (file: string, text: string, marks?: Marks): Mended | undefined => {
    try {
      return mendText(file, text, marks);
    } catch {
      // Nested so deep that it cannot be walked: the gate says so.
      return undefined;
    }
  };

  const files = tree.items.filter(({ path, kind }) => kind === 'file' && formatOf(path));
  const list = files.some(({ path }) => path === localesFile) ? (readText(localesFile) ?? '') : '';
  const marksOf = readMarks(mend(localesFile, list)?.text ?? list);
  const mended = new Map<string, MendedFile>();
  const sources = new Map<string, Source>();
  const followed = new Map<string, Set<string>>();

  for (const { path } of files) {
    const text = readText(path);
    if (text === undefined) continue;
    const address = parseEntryPath(path);
    const result = mend(path, text, address && marksOf.get(address.locale));
    if (result) mended.set(path, { file: path, before: text, after: result.text, fixes: result.fixes });
    if (!address) continue;
    const entry = parseEntryFile(path, address, result?.sameVersion ?? text);
    if ('code' in entry) continue;
    const subject = subjectOf(address);
    if (entry.frontMatter.facts !== undefined) sources.set(path, { subject, entry });
    else followed.set(subject, (followed.get(subject) ?? new Set()).add(String(entry.frontMatter.follows)));
  }
  for (const [file, { subject, entry }] of sources) {
    const found = mended.get(file);
    if (found) mended.set(file, keepFollowed(found, entry, followed.get(subject) ?? new Set()));
  }
  return [...mended.values()].filter(({ before, after }) => before !== after);
}

interface Source {
  subject: string;
  entry: EntryFile;
}

/** A mended source of which translations stay true, with both versions named where it got another one. */
function keepFollowed(mended: MendedFile, before: EntryFile, followed: ReadonlySet<string>): MendedFile {
  const now = parseEntryFile(mended.file, before.address, mended.after);
  if ('code' in now || now.version === before.version) return mended;
  const old = { version: before.version, minorEdits: minorEditsOf(before) };
  if (![...followed].some((version) => sameButMinor(old, version))) return mended;
  const after = writeMinorEdits(mended.after, joinMinorEdits(before, now.version));
  const lines = after.split('\n');
  const line = lines.findIndex((text) => text.startsWith('minorEdits:')) + 1;
  const added = lines.length - mended.after.split('\n').length;
  const fixes = mended.fixes.map((fix) => ({
    ...fix,
    lines: fix.lines.map((at) => (at >= line ? at + added : at)),
  }));
  return { ...mended, after, fixes: [...fixes, { kind: 'minor-edits', lines: [line], count: 1 }] };
}

/** The text of a file; undefined where its bytes are none. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How each language writes quotations; of none where the list of languages cannot be read. */
function readMarks(text: string): ReadonlyMap<string, Marks> {
  try {
    const locales = z.array(localeSchema).safeParse(JSON.parse(text));
    return new Map(locales.data?.map(({ code, writing }) => [code, writing]));
  } catch {
    return new Map();
  }
}
