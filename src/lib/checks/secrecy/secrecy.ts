import type { Issue } from '../../issues/issue.ts';
import type { Tree } from '../../tree.ts';
import { concealIssues } from './conceal.ts';
import { exceptionsFile, readExceptions } from './exceptions.ts';
import { type Finding, type Findings, fileVersion, type SecrecyCode } from './findings.ts';

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
  const isToldOtherwise = createToldOtherwise(left);
  const others = issues.filter((issue) => !isToldOtherwise(issue));
  const found = once(left).map((finding) => secrecyIssue(finding, versionFor(finding)));
  return concealIssues([...others, ...exceptions.issues, ...found], left, texts);
}

/** What is wrong with the form of something that should not stand there at all, and how far from it that is told. */
const ofForm: Readonly<Record<string, readonly [reach: number, ...codes: SecrecyCode[]]>> = {
  'link-host': [120, 'internal-address'],
  'link-form': [120, 'internal-address'],
  'link-scheme': [120, 'internal-address'],
  'link-broken': [120, 'internal-address'],
  'link-http': [120, 'internal-address'],
  'translation-number': [4, 'personal-data'],
  'mixed-script': [12, 'state-secret', 'personal-data'],
  'styled-letters': [12, 'state-secret', 'personal-data'],
  'invisible-character': [12, 'state-secret', 'personal-data'],
};

/** Creates what tells whether an issue is about the form of what was found at its place: one slip, one message. */
function createToldOtherwise(findings: readonly Finding[]): (issue: Issue) => boolean {
  const byPlace = Map.groupBy(findings, ({ file, line }) => `${file}\0${line}`);
  return ({ code, file, line, column }) => {
    const rule = Object.hasOwn(ofForm, code) ? ofForm[code] : undefined;
    if (!rule) return false;
    const [reach, ...codes] = rule;
    return (byPlace.get(`${file}\0${line}`) ?? []).some(
      (found) =>
        codes.includes(found.code) &&
        (column === undefined || found.column === undefined || Math.abs(found.column - column) <= reach),
    );
  };
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
