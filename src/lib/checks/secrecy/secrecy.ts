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
  const versions = new Map<string, string>();
  const files = new Set(tree.items.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const versionIn = (file: string): string => {
    const found = versions.get(file) ?? (files.has(file) ? fileVersion(tree.read(file)) : '');
    versions.set(file, found);
    return found;
  };
  const secret = new Set(left.flatMap(({ code, file }) => (code === 'state-secret' ? [file] : [])));
  const texts = new Map([...secretTexts].filter(([file]) => secret.has(file)));
  const found = once(left).map((finding) => secrecyIssue(finding, versionIn));
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

function secrecyIssue(
  { code, kind, file, place, line, column, field }: Finding,
  versionIn: (file: string) => string,
): Issue {
  const version = versionIn(file);
  const secret = kind === 'handling' ? 'handling' : 'secret';
  return {
    code,
    severity: 'error',
    file,
    line,
    ...(column !== undefined && { column }),
    values: {
      kind: { phrase: `phrases.secrecy.kind.${kind}` },
      place: {
        phrase: `phrases.secrecy.place.${place}`,
        values: { field: /^[\w:. -]{1,40}$/.test(field ?? '') ? (field ?? '') : '…' },
      },
      advice: { phrase: `phrases.secrecy.advice.${code === 'state-secret' ? secret : kind}` },
      exception: {
        phrase: 'phrases.secrecy.exception',
        values: { list: exceptionsFile, record: `- { file: "${file}", code: ${code}, version: "${version}"` },
      },
    },
  };
}
