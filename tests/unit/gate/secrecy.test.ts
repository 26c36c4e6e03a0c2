import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileVersion, findSecrets, secrecyCodes } from '../../../src/lib/checks/secrecy/findings.ts';
import type { Issue } from '../../../src/lib/issues/issue.ts';
import { createReport, readReportWords } from '../../../src/lib/issues/report.ts';
import { formatGithub } from '../../../src/lib/issues/reporters/github.ts';
import { formatGitlab } from '../../../src/lib/issues/reporters/gitlab.ts';
import { formatJson } from '../../../src/lib/issues/reporters/json.ts';
import { formatTerminal } from '../../../src/lib/issues/reporters/terminal.ts';
import type { MediaFacts } from '../../../src/lib/media/facts.ts';
import {
  codesOf,
  type Files,
  judge,
  project,
  sourceFile,
  sourceText,
  withBody,
  withSource,
} from '../../support/gate.ts';
import { credentials, harmless, internalAddresses, marked, personal } from './secrecy-cases.ts';

const own = new Set<string>([...secrecyCodes, 'exception-record']);
const ownCodes = async (files: Files): Promise<string[]> =>
  (await codesOf(files)).filter((code) => own.has(code));

/** One portal with an entry for each body, judged once. */
async function judgeBodies(bodies: readonly string[]): Promise<Map<string, string[]>> {
  const fileOf = (index: number): string => `content/news/bai-so-${index}-a/vi.mdx`;
  const issues = await judge(
    Object.fromEntries(bodies.map((body, index) => [fileOf(index), sourceText({ body })])),
  );
  const codes = new Map<string, Set<string>>();
  for (const { file, code } of issues) codes.set(file, (codes.get(file) ?? new Set()).add(code));
  return new Map(
    bodies.map((body, index) => [
      body,
      [...(codes.get(fileOf(index)) ?? [])].filter((code) => own.has(code)),
    ]),
  );
}

describe.each([
  ['state-secret', marked],
  ['personal-data', personal],
  ['credential', credentials],
  ['internal-address', internalAddresses],
] as const)('an editor who writes what is told as %s', (code, bodies) => {
  let found = new Map<string, string[]>();
  beforeAll(async () => {
    found = await judgeBodies(bodies);
  });
  test.each(bodies)('%j', (body) => {
    expect(found.get(body)).toContain(code);
  });
});

describe('an editor who writes what offices write every day', () => {
  let found = new Map<string, string[]>();
  beforeAll(async () => {
    found = await judgeBodies(harmless);
  });
  test.each(harmless)('%j', (body) => {
    expect(found.get(body)).toEqual([]);
  });
});

describe('an editor who leaves a mark somewhere else than in the body', () => {
  test.each<[string, Files]>([
    ['the title', withSource({ title: '"TỐI MẬT"' })],
    ['the title, in small letters', withSource({ title: 'Tối mật' })],
    ['the title, escaped', withSource({ title: '"T\\u1ED0I M\\u1EACT"' })],
    ['the summary', withSource({ summary: '"(Mật) Kế hoạch số 12/KH-UBND (M)"' })],
    ['a comment of the front matter', withSource({ facts: { updated: '2026-11-03 # TUYỆT MẬT' } })],
    ['the alternative text of a picture', withBody('![TỐI MẬT](anh.jpg)')],
    ['the title of a link', withBody('[xem](../le-hoi/vi.mdx "TUYỆT MẬT")')],
    ['a registry', { 'content/data/topics.yaml': 'heritage:\n  name: { vi: TỐI MẬT }\n' }],
    ['a comment of a registry', { 'content/data/topics.yaml': '# Lưu hành nội bộ\nheritage: {}\n' }],
    ['the settings of the site', { 'content/site.json': '{ "owner": { "vi": "TỐI MẬT" } }' }],
    ['the list of moved addresses', { 'content/redirects.json': '{ "/vi/TOI MAT/": "/vi/" }' }],
    ['a moved address', { 'content/redirects.json': '{ "/vi/tin-tuc/ke-hoach-tuyet-mat/": "/vi/" }' }],
    ['a kept version', { 'content/news/le-hoi/versions/0a1b2c3d.mdx': '---\ntitle: "MẬT"\n---\n' }],
    ['subtitles', { 'content/news/le-hoi/phim.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nTỐI MẬT\n' }],
    ['a file of the public folder', { 'public/ghi-chu.txt': 'Tài liệu mật\n' }],
    [
      'a drawing',
      {
        'content/news/le-hoi/so-do.svg':
          '<svg xmlns="http://www.w3.org/2000/svg"><text><tspan>TỐI</tspan> <tspan>MẬT</tspan></text></svg>',
      },
    ],
    ['a file that cannot be parsed', { [sourceFile]: '---\ntitle: "x\n---\n\nTUYỆT MẬT\n' }],
    ['a dictionary', { 'i18n/vi/thu.json': '{ "a": "TỐI MẬT" }' }],
    ['the name of a folder', { 'content/news/tai-lieu-mat/vi.mdx': sourceText() }],
    ['the name of a file: toi-mat', { 'content/news/le-hoi/ke-hoach-toi-mat.pdf': '%PDF-1.7' }],
    ['the name of a file: bao-cao-mat', { 'content/news/le-hoi/bao-cao-mat.pdf': '%PDF-1.7' }],
    ['the name of a file: bao-cao-mat-2026', { 'content/news/le-hoi/bao-cao-mat-2026.pdf': '%PDF-1.7' }],
    ['the name of a file: KH TỐI MẬT', { 'content/news/le-hoi/KH_TỐI MẬT.pdf': '%PDF-1.7' }],
    ['the name of a file: 12-KH-UBND(M)', { 'content/news/le-hoi/12-KH-UBND(M).pdf': '%PDF-1.7' }],
    ['the name of a file: confidential', { 'content/news/le-hoi/report-confidential.pdf': '%PDF-1.7' }],
    ['the name of a file: luu-hanh-noi-bo', { 'content/news/le-hoi/luu-hanh-noi-bo.pdf': '%PDF-1.7' }],
    ['the name of a file: 机密', { 'content/news/le-hoi/机密.pdf': '%PDF-1.7' }],
  ])('%s', async (_place, files) => {
    expect(await ownCodes(files)).toContain('state-secret');
  });

  test.each([
    'mat-ong.jpg',
    'ban-do-mat-do-dan-so.pdf',
    'bao-cao-mat-do-dan-so.pdf',
    'mat-tien-nha-san.jpg',
    'van-ban-mat-tran.pdf',
    'bao-ve-bi-mat-nha-nuoc.jpg',
    'buoi-toi-mat-ho.jpg',
    'secret-garden.jpg',
    'kiem-toan-noi-bo.pdf',
    'anh-20251123-104512.jpg',
    'anh-1638162471953.jpg',
  ])('but may call a file %s', async (name) => {
    expect(await ownCodes({ [`content/news/le-hoi/${name}`]: 'x' })).toEqual([]);
  });

  test.each(['Tối mật', 'tuyệt mật biên giới', 'TOI MAT', 'TỐI MẬT - Báo cáo tình hình'])(
    'metadata of a PDF: %s',
    async (text) => {
      const file = 'content/news/le-hoi/ke-hoach.pdf';
      const pdf = {
        kind: 'pdf',
        size: 9,
        texts: [{ field: 'Subject', text }],
        pages: 1,
        encrypted: false,
        active: [],
        attachments: 0,
        title: 'Kế hoạch',
        lang: 'vi',
        tagged: true,
      } satisfies MediaFacts;
      const issues = await judge({ [file]: '%PDF-1.7\n' }, { media: new Map([[file, pdf]]) });
      expect(issues).toContainEqual(expect.objectContaining({ code: 'state-secret', file }));
    },
  );

  test.each(['Luật Bảo vệ bí mật nhà nước', 'Mật độ dân số', 'Buổi tối mất điện'])(
    'but may describe a picture as %s',
    async (text) => {
      const file = 'content/news/le-hoi/anh.pdf';
      const pdf = {
        kind: 'pdf',
        size: 9,
        texts: [{ field: 'Title', text }],
        pages: 1,
        encrypted: false,
        active: [],
        attachments: 0,
        title: text,
        lang: 'vi',
        tagged: true,
      } satisfies MediaFacts;
      const issues = await judge({ [file]: '%PDF-1.7\n' }, { media: new Map([[file, pdf]]) });
      expect(issues.map(({ code }) => code)).not.toContain('state-secret');
    },
  );

  test('is told the line and the column', async () => {
    const issues = await judge(withBody('Chợ họp sáng.\n\nPhụ lục **T**ỐI MẬT kèm theo.'));
    expect(issues.find(({ code }) => code === 'state-secret')).toMatchObject({ line: 16, column: 11 });
  });
});

test('an editor finds the words of the gate itself, and its guides, in order', async () => {
  expect(
    await ownCodes({
      'content/README.md': 'TỐI MẬT',
      'i18n/vi/editor/thu.json': '{ "phrases": { "x": "MẬT" } }',
    }),
  ).toEqual([]);
});

describe('telephones and mailboxes', () => {
  const body = 'Gọi 0912 345 678 hoặc viết cho chị Nguyễn Thị Hoa, hoanguyen@gmail.com.';
  test('of the registry of agencies may stand anywhere', async () => {
    const agencies = [
      'so-ngoai-vu:',
      '  name: { vi: Sở Ngoại vụ, zh: 外事厅, en: Department of Foreign Affairs }',
      '  level: province',
      '  contact: { phone: "+84 912 345 678", email: hoanguyen@gmail.com }',
      '  confidence: verified',
    ].join('\n');
    expect(await ownCodes({ ...withBody(body), 'content/data/agencies.yaml': agencies })).toEqual([]);
    expect(await ownCodes(withBody(body))).toEqual(['personal-data']);
  });
});

describe('a reader of a report', () => {
  const number = '012185001234';
  /** The report of every reporter, in every language that has words for it. */
  const everyReport = (issues: readonly Issue[]): string =>
    ['vi', 'en']
      .flatMap((lang) => {
        const t = readReportWords(project, lang);
        return [formatTerminal, formatJson, formatGithub, formatGitlab].map((format) =>
          format(createReport(issues), t),
        );
      })
      .join('\n');

  test.each<[string, Files, readonly string[]]>([
    ['in an unknown field', withSource({ fields: { [`cccd-${number}`]: 'x' } }), [number]],
    ['as a wrong value', withSource({ facts: { date: `"CCCD ${number}"` } }), [number]],
    ['as a number that lost its zero', withSource({ facts: { date: number } }), [number, number.slice(1)]],
    ['as an unknown reference', withSource({ facts: { agency: `so-${number}` } }), [number]],
    ['in a broken link', withBody(`[Đơn](../don-${number}/vi.mdx)`), [number]],
    ['in the name of a file', { [`content/news/le-hoi/CCCD ${number}.jpg`]: 'x' }, [number]],
    [
      'in the name of a folder',
      { [`content/news/don-${number}/vi.mdx`]: sourceText({ title: '""' }) },
      [number],
    ],
    [
      'as a long value that is cut',
      withSource({ facts: { date: `"Ông An ở bản Nậm Cáy, xã Sin Suối Hồ, có căn cước ${number}"` } }),
      [number, number.slice(0, 8)],
    ],
    [
      'under a mark of secrecy',
      withSource({
        title: '"Sơ đồ bố trí trận địa\\nphía bắc đèo"',
        body: 'TỐI MẬT\n\n[Trận địa phía bắc](../tran-dia/vi.mdx)',
      }),
      ['trận địa phía', 'Sơ đồ bố trí'],
    ],
    ['of an account', withSource({ facts: { date: '"STK 19036789456012"' } }), ['19036789456012']],
    ['of a password', withSource({ facts: { date: '"mật khẩu: Abc@2026"' } }), ['Abc@2026']],
  ])('never finds a secret %s', async (_place, files, secrets) => {
    const issues = await judge(files);
    expect(issues.some(({ code }) => own.has(code))).toBe(true);
    const report = everyReport(issues);
    for (const secret of secrets) expect(report.toLowerCase()).not.toContain(secret.toLowerCase());
    for (const secret of secrets) expect(JSON.stringify(issues)).not.toContain(secret);
  });

  test('does not see a number in digits of full width, nor that a mark is forged', async () => {
    const issues = await judge(withBody('CCCD：０１２１９６００４５６７\n\nTỐI \u041cẬT'));
    expect(issues.map(({ code }) => code).sort()).toEqual(['personal-data', 'state-secret']);
    expect(JSON.stringify(issues)).not.toMatch(/012196|０１２１/);
  });

  test('reads once of an address of the office', async () => {
    const issues = await judge(
      withBody('Xem [văn bản](http://10.0.0.5/van-ban) và [trang](../khong-co/vi.mdx).'),
    );
    expect(issues.map(({ code }) => code).sort()).toEqual(['internal-address', 'link-broken']);
  });

  test('still finds the path of a file whose name bears a mark', async () => {
    const issues = await judge({ 'content/news/le-hoi/toi-mat.pdf': '%PDF-1.7' });
    expect(everyReport(issues)).toContain('content/news/le-hoi/toi-mat.pdf');
  });

  test('still finds everything else that is wrong with the file', async () => {
    const issues = await judge(
      withSource({ facts: { agency: 'so-ngoai-vụ' }, body: 'Gọi chị Lý: 0912 345 678.' }),
    );
    expect(everyReport(issues)).toContain('so-ngoai-vụ');
  });
});

describe('an editor whose file was reviewed', () => {
  const text = sourceText({ body: 'Gọi chị Lý: 0912 345 678.' });
  const record = (fields: Readonly<Record<string, string>> = {}): string => {
    const all = {
      file: sourceFile,
      code: 'personal-data',
      version: `"${fileVersion(Buffer.from(text))}"`,
      reason: 'Chị Lý đề nghị công bố số máy',
      reviewer: '"Nguyễn Văn A, Chánh Văn phòng"',
      on: '2026-11-05',
      ...fields,
    };
    return `- { ${Object.entries(all)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')} }\n`;
  };
  const withList = (list: string, file = text): Files => ({
    [sourceFile]: file,
    'content/data/exceptions.yaml': list,
  });

  test('may publish it', async () => {
    expect(await judge(withList(record()))).toEqual([]);
  });

  test('may lay it out anew', async () => {
    expect(await ownCodes(withList(record(), text.replace('Gọi chị', 'Gọi\nchị')))).toEqual([]);
  });

  test('must have it reviewed again when it changes', async () => {
    const codes = await ownCodes(withList(record(), `${text}\nGọi cả 0987 654 321.\n`));
    expect(codes.sort()).toEqual(['exception-record', 'personal-data']);
  });

  test('is told of other kinds all the same', async () => {
    const file = sourceText({ body: 'Gọi chị Lý: 0912 345 678.\n\nTỐI MẬT' });
    const version = `"${fileVersion(Buffer.from(file))}"`;
    expect(await ownCodes(withList(record({ version }), file))).toEqual(['state-secret']);
  });

  test.each([
    ['a code that cannot be excepted', record({ code: 'link-broken' })],
    ['no reason', record({ reason: '"ok"' })],
    ['no reviewer', record({ reviewer: '""' })],
    ['a day that is none', record({ on: '05/11/2026' })],
    ['a day to come', record({ on: '2027-01-01' })],
    ['a field too many', record({ until: '2027-01-01' })],
    ['a file that is gone', record({ file: 'content/news/le-hoi/lo.mdx' })],
    ['a version that is none', record({ version: '12345' })],
    ['the same twice', record() + record()],
    ['no list', 'file: content/news/cho-phien/vi.mdx\n'],
    ['broken YAML', '- { file: "x\n'],
  ])('is told of a record with %s', async (_fault, list) => {
    expect(await ownCodes(withList(list))).toContain('exception-record');
  });

  test('is warned of a record that nothing needs', async () => {
    const file = sourceText({ body: 'Chợ họp sáng Chủ nhật.' });
    const version = `"${fileVersion(Buffer.from(file))}"`;
    expect(await judge(withList(record({ version }), file))).toEqual([
      expect.objectContaining({ code: 'exception-record', severity: 'warning' }),
    ]);
  });
});

test('the version of a picture is that of its bytes', () => {
  const bytes = Buffer.from([0xff, 0xd8, 0, 0x0a, 0x20, 0x20]);
  expect(fileVersion(bytes)).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 8));
});

test.each(['M A T 012 mật (0912 ', 'TỐI MẬT, ', '0912 345 678, ', 'a://b:', 'Ông An nhiễm '])(
  'a text of a million characters on one line is read in a moment: %s',
  (unit) => {
    const bytes = Buffer.from(unit.repeat(1_000_000 / unit.length));
    const items = [{ path: sourceFile, kind: 'file', size: bytes.length, executable: false }] as const;
    const start = performance.now();
    findSecrets({ dir: '', items, read: () => bytes }, new Map(), new Map(), () => {});
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);
