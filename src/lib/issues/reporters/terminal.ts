import type { Translate } from '../../translate.ts';
import type { Issue } from '../issue.ts';
import { describeIssue, type Report, summarise } from '../report.ts';
import { visibleLine } from '../visible.ts';

/** Puts emphasis on a part of a report; the same text where there is none. */
export type Paint = (style: 'file' | 'error' | 'warning' | 'remedy', text: string) => string;

const plain: Paint = (_style, text) => text;

/**
 * A report for people: by file, each issue with its line, what is wrong, its code, and what to write
 * instead.
 */
export function formatTerminal(report: Report, t: Translate, paint: Paint = plain): string {
  const blocks = report.files.map(({ file, issues }) =>
    [paint('file', visibleLine(file)), ...issues.map((issue) => formatIssue(issue, t, paint))].join('\n'),
  );
  return `${[...blocks, summarise(report, t)].join('\n\n')}\n`;
}

/** The line, with its column where one is known; the field of what has no line. */
const placeOf = ({ line, column, field }: Issue): string =>
  line === undefined
    ? visibleLine((field ?? '').slice(0, 120))
    : column === undefined
      ? String(line)
      : `${line}:${column}`;

function formatIssue(issue: Issue, t: Translate, paint: Paint): string {
  const { title, remedy } = describeIssue(issue, t);
  const place = placeOf(issue).padStart(3);
  const mark = issue.severity === 'warning' ? `${t('editor:report.warning')} ` : '';
  const indent = ' '.repeat(place.length + 2);
  return [
    `${place}  ${paint(issue.severity, mark)}${title}  [${paint(issue.severity, issue.code)}]`,
    `${indent}${paint('remedy', `→ ${remedy}`)}`,
  ].join('\n');
}
