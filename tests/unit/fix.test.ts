import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMend } from '../../src/gate/run-mend.ts';
import { parseEntryFile } from '../../src/lib/entries.ts';
import { mendText } from '../../src/lib/fix/index.ts';
import { mendPortalFolder } from '../../src/lib/fix/portal.ts';
import { formatFixed, runsOf } from '../../src/lib/fix/report.ts';
import { readReportWords } from '../../src/lib/issues/report.ts';
import { readLocales } from '../../src/lib/locales.ts';
import { joinMinorEdits, writeMinorEdits } from '../../src/lib/minor-edits.ts';
import { readTree } from '../../src/lib/tree.ts';
import { codesOf, makePortal, project, sourceFile, sourceText, translationText } from '../support/gate.ts';

const locales = new Map(readLocales(project).map(({ code, writing }) => [code, writing]));
const fileOf = (code: string) => `content/news/cho-phien/${code}.mdx`;

/** What becomes of a text in a language; the same text where nothing is to be mended. */
const mend = (file: string, text: string, code = 'vi') =>
  mendText(file, text, locales.get(code))?.text ?? text;
const head = '---\ntitle: "Chợ"\nsummary: "Chợ họp."\n---\n\n';
const mendBody = (body: string, code = 'vi') =>
  mend(fileOf(code), `${head}${body}\n`, code).slice(head.length).replace(/\n$/, '');
const kindsOf = (file: string, text: string) =>
  (mendText(file, text, locales.get('vi'))?.fixes ?? []).map(({ kind, lines, count }) => [
    kind,
    runsOf(lines),
    count,
  ]);

describe('an editor whose machine writes files its own way', () => {
  const good = `${head}Chợ họp.\n`;

  test.each([
    ['puts a mark of byte order first', `\uFEFF${good}`, [['bom', '1', 1]]],
    ['ends lines as Windows does', good.replaceAll('\n', '\r\n'), [['line-ends', '1–6', 6]]],
    ['ends lines as old Macs did', good.replaceAll('\n', '\r'), [['line-ends', '1–6', 6]]],
    ['writes marks apart from their letters', good.normalize('NFD'), [['nfc', '2–3, 6', 5]]],
    ['leaves space behind', good.replace('họp.\n', 'họp. \t\n'), [['trailing-space', '6', 1]]],
    ['ends without a line end', good.slice(0, -1), [['last-line', '6', 1]]],
    ['ends with empty lines', `${good}\n\n`, [['last-line', '6', 1]]],
    [
      'does all of it',
      `\uFEFF${good.normalize('NFD').trim().replaceAll('\n', ' \r\n')}`,
      [
        ['bom', '1', 1],
        ['line-ends', '1–5', 5],
        ['nfc', '2–3, 6', 5],
        ['trailing-space', '1–5', 5],
        ['last-line', '6', 1],
      ],
    ],
  ])('%s, and gets the text as it should be', (_what, text, kinds) => {
    expect(mend(fileOf('vi'), text)).toBe(good);
    expect(kindsOf(fileOf('vi'), text)).toEqual(kinds);
  });

  test.each([
    ['content/data/places.yaml', 'a: "b"  \nc:\n  - d\t\n', 'a: "b"\nc:\n  - d\n'],
    ['content/data/places.yaml', '\uFEFFa: b\r\n', 'a: b\n'],
    ['content/data/places.yaml', 'a: La\u200bi Châu\n', 'a: Lai Châu\n'],
    ['i18n/vi/common.json', '{ \n  "a": "b\u00ad"\n}', '{\n  "a": "b"\n}\n'],
    ['public/robots.txt', 'User-agent: * \r\n\r\n\r\n', 'User-agent: *\n'],
    [
      'content/news/a/phim.vi.vtt',
      'WEBVTT \r\n\r\n00:01.000 --> 00:02.000\r\nMột \r\n',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n',
    ],
    [
      'public/mark.svg',
      '\uFEFF<svg>\r\n<text>Cho\u031bơ </text> \n</svg>',
      '<svg>\n<text>Chơơ </text> \n</svg>\n',
    ],
  ])('has %s mended as suits its type', (file, text, mended) => {
    expect(mend(file, text)).toBe(mended);
  });

  test.each([
    ['space within a text of several lines', 'content/data/places.yaml', 'a: |\n  b  \n  c\n'],
    ['space within a quoted text', 'content/data/places.yaml', 'a: "b  \n  c"\n'],
    ['the last lines of a text that keeps them', 'content/data/places.yaml', 'a: |+\n  b\n\n\n'],
    ['data that grows by names', 'content/data/places.yaml', 'a: &x [b]\nc: [*x, *x] \n'],
    ['broken data', 'i18n/vi/common.json', '{ "a": "b  \n" }\n'],
    [
      'a blank line within a cue',
      'content/news/a/phim.vi.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nA\n \nB\n',
    ],
    ['a signed text', 'public/.well-known/security.txt', '-----BEGIN PGP SIGNED MESSAGE-----\r\nA \r\n'],
    ['an empty file', fileOf('vi'), ' \n'],
    ['a kept version', 'content/news/cho/versions/0123abcd.mdx', '\uFEFF---\r\n---\r\n "a" \r\n'],
    ['words for editors', 'i18n/vi/editor/text.json', '{ "a": "Cho\u031b" } \r\n'],
    ['a picture', 'content/news/cho/anh.png', '\uFEFFa \r\n'],
    ['a text with NUL', fileOf('vi'), `${head}a\0 \n`],
  ])('keeps %s', (_what, file, text) => {
    expect(mendText(file, text, locales.get('vi'))).toBeUndefined();
  });
});

describe('an editor who uses space keeps', () => {
  test.each([
    ['a line break within a paragraph', 'Một  \nhai'],
    ['a line break within a quotation', '> Một   \n> hai'],
    ['code', '```\nmột  \n```'],
    ['indented lines of a list with code', '- một\n\n  ```\n  a  \n  ```'],
    ['a stroke before a space', 'một\\ \nhai'],
    ['words of a tag over several lines', '<Notice kind="info" title="a  \nb">\n\nmột\n\n</Notice>'],
  ])('%s', (_what, body) => {
    expect(mendBody(body)).toBe(body);
  });

  test('but not where it says nothing', () => {
    expect(mendBody('Một \nhai  \n\n## Ba  \n\n- bốn  \n\n| a |  \n|--|\n| b | ')).toBe(
      'Một\nhai\n\n## Ba\n\n- bốn\n\n| a |\n|--|\n| b |',
    );
  });
});

describe('invisible characters', () => {
  test.each([
    ['a space of no width', 'Lai\u200b Châu', 'Lai Châu'],
    ['a soft hyphen', 'Phong\u00ad Thổ', 'Phong Thổ'],
    ['a byte order mark within', 'Một\ufeff hai', 'Một hai'],
    ['a word joiner and a joiner', 'a\u2060b\u200dc\u200cd', 'abcd'],
    ['words hidden as tags', 'a\u{e0041}\u{e0042}', 'a'],
    ['a selector after a letter', 'a\ufe0f', 'a'],
    ['in a line of its own', 'a\n\n\u200b\n\nb', 'a\n\n\n\nb'],
    ['one between a letter and its mark', 'Cho\u200d\u031b', 'Chơ'],
    ['one at the end of a line', 'a \u200b\nb', 'a\nb'],
    [
      'in the words of a component',
      '<Notice kind="info" title="a\u200bb">\n\nc\n\n</Notice>',
      '<Notice kind="info" title="ab">\n\nc\n\n</Notice>',
    ],
    [
      'in a quotation of someone else',
      '<Quote lang="fr" source="x">\n\na\u200bb\n\n</Quote>',
      '<Quote lang="fr" source="x">\n\nab\n\n</Quote>',
    ],
  ])('are taken out: %s', (_what, body, mended) => {
    expect(mendBody(body)).toBe(mended);
  });

  test.each([
    ['a family', '👨‍👩‍👧 ❤️ 1️⃣'],
    ['a flag of a country within another', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['a heart that is text', '❤\ufe0e'],
    ['the form of a name', '葛\u{e0100}'],
    ['Lao words', 'ພາສາ\u200bລາວ'],
    ['Hindi letters', 'क्\u200dष'],
    ['a direction mark, which needs a person', 'a\u202eb'],
    ['a letter of a private font, which needs a person', 'a\ue001b'],
    ['a blank of Korean, which needs a person', 'a\u3164b'],
    ['code', '`a\u200bb`'],
    ['an address', '[a](https://example.vn/a\u200bb)'],
    ['a written-out one', 'a&#8203;b'],
  ])('stay: %s', (_what, body) => {
    expect(mendBody(body)).toBe(body);
  });
});

describe('quotation marks in Vietnamese', () => {
  test.each([
    ['Ông nói "xin chào" rồi đi.', 'Ông nói “xin chào” rồi đi.'],
    ['"Một", ("hai"), "ba"/"bốn": "năm"…', '“Một”, (“hai”), “ba”/“bốn”: “năm”…'],
    ['"Kế hoạch "xanh" đến 2030"', '“Kế hoạch ‘xanh’ đến 2030”'],
    ['"Kế hoạch \'xanh\' đến 2030"', '“Kế hoạch ‘xanh’ đến 2030”'],
    ["Gọi là 'xanh'.", 'Gọi là ‘xanh’.'],
    ['Một “hai" và "ba”.', 'Một “hai” và “ba”.'],
    ['**"Một"** và *"hai*"', '**“Một”** và *“hai*”'],
    ['"<Name id="a" />" và "`x`"', '“<Name id="a" />” và “`x`”'],
    ['Xem "một"[^1].\n\n[^1]: Chú "thích".', 'Xem “một”[^1].\n\n[^1]: Chú “thích”.'],
    ['[Bài "một"](../a/vi.mdx "tên")', '[Bài “một”](../a/vi.mdx "tên")'],
    ['> "Một\n> hai"', '> “Một\n> hai”'],
    ['- "a"\n- \\"b\\"', '- “a”\n- “b”'],
    ['## "Một"\n\n| "a" |\n|--|\n| 12" |', '## “Một”\n\n| “a” |\n|--|\n| 12" |'],
    ['Lưới 22°23\'15"B, "ống" 12", cao 5\'10".', 'Lưới 22°23\'15"B, “ống” 12", cao 5\'10".'],
    ['Người "H\'Mông" và O\'Neill.', "Người “H'Mông” và O'Neill."],
    [
      '<Quote lang="en" source="x">\n\n"a"\n\n<Translation>\n\n"b"\n\n</Translation>\n\n</Quote>',
      '<Quote lang="en" source="x">\n\n"a"\n\n<Translation>\n\n“b”\n\n</Translation>\n\n</Quote>',
    ],
    ['Một "hai\n\n"ba"', 'Một "hai\n\n“ba”'],
  ])('%s', (body, mended) => {
    expect(mendBody(body)).toBe(mended);
    expect(mendBody(mended)).toBe(mended);
  });

  test.each([
    ['one alone', 'Một " hai'],
    ['one that does not close', 'Một "hai ba.'],
    ['one that does not open', 'Một hai" ba.'],
    ['one within a word', 'Một"hai"ba'],
    ['marks that cross', '"Một \'hai" ba\''],
    ['code and blocks of code', '`"a"`\n\n```json\n{ "a": "b" }\n```'],
    ['attributes', '<Notice kind="info" title="a">\n\nb\n\n</Notice>'],
    ['addresses', 'https://example.vn/?q="a" [b](https://example.vn "c")'],
    ['descriptions of pictures', '![Một "hai"](a.png)'],
    ['measures', 'Ống 3" nối ống 2", 1/2", 3.5", 5\' 10", 22°23\'15".'],
    ['written-out ones', '&quot;a&quot;'],
    ['what is no MDX', '{ "a" } <x "b"'],
  ])('stay where they are not clearly those of a quotation: %s', (_what, body) => {
    expect(mendBody(body)).toBe(body);
  });

  test('in the front matter are mended in prose only', () => {
    const text = [
      '---',
      'title: "Chợ \\"phiên\\""',
      "summary: 'Chợ \"phiên\" 5\" H''Mông'",
      'coverAlt: Chợ "phiên"',
      'translator: Nguyễn "A"',
      'facts:',
      "  kind: 'official'",
      '---',
      'a',
      '',
    ].join('\n');
    expect(mend(fileOf('vi'), text).split('\n').slice(1, 8)).toEqual([
      'title: "Chợ “phiên”"',
      "summary: 'Chợ “phiên” 5\" H''Mông'",
      'coverAlt: Chợ “phiên”',
      'translator: Nguyễn "A"',
      'facts:',
      "  kind: 'official'",
      '---',
    ]);
  });

  test('stay in data and in the words of the interface', () => {
    for (const [file, text] of [
      ['content/data/places.yaml', 'a: Chợ "phiên"\n'],
      ['i18n/vi/common.json', '{ "a": "Chợ \\"phiên\\"" }\n'],
    ] as const) {
      expect(mend(file, text)).toBe(text);
    }
  });
});

test.each([
  ["It's the communes' \"best 'old' thing\".", 'It’s the communes’ “best ‘old’ thing”.'],
  [
    "In the '90s and the 1990's, the People's Committee's",
    'In the ’90s and the 1990’s, the People’s Committee’s',
  ],
  ["'The communes' markets' open", '‘The communes’ markets’ open'],
  ['"Hello," he said, "it is."', '“Hello,” he said, “it is.”'],
  ['word—"quote"—word', 'word—“quote”—word'],
  ['He doesn\'t "open', 'He doesn’t "open'],
  ["5'10\" tall, at 22°23'N", "5'10\" tall, at 22°23'N"],
  ["`it's` and [it's](https://example.vn/it's)", "`it's` and [it’s](https://example.vn/it's)"],
])('an English text gets the marks of English: %s', (body, mended) => {
  expect(mendBody(body, 'en')).toBe(mended);
  expect(mendBody(mended, 'en')).toBe(mended);
});

test.each([
  ['他说："你好。"他走了。', '他说：“你好。”他走了。'],
  ['"一带一路"，"再见"', '“一带一路”，“再见”'],
  ['《"一带"研究》和"Lai Chau"', '《“一带”研究》和“Lai Chau”'],
  ['"他说\'你好\'了"', '“他说‘你好’了”'],
  ['屏幕12"，"好"', '屏幕12"，“好”'],
])('a Chinese text, which has no spaces, gets the marks of Chinese: %s', (body, mended) => {
  expect(mendBody(body, 'zh')).toBe(mended);
  expect(mendBody(mended, 'zh')).toBe(mended);
});

test('a language of which no marks are known keeps those it has', () => {
  const text = `${head}Ông nói "xin chào".\n`;
  expect(mendText(fileOf('vi'), text)).toBeUndefined();
});

describe.each([
  ['this portal', project],
  ['another province', path.join(project, 'tests/portals/tuyen-quang')],
])('the texts of %s', (_what, dir) => {
  test('need no mending', () => {
    expect(mendPortalFolder(dir).map(({ file }) => file)).toEqual([]);
  });

  test('come back as they were from another machine, and are then left alone', () => {
    const tree = readTree(dir);
    for (const { path: file, kind } of tree.items) {
      if (kind !== 'file' || !/\.(?:mdx|yaml|json|txt|svg)$/.test(file)) continue;
      if (/\/versions\/|\/editor\//.test(file)) continue;
      const text = tree.read(file).toString('utf8');
      const code = /([a-z-]+)\.mdx$/.exec(file)?.[1] ?? '';
      expect(mend(file, `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`, code), file).toBe(text);
      expect(mend(file, text.normalize('NFD'), code), file).toBe(text.normalize('NFC'));
      const straight = mend(file, text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"), code);
      expect(mend(file, straight, code), file).toBe(straight);
    }
  });
});

describe('a source that translations follow', () => {
  const versionOf = (text: string) => {
    const entry = parseEntryFile(sourceFile, { collection: 'news', slug: 'cho-phien', locale: 'vi' }, text);
    return 'version' in entry ? entry.version : '';
  };
  const body = 'Chợ họp vào "sáng\u200b Chủ nhật" hằng tuần.';
  const source = sourceText({ body });
  const version = versionOf(source);
  const following = (follows: string) =>
    translationText('en', { fields: { follows: JSON.stringify(follows) } });
  const mendAll = (files: Readonly<Record<string, string>>) => {
    const mended = mendPortalFolder(makePortal(files)).filter(({ file }) => file === sourceFile);
    return mended[0]?.after ?? '';
  };
  const minorOf = (text: string) => /^minorEdits: .*$/m.exec(text)?.[0];

  test('keeps them current when its marks are mended, and says so', async () => {
    const files = { [sourceFile]: source, [fileOf('en')]: following(version) };
    const after = mendAll(files);
    expect(minorOf(after)).toBe(`minorEdits: ["${version}", "${versionOf(after)}"]`);
    expect(after).toContain('“sáng Chủ nhật”');
    expect(await codesOf({ ...files, [sourceFile]: after })).toEqual([]);
    expect(mendAll({ ...files, [sourceFile]: after })).toBe('');
  });

  test('adds to the minor edits that count', () => {
    const text = source.replace('facts:', `minorEdits: ["aaaaaaaa", "${version}"]\nfacts:`);
    const after = mendAll({ [sourceFile]: text, [fileOf('en')]: following('aaaaaaaa') });
    expect(minorOf(after)).toBe(`minorEdits: ["aaaaaaaa", "${version}", "${versionOf(after)}"]`);
  });

  test('forgets those of before a change of substance', () => {
    const text = source.replace('facts:', 'minorEdits: ["aaaaaaaa", "bbbbbbbb"]\nfacts:');
    const after = mendAll({ [sourceFile]: text, [fileOf('en')]: following(version) });
    expect(minorOf(after)).toBe(`minorEdits: ["${version}", "${versionOf(after)}"]`);
  });

  test('names none where no translation was current', () => {
    expect(minorOf(mendAll({ [sourceFile]: source, [fileOf('en')]: following('aaaaaaaa') }))).toBeUndefined();
    expect(minorOf(mendAll({ [sourceFile]: source }))).toBeUndefined();
  });

  test('keeps its version when only the form of the file is mended', () => {
    const good = sourceText().replace(/ $/m, '');
    const foreign = `\uFEFF${good.normalize('NFD').replaceAll('\n', ' \r\n')}`;
    const after = mendAll({ [sourceFile]: foreign, [fileOf('en')]: following(versionOf(good)) });
    expect(after).toBe(good);
    expect(versionOf(foreign)).toBe(versionOf(good));
  });

  test('has its minor edits written in one place, whatever form they had', () => {
    const before = { version: 'b', frontMatter: { minorEdits: ['a', 'b'] } };
    expect(joinMinorEdits(before, 'c')).toEqual(['a', 'b', 'c']);
    expect(
      writeMinorEdits('---\nminorEdits:\n  - "a"\n  - "b"\n# dữ kiện\nfacts:\n  a: b\n---\nminorEdits: x\n', [
        'a',
        'c',
      ]),
    ).toBe('---\n# dữ kiện\nminorEdits: ["a", "c"]\nfacts:\n  a: b\n---\nminorEdits: x\n');
  });
});

describe('an editor who asks for mending', () => {
  const portalWith = (files: Readonly<Record<string, string | Uint8Array>>) => makePortal(files);

  test('finds the files written, with the rights they had, and is told what was done', async () => {
    const text = sourceText({ body: 'Một "hai".' }).replace(/ $/m, '');
    const dir = portalWith({ [sourceFile]: text.replaceAll('\n', '\r\n') });
    chmodSync(path.join(dir, sourceFile), 0o640);
    const fixed = await runMend(dir);
    expect(readFileSync(path.join(dir, sourceFile), 'utf8')).toBe(text.replace('"hai"', '“hai”'));
    expect(statSync(path.join(dir, sourceFile)).mode & 0o777).toBe(0o640);
    const told = formatFixed(
      fixed.filter(({ file }) => file === sourceFile),
      readReportWords(project, 'en'),
      (_style, text) => text,
    );
    expect(told).toMatch(/^content\/news\/cho-phien\/vi\.mdx\n1–\d+ {2}Changed \d+ line ends of Windows/);
    expect(told).toContain('Changed 2 straight quotation marks');
    expect(formatFixed(await runMend(dir), readReportWords(project, 'vi'), (_style, text) => text)).toBe(
      'Không có gì máy tự sửa được.\n',
    );
  });

  test('has files left alone that are no text, or links', () => {
    const dir = portalWith({ [sourceFile]: Buffer.from([0x2d, 0x2d, 0xff, 0x0d, 0x0a]) });
    expect(mendPortalFolder(dir).map(({ file }) => file)).toEqual(['content/site.json']);
  });

  test('has the list of languages mended that could not be read, and the texts by it, in one go', () => {
    const locales = readFileSync(path.join(project, 'i18n/locales.json'), 'utf8');
    const dir = portalWith({
      'i18n/locales.json': `\uFEFF${locales.replaceAll('\n', '\r\n')}`,
      [sourceFile]: sourceText({ body: 'Một "hai".' }),
    });
    const mended = new Map(mendPortalFolder(dir).map(({ file, after }) => [file, after]));
    expect(mended.get('i18n/locales.json')).toBe(locales);
    expect(mended.get(sourceFile)).toContain('Một “hai”.');
  });

  test('gets words mended even where the list of languages is broken', () => {
    const dir = mkdtempSync(path.join(makePortal(), 'broken-'));
    mkdirSync(path.join(dir, 'content/news/a'), { recursive: true });
    mkdirSync(path.join(dir, 'i18n'));
    writeFileSync(path.join(dir, 'i18n/locales.json'), '{');
    writeFileSync(path.join(dir, 'content/news/a/vi.mdx'), `${head}Một "hai". \n`);
    expect(mendPortalFolder(dir)[0]?.after).toBe(`${head}Một "hai".\n`);
  });
});
