import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeIssue, readReportWords } from '../../src/lib/issues/report.ts';
import {
  type Files,
  judgeFolder,
  makePortal,
  project,
  sourceFile,
  sourceText,
  translationText,
} from '../support/gate.ts';
import { filesIn } from '../support/sites.ts';

// Texts as offices of a province write them: none of them may be refused, and none changed.
const folder = path.join(project, 'tests', 'good-input');
const words = readReportWords(project, 'en');
const languages = ['vi', 'zh', 'en'] as const;

const sentencesOf = (code: string): string[] =>
  readFileSync(path.join(folder, `sentences.${code}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '));

/** What is said of a portal, in words, with the line it is said of. */
async function told(files: Files, layer?: string): Promise<string[]> {
  const dir = makePortal(files, layer);
  return (await judgeFolder(dir)).map((issue) => {
    const line = readFileSync(path.join(dir, issue.file), 'utf8').split('\n')[(issue.line ?? 1) - 1];
    return `${issue.file}:${issue.line ?? ''} [${issue.code}] ${describeIssue(issue, words).title} | ${line ?? ''}`;
  });
}

test('there are enough good texts to mean something', () => {
  expect(languages.flatMap(sentencesOf).length).toBeGreaterThanOrEqual(200);
  expect(
    filesIn(path.join(folder, 'content')).filter((file) => file.endsWith('.mdx')).length,
  ).toBeGreaterThanOrEqual(40);
});

describe('an official who writes well', () => {
  test.each(languages)('is told nothing of good sentences in %s', async (code) => {
    const body = sentencesOf(code).join('\n\n');
    const file = sourceFile.replace('vi.mdx', `${code}.mdx`);
    const own = code === 'vi' ? sourceText({ body }) : asSource(code, body);
    expect(await told({ [file]: own })).toEqual([]);
  });

  test('is told nothing of good files', async () => {
    expect(await told({}, folder)).toEqual([]);
  });
});

/** A source in another language than Vietnamese. */
function asSource(code: 'zh' | 'en', body: string): string {
  const [, title = '""', summary = '""'] = /^title: (.*)\nsummary: (.*)$/m.exec(translationText(code)) ?? [];
  return sourceText({ title, summary, body });
}
