import { createHash } from 'node:crypto';
import type { Translate } from '../../translate.ts';
import { describeIssue, type Report } from '../report.ts';

/**
 * A report as GitLab's Code Quality artifact, a subset of Code Climate's format
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 * `prefix` leads from the root of the repository to the portal folder.
 */
export function formatGitlab({ files }: Report, t: Translate, prefix = ''): string {
  const seen = new Map<string, number>();
  const findings = files.flatMap(({ issues }) =>
    issues.map((issue) => {
      const { title, remedy } = describeIssue(issue, t);
      const name = [issue.code, issue.file, issue.field ?? '', title].join('\0');
      // The same thing said twice of a file is two findings.
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return {
        description: `${title} → ${remedy}`,
        check_name: issue.code,
        fingerprint: createHash('sha256').update(`${name}\0${count}`).digest('hex'),
        severity: issue.severity === 'error' ? 'blocker' : 'minor',
        location: { path: prefix + issue.file, lines: { begin: issue.line ?? 1 } },
      };
    }),
  );
  return `${JSON.stringify(findings, null, 2)}\n`;
}
