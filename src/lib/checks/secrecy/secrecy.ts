import type { Issue } from '../../issues/issue.ts';
import type { Tree } from '../../tree.ts';
import { concealIssues } from './conceal.ts';
import { exceptionsFile, readExceptions } from './exceptions.ts';
import { type Finding, type Findings, fileVersion } from './findings.ts';

/**
 * The report of a portal folder with what this class of checks has found: findings that the reviewed list does not
 * except become issues, and no issue repeats what was found.
 */
export function withSecrecy(
  issues: readonly Issue[],
  { list, secretTexts }: Findings,
  tree: Tree,
  today: string | undefined,
): Issue[] {
  const exceptions = readExceptions(tree, list, today);
  const left = list.filter((finding) => !exceptions.isExcepted(finding));
  const files = new Set(tree.items.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const told = new Set<string>();
  /** The version of a file, for the first finding of a code in it. */
  const versionFor = ({ file, code }: Finding): string | undefined => {
    const key = `${code} ${file}`;
    if (told.has(key) || !files.has(file)) return undefined;
    told.add(key);
    return fileVersion(tree.read(file));
  };
  const secret = new Set(left.flatMap(({ code, file }) => (code === 'state-secret' ? [file] : [])));
  const texts = new Map([...secretTexts].filter(([file]) => secret.has(file)));
  const found = once(left).map((finding) => secrecyIssue(finding, versionFor(finding)));
  return concealIssues([...issues, ...exceptions.issues, ...found], left, texts);
}

/** One message a place and kind. */
function once(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ code, kind, file, place, line, column, field }) => {
    const key = [code, kind, file, place, line, column, field].join('\0');
    return told.has(key) ? false : told.add(key);
  });
}

/** The issue of a finding; how to except the file is told with the first of its code. */
function secrecyIssue(
  { code, kind, file, place, line, column, field }: Finding,
  version: string | undefined,
): Issue {
  const about = code !== 'state-secret' ? kind : kind === 'handling' ? 'handling' : 'secret';
  const advice = { phrase: `phrases.secrecy.advice.${about}` };
  const record = `- { file: "${file}", code: ${code}, version: "${version}"`;
  return {
    code,
    severity: 'error',
    file,
    line,
    ...(column !== undefined && { column }),
    values: {
      place: {
        phrase: `phrases.secrecy.place.${place}`,
        values: {
          kind: { phrase: `phrases.secrecy.kind.${kind}` },
          field: /^[\w:. -]{1,40}$/.test(field ?? '') ? (field ?? '') : '…',
        },
      },
      remedy:
        version === undefined
          ? advice
          : { phrase: 'phrases.secrecy.orException', values: { advice, list: exceptionsFile, record } },
    },
  };
}
