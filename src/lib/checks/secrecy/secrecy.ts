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
  const otherwise = toldOtherwise(issues, left);
  const others = issues.filter((issue) => !otherwise.has(issue));
  const found = once(left).map((finding) => secrecyIssue(finding, versionFor(finding)));
  return concealIssues([...others, ...exceptions.issues, ...found], left, texts);
}

/** What is wrong with the form of something that should not stand there at all, by how many columns it may be off. */
const ofForm: Readonly<Record<string, readonly [reach: number, ...codes: SecrecyCode[]]>> = {
  'translation-number': [4, 'personal-data'],
  'mixed-script': [12, 'state-secret', 'personal-data'],
  'styled-letters': [12, 'state-secret', 'personal-data'],
  'invisible-character': [12, 'state-secret', 'personal-data'],
};
const ofLinks = new Set(['link-host', 'link-form', 'link-scheme', 'link-broken', 'link-http']);

/** Issues that are about the form of what was found at their place: one slip, one message. */
function toldOtherwise(issues: readonly Issue[], findings: readonly Finding[]): ReadonlySet<Issue> {
  const placeOf = ({ file, line }: { file: string; line?: number }): string => `${file}\0${line}`;
  const byPlace = Map.groupBy(findings, placeOf);
  const told = new Set<Issue>();
  const links = new Map<string, Issue[]>();
  for (const issue of issues) {
    const found = byPlace.get(placeOf(issue));
    if (!found) continue;
    if (ofLinks.has(issue.code)) links.set(placeOf(issue), [...(links.get(placeOf(issue)) ?? []), issue]);
    const [reach, ...codes] = (Object.hasOwn(ofForm, issue.code) && ofForm[issue.code]) || [0];
    const isOf = ({ code, column }: Finding): boolean =>
      codes.includes(code) &&
      (column === undefined || issue.column === undefined || Math.abs(column - issue.column) <= reach);
    if (found.some(isOf)) told.add(issue);
  }
  // An address stands in the last link that begins before it.
  for (const [place, ofPlace] of links) {
    for (const { code, column = 0 } of byPlace.get(place) ?? []) {
      const link = ofPlace.findLast((issue) => (issue.column ?? 0) <= column);
      if (code === 'internal-address' && link) told.add(link);
    }
  }
  return told;
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
