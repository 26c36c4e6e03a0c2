import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import editor from '../../i18n/vi/editor.json' with { type: 'json' };
import { checkPortalFolder } from '../../src/lib/checks/index.ts';
import type { Issue } from '../../src/lib/issues/issue.ts';
import { createReport, describeIssue, readReportWords } from '../../src/lib/issues/report.ts';
import { formatTerminal } from '../../src/lib/issues/reporters/terminal.ts';
import { readDictionary, type Translate } from '../../src/lib/translate.ts';

const project = path.resolve(import.meta.dirname, '../..');
const catalogue = path.join(project, 'tests', 'bad-input');
const base = '_base';
const cases = readdirSync(catalogue).filter((name) => name !== base);
const folders = mkdtempSync(path.join(tmpdir(), 'bad-input-'));

afterAll(() => {
  rmSync(folders, { recursive: true, force: true });
});

const readJson = (file: string): object => JSON.parse(readFileSync(file, 'utf8'));

/** The issues of the good portal with the files of a case laid over it, and its fields over those of the site. */
function issuesOf(name: string): Issue[] {
  const portal = path.join(folders, name);
  const site = path.join('content', 'site.json');
  cpSync(path.join(project, 'i18n'), path.join(portal, 'i18n'), { recursive: true });
  for (const layer of [base, name]) cpSync(path.join(catalogue, layer), portal, { recursive: true });
  cpSync(path.join(project, 'content', 'theme.json'), path.join(portal, 'content', 'theme.json'));
  const fields = { ...readJson(path.join(catalogue, base, site)), ...readJson(path.join(portal, site)) };
  writeFileSync(path.join(portal, site), JSON.stringify(fields));
  // The case of a version that only the history has stands in for that history.
  return checkPortalFolder(portal, () => name === 'follows-not-kept');
}

const languages = readdirSync(path.join(project, 'i18n')).filter((code) => !code.includes('.'));

/** The words of reports, which here must be given every value they ask for. */
function strictWords(lang: string): Translate {
  const { t, raw } = { t: readReportWords(project, lang), raw: readDictionary(project, lang) };
  return (key, values = {}) => {
    const text = key
      .replace('editor:', '')
      .split('.')
      .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], raw.editor);
    const wanted = [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
    expect(Object.keys(values), `${lang} ${key}`).toEqual(expect.arrayContaining(wanted));
    return t(key, values);
  };
}

test('an editor whose content is in order is told nothing', () => {
  expect(issuesOf(base)).toEqual([]);
});

test('every message has a case that shows it', () => {
  expect(Object.keys(editor.issues).sort()).toEqual(cases.sort());
});

describe.each(cases)('%s', (name) => {
  const issues = issuesOf(name);

  test('tells the editor how to mend it', async () => {
    const report = formatTerminal(createReport(issues), readReportWords(project, 'vi'));
    await expect(report).toMatchFileSnapshot(path.join(catalogue, name, 'report.txt'));
    expect(issues.map(({ code }) => code)).toContain(name);
  });

  test('says where, what and what next, in every language of the project', () => {
    for (const t of languages.map(strictWords)) {
      for (const issue of issues) {
        const { title, remedy } = describeIssue(issue, t);
        expect([title, remedy], issue.code).not.toContain('');
        expect(issue.line ?? issue.field, title).toBeDefined();
      }
    }
  });
});
