import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FolderOptions } from '../../src/lib/checks/index.ts';
import type { Issue } from '../../src/lib/issues/issue.ts';
import { describeIssue, readReportWords } from '../../src/lib/issues/report.ts';
import { readEditorWords, type Translate } from '../../src/lib/translate.ts';
import { base, catalogue, codes, judgeFolder, makePortal, project, reportOf } from '../support/gate.ts';
import { docsDir, indexPage, messagePage, unknownClasses } from '../support/message-docs.ts';

const cases = readdirSync(catalogue).filter((name) => path.join(catalogue, name) !== base);
const languages = readdirSync(path.join(project, 'i18n')).filter((code) => readEditorWords(project, code));

/** What a folder of files cannot show: a history that knows a version, and an earlier run that came to a halt. */
const standIns: Readonly<Record<string, FolderOptions>> = {
  'follows-not-kept': { knowsVersion: () => true },
  'file-exhausts': {
    halts: new Map([
      ['content/news/bang-bieu/vi.mdx', 'time'],
      ['content/news/phu-luc/vi.mdx', 'memory'],
      ['content/news/so-lieu/vi.mdx', 'crash'],
    ]),
  },
};

/** The words of reports, which here must be given every value they ask for. */
function strictWords(lang: string): Translate {
  const t = readReportWords(project, lang);
  const raw = readEditorWords(project, lang);
  return (key, values = {}) => {
    const text = key
      .replace('editor:', '')
      .split('.')
      .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], raw);
    const wanted = [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
    expect(Object.keys(values), `${lang} ${key}`).toEqual(expect.arrayContaining(wanted));
    return t(key, values);
  };
}

test('an editor whose content is in order is told nothing', async () => {
  expect(await judgeFolder(makePortal())).toEqual([]);
});

test('every message has a case that shows it', () => {
  expect(codes).toEqual(cases.sort());
});

/** What the gate says of each case. */
const shown = new Map<string, readonly Issue[]>();

describe.each(cases)('%s', (name) => {
  let issues: readonly Issue[] = [];
  beforeAll(async () => {
    issues = await judgeFolder(makePortal({}, path.join(catalogue, name)), standIns[name]);
    shown.set(name, issues);
  });

  test('tells the editor how to mend it', async () => {
    await expect(reportOf(issues)).toMatchFileSnapshot(path.join(catalogue, name, 'report.txt'));
    expect(issues.map(({ code }) => code)).toContain(name);
  });

  test('has a page that explains it', async () => {
    const page = messagePage(name, issues, reportOf(issues));
    await expect(page).toMatchFileSnapshot(path.join(docsDir, `${name}.md`));
  });

  test('says where, what and what next, in every language of reports', () => {
    for (const t of languages.map(strictWords)) {
      for (const issue of issues) {
        const { title, remedy } = describeIssue(issue, t);
        expect([title, remedy], issue.code).not.toContain('');
        expect(issue.line ?? issue.field, title).toBeDefined();
      }
    }
  });
});

test('every message stands in the index of the docs, in its class', async () => {
  expect(unknownClasses()).toEqual([]);
  await expect(indexPage(shown)).toMatchFileSnapshot(path.join(docsDir, 'README.md'));
  expect(readdirSync(docsDir).sort()).toEqual([...codes.map((code) => `${code}.md`), 'README.md'].sort());
});
