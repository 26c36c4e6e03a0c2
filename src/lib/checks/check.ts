import { collections } from '../../collections/index.ts';
import type { EntryFile } from '../entries.ts';
import { locateField } from '../front-matter.ts';
import type { KnowsVersion } from '../history.ts';
import type { Issue, Values } from '../issues/issue.ts';
import { fieldName } from '../issues/schema-problems.ts';
import type { Media } from '../media/facts.ts';
import type { Portal } from '../portal.ts';
import type { Tree } from '../tree.ts';

/** What checks may know beside the portal itself. */
export interface CheckContext {
  tree: Tree;
  /** Pictures and PDFs, as a separate process found them. */
  media: Media;
  /** Asks the history, for versions that are not kept. */
  knowsVersion: KnowsVersion;
  /** Is told which file is being judged. */
  watch: (file: string) => void;
}

/** Looks for one kind of problem in a whole portal. Pure: reads nothing but what it is given. */
export type Check = (portal: Portal, context: CheckContext) => Issue[];

/** Looks for one kind of problem in the files as they lie on the disk, before anything of them is parsed. */
export type TreeCheck = (tree: Tree) => Issue[];

const entriesOf = new WeakMap<Portal, readonly EntryFile[]>();

/**
 * The entries that can be judged: their collection and language exist. The others are told by their path
 * alone, so that one slip gives one message.
 */
export function entriesToJudge(portal: Portal): readonly EntryFile[] {
  const found = entriesOf.get(portal);
  if (found) return found;
  const codes = new Set(portal.allLocales.map(({ code }) => code));
  const entries = portal.files.entries.filter(
    ({ address }) => Object.hasOwn(collections, address.collection) && codes.has(address.locale),
  );
  entriesOf.set(portal, entries);
  return entries;
}

/** The problems of all entries, found file by file. */
export const judgeEntries = (
  portal: Portal,
  { watch }: CheckContext,
  judge: (entry: EntryFile) => Issue[],
): Issue[] =>
  entriesToJudge(portal).flatMap((entry) => {
    watch(entry.file);
    return judge(entry);
  });

/** A problem of a front-matter field, with the line it stands on in its file. */
export function fieldIssue(
  { file, yaml }: EntryFile,
  code: string,
  path: readonly PropertyKey[],
  values: Values = {},
  severity: Issue['severity'] = 'error',
): Issue {
  const field = fieldName(path);
  return { code, severity, file, line: lineOf(yaml, path), field, values: { field, ...values } };
}

/** The line of a field in its file, whose front matter begins on line 2. */
function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  try {
    return locateField(yaml, path) + 1;
  } catch {
    // YAML nested so deep that it cannot be walked.
    return 2;
  }
}

/** A problem at a place of the body, counted from its own first line. */
export function bodyIssue(
  { file, bodyLine }: EntryFile,
  code: string,
  { line, column }: { line: number; column: number },
  values: Values = {},
): Issue {
  return { code, severity: 'error', file, line: bodyLine + line - 1, column, values };
}

/** The `facts` of an entry, however broken; empty when it has none. */
export function factsOf({ frontMatter }: EntryFile): Readonly<Record<string, unknown>> {
  const facts = frontMatter.facts;
  return facts && typeof facts === 'object' && !Array.isArray(facts)
    ? (facts as Record<string, unknown>)
    : {};
}

export const hasFacts = ({ frontMatter }: EntryFile): boolean => Object.hasOwn(frontMatter, 'facts');

/** The items of a list that may be missing or no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
