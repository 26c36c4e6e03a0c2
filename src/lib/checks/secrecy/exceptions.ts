import { z } from 'astro/zod';
import { isCalendarDate } from '../../dates.ts';
import { locateField, parseYaml } from '../../front-matter.ts';
import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import type { Tree } from '../../tree.ts';
import { type Finding, fileVersion, secrecyCodes } from './findings.ts';

/** The reviewed list of what may stand although it looks like a secret; a portal need not have one. */
export const exceptionsFile = 'content/data/exceptions.yaml';

const text = z.string().trim().min(1);
/** `content/data/exceptions.yaml`, one record. */
const exception = z.strictObject({
  /** Path of the file, relative to the portal folder. */
  file: text,
  code: z.enum(secrecyCodes),
  /** What the file was when it was reviewed; the message about it says which. */
  version: z.string().regex(/^[0-9a-f]{8}$/),
  /** Why it may be published. */
  reason: z.string().trim().min(10),
  /** Who has reviewed it: a name and an office. */
  reviewer: z.string().trim().min(3),
  on: z.string().refine(isCalendarDate),
});

/** Which findings are let pass, and what is wrong with the list. */
export interface Exceptions {
  isExcepted: (finding: Finding) => boolean;
  issues: readonly Issue[];
}

/** Reads the list against what was found. `today` is the day after which no review can have been. */
export function readExceptions(
  tree: Tree,
  findings: readonly Finding[],
  today: string | undefined,
): Exceptions {
  const files = new Set(tree.items.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  if (!files.has(exceptionsFile)) return { isExcepted: () => false, issues: [] };
  const yaml = tree.read(exceptionsFile).toString('utf8');
  const records = recordsOf(yaml);
  if (!records) return { isExcepted: () => false, issues: [faulty(1, { problem: 'form' })] };
  const found = new Set(findings.map(keyOf));
  const excepted = new Set<string>();
  const judge = (record: unknown): Fault | undefined => {
    const result = exception.safeParse(record);
    if (!result.success) return formFault(result.error.issues[0]);
    const { file: named, code, version, on } = result.data;
    const key = keyOf(result.data);
    const current = files.has(named) ? fileVersion(tree.read(named)) : undefined;
    if (today && on > today) return { field: 'on', problem: 'future', values: { on, today } };
    if (current === undefined) {
      const near = nearest(named, files) ?? '';
      return { field: 'file', problem: near ? 'moved' : 'gone', values: { named, near } };
    }
    if (excepted.has(key)) return { field: 'file', problem: 'twice', values: { named, excepted: code } };
    if (current !== version) return { field: 'version', problem: 'changed', values: { named, current } };
    excepted.add(key);
    return found.has(key)
      ? undefined
      : { field: 'file', problem: 'unused', values: { named, excepted: code }, severity: 'warning' };
  };
  const issues = records.flatMap((record, index) => {
    const fault = judge(record);
    if (!fault) return [];
    return [faulty(locateField(yaml, [index, fault.field ?? '']), fault, index)];
  });
  return { isExcepted: (finding) => excepted.has(keyOf(finding)), issues };
}

const keyOf = ({ file, code }: Pick<Finding, 'file' | 'code'>): string => `${code} ${file}`;

/** What is wrong with a record. */
interface Fault {
  problem: string;
  field?: string;
  values?: Values;
  severity?: Issue['severity'];
}

function formFault(problem: z.core.$ZodIssue | undefined): Fault {
  const unknown = problem?.code === 'unrecognized_keys' ? problem.keys[0] : undefined;
  const field = unknown ?? String(problem?.path[0] ?? '');
  const values = { field, codes: secrecyCodes.join(', ') };
  return { field, problem: unknown ? 'unknown' : (problems[field] ?? 'record'), values };
}

const problems: Readonly<Record<string, string>> = {
  file: 'file',
  code: 'code',
  version: 'version',
  reason: 'reason',
  reviewer: 'reviewer',
  on: 'date',
};

function recordsOf(yaml: string): unknown[] | undefined {
  try {
    const parsed = parseYaml(yaml) ?? [];
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function faulty(line: number, { problem, field, values = {}, severity = 'error' }: Fault, index = 0): Issue {
  const words = (kind: 'problem' | 'remedy'): Phrase => ({
    phrase: `phrases.exception.${problem}.${kind}`,
    values,
  });
  return {
    code: 'exception-record',
    severity,
    file: exceptionsFile,
    line,
    ...(field && { field: `${index}.${field}` }),
    values: { problem: words('problem'), remedy: words('remedy') },
  };
}
