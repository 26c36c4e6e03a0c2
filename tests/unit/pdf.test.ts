import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { MediaFacts, PdfFacts } from '../../src/lib/media/facts.ts';
import { withoutJpegMetadata } from '../../src/lib/media/jpeg-metadata.ts';
import { inspectPdf } from '../../src/lib/media/pdf.ts';
import { cleanPdf } from '../../src/lib/media/pdf-clean.ts';
import { titleFault } from '../../src/lib/media/pdf-title.ts';
import { makePdf, typedPdf, typePdf } from '../support/pdfs.ts';

async function factsOf(bytes: Uint8Array): Promise<PdfFacts> {
  const facts = await inspectPdf(bytes);
  expect(facts.kind).toBe('pdf');
  return facts as PdfFacts;
}

const damaged: MediaFacts = { kind: 'unreadable', format: 'pdf', reason: 'damaged' };

describe('an editor who adds a PDF as programs of offices write it', () => {
  test.each([false, true])('is told what it is, packed or not (%s)', async (packed) => {
    const facts = await factsOf(await makePdf({ pages: 3, packed }));
    expect(facts).toMatchObject({
      pages: 3,
      encrypted: false,
      active: [],
      attachments: 0,
      title: 'Kế hoạch 93/KH-UBND về thông tin đối ngoại',
      lang: 'vi-VN',
      tagged: false,
    });
  });

  test('may take its title from XMP, where newer programs write it', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><dc:title><rdf:Alt>' +
      '<rdf:li xml:lang="x-default">Đề án &amp; lộ trình</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>';
    expect(await factsOf(await makePdf({ title: '', xmp }))).toMatchObject({ title: 'Đề án & lộ trình' });
  });

  test.each(['', 'und', 'x-unknown', '(unknown language)'])('has no language in “%s”', async (lang) => {
    expect((await factsOf(await makePdf({ lang }))).lang).toBeUndefined();
  });

  test('is told that it is tagged', async () => {
    expect((await factsOf(typedPdf({ catalog: '/MarkInfo << /Marked true >>' }))).tagged).toBe(true);
  });

  test.each([
    ['a link to a page', '/Annots [<< /Rect [0 0 9 9] /Subtype /Link /A << /S /GoTo /D [3 0 R /Fit] >> >>]'],
    [
      'a link to the web',
      '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (https://example.vn/a?b=c:d) >> >>]',
    ],
    ['a link without scheme', '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (www.example.vn) >> >>]'],
    ['a host with its port', '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (example.vn:8080/a) >> >>]'],
    ['a letter', '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (mailto:a@example.vn) >> >>]'],
    ['a command of the reader', '/Annots [<< /Rect [0 0 9 9] /A << /S /Named /N /NextPage >> >>]'],
    ['a transition', '/Trans << /S /Fade >>'],
    ['a font called JS', '/Resources << /Font << /JS << /Type /Font /Subtype /Type1 >> >> >>'],
  ])('may keep %s', async (_what, page) => {
    expect((await factsOf(typedPdf({ page }))).active).toEqual([]);
  });

  test('may keep a form to be filled in, a first page to open, and an empty list of scripts', async () => {
    const catalog =
      '/AcroForm << /Fields [] >> /OpenAction [3 0 R /Fit] /Names << /JavaScript << /Names [] >> >>';
    expect((await factsOf(typedPdf({ catalog }))).active).toEqual([]);
  });
});

describe('whoever hides something that acts in a PDF', () => {
  const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  test.each<[string, Parameters<typeof typedPdf>[0], string]>([
    ['a script on opening', { catalog: `/OpenAction ${script}` }, 'script'],
    [
      'a script in a name tree',
      { catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` },
      'script',
    ],
    ['a script for leaving a page', { page: `/AA << /C ${script} >>` }, 'script'],
    [
      'a script of a field',
      { catalog: `/AcroForm << /Fields [<< /FT /Tx /T (a) /AA << /K ${script} >> >>] >>` },
      'script',
    ],
    [
      'a script with its name in escapes',
      { catalog: '/OpenAction << /#53 /J#61vaScript /#4a#53 (a) >>' },
      'script',
    ],
    [
      'a script after another action',
      { catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [${script}] >>` },
      'script',
    ],
    ['a script that nothing refers to', { objects: [script] }, 'script'],
    ['a script in an array of arrays', { objects: [`[[[${script}]]]`] }, 'script'],
    [
      'a script in a bookmark',
      { catalog: '/Outlines 5 0 R', objects: [`<< /First << /Title (a) /A ${script} >> >>`] },
      'script',
    ],
    ['a program to start', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, 'launch'],
    [
      'a program in a link',
      { page: '/Annots [<< /Rect [0 0 9 9] /A << /S /Launch /Win << /F (c.exe) >> >> >>]' },
      'launch',
    ],
    [
      'a form that sends',
      { page: '/Annots [<< /Rect [0 0 9 9] /A << /S /SubmitForm /F (https://x.example) >> >>]' },
      'submit',
    ],
    ['a form that takes data', { objects: ['<< /S /ImportData /F (a.fdf) >>'] }, 'submit'],
    [
      'another file',
      { page: '/Annots [<< /Rect [0 0 9 9] /A << /S /GoToR /F (b.pdf) /D [0 /Fit] >> >>]' },
      'remote',
    ],
    ['a file within', { objects: ['<< /S /GoToE /T << /R /C /N (a) >> >>'] }, 'remote'],
    [
      'contents elsewhere',
      { objects: ['<< /F (\\\\\\\\host\\\\a) /Length 0 >>\nstream\n\nendstream'] },
      'remote',
    ],
    [
      'a file on a computer',
      { page: '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (file:///C:/a.docx) >> >>]' },
      'link',
    ],
    [
      'a script as a link',
      { page: '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (java\\nscript:alert\\(1\\)) >> >>]' },
      'link',
    ],
    [
      'a share of a network',
      { page: '/Annots [<< /Rect [0 0 9 9] /A << /S /URI /URI (\\\\\\\\host\\\\a) >> >>]' },
      'link',
    ],
    ['data as a link', { objects: ['<< /S /URI /URI <646174613a746578742f68746d6c2c> >>'] }, 'link'],
    [
      'a form of XFA',
      { catalog: '/AcroForm << /Fields [] /XFA 5 0 R >>', objects: ['<< /Length 0 >>\nstream\n\nendstream'] },
      'form',
    ],
    ['a rich medium', { page: '/Annots [<< /Rect [0 0 9 9] /Subtype /RichMedia >>]' }, 'media'],
    ['a film', { page: '/Annots [<< /Rect [0 0 9 9] /Subtype /Movie /Movie << /F (a.avi) >> >>]' }, 'media'],
    ['a sound', { catalog: '/OpenAction << /S /Sound >>' }, 'media'],
  ])('is found with %s', async (_what, options, kind) => {
    expect((await factsOf(typedPdf(options))).active).toContain(kind);
  });

  test('is found in a compressed stream of objects', async () => {
    const bytes = await makePdf({
      packed: true,
      change: ({ context, catalog }) => {
        const action = context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
        catalog.set(PDFName.of('OpenAction'), context.register(action));
      },
    });
    expect(Buffer.from(bytes).includes('app.alert')).toBe(false);
    expect((await factsOf(bytes)).active).toEqual(['script']);
  });

  test('is found in what a later saving has added', async () => {
    const first = Buffer.from(typedPdf());
    const added = `\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (a) >> >>\nendobj\n`;
    const end = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${first.length}\n%%EOF\n`;
    expect((await factsOf(Buffer.concat([first, Buffer.from(added + end)]))).active).toEqual(['script']);
  });
});

describe('an editor whose PDF carries other files', () => {
  test.each<[string, Parameters<typeof typedPdf>[0]]>([
    [
      'in its list',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(a) << /F (a) /EF << /F 5 0 R >> >>] >> >>',
        objects: ['<< /Type /EmbeddedFile /Length 0 >>\nstream\n\nendstream'],
      },
    ],
    ['on a page', { page: '/Annots [<< /Rect [0 0 9 9] /Subtype /FileAttachment /FS << /F (a) >> >>]' }],
    ['as a collection', { catalog: '/Collection << /View /D >>' }],
    ['as associated files', { catalog: '/AF [<< /F (a.xml) /EF << /F 5 0 R >> >>]' }],
    ['with its name in escapes', { objects: ['<< /Type /Embedded#46ile /Length 0 >>\nstream\n\nendstream'] }],
  ])('is told of those %s', async (_where, options) => {
    expect((await factsOf(typedPdf(options))).attachments).toBe(1);
  });

  test('is told of one that the library has attached', async () => {
    const bytes = await makePdf({
      packed: true,
      change: (document) => document.attach(new Uint8Array([1, 2]), 'bang.xlsx'),
    });
    expect((await factsOf(bytes)).attachments).toBe(1);
  });
});

describe('what cannot be opened', () => {
  test.each<[string, Uint8Array]>([
    ['an empty file', new Uint8Array()],
    ['a text', Buffer.from('Kế hoạch')],
    ['a Word document', Buffer.from('PK\u0003\u0004…')],
    ['a page of the web', Buffer.from('<!doctype html><title>404</title>')],
  ])('is no PDF when it is %s', async (_what, bytes) => {
    expect(await inspectPdf(bytes)).toEqual({ kind: 'unreadable', format: '', reason: 'unknown' });
  });

  test.each([0.2, 0.5, 0.9, 0.99])('is damaged when only %s of it was copied', async (part) => {
    for (const packed of [false, true]) {
      const bytes = await makePdf({ packed, pages: 5 });
      expect(await inspectPdf(bytes.subarray(0, Math.floor(bytes.length * part)))).toEqual(damaged);
    }
  });

  test.each<[string, Uint8Array]>([
    ['has only its first line', Buffer.from('%PDF-1.7\n')],
    ['has no catalog', typePdf(['<< /Type /Pages /Kids [] /Count 0 >>'])],
    ['has no pages', typePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])],
    [
      'lacks a page',
      typePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [7 0 R] /Count 1 >>']),
    ],
    ['lacks the contents of a page', typedPdf({ page: '/Contents 9 0 R' })],
    ['has an object that cannot be read', typedPdf({ page: '/Contents 5 0 R', objects: ['<< /Length 5 '] })],
    [
      'lost its middle',
      Buffer.from(
        Buffer.from(typedPdf())
          .toString('latin1')
          .replace(/3 0 obj[\s\S]*?endobj/, ''),
      ),
    ],
  ])('is damaged when it %s', async (_what, bytes) => {
    expect(await inspectPdf(bytes)).toEqual(damaged);
  });

  test('is said to be encrypted when it is, and nothing else is asked', async () => {
    for (const packed of [false, true]) {
      const bytes = await makePdf({
        packed,
        change: (document) => document.encrypt({ userPassword: 'a', ownerPassword: 'b' }),
      });
      expect(await inspectPdf(bytes)).toMatchObject({ kind: 'pdf', encrypted: true });
      await expect(cleanPdf(bytes, { title: 'A', lang: 'vi' })).rejects.toThrow('encrypted');
    }
  });

  test('does not exhaust whoever looks into it', async () => {
    const tangled = typePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R >>',
    ]);
    expect(await factsOf(tangled)).toMatchObject({ pages: 1 });
    const deep = typedPdf({ objects: [`${'['.repeat(50_000)}${']'.repeat(50_000)}`] });
    expect((await inspectPdf(deep)).kind).toBe('pdf');
  });
});

describe('what a PDF says beside its pages', () => {
  const identity = { title: 'Kế hoạch “A & B”', lang: 'vi-VN' };
  const xmp =
    '<rdf:RDF><rdf:Description pdf:Producer="Máy X"><dc:creator><rdf:Seq><rdf:li>Nguyễn Văn A</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>';
  const telling = () =>
    makePdf({
      info: {
        Author: 'Nguyễn Văn A',
        Company: 'Sở X',
        Keywords: 'TUYỆT MẬT',
        CreationDate: 'D:20240101000000Z',
      },
      xmp,
      text: 'Readable words',
      change: ({ context, catalog }) => {
        const page = catalog.Pages().Kids().lookup(0, PDFDict);
        page.set(PDFName.of('PieceInfo'), context.obj({ Word: { Private: PDFString.of('private words') } }));
        page.set(PDFName.of('Thumb'), context.register(context.stream('thumbnail', {})));
        const note = {
          Subtype: 'Text',
          Rect: [0, 0, 9, 9],
          T: PDFHexString.fromText('Trần Thị B'),
          M: PDFString.of('D:2024'),
          Contents: PDFHexString.fromText('Xem lại đoạn này'),
        };
        page.set(PDFName.of('Annots'), context.obj([context.register(context.obj(note))]));
        context.register(PDFString.of('an earlier state'));
      },
    });

  test('is told with the names of its fields, so that marks of secrecy are found', async () => {
    const { texts } = await factsOf(await telling());
    expect(texts).toEqual(
      expect.arrayContaining([
        { field: 'Author', text: 'Nguyễn Văn A' },
        { field: 'Company', text: 'Sở X' },
        { field: 'Keywords', text: 'TUYỆT MẬT' },
        { field: 'pdf:Producer', text: 'Máy X' },
        { field: 'dc:creator', text: 'Nguyễn Văn A' },
        { field: 'Contents', text: 'Xem lại đoạn này' },
        { field: 'T', text: 'Trần Thị B' },
      ]),
    );
  });

  test.each<[string, string, string]>([
    ['UTF-8 of PDF 2.0', '<EFBBBF4BE1BABF>', 'Kế'],
    ['UTF-16', '<FEFF004B1EBF>', 'Kế'],
    ['PDFDocEncoding', '(Ke \\(1\\))', 'Ke (1)'],
  ])('is read in %s', async (_encoding, written, text) => {
    const bytes = typedPdf({ trailer: '/Info 5 0 R', objects: [`<< /Title ${written} >>`] });
    expect((await factsOf(bytes)).title).toBe(text);
  });

  test('reaches no reader, whose copy has a title, a language and the same pages', async () => {
    const cleaned = await cleanPdf(await telling(), identity);
    const facts = await factsOf(cleaned);
    expect(facts).toMatchObject({ title: identity.title, lang: 'vi-VN', pages: 1, active: [] });
    expect(facts.texts.filter(({ field }) => field !== 'Contents').map(({ text }) => text)).toEqual([
      identity.title,
      identity.title,
      identity.lang,
    ]);
    const raw = await unpacked(cleaned);
    for (const trace of [
      'Nguy',
      'Máy X',
      'private words',
      'thumbnail',
      'an earlier state',
      'D:2024',
      'pdf-lib',
    ]) {
      expect(raw, trace).not.toContain(trace);
      expect(raw, trace).not.toContain(Buffer.from(trace, 'utf16le').swap16().toString('latin1'));
    }
  });

  test('gives the same bytes each time', async () => {
    const bytes = await telling();
    expect(Buffer.compare(await cleanPdf(bytes, identity), await cleanPdf(bytes, identity))).toBe(0);
    expect(
      Buffer.compare(await cleanPdf(bytes, identity), await cleanPdf(bytes, { ...identity, title: 'C' })),
    ).not.toBe(0);
  });

  test('leaves the look of a signature and no signature that would be broken', async () => {
    const bytes = typedPdf({
      catalog: '/AcroForm << /SigFlags 3 /Fields [5 0 R] >> /Perms << /DocMDP 6 0 R >>',
      page: '/Annots [5 0 R]',
      objects: [
        '<< /Subtype /Widget /FT /Sig /T (S) /Rect [0 0 90 90] /V 6 0 R /AP << /N 7 0 R >> >>',
        '<< /Type /Sig /Filter /Adobe.PPKLite /Contents <00> /ByteRange [0 1 2 3] /Name (Nguyen Van A) >>',
        '<< /Subtype /Form /BBox [0 0 90 90] /Length 0 >>\nstream\n\nendstream',
      ],
    });
    const raw = await unpacked(await cleanPdf(bytes, identity));
    expect(raw).toContain('/Stamp');
    for (const trace of ['/Sig', 'ByteRange', 'Nguyen', 'AcroForm', 'DocMDP'])
      expect(raw).not.toContain(trace);
  });

  test.each<[string, Parameters<typeof typedPdf>[0]]>([
    ['acts', { catalog: '/OpenAction << /S /JavaScript /JS (a) >>' }],
    ['carries a file', { catalog: '/Collection << >>' }],
    ['is damaged', { page: '/Contents 5 0 R', objects: ['<< /Length 5 '] }],
  ])('is never copied from a PDF that %s', async (_what, options) => {
    await expect(cleanPdf(typedPdf(options), identity)).rejects.toThrow('The PDF');
  });

  test('is taken out of photographs too, bit for bit the same picture', async () => {
    const head = [0xff, 0xd8];
    const exif = [0xff, 0xe1, 0x00, 0x06, 0x47, 0x50, 0x53, 0x21];
    const comment = [0xff, 0xfe, 0x00, 0x04, 0x48, 0x69];
    const adobe = [0xff, 0xee, 0x00, 0x04, 0x01, 0x02];
    const scan = [0xff, 0xda, 0x00, 0x02, 0x12, 0x34, 0xff, 0xd9];
    const jpeg = Buffer.from([...head, ...exif, ...adobe, ...comment, ...scan]);
    expect([...withoutJpegMetadata(jpeg)]).toEqual([...head, ...adobe, ...scan]);
    const broken = Buffer.from([...head, 0xff, 0xe1, 0xff, 0xff, 0x00]);
    expect(withoutJpegMetadata(broken)).toBe(broken);
    const stream = `<< /Subtype /Image /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${jpeg.toString('latin1')}\nendstream`;
    const bytes = typedPdf({ page: '/Resources << /XObject << /I 5 0 R >> >>', objects: [stream] });
    expect(Buffer.from(bytes).includes('GPS!')).toBe(true);
    const cleaned = Buffer.from(await cleanPdf(bytes, identity));
    expect(cleaned.includes('GPS!')).toBe(false);
    expect(cleaned.includes(Buffer.from(scan))).toBe(true);
  });
});

/** A PDF with its compressed objects written out, as bytes of a text. */
async function unpacked(bytes: Uint8Array): Promise<string> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = document.context.enumerateIndirectObjects().map(([, object]) => {
    const copy = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(copy, 0);
    return Buffer.from(copy).toString('latin1');
  });
  expect(document.catalog.Pages().Kids()).toBeInstanceOf(PDFArray);
  return parts.join('\n');
}

describe('the title of a PDF', () => {
  test.each([
    ['', 'none'],
    ['   ', 'none'],
    ['20231025093012', 'fileName'],
    ['Microsoft Word - KH 93 (ban cuoi).docx', 'program'],
    ['Microsoft PowerPoint - Bai trinh bay', 'program'],
    ['Untitled', 'empty'],
    ['Document1', 'empty'],
    ['Tài liệu 1', 'empty'],
    ['PowerPoint Presentation', 'empty'],
    ['Bản trình bày1', 'empty'],
    ['Mẫu số 01', 'empty'],
    ['Phụ lục II', 'empty'],
    ['未命名', 'empty'],
    ['Scan_20240102_093012', 'scanner'],
    ['CamScanner 01-02-2024 09.30', 'scanner'],
    ['SKM_C250i23102508120', 'scanner'],
    ['ke-hoach-93', 'fileName'],
    ['KE-HOACH-93', 'fileName'],
    ['ke-hoach-93.pdf', 'fileName'],
    ['Kế hoạch 93.docx', 'fileName'],
    ['KH_93_UBND_signed', 'fileName'],
    ['UBND TỈNH LAI CHÂU', 'letterhead'],
    ['ỦY BAN NHÂN DÂN', 'letterhead'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'letterhead'],
    ['UBND TỈNH X CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'letterhead'],
    ['Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc', 'letterhead'],
  ])('“%s” says nothing to a reader', (title, fault) => {
    expect(titleFault(title, 'ke-hoach-93')).toBe(fault);
  });

  test.each([
    'Kế hoạch 93/KH-UBND',
    'Kế hoạch 93',
    '93/KH-UBND',
    'KẾ HOẠCH THÔNG TIN ĐỐI NGOẠI NĂM 2026',
    'Cộng hòa xã hội chủ nghĩa Việt Nam: đất nước và con người',
    'Tài liệu giới thiệu Lai Châu',
    'Mẫu số 01: Đơn đề nghị cấp thị thực',
    'Phụ lục II. Danh mục cửa khẩu',
    'Sổ tay du lịch',
    'Trang phục truyền thống',
    'UBND tỉnh công bố thủ tục hành chính',
    'Book of Festivals',
    'Lai Châu',
    '莱州省投资指南',
    'TCVN 9001',
    'QCVN-01-2023',
  ])('“%s” is a title', (title) => {
    expect(titleFault(title, 'tai-lieu')).toBeUndefined();
  });
});
