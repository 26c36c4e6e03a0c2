import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/lib/issues/issue.ts';
import { type Files, judge, reportOf, sourceText, translationText, withSource } from '../../support/gate.ts';

/** A case: who, the whole text of a file, the code by which it is told, and the line where that matters. */
type Case = readonly [who: string, text: string, code?: string, line?: number];

const body = 'Chợ họp vào sáng Chủ nhật hằng tuần, người trong vùng mang nông sản đến bán.';
const good = sourceText();
const head = (lines: string): string => good.replace(/^title: .*$/m, lines);
const fact = (facts: Record<string, string>): string => sourceText({ facts });
const between = (yaml: string): string => `---\n${yaml}\n---\n\n${body}\n`;
const fields = good.slice(4, good.indexOf('\n---\n', 4));

const bad: readonly Case[] = [
  // The lines of dashes.
  ['who writes no front matter', `${body}\n`, 'front-matter-missing', 1],
  ['who leaves an empty line above the dashes', `\n${good}`, 'front-matter-missing', 2],
  ['who writes a remark above the dashes', `Bản thảo lần 2\n${good}`, 'front-matter-missing', 1],
  ['who writes an HTML remark above the dashes', `<!-- bản thảo -->\n${good}`, 'front-matter-missing', 1],
  ['who indents the first dashes', ` ${good}`, 'front-matter-missing', 1],
  ['who writes four dashes', good.replaceAll(/^---$/gm, '----'), 'front-matter-missing', 1],
  [
    'whose word processor makes a long dash of them',
    good.replaceAll(/^---$/gm, '———'),
    'front-matter-missing',
    1,
  ],
  ['who gets one em dash', good.replaceAll(/^---$/gm, '—'), 'front-matter-missing', 1],
  ['who writes two dashes', good.replaceAll(/^---$/gm, '--'), 'front-matter-missing', 1],
  ['who writes asterisks', good.replaceAll(/^---$/gm, '***'), 'front-matter-missing', 1],
  ['who closes with four dashes', good.replace('\n---\n', '\n----\n'), 'front-matter-missing', 12],
  ['who closes with en dashes', good.replace('\n---\n', '\n–––\n'), 'front-matter-missing', 12],
  ['who closes with dots', good.replace('\n---\n', '\n...\n'), 'front-matter-missing', 12],
  ['who never closes it', good.replace('\n---\n', '\n'), 'front-matter-missing', 1],
  ['who forgets the first dashes', good.slice(4), 'front-matter-missing', 1],
  [
    'who closes it only with a rule in the body',
    good.replace('\n---\n', '\n').concat('\n---\n\nHết.\n'),
    'yaml-broken',
    13,
  ],
  ['who leaves it empty', `---\n---\n\n${body}\n`, 'front-matter-missing', 1],
  ['who leaves an empty line in it', between(''), 'front-matter-missing', 1],
  ['who writes only remarks', between('# title: Chợ phiên\n# summary: Chợ phiên'), 'front-matter-missing', 1],
  ['who writes a list', between('- title\n- summary'), 'front-matter-missing', 2],
  ['who writes prose', between('Chợ phiên vùng cao'), 'front-matter-missing', 2],
  ['who writes an empty pair of braces', between('{}'), 'front-matter-missing', 2],
  // Other kinds of front matter.
  ['who writes TOML', `+++\ntitle = "Chợ phiên"\n+++\n\n${body}\n`, 'front-matter-language', 1],
  ['who writes ---toml', `---toml\ntitle = "Chợ phiên"\n---\n\n${body}\n`, 'front-matter-language', 1],
  ['who writes --- json', `--- json\n{ "title": "Chợ phiên" }\n---\n\n${body}\n`, 'front-matter-language', 1],
  ['who writes ---js', `---js\n{ title: process.env.HOME }\n---\n\n${body}\n`, 'front-matter-language', 1],
  [
    'who writes ---JavaScript',
    `---JavaScript\nmodule.exports = {}\n---\n\n${body}\n`,
    'front-matter-language',
    1,
  ],
  ['who writes ---coffee', `---coffee\ntitle: "x"\n---\n\n${body}\n`, 'front-matter-language', 1],
  ['who writes ---yaml', good.replace('---', '---yaml'), 'front-matter-language', 1],
  ['who writes ;;;', `;;;\n{ "title": "Chợ phiên" }\n;;;\n\n${body}\n`, 'front-matter-language', 1],
  ['who writes bare JSON', `{\n"title": "Chợ phiên"\n}\n\n${body}\n`, 'front-matter-language', 1],
  [
    'who exports an object',
    `export const frontmatter = { title: 'x' }\n\n${body}\n`,
    'front-matter-language',
    1,
  ],
  // YAML that is broken.
  ['who forgets quotation marks round a colon', head('title: Hội nghị: kết quả'), 'yaml-broken', 2],
  ['who quotes within quotes', head('title: "Lễ hội "Then Kin Pang" năm 2025"'), 'yaml-broken', 2],
  ['who quotes within single quotes', head("title: 'Lễ hội 'Then' năm 2025'"), 'yaml-broken', 2],
  ['who writes an apostrophe in single quotes', head("title: 'The market's day'"), 'yaml-broken', 2],
  ['who forgets to close a quotation mark', head('title: "Chợ phiên'), 'yaml-broken', 2],
  ['who writes a comma after the value', head('title: "Chợ phiên",'), 'yaml-broken', 2],
  ['who forgets the space after a colon', head('title:Chợ phiên'), 'yaml-broken', 2],
  ['who forgets every space after a colon', between('title:Chợ phiên\nsummary:Chợ phiên'), 'yaml-broken', 2],
  ['who types the colon of a Chinese keyboard', head('title：Chợ phiên'), 'yaml-broken', 2],
  ['who types every colon on a Chinese keyboard', between('title：集市\nsummary：集市'), 'yaml-broken', 2],
  ['who writes = for a colon', head('title = "Chợ phiên"'), 'yaml-broken', 2],
  ['who indents with a tab', good.replace('  kind:', '\tkind:'), 'yaml-broken', 7],
  [
    'who indents with spaces copied from a chat',
    good.replace('  kind:', '\u00a0\u00a0kind:'),
    'yaml-broken',
    7,
  ],
  ['who indents with the wide space of Chinese', good.replace('  kind:', '\u3000kind:'), 'yaml-broken', 7],
  ['who copies a space after a colon', head('title:\u00a0"Chợ phiên họp"'), 'yaml-broken', 2],
  ['who begins the first line with a tab', head('\ttitle: "Chợ phiên"'), 'yaml-broken', 2],
  ['who begins a title with an asterisk', head('title: *Quan trọng* hội nghị'), 'yaml-broken', 2],
  ['who begins a title with a percent sign', head('title: %GRDP tăng'), 'yaml-broken', 2],
  ['who begins a title with an at sign', head('title: @laichau'), 'yaml-broken', 2],
  ['who begins a title with a backtick', head('title: `mã`'), 'yaml-broken', 2],
  ['who begins a title with a hyphen', head('title: - Chợ phiên'), 'yaml-broken', 2],
  ['who writes > before a title', head('title: > Chợ phiên'), 'yaml-broken', 2],
  ['who writes a backslash in quotes', head('title: "C:\\ảnh"'), 'yaml-broken', 2],
  ['who does not close a bracket', good.replace('[heritage]', '[heritage'), 'yaml-broken'],
  ['who does not close a brace', fact({ clearance: '{ by: "UBND tỉnh"' }), 'yaml-broken'],
  ['who indents one field too far', good.replace('summary:', ' summary:'), 'yaml-broken', 3],
  ['who writes a field twice', head('title: "A"\ntitle: "B"'), 'yaml-broken', 3],
  ['who writes a field twice, once in quotes', head('title: "A"\n"title": "B"'), 'yaml-broken', 3],
  ['who writes a fact twice', fact({ draft: 'true\n  draft: false' }), 'yaml-broken'],
  ['who writes two documents', head('title: "A"\n--- # hai\nsummary: "B"'), 'yaml-broken'],
  // What could make YAML more than data.
  ['who names a value', head('title: &ten "Chợ phiên"'), 'yaml-alias', 2],
  ['who refers to a value', head('title: &ten "Chợ phiên"\ncoverAlt: *ten'), 'yaml-alias', 2],
  ['who begins a title with &', head('title: &Quan trọng'), 'yaml-alias', 2],
  ['who begins a title with !', head('title: !Quan trọng'), 'yaml-alias', 2],
  ['who merges fields', head('title: "A"\n<<: { summary: "B" }'), 'yaml-alias', 3],
  ['who calls for a function', head('title: !!js/function "function () {}"'), 'yaml-alias', 2],
  ['who calls for an object', head('title: !ruby/object:File {}'), 'yaml-alias', 2],
  ['who calls for a text', head('title: !!str 2025'), 'yaml-alias', 2],
  ['who gives a directive', `---\n%YAML 1.1\n--- \n${fields}\n---\n`, 'yaml-broken', 2],
  [
    'who lights an alias bomb',
    between(
      [
        'a: &a [x, x]',
        ...'bcdefghij'
          .split('')
          .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]`),
      ].join('\n'),
    ),
    'yaml-alias',
    2,
  ],
  ['who nests brackets', head(`title: ${'['.repeat(200)}${']'.repeat(200)}`), 'too-deep', 2],
  ['who nests braces', head(`x: ${'{a: '.repeat(40)}1${'}'.repeat(40)}`), 'too-deep', 2],
  ['who nests lists', head(`x:\n  ${'- '.repeat(60)}a`), 'too-deep', 3],
  ['who nests ten thousand brackets', head(`title: ${'['.repeat(10_000)}`), 'too-deep', 2],
  ['who writes __proto__', head('title: "A"\n__proto__: { draft: true }'), 'reserved-key', 3],
  ['who writes __proto__ in facts', fact({ __proto: '1\n  __proto__: 1' }), 'reserved-key'],
  ['who writes constructor', head('title: "A"\nconstructor: { prototype: { a: 1 } }'), 'reserved-key', 3],
  [
    'who writes prototype deep inside',
    fact({ clearance: '{ by: "A", on: 2026-11-01, prototype: 1 }' }),
    'reserved-key',
  ],
  ['who writes toString', head('title: "A"\ntoString: "x"'), 'reserved-key', 3],
  ['who writes hasOwnProperty in quotes', head('title: "A"\n"hasOwnProperty": "x"'), 'reserved-key', 3],
  // Fields that would choose an output path or code.
  ...[
    'slug',
    'permalink',
    'url',
    'path',
    'layout',
    'id',
    'aliases',
    'output',
    'redirect_from',
    'canonical',
    'outputPath',
    'template',
  ].map(
    (key): Case => [
      `who writes ${key}`,
      head(`title: "Chợ phiên"\n${key}: "/vi/../../index"`),
      'reserved-key',
      3,
    ],
  ),
  ['who writes a slug in facts', fact({ slug: 'khac' }), 'reserved-key'],
  ['who writes Permalink with a capital', head('title: "Chợ phiên"\nPermalink: /a/'), 'reserved-key', 3],
  // Names of fields.
  ['who names the language', head('title: "Chợ phiên"\nlang: vi'), 'field-unknown', 3],
  ['who writes description', head('title: "Chợ phiên"\ndescription: "Chợ"'), 'field-unknown', 3],
  ['who writes tags', fact({ tags: '[heritage]' }), 'field-unknown'],
  // Values that are not what they seem.
  ['whose title is cut at #', head('title: Hội nghị #1 của tỉnh'), 'value-cut', 2],
  ['whose one-word title is cut at #', head('title: A # b'), 'value-cut', 2],
  ['whose title is all cut', head('title: #LaiChau'), 'value-cut', 2],
  [
    'whose summary is cut at #',
    good.replace(/^summary: .*$/m, 'summary: Chợ họp Chủ nhật #cho'),
    'value-cut',
    3,
  ],
  [
    'whose publisher is cut',
    fact({
      sources: '\n    - publisher: Báo Lai Châu #3\n      url: https://baolaichau.vn/a\n      lang: vi',
    }),
    'value-cut',
  ],
  [
    'whose word processor curls the quotation marks',
    head('title: “Chợ phiên họp sáng Chủ nhật”'),
    'value-quotes',
    2,
  ],
  ['whose quotation marks are French', head('title: «Chợ phiên họp sáng Chủ nhật»'), 'value-quotes', 2],
  ['whose single quotation marks are curly', head('title: ‘Chợ phiên họp sáng Chủ nhật’'), 'value-quotes', 2],
  ['whose quotation marks are full-width', head('title: ＂Chợ phiên họp sáng Chủ nhật＂'), 'value-quotes', 2],
  ['whose date stands in curly marks', fact({ published: '“2026-11-02”' }), 'value-quotes'],
  ['whose title is a number', head('title: 2025'), 'field-type', 2],
  ['whose title is true', head('title: true'), 'field-type', 2],
  ['whose title is null', head('title: null'), 'field-missing', 2],
  ['whose title is a tilde', head('title: ~'), 'field-missing', 2],
  ['whose title is empty', head('title:'), 'field-missing', 2],
  ['whose title is a list', head('title: [Chợ, phiên]'), 'field-type', 2],
  ['whose title is a block of lines', head('title: |\n  Chợ phiên\n  vùng cao'), 'one-line', 2],
  ['whose title is a folded block', head('title: >\n  Chợ phiên\n  vùng cao'), 'one-line', 2],
  ['whose title ends in a space', head('title: "Chợ phiên "'), 'one-line', 2],
  ['whose title has a line break written in', head('title: "Chợ\\nphiên"'), 'one-line', 2],
  ['whose title is far too long', head(`title: "${'Chợ phiên vùng cao '.repeat(8)}họp"`), 'field-length', 2],
  // Dates.
  ...(
    [
      ['an impossible day', '2025-02-30'],
      ['an impossible month', '2025-13-01'],
      ['day and month swapped', '2025-30-10'],
      ['an ambiguous date', '03/04/2025'],
      ['day, month, year', '30/10/2025'],
      ['dots', '30.10.2025'],
      ['year first with strokes', '2025/10/30'],
      ['no leading zeros', '2025-9-2'],
      ['Vietnamese words', 'ngày 3 tháng 4 năm 2025'],
      ['Chinese words', '2025年10月30日'],
      ['English words', '30 October 2025'],
      ['a time', '2025-10-30T08:00:00Z'],
      ['a year of two digits', '30/10/25'],
      ['a year of five digits', '20225-10-30'],
      ['a year that lost its beginning', '0202-10-30'],
      ['a word', 'hôm nay'],
      ['the 29th of February in a common year', '2025-02-29'],
    ] as const
  ).map(([what, value]): Case => [`who dates with ${what}`, fact({ published: value }), 'bad-date', 5]),
  ['who writes a number without dashes', fact({ published: '20251030' }), 'field-type', 5],
  ['who reports of the year 202', fact({ date: '0202-05-06' }), 'bad-date', 6],
  ['who publishes tomorrow', fact({ published: '2026-11-26' }), 'date-order', 5],
  ['who updates tomorrow', fact({ updated: '2026-11-26' }), 'date-order'],
  ['who updates before publishing', fact({ updated: '2026-11-01' }), 'date-order'],
  ['who clears tomorrow', fact({ clearance: '{ by: "UBND tỉnh", on: 2026-11-26 }' }), 'date-order'],
  [
    'whose source appears tomorrow',
    fact({
      sources:
        '\n    - publisher: "Báo"\n      url: https://baolaichau.vn/a\n      date: 2026-11-26\n      lang: vi',
    }),
    'date-order',
  ],
  ['whose text expires before it appears', fact({ expires: '2026-11-01' }), 'date-order'],
  [
    'whose text expires under embargo',
    fact({ published: '2026-11-30', publish: '{ after: 2026-11-30 }', expires: '2026-11-29' }),
    'date-order',
  ],
  ['whose embargo ends in ten years', fact({ publish: '{ after: 2036-12-01 }' }), 'date-order'],
  ['whose text expires in the year 2205', fact({ expires: '2205-01-01' }), 'date-order'],
  [
    'who publishes after the embargo has ended',
    fact({ published: '2026-12-05', publish: '{ after: 2026-12-01 }' }),
    'date-order',
  ],
  ...(
    [
      ['a space', '2026-12-01 08:00'],
      ['a short hour', '2026-12-01T8:00'],
      ['seconds', '2026-12-01T08:00:00'],
      ['a zone', '2026-12-01T08:00+07:00'],
      ['an hour h', '01/12/2026 8h30'],
      ['the hour 25', '2026-12-01T25:00'],
      ['an impossible day', '2026-11-31'],
    ] as const
  ).map(
    ([what, value]): Case => [
      `who writes an embargo with ${what}`,
      fact({ publish: `{ after: "${value}" }` }),
      'bad-date',
    ],
  ),
  ['who writes an embargo as a day', fact({ publish: '2026-12-01' }), 'field-type'],
  ['who writes a topic twice', fact({ topics: '[heritage, heritage]' }), 'reference-twice', 8],
  [
    'who writes the language of a source in words',
    fact({ sources: '\n    - publisher: "Báo"\n      url: https://baolaichau.vn/a\n      lang: tiếng Việt' }),
    'field-type',
  ],
  [
    'who writes a country for the language of a source',
    fact({ sources: '\n    - publisher: "Báo"\n      url: https://baolaichau.vn/a\n      lang: vn' }),
    'field-type',
  ],
  ['who writes HTML in a title', head('title: "Chợ <i>phiên</i> họp"'), 'markup-literal', 2],
  ['who copies a title from a web page', head('title: "Chợ phiên &amp; lễ hội"'), 'markup-literal', 2],
  [
    'who writes a block in a summary',
    good.replace(/^summary: .*$/m, 'summary: "Sân rộng <Figure id=\'area\' />."'),
    'markup-literal',
    3,
  ],
  [
    'who writes a link in a summary',
    good.replace(/^summary: .*$/m, 'summary: "Xem [lịch họp](https://dic.gov.vn/)."'),
    'markup-literal',
    3,
  ],
  [
    'who forgets to indent the facts',
    good.replace(/^ {2}(?! )/gm, '').replace(/^ {2}- /gm, '- '),
    'field-missing',
    4,
  ],
  ['who writes a title of spaces', head('title: "   "'), 'field-missing', 2],
  ['who writes a topic without brackets', fact({ topics: 'heritage' }), 'field-type', 8],
  ['who writes the name of an agency', fact({ agency: '"Sở Ngoại vụ"' }), 'field-type', 9],
  ['who misspells a field', head('titel: "Chợ phiên"'), 'field-unknown', 2],
  ['who writes an expiry with a time', fact({ expires: '"2026-12-01T08:00"' }), 'bad-date'],
];

const fine: readonly Case[] = [
  ['who writes as the handbook says', good],
  ['who saved on Windows', good.replaceAll('\n', '\r\n')],
  ['whose editor wrote spaces after the dashes', good.replaceAll(/^---$/gm, '---  ')],
  [
    'who writes a remark in a line of its own',
    head('# Bản duyệt lần 2\ntitle: "Chợ phiên họp sáng Chủ nhật"'),
  ],
  ['who writes a remark after a quoted title', head('title: "Chợ phiên họp sáng Chủ nhật" # bản 2')],
  ['who writes a remark after a date', fact({ published: '2026-11-02 # ngày đăng' })],
  ['who writes a remark after facts', good.replace('facts:', 'facts: # dữ kiện')],
  ['who writes a remark after a list', good.replace('[heritage]', '[heritage] # chủ đề')],
  ['whose title has # in quotes', head('title: "Hội nghị #1 của tỉnh"')],
  ['whose title has # within a word', head('title: Phần mềm C#4 ra mắt')],
  ['whose title needs no quotation marks', head('title: Chợ phiên họp sáng Chủ nhật')],
  ['whose title has single quotation marks', head("title: 'Chợ phiên họp sáng Chủ nhật'")],
  ['whose title has quotation marks in it', head('title: "Lễ hội “Then Kin Pang” năm 2025"')],
  ['whose title begins with a quotation', head('title: “Then Kin Pang” vào hội')],
  ['whose title is a quotation, quoted', head('title: "“Uống nước nhớ nguồn”"')],
  ['whose title is a year in quotes', head('title: "2025"')],
  ['whose title compares', head('title: "Lạm phát < 4%, xuất khẩu > 5%, R&D; AT&T [sic] (bản 2)"')],
  [
    'whose source is in a small language',
    fact({ sources: '\n    - publisher: "Đài"\n      url: https://baolaichau.vn/a\n      lang: lhu' }),
  ],
  ['whose title has an ampersand, stars and a percent sign inside', head('title: Chợ & phố * tăng 5% !')],
  ['whose title is folded over two lines', head('title: >-\n  Chợ phiên\n  vùng cao')],
  [
    'whose summary runs over two lines',
    good.replace(/^summary: .*$/m, 'summary: "Chợ họp\n  sáng Chủ nhật."'),
  ],
  ['whose title has a colon in quotes', head('title: "Hội nghị: kết quả"')],
  ['whose title has a clock time', head('title: Chợ mở từ 6:00 sáng')],
  ['whose title has a web address', head('title: Cổng https://laichau.gov.vn mở lại')],
  ['who knows only the month', fact({ date: '2026-10' })],
  ['who knows only the year', fact({ date: '2025' })],
  ['who puts the year in quotation marks', fact({ date: '"2025"' })],
  [
    'whose source tells only its year',
    fact({
      sources:
        '\n    - publisher: "Báo"\n      url: https://baolaichau.vn/a\n      date: 2019\n      lang: vi',
    }),
  ],
  ['who tells of the coming festival', fact({ date: '2027-02-20' })],
  ['who tells of a day long ago', fact({ date: '1909-06-28' })],
  ['who writes today', fact({ published: '2026-11-25', updated: '2026-11-25' })],
  ['whose draft will appear next week', fact({ published: '2026-12-02', draft: 'true' })],
  [
    'whose draft is held back too',
    fact({ published: '2026-12-02', draft: 'true', publish: '{ after: 2026-12-02 }' }),
  ],
  [
    'who holds a text back until a minute',
    fact({ published: '2026-12-02', publish: '{ after: 2026-12-02T07:30 }' }),
  ],
  ['whose embargo is over', fact({ publish: '\n    after: 2026-11-02' })],
  ['whose text expires next year', fact({ expires: '2027-12-31' })],
  ['whose text expires today', fact({ expires: '2026-11-25' })],
  [
    'who writes the fields in another order',
    between(fields.split('\n').slice(2).concat(fields.split('\n').slice(0, 2)).join('\n')),
  ],
  ['who has a rule in the body', good.concat('\n---\n\nHết phần một.\n')],
];

const fileOf = (index: number): string => `content/news/bai-so-${index}/vi.mdx`;
const filesOf = (cases: readonly Case[]): Files =>
  Object.fromEntries(cases.map(([, text], index) => [fileOf(index), text]));

let badIssues: readonly Issue[] = [];
let fineIssues: readonly Issue[] = [];
beforeAll(async () => {
  badIssues = await judge(filesOf(bad));
  fineIssues = await judge(filesOf(fine));
});

test.each([
  [
    'the name of an agency',
    { agency: '"sở ngoại vụ"' },
    { phrase: 'phrases.expected.idOf', values: { example: 'so-ngoai-vu' } },
  ],
  [
    'a name that nobody has',
    { place: 'Xã Lạ' },
    { phrase: 'phrases.expected.idFrom', values: { file: 'content/data/places.yaml' } },
  ],
  ['a topic alone', { topics: 'heritage' }, { phrase: 'phrases.expected.listOf' }],
] as const)('an editor who writes %s is told the id', async (_what, facts, expected) => {
  const [issue] = await judge(withSource({ facts }));
  expect(issue?.values?.expected).toMatchObject(expected);
});

test('an editor whose word processor made the quotation marks round a colon is told the straight ones', async () => {
  const [issue] = await judge(withSource({ title: '“Lai Châu: chợ phiên”' }));
  expect(issue?.values?.remedy).toMatchObject({ values: { fixed: 'title: "Lai Châu: chợ phiên"' } });
});

test('an editor who names this very text as what stands above it or beside it is told', async () => {
  const issues = await judge(
    withSource({ facts: { parent: 'news/cho-phien', related: '[news/cho-phien]' } }),
  );
  expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'reference-self facts.parent',
    'reference-self facts.related.0',
  ]);
});

describe('an editor is told once, and on the line,', () => {
  test.each(bad.map((item, index) => [...item.slice(0, 1), index, ...item.slice(2)] as const))(
    '%s',
    (_who, index, code, line) => {
      const told = badIssues.filter(({ file }) => file === fileOf(index as number));
      expect(told.map((issue) => issue.code)).toEqual([code]);
      if (line !== undefined) expect(told[0]?.line).toBe(line);
    },
  );
});

describe('an editor is told nothing', () => {
  test.each(fine.map(([who], index) => [who, index] as const))('%s', (_who, index) => {
    expect(fineIssues.filter(({ file }) => file === fileOf(index))).toEqual([]);
  });
});

const told = async (files: Files): Promise<string> => reportOf(await judge(files));

describe('an editor reads what to write instead', () => {
  test.each([
    ['a title with a colon', head('title: Hội nghị: kết quả'), 'title: "Hội nghị: kết quả"'],
    ['a title with quotes inside', head('title: "Lễ hội "Then" 2025"'), 'title: "Lễ hội “Then” 2025"'],
    ['a title with an apostrophe', head("title: 'The market's day'"), 'title: "The market\'s day"'],
    ['a title without a space', head('title:Chợ phiên'), 'title: Chợ phiên'],
    ['a title cut at #', head('title: Hội nghị #1'), 'title: "Hội nghị #1"'],
    ['a title in curly marks', head('title: “Chợ”'), 'title: "Chợ"'],
    ['a date in Vietnamese words', fact({ published: 'ngày 3 tháng 4 năm 2025' }), '2025-04-03.'],
    ['a date in Chinese words', fact({ published: '2025年10月30日' }), '2025-10-30.'],
    ['a date in English words', fact({ published: '30 October 2025' }), '2025-10-30.'],
    ['an ambiguous date', fact({ published: '03/04/2025' }), '2025-04-03 hoặc 2025-03-04'],
    ['a date with a time', fact({ published: '2025-10-30T08:00:00Z' }), '2025-10-30.'],
    ['an embargo with a space', fact({ publish: '{ after: "2026-12-01 08:00" }' }), '2026-12-01T08:00'],
    ['an embargo with h', fact({ publish: '{ after: "01/12/2026 8h30" }' }), '2026-12-01T08:30'],
    ['a field in capitals', head('Title: "Chợ"'), '“title”'],
    ['a field in Vietnamese', head('title: "Chợ"\ntiêu đề: "Chợ"'), '“title”'],
    ['a fact in Vietnamese at the top', head('title: "Chợ"\nngày đăng: 2026-11-01'), '“facts.published”'],
    ['a fact in Vietnamese in its place', fact({ nguồn: 'x' }), '“sources”'],
    ['a fact in another case', fact({ key_facts: '[]' }), '“keyFacts”'],
    ['a field of another system', head('title: "Chợ"\ndescription: "Chợ"'), '“summary”'],
    ['a field of another system in facts', fact({ pubDate: '2026-11-01' }), '“published”'],
  ])('%s', async (_what, text, advice) => {
    expect(await told({ [fileOf(0)]: text })).toContain(advice);
  });

  test('a translator who repeats a fact', async () => {
    const files = {
      ...withSource(),
      'content/news/cho-phien/en.mdx': translationText('en', { fields: { published: '2026-11-01' } }),
    };
    expect(await told(files)).toContain('[fact-repeated]');
  });
});

const codesIn = (issues: readonly Issue[], file: string): string[] =>
  issues.filter((issue) => issue.file === file).map(({ code, severity }) => `${severity} ${code}`);

describe('an editor is warned, and may go on,', () => {
  test.each([
    ['whose text has expired', { expires: '2026-11-24' }, 'warning expired'],
    ['whose event is three years ahead', { date: '"2029"' }, 'warning date-order'],
    [
      'whose published day lies before the embargo',
      { publish: '{ after: 2026-12-01 }' },
      'warning date-order',
    ],
    [
      'who cleared it after the day it was to appear',
      { publish: '{ after: 2026-11-10 }', clearance: '{ by: "UBND tỉnh", on: 2026-11-20 }' },
      'warning date-order',
    ],
  ])('%s', async (_who, facts, message) => {
    expect(codesIn(await judge({ [fileOf(0)]: fact(facts as Record<string, string>) }), fileOf(0))).toEqual([
      message,
    ]);
  });
});

describe('a keeper of registries', () => {
  const agency = (yaml: string): Files => ({ 'content/data/figures.yaml': yaml });
  const figure =
    'thu:\n  value: 1\n  unit: km\n  asOf: "2025"\n  label: { vi: "Thử", zh: "试", en: "Test" }\n  source: https://laichau.gov.vn/a\n  confidence: verified\n';

  test.each([
    ['who refers to a value', `${figure}khac: *thu\n`, 'yaml-alias'],
    ['who names a value', figure.replace('thu:', 'thu: &thu'), 'yaml-alias'],
    ['who merges', `${figure}  <<: { note: "a" }\n`, 'yaml-alias'],
    ['who writes __proto__', `${figure}__proto__:\n  value: 1\n`, 'reserved-key'],
    ['who writes a record twice', figure + figure, 'yaml-broken'],
    ['who nests', `x: ${'['.repeat(50)}`, 'too-deep'],
  ])('%s is told at once', async (_who, yaml, code) => {
    expect(codesIn(await judge(agency(yaml)), 'content/data/figures.yaml')).toEqual([`error ${code}`]);
  });

  test('is told of a figure of tomorrow', async () => {
    expect(
      codesIn(await judge(agency(figure.replace('"2025"', '2026-11-26'))), 'content/data/figures.yaml'),
    ).toContain('error date-order');
  });
});
