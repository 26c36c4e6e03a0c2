import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mendText } from '../../src/lib/fix/index.ts';
import { mendPortalFolder } from '../../src/lib/fix/portal.ts';
import { describeIssue, readReportWords } from '../../src/lib/issues/report.ts';
import { readLocales } from '../../src/lib/locales.ts';
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
type Language = (typeof languages)[number];

const sentencesOf = (code: Language): string[] =>
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

const readProject = (file: string): string => readFileSync(path.join(project, file), 'utf8');

const ofTexts = new Set(['agreements.yaml', 'exchanges.yaml', 'organisations.yaml']);

/** What the province itself knows: all its names, former units and figures, which a few records cannot stand for. */
function ofProvince(): Files {
  const { sections, httpHosts } = JSON.parse(readProject('content/site.json'));
  return {
    'content/site.json': JSON.stringify({ sections, httpHosts }),
    ...Object.fromEntries(
      filesIn(path.join(project, 'content', 'data')).flatMap((absolute) => {
        const file = path.relative(project, absolute).split(path.sep).join('/');
        // Registers that name texts are nothing without them.
        return ofTexts.has(path.basename(file)) ? [] : [[file, readProject(file)]];
      }),
    ),
  };
}

const registries: readonly [string, Files][] = [
  ['a few records', {}],
  ['the records of the province', ofProvince()],
];

/** An article in a language. */
function article(code: Language, slug: string, body: string): Files {
  const [, title, summary] =
    /^title: (.*)\nsummary: (.*)$/m.exec(code === 'vi' ? '' : translationText(code)) ?? [];
  const text = sourceText({ body, ...(title && { title }), ...(summary && { summary }) });
  return { [`content/news/${slug}/${code}.mdx`]: text };
}

/** Places in an article where the same sentence may stand; the first sentence says which province is meant. */
function articles(code: Language): Files {
  const lines = sentencesOf(code);
  const [first = '', second = ''] = lines;
  const notice = { vi: 'Lưu ý', zh: '注意', en: 'Note' }[code];
  const below = (parts: readonly string[], between = '\n\n') => `${first}\n\n${parts.join(between)}`;
  const plain = lines.filter((line) => line.length < 120 && !/\]\(|[<*|]/.test(line));
  return {
    ...article(code, 'doan-van', lines.join('\n\n')),
    ...article(
      code,
      'danh-sach',
      below(
        lines.map((line) => `- ${line}`),
        '\n',
      ),
    ),
    ...article(
      code,
      'danh-so',
      below(
        lines.map((line, index) => `${index + 1}. ${line}`),
        '\n',
      ),
    ),
    ...article(
      code,
      'trich',
      below(
        lines.map((line) => `> ${line}`),
        '\n>\n',
      ),
    ),
    ...article(
      code,
      'bang',
      below(
        [
          '| 1 | 2 |',
          '| --- | --- |',
          ...lines.map((line, index) => `| ${index} | ${line.replaceAll('|', '\\|')} |`),
        ],
        '\n',
      ),
    ),
    ...article(
      code,
      'thong-bao',
      below(lines.map((line) => `<Notice kind="info" title="${notice}">\n\n${line}\n\n</Notice>`)),
    ),
    ...article(code, 'de-muc', below(plain.map((line) => `## ${line.replace(/[.。]$/, '')}\n\n${second}`))),
    ...article(
      code,
      'chu-thich',
      `${lines.map((_, index) => `${index % 2 ? second : first}[^${index}]`).join('\n\n')}\n\n${lines.map((line, index) => `[^${index}]: ${line}`).join('\n')}`,
    ),
  };
}

test('there are enough good texts to mean something', () => {
  expect(languages.flatMap(sentencesOf).length).toBeGreaterThanOrEqual(400);
  expect(
    filesIn(path.join(folder, 'content')).filter((file) => file.endsWith('.mdx')).length,
  ).toBeGreaterThanOrEqual(50);
});

describe.each(registries)('an official who writes well, judged with %s', (_name, files) => {
  test.each(languages)('is told nothing of good sentences in %s, wherever they stand', async (code) => {
    expect(await told({ ...files, ...articles(code) })).toEqual([]);
  });

  test('is told nothing of good files', async () => {
    expect(await told(files, folder)).toEqual([]);
  });
});

describe('an official who writes well and asks for mending', () => {
  const writing = new Map(readLocales(project).map((locale) => [locale.code, locale.writing]));

  test.each(languages)('finds no sentence in %s changed', (code) => {
    const file = sourceFile.replace('vi.mdx', `${code}.mdx`);
    const changed = sentencesOf(code).filter((line) =>
      mendText(file, `---\ntitle: "A"\nsummary: "B"\n---\n\n${line}\n`, writing.get(code)),
    );
    expect(changed).toEqual([]);
  });

  test('finds no file changed but for the line ends of Windows', () => {
    const good = new Set(filesIn(folder).map((file) => path.relative(folder, file)));
    // Written anew by those who make the portal.
    good.delete('content/site.json');
    const changed = mendPortalFolder(makePortal({}, folder)).filter(({ file }) => good.has(file));
    expect(changed.map(({ file, fixes }) => [file, ...fixes.map(({ kind }) => kind)])).toEqual([
      ['content/news/hoi-dam-truc-tuyen/vi.mdx', 'line-ends'],
    ]);
  });
});
