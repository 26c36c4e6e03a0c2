import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/lib/issues/issue.ts';
import { createReport, readReportWords, summarise } from '../../src/lib/issues/report.ts';
import { formatGithub } from '../../src/lib/issues/reporters/github.ts';
import { formatJson } from '../../src/lib/issues/reporters/json.ts';

const project = path.resolve(import.meta.dirname, '../..');
const en = readReportWords(project, 'en');
const issue = (file: string, line: number, severity: Issue['severity'] = 'error'): Issue => ({
  code: 'bad-name',
  severity,
  file,
  line,
  values: { name: 'Chợ 100%', reason: { phrase: 'phrases.name.letters' }, example: 'cho-100' },
});

describe('a report', () => {
  test('is in reading order, by file, whatever order the checks ran in', () => {
    const { files } = createReport([issue('b.mdx', 9), issue('a.mdx', 1), issue('b.mdx', 2)]);
    expect(files.map(({ file, issues }) => [file, ...issues.map(({ line }) => line)])).toEqual([
      ['a.mdx', 1],
      ['b.mdx', 2, 9],
    ]);
  });

  test('ends with what to do only when there is something to do', () => {
    expect(summarise(createReport([]), en)).toBe('The content is in order: no errors, no warnings.');
    expect(summarise(createReport([issue('a.mdx', 1, 'warning')]), en)).toBe(
      '1 warning in 1 file, no errors.',
    );
    expect(summarise(createReport([issue('a.mdx', 1), issue('b.mdx', 1)]), en)).toContain(
      '2 errors in 2 files',
    );
  });

  test('gives an editing screen the words and the place of each issue', () => {
    const { errors, issues } = JSON.parse(formatJson(createReport([issue('a.mdx', 3)]), en));
    expect(errors).toBe(1);
    expect(issues[0]).toMatchObject({ file: 'a.mdx', line: 3, remedy: 'Rename it, for example: cho-100.' });
  });

  test('cannot forge another command of the build server', () => {
    const forged = {
      ...issue('a,b.mdx', 1),
      values: { ...issue('', 1).values, name: '\n::set-env name=A::' },
    };
    const text = formatGithub(createReport([forged]), en, 'portal/');
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(text).toMatch(/^::error file=portal\/a%2Cb\.mdx,line=1,title=bad-name::/);
  });
});

test('reports have words even where a portal has none', () => {
  expect(readReportWords('/nowhere')('editor:report.clean')).not.toBe('');
});
