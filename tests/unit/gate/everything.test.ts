import { expect, test } from 'vitest';
import { type EntryOptions, type Files, judge, sourceFile, sourceText } from '../../support/gate.ts';

/** Ten texts, each with one fault of another class. */
const faults: readonly EntryOptions[] = [
  { body: '{process.env.HOME}' },
  { body: '<script>alert(1)</script>' },
  { body: '# Tiêu đề' },
  { body: '[đọc tin](../khong-co/vi.mdx)' },
  { body: 'Nghị quyết <Doc id="khong-co" />' },
  { facts: { date: '2025-02-30' } },
  { facts: { agency: 'khong-co' } },
  { fields: { titel: '"Thừa"' } },
  { body: 'Xem [tại đây](https://example.vn/).' },
  { title: '"Chợ phiên: \u200bhọp"' },
];
const tenBad: Files = Object.fromEntries(
  faults.map((options, index) => [`content/news/bai-${'abcdefghij'[index]}/vi.mdx`, sourceText(options)]),
);
const filesOf = (issues: readonly { file: string }[]) => new Set(issues.map(({ file }) => file));

test('an editor with ten bad files reads of all ten in one run', async () => {
  expect([...filesOf(await judge(tenBad))].sort()).toEqual(Object.keys(tenBad).sort());
});

test.each([
  ['a registry that is not UTF-8', { 'content/data/names.yaml': new Uint8Array([0xc4, 0xff, 0x41]) }],
  ['a registry that is no YAML', { 'content/data/topics.yaml': 'heritage: {\n' }],
])('ten bad files are told beside %s', async (_what, files) => {
  const told = filesOf(await judge({ ...tenBad, ...files }));
  expect([...told]).toEqual(expect.arrayContaining([...Object.keys(tenBad), ...Object.keys(files)]));
});

test.each([
  ['site.json', { 'content/site.json': '{' }],
  ['a dictionary', { 'i18n/vi/list.json': '{ "a": ' }],
  ['the list of languages', { 'i18n/locales.json': '[' }],
])('what needs no settings is told even when %s cannot be read', async (_what, files) => {
  const issues = await judge({ ...tenBad, ...files, [sourceFile]: '+++\ntitle = "x"\n+++\n' });
  const told = filesOf(issues);
  expect([...told]).toEqual(
    expect.arrayContaining([
      ...Object.keys(files),
      sourceFile,
      'content/news/bai-a/vi.mdx',
      'content/news/bai-b/vi.mdx',
    ]),
  );
});
