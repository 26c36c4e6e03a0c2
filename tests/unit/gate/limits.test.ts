import { mdxToHast } from 'satteri';
import { beforeAll, describe, expect, test } from 'vitest';
import { findExcess } from '../../../src/lib/checks/files/limits.ts';
import type { Issue } from '../../../src/lib/issues/issue.ts';
import { features } from '../../../src/markdown/boundary.ts';
import { type Files, judge, sourceText } from '../../support/gate.ts';

const many = (text: string, count: number): string => text.repeat(count);
const rows = (columns: number, count: number): string =>
  `${many('|a', columns)}|\n${many('|-', columns)}|\n${many('|b\n', count)}`;

/** A body that would exhaust the parser, or those who walk what it finds. */
const bad: readonly (readonly [what: string, body: string, code: string])[] = [
  ['a table of twenty thousand columns', rows(20_000, 2), 'too-large'],
  ['a table of a hundred and one columns', rows(101, 2), 'too-large'],
  ['a long table whose head is wide', rows(90, 2000), 'too-large'],
  ['many long tables', many(`${rows(90, 200)}\n`, 5), 'too-large'],
  ['a table in a quotation', `> ${rows(200, 1).replaceAll('\n', '\n> ')}`, 'too-large'],
  ['a table without outer strokes', `${many('a|', 150)}a\n${many('-|', 150)}-\nb\n`, 'too-large'],
  ['a line of quotation marks', `${many('>', 260_000)} a`, 'too-deep'],
  ['a line of spaced quotation marks', `${many('> ', 100_000)}a`, 'too-deep'],
  ['quotation marks with tabs', `${many('>\t', 60_000)}a`, 'too-deep'],
  ['a line of list marks', `${many('- ', 100_000)}a`, 'too-deep'],
  ['a line of list numbers', `${many('1. ', 60_000)}a`, 'too-deep'],
  ['quotations in lists in quotations', `${many('> - ', 60_000)}a`, 'too-deep'],
  ['a short line of a hundred quotation marks', `${many('>', 100)} a`, 'too-deep'],
  [
    'a list indented a hundred times',
    Array.from({ length: 100 }, (_, i) => `${many('  ', i)}- a`).join('\n'),
    'too-deep',
  ],
  ['a row of asterisks', `${many('*', 5000)}a${many('*', 5000)}`, 'too-deep'],
  ['emphasis in emphasis', `${many('*a ', 2000)}${many('b* ', 2000)}`, 'too-deep'],
  ['strong and strike in turns', `${many('**a ~~b ', 500)}${many('c~~ d** ', 500)}`, 'too-deep'],
  [
    'notices in notices',
    `${many('<Notice title="a">\n\n', 500)}a\n\n${many('</Notice>\n\n', 500)}`,
    'too-deep',
  ],
  ['five thousand tags', many('<Name id="a"></Name>', 5000), 'too-large'],
  ['opening braces', many('{', 200_000), 'too-deep'],
  ['braces between words', many('a { b\n\n', 10_000), 'too-deep'],
  ['brackets in an expression', `{${many('(', 100_000)}1${many(')', 100_000)}}`, 'too-deep'],
  ['objects in an expression', `{${many('{a:', 20_000)}1${many('}', 20_000)}}`, 'too-deep'],
  ['a long expression', `{${many('a+', 4000)}1}`, 'too-deep'],
  ['an expression that is never closed', `{${many('(', 100_000)}`, 'too-deep'],
  ['braces in an attribute', `<Notice title={${many('{', 100_000)} />`, 'too-deep'],
  ['a long export', `export const a = ${many('(', 50_000)}1${many(')', 50_000)}\n`, 'too-deep'],
  ['six thousand references', many('&amp; ', 6000), 'too-large'],
  ['numbered references', many('&#65;', 6000), 'too-large'],
  ['three thousand notes', `${many('[^a] ', 3000)}\n\n[^a]: x`, 'too-large'],
  ['three hundred kilobytes', many('chợ phiên ', 30_000), 'too-large'],
];

const fine: readonly (readonly [what: string, body: string])[] = [
  [
    'a table of twelve columns and fifty rows',
    `| ${many('cột | ', 12)}\n|${many('---|', 12)}\n${many(`| ${many('ô | ', 12)}\n`, 50)}`,
  ],
  ['a quotation in a quotation', '> Một\n>\n> > Hai\n>\n> Ba'],
  ['a list of four levels', '- một\n  - hai\n    - ba\n      - bốn'],
  ['a very long paragraph', `${many('Chợ họp vào sáng Chủ nhật hằng tuần. ', 1200)}`],
  ['eight hundred paragraphs', many('Chợ họp vào sáng Chủ nhật hằng tuần.\n\n', 800)],
  [
    'two hundred notes',
    `${Array.from({ length: 200 }, (_, i) => `Chợ[^${i}]`).join(', ')}.\n\n${Array.from({ length: 200 }, (_, i) => `[^${i}]: Nguồn.`).join('\n')}`,
  ],
  ['dashes and strokes in sentences', many('Giờ mở cửa: 7–11 | 13–17, cả tuần - trừ thứ Hai.\n\n', 300)],
];

const fileOf = (index: number): string => `content/general-information/bai-so-${index}/vi.mdx`;
const filesOf = (bodies: readonly string[]): Files =>
  Object.fromEntries(bodies.map((body, index) => [fileOf(index), sourceText({ body })]));

let told: readonly Issue[] = [];
beforeAll(async () => {
  told = await judge(filesOf([...bad.map(([, body]) => body), ...fine.map(([, body]) => body)]));
}, 60_000);

const ours = new Set(['too-large', 'too-deep', 'file-exhausts', 'mdx-syntax']);
const codesAt = (index: number): string[] =>
  told.filter(({ file, code }) => file === fileOf(index) && ours.has(code)).map(({ code }) => code);

describe('someone who would exhaust the parser is told, at a line, of', () => {
  test.each(bad.map(([what, , code], index) => [what, code, index] as const))(
    '%s: %s',
    (_what, code, index) => {
      expect(codesAt(index)).toEqual([code]);
      expect(told.find(({ file }) => file === fileOf(index))?.line).toBeGreaterThan(0);
    },
  );
});

describe('an editor is told nothing of', () => {
  test.each(fine.map(([what], index) => [what, index + bad.length] as const))('%s', (_what, index) => {
    expect(codesAt(index)).toEqual([]);
  });
});

test.each([
  [
    'front matter of a hundred kilobytes',
    { [fileOf(0)]: sourceText({ summary: JSON.stringify(many('Chợ họp. ', 8000)) }) },
    fileOf(0),
  ],
  [
    'a registry of three megabytes',
    { 'content/data/topics.yaml': many('# ghi chú dài\n', 200_000) },
    'content/data/topics.yaml',
  ],
  [
    'a dictionary of three megabytes',
    { 'i18n/vi/common.json': `{"a":"${many('a', 3_000_000)}"}` },
    'i18n/vi/common.json',
  ],
])('an editor is told of %s', async (_what, files, file) => {
  const codes = (await judge(files as Files)).filter((issue) => issue.file === file).map(({ code }) => code);
  expect(codes).toEqual(['too-large']);
});

describe('what passes takes the parser less than two seconds:', () => {
  test.each([
    ['a table', rows(100, 480)],
    ['quotation marks', many(`${many('> ', 20)}a\n\n`, 6000)],
    ['braces', many('{a} ', 1990)],
    ['an expression', `{${many('(', 2400)}1${many(')', 2400)}}`],
    ['references', many('a &amp; b ', 4990)],
    ['notes', `${many('[^a] ', 1990)}\n\n[^a]: x`],
    ['tags', many('<Name id="a">', 1990) + many('</Name>', 1990)],
    ['words', many('chợ phiên ', 26_000)],
    ['emphasis', many('*a **b ', 30_000)],
    ['brackets', many('[a](b', 3990)],
    ['brackets that are never closed', many('[', 250_000)],
    ['underscores', many('a_b_', 9990)],
    ['signs that are less than another', many('a < b ', 3990)],
    ['lists', many('- a\n', 50_000)],
    ['quotations', many('> a\n\n', 40_000)],
    ['headings', many('# a\n\n', 40_000)],
  ])('%s', (_what, body) => {
    expect(findExcess(body)).toBeUndefined();
    const start = performance.now();
    try {
      mdxToHast(body, { features });
    } catch {
      // A text that is refused may be refused; what counts is how long it takes.
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
