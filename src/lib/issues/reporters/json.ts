import { describeFixed, type FixedFile, type FixedMessages } from '../../fix/report.ts';
import type { Translate } from '../../translate.ts';
import type { Issue } from '../issue.ts';
import { describeIssue, type Message, type Report } from '../report.ts';

/** What an editing screen reads. */
interface JsonReport {
  errors: number;
  warnings: number;
  /** What was mended before, where that was asked for. */
  fixed?: readonly FixedMessages[];
  issues: readonly (Pick<Issue, 'code' | 'severity' | 'file' | 'line' | 'column' | 'field'> & Message)[];
}

/** A report for programs, with what was mended before it. */
export function formatJson(
  { files, errors, warnings }: Report,
  t: Translate,
  fixed?: readonly FixedFile[],
): string {
  const report: JsonReport = {
    errors,
    warnings,
    ...(fixed && { fixed: describeFixed(fixed, t) }),
    issues: files.flatMap(({ issues }) =>
      issues.map((issue) => {
        const { code, severity, file, line, column, field } = issue;
        return { code, severity, file, line, column, field, ...describeIssue(issue, t) };
      }),
    ),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
