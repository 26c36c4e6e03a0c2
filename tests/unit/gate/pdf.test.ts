import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { FolderOptions } from '../../../src/lib/checks/index.ts';
import type { MediaFacts, PdfFacts } from '../../../src/lib/media/facts.ts';
import { inspectPdf } from '../../../src/lib/media/pdf.ts';
import {
  type EntryOptions,
  type Files,
  judge as judgeAll,
  sourceFile,
  sourceText,
  translationText,
  withSource,
} from '../../support/gate.ts';
import { makePdf, type PdfOptions, typedPdf } from '../../support/pdfs.ts';

const folder = 'content/news/cho-phien';
const words = 'Chợ họp vào sáng Chủ nhật hằng tuần.';
const linking = (href: string, entry: EntryOptions = {}): Files =>
  withSource({ ...entry, body: `${words} Xem [Nội quy chợ phiên](${href}).` });

/** The good portal with a text, a PDF beside it and a link to that. */
const withPdf = async (pdf: PdfOptions | Uint8Array = {}): Promise<Files> => ({
  ...linking('noi-quy.pdf'),
  [`${folder}/noi-quy.pdf`]:
    pdf instanceof Uint8Array ? pdf : await makePdf({ title: 'Nội quy chợ phiên', ...pdf }),
});

/** What the gate says of files, of which the PDFs are looked into here, and not in a process of their own. */
async function judge(files: Files, options: FolderOptions = {}): ReturnType<typeof judgeAll> {
  const media = new Map<string, MediaFacts>();
  for (const [file, bytes] of Object.entries(files)) {
    if (bytes instanceof Uint8Array) media.set(file, await inspectPdf(bytes));
  }
  return judgeAll(files, { media, ...options });
}

const codesOf = async (files: Files): Promise<string[]> => (await judge(files)).map(({ code }) => code);

/** What the gate says of a PDF of which a separate process has found out something. */
async function codesOfFacts(facts: Partial<PdfFacts>): Promise<string[]> {
  const good: PdfFacts = {
    kind: 'pdf',
    size: 90_000,
    texts: [],
    pages: 2,
    encrypted: false,
    active: [],
    attachments: 0,
    title: 'Nội quy chợ phiên',
    lang: 'vi',
    tagged: true,
  };
  const media = new Map([[`${folder}/noi-quy.pdf`, { ...good, ...facts }]]);
  return (await judge(await withPdf(), { media })).map(({ code }) => code);
}

describe('an editor who links to a PDF beside the text', () => {
  test.each([
    'noi-quy.pdf',
    './noi-quy.pdf',
    '../cho-phien/noi-quy.pdf',
    '../../news/cho-phien/noi-quy.pdf',
    'noi-quy.pdf#page=2',
  ])('may write %s', async (href) => {
    expect(await judge({ ...(await withPdf()), ...linking(href) })).toEqual([]);
  });

  test('may link to that of another subject', async () => {
    const files = {
      ...withSource(),
      [`${folder}/noi-quy.pdf`]: await makePdf(),
      'content/news/cho-dem/vi.mdx': sourceText({
        title: '"Chợ đêm họp vào thứ Bảy"',
        body: `${words} Xem [Nội quy chợ phiên](../cho-phien/noi-quy.pdf).`,
      }),
    };
    expect(await judge(files)).toEqual([]);
  });

  test('may link to it from a translation alone', async () => {
    const files = await withPdf();
    const body = 'The market meets every Sunday. See the [market rules](noi-quy.pdf).';
    const issues = await judge({
      ...files,
      ...withSource(),
      [`${folder}/en.mdx`]: translationText('en', { body }),
    });
    expect(issues.filter(({ code }) => /^(?:pdf|link)-/.test(code))).toEqual([]);
  });

  test.each([
    ['noi-quyt.pdf', 'noi-quy.pdf'],
    ['noi-quy.PDF', 'noi-quy.pdf'],
    ['../cho-dem/noi-quy.pdf', 'noi-quy.pdf'],
    ['./quyet-dinh-phe-duyet.pdf', ''],
    ['../cho-dem/so-do.pdf', ''],
  ])('is told of %s, which does not exist, and where it is', async (href, meant) => {
    const issues = await judge({ ...(await withPdf()), ...linking(href) });
    const [broken] = issues.filter(({ code }) => code === 'link-broken');
    expect(broken).toMatchObject({ file: sourceFile, line: 14 });
    if (meant) expect(JSON.stringify(broken?.values)).toContain(meant);
  });

  test.each([
    ['/files/news/cho-phien/noi-quy.pdf'],
    ['../../../content/news/cho-phien/noi-quy%2Epdf'],
    ['..%2Fcho-phien/noi-quy.pdf'],
    ['../../../../etc/ke-hoach.pdf'],
    ['noi-quy.pdf?v=2'],
    ['file:///C:/noi-quy.pdf'],
  ])('is told that %s leads nowhere', async (href) => {
    const codes = await codesOf({ ...(await withPdf()), ...linking(href) });
    expect(codes.some((code) => code.startsWith('link-'))).toBe(true);
  });

  test('is told when it belongs to a draft', async () => {
    const files = {
      ...(await withPdf()),
      ...withSource({ facts: { draft: 'true' }, body: `${words} [Nội quy chợ phiên](noi-quy.pdf).` }),
      'content/news/cho-dem/vi.mdx': sourceText({
        title: '"Chợ đêm họp vào thứ Bảy"',
        body: `${words} Xem [Nội quy chợ phiên](../cho-phien/noi-quy.pdf).`,
      }),
    };
    const issues = await judge(files);
    expect(issues.map(({ code, file }) => [code, file])).toEqual([
      ['link-draft', 'content/news/cho-dem/vi.mdx'],
    ]);
  });

  test('is reminded of one that no text links to', async () => {
    const issues = await judge({ ...(await withPdf()), ...withSource() });
    expect(issues).toMatchObject([
      { code: 'pdf-unused', severity: 'warning', file: `${folder}/noi-quy.pdf` },
    ]);
  });
});

describe('an editor whose PDF is in order', () => {
  test.each<[string, PdfOptions]>([
    ['packed', { packed: true }],
    [
      'with an author, whom no reader will see',
      { info: { Author: 'Nguyễn Văn A', Producer: 'Microsoft Word' } },
    ],
    ['with many pages', { pages: 60 }],
    ['in English', { title: 'Market rules', lang: 'en-GB' }],
    ['in Chinese', { title: '集市管理规定', lang: 'zh-Hans' }],
    ['in French', { title: 'Règlement du marché', lang: 'fr' }],
    ['with capitals', { title: 'NỘI QUY CHỢ PHIÊN' }],
    ['named by its number', { title: 'Quyết định 12/QĐ-UBND' }],
  ])('is told nothing of one %s', async (_what, options) => {
    expect(await judge(await withPdf(options))).toEqual([]);
  });

  test.each<[string, Partial<PdfFacts>]>([
    ['20 MB', { size: 20_000_000 }],
    ['500 pages', { pages: 500 }],
    ['no tags', { tagged: false }],
  ])('is told nothing of one with %s', async (_what, facts) => {
    expect(await codesOfFacts(facts)).toEqual([]);
  });
});

describe('an editor whose PDF is not fit for readers', () => {
  test.each<[string, string, PdfOptions | Uint8Array]>([
    ['is empty', 'pdf-damaged', new Uint8Array()],
    ['is a Word document', 'pdf-damaged', Buffer.from('PK\u0003\u0004word/document.xml')],
    [
      'is a picture',
      'pdf-damaged',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
        'base64',
      ),
    ],
    ['is a page of the web', 'pdf-damaged', Buffer.from('<!doctype html><html><body>404</body></html>')],
    ['was not copied to its end', 'pdf-damaged', typedPdf().subarray(0, 300)],
    ['asks for a password', 'pdf-encrypted', { change: (pdf) => pdf.encrypt({ userPassword: 'a' }) }],
    [
      'forbids copying',
      'pdf-encrypted',
      { packed: true, change: (pdf) => pdf.encrypt({ ownerPassword: 'a', permissions: { copying: false } }) },
    ],
    ['runs a script', 'pdf-active', { change: (pdf) => pdf.addJavaScript('a', 'app.alert(1)') }],
    ['starts a program', 'pdf-active', typedPdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    [
      'links to a computer',
      'pdf-active',
      typedPdf({ page: '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (file:///D:/a.doc) >> >>]' }),
    ],
    ['is an XFA form', 'pdf-active', typedPdf({ catalog: '/AcroForm << /Fields [] /XFA [(a) 5 0 R] >>' })],
    [
      'carries a table',
      'pdf-attachment',
      { packed: true, change: (pdf) => pdf.attach(new Uint8Array([1]), 'a.xlsx') },
    ],
    [
      'is a collection',
      'pdf-attachment',
      { change: ({ catalog, context }) => catalog.set(PDFName.of('Collection'), context.obj({})) },
    ],
    ['has no title', 'pdf-title', { title: '' }],
    ['has the title of a program', 'pdf-title', { title: 'Microsoft Word - noi quy.doc' }],
    ['has its file name for a title', 'pdf-title', { title: 'noi-quy' }],
    ['has the title of a new document', 'pdf-title', { title: 'Document1' }],
    ['has the title of a scanner', 'pdf-title', { title: 'Scan_20261101' }],
    ['has the head of its form for a title', 'pdf-title', { title: 'UBND TỈNH X' }],
    ['names no language', 'pdf-lang', { lang: '' }],
    ['says that its language is unknown', 'pdf-lang', { lang: 'x-unknown' }],
    ['has too many pages', 'pdf-size', { pages: 501, packed: true }],
  ])('is told of one that %s', async (_what, code, pdf) => {
    const issues = await judge(await withPdf(pdf));
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]).toMatchObject({ file: `${folder}/noi-quy.pdf`, severity: 'error', line: 1 });
  });

  test.each<[string, string[], Partial<PdfFacts>]>([
    ['is too heavy', ['pdf-size'], { size: 20_000_001 }],
    ['is too heavy and too long', ['pdf-size', 'pdf-size'], { size: 30_000_000, pages: 900 }],
    ['does two things', ['pdf-active', 'pdf-active'], { active: ['script', 'media'] }],
    ['is encrypted, whatever else', ['pdf-encrypted'], { encrypted: true, active: ['script'], pages: 0 }],
  ])('is told of one that %s', async (_what, codes, facts) => {
    expect(await codesOfFacts(facts)).toEqual(codes);
  });

  test.each(['time', 'memory', 'crash', 'bytes'] as const)(
    'is told of one that could not be looked into (%s)',
    async (reason) => {
      const media = new Map([[`${folder}/noi-quy.pdf`, { kind: 'unreadable', format: '', reason } as const]]);
      const codes = (await judge(await withPdf(), { media })).map(({ code }) => code);
      expect(codes).toEqual([reason === 'bytes' ? 'pdf-size' : 'pdf-damaged']);
    },
  );

  test('never reads in a message what only the metadata said', async () => {
    const issues = await judge(await withPdf({ title: 'Microsoft Word - TUYET MAT 12.doc' }));
    expect(JSON.stringify(issues.filter(({ code }) => code === 'pdf-title'))).not.toContain('MAT');
  });
});

test('an editor whose PDF is judged as every build does it is told the same', async () => {
  const files = await withPdf({ title: 'Untitled', lang: '', change: (pdf) => pdf.addJavaScript('a', 'b') });
  const told = await judgeAll(files);
  expect(told.map(({ code }) => code)).toEqual(['pdf-active', 'pdf-lang', 'pdf-title']);
  expect(told).toEqual(await judge(files));
});
