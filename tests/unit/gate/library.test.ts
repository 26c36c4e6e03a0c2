import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { base, codesOf, type Files, judge, sourceText } from '../../support/gate.ts';

const documents = 'content/data/documents.yaml';
const written = readFileSync(path.join(base, documents), 'utf8');
const other = (lines: string) => `
doc-x:
  number: "1/QĐ"
  kind: decision
  date: "2020-01-02"
  title: { vi: Quyết định thử nghiệm, zh: 试行决定, en: Trial decision }
  status: in-force
  confidence: verified
${lines}`;
const register = (first: string, second: string, status = 'amended'): Files => ({
  [documents]: `${written.replace('  status: amended', `  status: ${status}\n${first}`)}${other(second)}`,
});

describe('an editor of the register is told of', () => {
  test.each([
    ['a document that replaces another which does not say so', register('', '  replaces: [doc-nd72-2015]\n')],
    [
      'a document that is replaced and still said to be in force',
      register('  replacedBy: [doc-x]', '  replaces: [doc-nd72-2015]\n'),
    ],
    [
      'an amended document that is said to be as it was',
      register('  amendedBy: [doc-x]', '  amends: [doc-nd72-2015]\n', 'in-force'),
    ],
    ['a number where the register has the document', register('  detailedBy: ["1/QĐ"]', '')],
    ['a kind of document there is not', { [documents]: written.replace('kind: decree', 'kind: decre') }],
    ['a document that follows itself', register('', '  follows: [doc-x]\n  followedBy: [doc-x]\n')],
  ] as [string, Files][])('%s', async (_what, files) => {
    const issues = await judge(files);
    expect([...new Set(issues.map(({ code }) => code))]).toEqual(['registry-record']);
    expect(issues.every(({ file }) => file === documents)).toBe(true);
  });

  test('a relation to a document that is not there', async () => {
    expect(await codesOf(register('', '  implements: [doc-y]\n'))).toEqual(['registry-reference']);
  });
});

describe('an editor of the register is not stopped by', () => {
  test.each([
    ['relations that both documents tell', register('  amendedBy: [doc-x]', '  amends: [doc-nd72-2015]\n')],
    [
      'the number of a document that the register does not have',
      register('', '  replaces: ["79/2010/QĐ-TTg"]\n'),
    ],
  ] as [string, Files][])('%s', async (_what, files) => {
    expect(await codesOf(files)).toEqual([]);
  });
});

describe('an editor of a publication', () => {
  const settings = JSON.parse(readFileSync(path.join(base, 'content/site.json'), 'utf8'));
  const sections = [
    ...settings.sections,
    {
      ...settings.sections[0],
      collection: 'library',
      path: { vi: 'thu-vien', zh: 'ziliaoku', en: 'library' },
    },
  ];
  const publication = (library: string): Files => ({
    'content/site.json': JSON.stringify({ sections }),
    'content/library/sach-anh/vi.mdx': sourceText({ facts: { library } }),
  });
  const rights = 'rights: { licence: CC BY 4.0, holder: Nhà xuất bản }';

  test('may name editions in any language, without a file', async () => {
    const editions = '[{ lang: vi, title: Sách ảnh, pages: 120 }, { lang: fr, title: Album }]';
    expect(await codesOf(publication(`{ type: book, ${rights}, editions: ${editions} }`))).toEqual([]);
  });

  test.each([
    [
      'a file that is not there',
      `{ type: book, ${rights}, editions: [{ lang: vi, title: Sách, file: sach.pdf }] }`,
      'link-broken',
    ],
    [
      'a language there is not',
      `{ type: book, ${rights}, editions: [{ lang: vn, title: Sách }] }`,
      'field-type',
    ],
    [
      'an agency there is not',
      `{ type: book, ${rights}, paperCopies: so-sach, editions: [{ lang: vi, title: Sách }] }`,
      'reference-unknown',
    ],
    ['no edition at all', `{ type: book, ${rights}, editions: [] }`, 'field-missing'],
    ['rights that nobody named', '{ type: book, editions: [{ lang: vi, title: Sách }] }', 'field-missing'],
  ])('is told of %s', async (_what, library, code) => {
    expect(await codesOf(publication(library))).toEqual([code]);
  });
});
