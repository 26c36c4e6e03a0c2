import type { Translate } from '../../translate.ts';
import { describeIssue, type Report } from '../report.ts';
import { visibleLine } from '../visible.ts';

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * A report as workflow commands of GitHub, Gitea and Forgejo Actions, which show each issue at its line.
 * `prefix` leads from the root of the repository to the portal folder.
 */
export function formatGithub({ files }: Report, t: Translate, prefix = ''): string {
  return files
    .flatMap(({ issues }) =>
      issues.map((issue) => {
        const { severity, file, line = 1, column, code } = issue;
        const { title, remedy } = describeIssue(issue, t);
        const properties = {
          file: visibleLine(prefix + file),
          line,
          ...(column && { col: column }),
          title: code,
        };
        const list = Object.entries(properties).map(
          ([key, value]) => `${key}=${escapeProperty(String(value))}`,
        );
        return `::${severity} ${list.join(',')}::${escapeData(`${title}\n→ ${remedy}`)}\n`;
      }),
    )
    .join('');
}
