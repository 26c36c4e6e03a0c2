import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/lib/issues/issue.ts';
import { parseBody } from '../../../src/markdown/boundary.ts';
import { scanFaults } from '../../../src/markdown/faults.ts';
import { html, htmlWithPictures } from '../../support/body.ts';
import { judge, project, sourceFile, sourceText, translationText, withBody } from '../../support/gate.ts';

const words = JSON.parse(readFileSync(path.join(project, 'i18n', 'vi', 'editor', 'markdown.json'), 'utf8'));

/** The codes about Markdown and components, each once. */
const markdownCodes = (issues: readonly Issue[]): string[] => [
  ...new Set(issues.map(({ code }) => code).filter((code) => Object.hasOwn(words.issues, code))),
];

/** Something written in a body, and the codes by which it is told; none when it is fine. */
type Case = readonly [what: string, body: string, ...codes: string[]];

const picture = '<Picture src="p.jpg" alt="Chợ" credit="Báo" licence="CC BY 4.0" />';

const code: readonly Case[] = [
  ['an import', "import fs from 'node:fs'", 'mdx-import'],
  ['an import after text', "Chợ họp.\n\nimport fs from 'node:fs'", 'mdx-import'],
  ['an import of everything', "import * as a from './a.js'", 'mdx-import'],
  ['an import for its effects', "import './a.js'", 'mdx-import'],
  ['an export', 'export const a = 1', 'mdx-import'],
  ['an export of a layout', 'export { default } from "./a.js"', 'mdx-import'],
  ['an expression in a line', 'Giá {gia} đồng.', 'mdx-expression'],
  ['an expression as a block', '{process.exit(1)}', 'mdx-expression'],
  ['an expression of several lines', 'Chợ\n\n{(() => {\n  return 1\n})()}', 'mdx-expression'],
  ['a template', 'Kính gửi {{ten}}!', 'mdx-expression'],
  ['an expression in a heading', 'Chợ.\n\n## Giờ {gio}', 'mdx-expression'],
  ['an expression in a list', '- chợ {ten}', 'mdx-expression'],
  ['an expression in a table', '| Chợ |\n| --- |\n| {ten} |', 'mdx-expression'],
  ['an expression in a note', 'Chợ[^1].\n\n[^1]: {ten}', 'mdx-expression'],
  ['an expression in the words of a link', '[{ten}](https://dic.gov.vn/)', 'mdx-expression'],
  ['an expression in a quotation', '> {ten}', 'mdx-expression'],
  ['a comment in braces', 'Chợ {/* kiểm tra lại */} họp.', 'mdx-expression'],
  ['an attribute in braces', '<Notice title={ten}>\n\nA\n\n</Notice>', 'mdx-expression'],
  ['an attribute as a template', '<Notice title={`x`}>\n\nA\n\n</Notice>', 'mdx-expression'],
  ['a spread', '<Notice {...globalThis} title="A">\n\nA\n\n</Notice>', 'mdx-expression'],
  ['a comment of HTML', 'Chợ họp.\n\n<!-- sửa lại -->', 'mdx-syntax'],
  ['a comment of HTML in a line', 'Chợ <!-- sửa --> họp.', 'mdx-syntax'],
  ['a comment that is not closed', 'Chợ <!-- sửa', 'mdx-syntax'],
  ['bold as HTML', 'Chợ <b>phiên</b> họp.', 'mdx-html'],
  ['bold that is not closed', 'Chợ <b>phiên họp.', 'mdx-html'],
  ['a break', 'Chợ<br>họp.', 'mdx-html'],
  ['a closed break', 'Chợ<br/>họp.', 'mdx-html'],
  ['a break in capitals', 'Chợ<BR>họp.', 'mdx-unknown-component'],
  ['an underline', '<u>Chợ</u> họp.', 'mdx-html'],
  ['a block', '<div>Chợ</div>', 'mdx-html'],
  ['a centred block', '<center>\n\nChợ\n\n</center>', 'mdx-html'],
  ['a script', '<script>alert(1)</script>', 'mdx-html'],
  ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>', 'mdx-unknown-component'],
  ['a script in a line', 'Chợ <script>alert(1)</script> họp.', 'mdx-html'],
  ['a script that is not closed', '<script src="https://dic.gov.vn/a.js">', 'mdx-html'],
  ['a script from elsewhere', '<script src="https://dic.gov.vn/a.js" />', 'mdx-html'],
  ['a style', '<style>a</style>', 'mdx-html'],
  ['a style with braces', '<style>a { color: red }</style>', 'mdx-html', 'mdx-expression'],
  ['a frame', '<iframe src="https://dic.gov.vn/" />', 'mdx-html'],
  ['a frame as copied', '<iframe src="https://dic.gov.vn/" width="560" height="315"></iframe>', 'mdx-html'],
  ['an object', '<object data="a.pdf"></object>', 'mdx-html'],
  ['a form', '<form action="https://dic.gov.vn/"><input name="a" /></form>', 'mdx-html'],
  ['a base', '<base href="https://dic.gov.vn/" />', 'mdx-html'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=https://dic.gov.vn/" />', 'mdx-html'],
  ['a picture with a handler', '<img src="x" onerror="alert(1)" />', 'mdx-html'],
  ['a drawing', '<svg onload="alert(1)" />', 'mdx-html'],
  ['a name with a namespace', '<svg:script />', 'mdx-html'],
  ['a link of another namespace', '<a xlink:href="javascript:alert(1)">A</a>', 'mdx-html'],
  ['a custom element', '<x-chợ></x-chợ>', 'mdx-html'],
  ['a custom element of letters', '<bang-gia></bang-gia>', 'mdx-html'],
  ['a member', '<a.b />', 'mdx-html'],
  ['a fragment', '<>Chợ</>', 'mdx-html'],
  ['a template element', '<template><Name id="cul-then-kin-pang" /></template>', 'mdx-html'],
  ['a declaration', '<!DOCTYPE html>', 'mdx-syntax'],
  ['raw characters', '<![CDATA[ a ]]>', 'mdx-syntax'],
  ['a processing instruction', '<?php phpinfo(); ?>', 'mdx-syntax'],
  ['HTML in a component', '<Notice title="A">\n\nA <i>b</i>\n\n</Notice>', 'mdx-html'],
  ['HTML in a table', '| Chợ |\n| --- |\n| a<br/>b |', 'mdx-html'],
];

const components: readonly Case[] = [
  ['a misspelt attribute, which is not missing as well', '<Figure ids="area" />', 'mdx-unknown-attribute'],
  ['a component that there is not', '<Alert>A</Alert>', 'mdx-unknown-component'],
  ['a component of another module', '<Notice.Inner title="A" />', 'mdx-unknown-component'],
  ['a component in small letters', '<notice title="A">\n\nA\n\n</notice>', 'mdx-html'],
  ['a component that every object has', '<toString />', 'mdx-html'],
  ['a prototype', '<__proto__ />', 'mdx-html'],
  ...[
    'onclick="alert(1)"',
    'onClick="alert(1)"',
    'style="color:red"',
    'class="x"',
    'className="x"',
    'dangerouslySetInnerHTML="x"',
    'set:html="x"',
    'set:text="x"',
    'client:load',
    'client:only="react"',
    'is:raw',
    'slot="x"',
    'key="x"',
    'ref="x"',
    'server:defer',
    'define:vars="x"',
    'constructor="x"',
    '__proto__="x"',
    'Title="A"',
  ].map(
    (attribute) =>
      [
        `the attribute ${attribute}`,
        `<Notice title="A" ${attribute}>\n\nA\n\n</Notice>`,
        'mdx-unknown-attribute',
      ] as const,
  ),
  ['an attribute twice', '<Notice title="A" title="B">\n\nA\n\n</Notice>', 'mdx-attribute-twice'],
  ['no title', '<Notice>\n\nA\n\n</Notice>', 'mdx-missing-attribute'],
  ['a kind that there is not', '<Notice kind="danger" title="A">\n\nA\n\n</Notice>', 'mdx-attribute-value'],
  ['a block in a line', 'Chợ <Notice title="A">họp</Notice> sáng.', 'mdx-nesting'],
  ['a kind run into the title', '<Notice kind="x"title="A">\n\nA\n\n</Notice>', 'mdx-attribute-value'],
  ['a moment alone', '<Moment date="2025">Mở chợ</Moment>', 'mdx-nesting'],
  ['a notice without text', '<Notice title="A" />', 'component-empty'],
  ['a notice of blanks', '<Notice title="A">\n\n</Notice>', 'component-empty'],
  ['a timeline without moments', '<Timeline></Timeline>', 'component-empty'],
  ['a timeline of text', '<Timeline>\n\nMở chợ\n\n</Timeline>', 'component-empty'],
  [
    'a timeline with text beside its moments',
    '<Timeline>\n<Moment date="2025">Mở</Moment>\n\nMở chợ\n\n</Timeline>',
    'component-lost',
  ],
  ['facts without a fact', '<KeyFacts title="A"></KeyFacts>', 'component-empty'],
  ['a quotation without text', '<Quote lang="vi" source="A"></Quote>', 'component-empty'],
  [
    'a quotation of a translation alone',
    '<Quote lang="zh" source="A">\n<Translation>B</Translation>\n</Quote>',
    'component-empty',
  ],
  ['a gallery without pictures', '<Gallery title="A">\n\nA\n\n</Gallery>', 'component-empty'],
  ['steps without a list', '<Steps>\n\nĐi\n\n</Steps>', 'component-empty'],
  ['a table box without a table', '<TableBox caption="A">\n\nA\n\n</TableBox>', 'component-empty'],
  ['a name with words in it', 'Ở <Name id="cul-then-kin-pang">Then Kin Pang</Name>.', 'component-lost'],
  ['a figure with words in it', 'Rộng <Figure id="area">9.000 km²</Figure>.', 'component-lost'],
];

const broken: readonly Case[] = [
  ['a block that is not ended', 'Tỉnh rộng <Figure id="area">.', 'mdx-syntax'],
  ['a less-than before a figure', 'Nhiệt độ <10 độ.', 'mdx-syntax'],
  ['a less-than between figures', 'Vì 5<6.', 'mdx-syntax'],
  ['a less-than or equal', 'Khi a <= b.', 'mdx-syntax'],
  ['a less-than between letters', 'Khi a<b thì c.', 'mdx-syntax'],
  ['a heart', 'Yêu chợ <3', 'mdx-syntax'],
  ['an arrow to the left', 'Về <- đi', 'mdx-syntax'],
  ['an address between angles', 'Xem <https://dic.gov.vn/>.', 'mdx-syntax'],
  ['an email address between angles', 'Gửi <snv@laichau.gov.vn>.', 'mdx-syntax'],
  ['a script as an address', '<javascript:alert(1)>', 'mdx-syntax'],
  ['a brace that is not closed', 'Ghi {ten vào đây.', 'mdx-syntax'],
  ['a component that is not closed', '<Notice title="A">\n\nA', 'mdx-syntax'],
  ['a component closed in another paragraph', 'Chợ <Notice title="A"> họp\n\nA\n\n</Notice>', 'mdx-syntax'],
  ['a component closed twice', '<Notice title="A">\n\nA\n\n</Notice>\n\n</Notice>', 'mdx-syntax'],
  ['components that cross', '<Timeline>\n<Moment date="2025">\n</Timeline>\n</Moment>', 'mdx-syntax'],
  ['an attribute without quotation marks', '<Notice title=A>\n\nA\n\n</Notice>', 'mdx-syntax'],
  ['an attribute with one quotation mark', '<Notice title="A>\n\nA\n\n</Notice>', 'mdx-syntax'],
  ['an attribute in curly quotation marks', '<Notice title=“A”>\n\nA\n\n</Notice>', 'mdx-syntax'],
  ['an attribute with an apostrophe', "<Notice title='A>\n\nA\n\n</Notice>", 'mdx-syntax'],
  ['a tag with a space', '< Notice title="A">\n\nA\n\n</Notice>', 'mdx-syntax'],
];

const markdown: readonly Case[] = [
  ['a heading of level one', 'Chợ.\n\n# Giờ họp', 'heading-level'],
  ['a heading that skips a level', 'Chợ.\n\n## Giờ\n\n#### Sáng', 'heading-level'],
  ['a first heading of level three', 'Chợ.\n\n### Giờ', 'heading-level'],
  ['a heading of level five', 'Chợ.\n\n## A\n\n### B\n\n#### C\n\n##### D', 'heading-level'],
  ['a heading without words', 'Chợ.\n\n##\n\nSáng.', 'heading-empty'],
  ['a heading of blanks', 'Chợ.\n\n## &nbsp;\n\nSáng.', 'heading-empty'],
  ['a heading that is a picture', `Chợ.\n\n## ![Chợ](p.jpg)`, 'heading-empty'],
  ['a heading underlined with ===', 'Giờ họp\n===\n\nSáng.', 'heading-underline'],
  ['a paragraph with --- right below', 'Chợ họp sáng Chủ nhật.\n---\n\nSáng.', 'heading-underline'],
  ['a heading without its space', 'Chợ.\n\n##Giờ họp\n\nSáng.', 'heading-space'],
  ['a heading of full-width marks', 'Chợ.\n\n＃＃ Giờ họp', 'heading-space'],
  ['a table without heads', '|  |  |\n| --- | --- |\n| 1 | 2 |', 'table-head'],
  ['a table with a longer row', '| A | B |\n| --- | --- |\n| 1 | 2 | 3 |', 'table-shape'],
  ['a table with a longer row without its last bar', '| A | B |\n| --- | --- |\n| 1 | 2 | 3', 'table-shape'],
  ['a table with a shorter row', '| A | B |\n| --- | --- |\n| 1 |', 'table-shape'],
  ['a table in a list with a longer row', '- Chợ\n\n  | A |\n  | --- |\n  | 1 | 2 |', 'table-shape'],
  ['a table of which the second line has too few', '| A | B |\n| --- |\n| 1 | 2 |', 'table-literal'],
  [
    'a table of which the second line has too many',
    '| A | B |\n| --- | --- | --- |\n| 1 | 2 |',
    'table-literal',
  ],
  [
    'a table without its second line',
    '| Ngày | Giờ |\n| Chủ nhật | 6.00 |\n| Thứ Bảy | 7.00 |',
    'table-literal',
  ],
  ['a table pasted from a spreadsheet', 'Ngày\tGiờ\tNơi\nChủ nhật\t6.00\tDào San', 'table-literal'],
  ['a tag of a web page that readers see', '&lt;p&gt;Chợ họp sáng Chủ nhật&lt;/p&gt;', 'mdx-html'],
  ['marks of a forum', '[b]Chợ phiên[/b] họp sáng Chủ nhật.', 'mdx-html'],
  ['bold with a space inside', 'Chợ họp ** sáng Chủ nhật** hằng tuần.', 'bold-literal'],
  ['a block typed with a Chinese keyboard', 'Tỉnh rộng ＜Figure id=“area” /＞.', 'mdx-syntax'],
  ['code that is not closed', 'Chợ.\n\n```\nma\n\n## Giờ\n\nSáng.', 'code-unclosed'],
  ['code closed with other marks', 'Chợ.\n\n```\nma\n~~~\n\nSáng.', 'code-unclosed'],
  ['code that is opened on the last line', 'Chợ.\n\n```', 'code-unclosed'],
  ['tasks', '- [ ] chợ\n- [x] lễ', 'task-list'],
  ['a note that there is not', 'Chợ họp.[^1]', 'reference-undefined'],
  ['a note that nobody asks for', 'Chợ họp.\n\n[^1]: Theo xã.', 'note-unused'],
  ['a note twice', 'Chợ họp.[^1]\n\n[^1]: Theo xã.\n\n[^1]: Theo tỉnh.', 'definition-twice'],
  [
    'a note twice in other capitals',
    'Chợ họp.[^a]\n\n[^a]: Theo xã.\n\n[^A]: Theo tỉnh.',
    'definition-twice',
  ],
  [
    'an address twice',
    'Xem [quy hoạch][q].\n\n[q]: https://dic.gov.vn/\n[q]: https://mofa.gov.vn/',
    'definition-twice',
  ],
  ['a reference without its address', 'Xem [quy hoạch][q].', 'reference-undefined'],
  ['a reference to its own words', 'Xem [quy hoạch][].', 'reference-undefined'],
  ['a character with a wrong name', 'Chợ&nbsb;họp.', 'entity-literal'],
  ['a character escaped twice', 'Chợ&amp;nbsp;họp.', 'entity-literal'],
  ['a typed list', 'Chợ bán:\n• rau\n• quả', 'list-typed'],
  ['a typed list with dashes', '– rau\n– quả\n– thịt', 'list-typed'],
  ['a typed list without spaces', 'Chợ bán:\n\n-rau\n-quả', 'list-typed'],
];

const fine: readonly Case[] = [
  ['a less-than with spaces', 'Nhiệt độ < 10 độ, độ cao > 1.000 m.'],
  ['a less-than as it should be', 'Nhiệt độ &lt;10 độ, 5&lt;6.'],
  ['arrows', 'Đi -> về => tới → nhà.'],
  ['braces as they should be', 'Điền \\{họ và tên\\} vào ô.'],
  ['a closing brace alone', 'Mục a} và b).'],
  [
    'tags and braces in code',
    'Gõ `<b>`, `{ten}` và ``a ` <c>``.\n\n```html\n<script>{a}</script>\n<!-- a -->\n```',
  ],
  ['code with other marks in it', '~~~\n```\nma\n~~~\n\nSáng.'],
  ['code in a quotation', '> ```\n> ma\n> ```\n\nSáng.'],
  ['the word import within a line', 'Hàng import và export tăng; importer là bên nhập khẩu.'],
  ['a heading with a name in it', 'Chợ.\n\n## <Name id="cul-then-kin-pang" />\n\nMở.'],
  ['a heading that ends in a stop', 'Chợ.\n\n## Chợ họp khi nào?\n\nSáng.\n\n## Vào TP. Lai Châu.\n\nXe.'],
  ['two headings of the same words', 'Chợ.\n\n## Giờ\n\nSáng.\n\n## Giờ\n\nChiều.'],
  ['a heading in bold', 'Chợ.\n\n## **Giờ họp**\n\nSáng.'],
  ['a line between paragraphs', 'Chợ.\n\n---\n\nSáng.'],
  ['a hashtag', '#LaiChau mở hội.'],
  ['a number sign', 'Nhà số #5 và C# là tên.'],
  [
    'a table as it should be',
    '| Xã | Dân số |\n| :--- | ---: |\n| Phong Thổ | 1.000 |\n| Sìn Hồ | – |\n|  | 5 |',
  ],
  ['a table without bars at its ends', 'Xã | Dân số\n--- | ---\nA | 1'],
  ['a table with a bar in a cell', '| A | B |\n| --- | --- |\n| x \\| y | `a \\| b` |'],
  ['a table with one head empty', '|  | 2024 | 2025 |\n| --- | --- | --- |\n| Khách | 1 | 2 |'],
  ['a table of one column', '| Xã |\n| --- |\n| A |'],
  ['a bar in a line', 'Chợ | Lễ | Hội'],
  ['bars in two lines of verse', 'Sáng | chiều\ntrưa | tối'],
  ['a tab within a line', 'Điều 1.\tPhạm vi của quy định'],
  ['full-width signs of comparison', 'Số dân xã ＜ 5.000; [sic] và [/] là ký hiệu.'],
  [
    'notes',
    'Chợ[^1] và lễ[^nguon].[^1]\n\n[^1]: Theo xã.\n[^nguon]: Theo **tỉnh**.\n\n    Đoạn sau của chú thích.',
  ],
  ['an address by reference', 'Xem [quy hoạch][q] và [Q].\n\n[q]: https://dic.gov.vn/ "Quy hoạch"'],
  ['square brackets', 'Ông nói: “[Chợ] họp”. Xem [1], [2][3], [sic], [...].'],
  ['a mark escaped', 'Viết \\[^1], \\&nbsp; và \\## là chữ thường.'],
  ['characters by their names', 'A&nbsp;B &amp; C &copy; 2026, AT&T, R&D; H&M;'],
  ['lists', '- rau\n- quả\n  1. một\n  2. hai\n\n1) a\n2) b\n\n* x\n\n+ y'],
  ['a dialogue', '– Chợ họp khi nào?\n\n– Sáng Chủ nhật.'],
  ['a dash at one line', 'Chợ phiên\n– nơi gặp gỡ – họp sáng.'],
  ['a line of negative figures', '-5 độ\n-6 độ'],
  ['an indented paragraph', '    Chợ họp sáng.'],
  ['emphasis that is not closed', 'Giá 5*3 và _chợ họp.'],
  ['dollars', 'Giá $5 đến $10, H~2~O, x^2^.'],
  ['a break within a paragraph', 'Dòng một\\\ndòng hai  \ndòng ba'],
  ['strokes and quotations', '> Chợ ~~chiều~~ sáng.\n>\n> – Già làng'],
  [
    'components',
    '<Notice kind="warn" title="Lưu ý">\n\nA\n\n</Notice>\n\n<KeyFacts title="A">\n<Fact label="B">C</Fact>\n</KeyFacts>\n\n<Steps>\n\n1. Đi\n2. Về\n\n</Steps>\n\n<TableBox caption="A">\n\n| A |\n| --- |\n| 1 |\n\n</TableBox>',
  ],
  [
    'components in one line each',
    '<Notice title="Lưu ý">Chợ nghỉ Tết.</Notice>\n\n<Timeline>\n<Moment date="2025-04">Mở <Name id="cul-then-kin-pang" /></Moment>\n</Timeline>',
  ],
  ['a notice that holds only a figure', '<Notice title="Rộng">\n\n<Figure id="area" />\n\n</Notice>'],
  ['an attribute with marks of code in it', '<Notice title="a > b {c} &lt;d&gt; it’s">\n\nA\n\n</Notice>'],
  ['a tag over several lines', '<Notice\n  kind="info"\n  title="A"\n>\n\nA\n\n</Notice>'],
  ['a name alone in its paragraph', '<Name id="cul-then-kin-pang" />'],
  [
    'a quotation with its translation',
    '<Quote lang="zh" source="Báo">\n\n集市。\n\n<Translation>\n\nChợ.\n\n</Translation>\n</Quote>',
  ],
  ['the text of a law', 'Điều 1. Phạm vi\n\n1. Nghị định này quy định…\n\na) Chợ;\n\nb) Lễ.'],
  ['a recipe', 'Nguyên liệu: 500 g gạo, 1/2 thìa muối, lửa nhỏ < 100 °C.'],
];

const fileOf = (index: number) => `content/news/bai-so-${index}/vi.mdx`;

describe('the gate', () => {
  const bad = [...code, ...components, ...broken, ...markdown];
  const all = [...bad, ...fine];
  const told = new Map<string, Issue[]>();
  beforeAll(async () => {
    const files = Object.fromEntries(all.map(([, body], index) => [fileOf(index), sourceText({ body })]));
    for (const issue of await judge(files)) told.set(issue.file, [...(told.get(issue.file) ?? []), issue]);
  });

  test.each(bad.map(([what, , ...codes], index) => ({ what, codes, index })))(
    'tells an editor of $what',
    ({ codes, index }) => {
      const issues = told.get(fileOf(index)) ?? [];
      expect(markdownCodes(issues).sort()).toEqual([...codes].sort());
    },
  );

  test.each(fine.map(([what], index) => ({ what, index: bad.length + index })))(
    'lets an editor write $what',
    ({ index }) => {
      expect(told.get(fileOf(index)) ?? []).toEqual([]);
    },
  );

  test('stops the build for all but what may well be right', () => {
    const warnings = [...told.values()]
      .flat()
      .filter(({ severity, code: found }) => severity === 'warning' && Object.hasOwn(words.issues, found));
    expect([...new Set(warnings.map((issue) => issue.code))].sort()).toEqual(['list-typed', 'table-shape']);
  });
});

describe('an editor with several faults in one text', () => {
  test('is told of all at once, each at its line and column', async () => {
    const body = [
      'Nhiệt độ <10 độ.',
      '',
      'Kính gửi {ten}, xem <https://dic.gov.vn/> và <b>chợ</b>.',
      '',
      '`<khong phai loi>` <!-- sửa -->',
      '',
      '```',
      '<cung khong phai',
      '```',
      '',
      '<Notice kind="xấu" titel="A">',
      '',
      'Hết {ngoặc',
    ].join('\n');
    const issues = await judge(withBody(body));
    const own = issues.filter(({ file }) => file === sourceFile);
    expect(own.map(({ code: found, line, column }) => [found, (line ?? 0) - 13, column])).toEqual([
      ['mdx-syntax', 1, 10],
      ['mdx-expression', 3, 10],
      ['mdx-syntax', 3, 21],
      ['mdx-html', 3, 46],
      ['mdx-syntax', 5, 20],
      ['mdx-syntax', 11, 1],
      ['mdx-unknown-attribute', 11, 1],
      ['mdx-syntax', 13, 5],
    ]);
  });

  test('reads how to write exactly what stands there', () => {
    const values = (body: string) => parseBody(body).violations[0]?.values;
    expect(values('Mùa đông nhiệt độ <10 độ ở bản')).toMatchObject({
      kind: 'lessThan',
      given: 'đông nhiệt độ <10 độ ở bản',
      example: 'đông nhiệt độ &lt;10 độ ở bản',
    });
    expect(values('Ghi {tên')).toMatchObject({ kind: 'brace', example: 'Ghi \\{tên' });
    expect(values('Gửi <snv@laichau.gov.vn>')).toMatchObject({ kind: 'mail', tag: 'snv@laichau.gov.vn' });
  });

  test('is told in seconds, however often the fault repeats', () => {
    for (const piece of [
      '<',
      '{',
      '<a ',
      '<a b="',
      '<!--',
      '`',
      '<a {',
      '``` `',
      '</',
      '<Notice title="',
      '}{',
      '[^',
      '<a b=\'c" ',
    ]) {
      const start = performance.now();
      const found = scanFaults(`${piece.repeat(20_000)}\n\n<`, () => []);
      expect(found.length, piece).toBeLessThan(100);
      expect(performance.now() - start, piece).toBeLessThan(1000);
    }
  });
});

describe('the gate and the renderer', () => {
  const render = (body: string): string => html('vi', body) + htmlWithPictures('vi', body);

  test.each([...fine, ...markdown].map(([what, body]) => [what, body] as const))(
    'agree that %s can be shown',
    (_what, body) => {
      expect(parseBody(body).violations).toEqual([]);
      expect(render(body)).toBeTypeOf('string');
    },
  );

  test.each([...code, ...broken].map(([what, body]) => [what, body] as const))(
    'agree that %s cannot',
    (_what, body) => {
      expect(parseBody(body).violations.length).toBeGreaterThan(0);
      expect(() => render(body)).toThrow();
    },
  );

  test('agree on a body that begins like front matter', () => {
    const body = '---\nimport: a\n---\n\nText {process.env}';
    expect(parseBody(body).violations).not.toEqual([]);
    expect(parseBody('---\n{process.env}\n---\n').violations).toMatchObject([
      { code: 'mdx-expression', line: 2 },
    ]);
  });

  test.each([
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;img src=x onerror=alert(1)&#62;',
    '\\<script>alert(1)',
    '`<script>alert(1)</script>`',
    '```html\n<script>alert(1)</script>\n```',
    '```"onmouseover="alert(1)\nA\n```',
    '[A](javascript:alert(1))',
    '[A](java&#x73;cript:alert(1) "B")',
    '[A](<java\nscript:alert(1)>)',
    '[A](vbscript:x) [B](data:text/html,x) [C](\u0001javascript:x)',
    '[A](https://dic.gov.vn/"onclick="alert(1))',
    '[A](https://dic.gov.vn/ "x\\" onclick=\\"alert(1)")',
    '[A][b]\n\n[b]: javascript:alert(1) "C"',
    '[javascript:alert(1)](#a)',
    '![A](javascript:alert(1))',
    '![A" onerror="alert(1)](p.jpg)',
    '![A](p.jpg "x\\" onload=\\"alert(1)")',
    '[![A](javascript:alert(1))](javascript:alert(1))',
    '<Notice title="&lt;script&gt;alert(1)&lt;/script&gt;">\n\nA\n\n</Notice>',
    '<Notice title="x&quot; onclick=&quot;alert(1)">\n\nA\n\n</Notice>',
    '<Notice kind="x&quot; onclick=&quot;alert(1)" title="A">\n\nA\n\n</Notice>',
    '<Quote lang="x&quot; onclick=&quot;alert(1)" source="<script>">\n\nA\n\n</Quote>',
    '<Video href="java&#x73;cript:alert(1)" host="H" title="<b>" poster="p.jpg" alt="P" />',
    '<Video href="\u0001javascript:alert(1)" host="H" title="T" poster="p.jpg" alt="P" />',
    '<Name id="&lt;script&gt;" />',
    '<Figure id="x&quot; onclick=&quot;alert(1)" />',
    `${picture.replace('p.jpg', 'javascript:alert(1)')}`,
    '## A <Name id="plan" /> &lt;script&gt;',
    'A[^<script>]\n\n',
    'A[^a"b]\n\n[^a"b]: <Name id="plan" />',
    '| <Name id="plan" /> |\n| --- |\n| &lt;script&gt; |',
    '- [ ] A',
    'https://dic.gov.vn/"onclick="alert(1)',
    'javascript:alert(1)',
    'www.dic.gov.vn/<script>',
  ])('leave nothing that could run of %j', (body) => {
    const { violations } = parseBody(body);
    if (violations.length > 0) {
      expect(() => render(body)).toThrow();
      return;
    }
    const page = render(body);
    for (const [tag = ''] of page.matchAll(/<[a-z][^>]*>/gi)) {
      const bare = tag.replace(/"[^"]*"/g, '""');
      expect(bare).not.toMatch(
        /<(?:script|style|iframe|object|embed|form|base|meta|svg|math|link|template)\b/i,
      );
      expect(bare).not.toMatch(/\s(?:on[a-z]+|style|srcdoc|formaction)\s*=/i);
      expect(tag).not.toMatch(/\shref="(?!https?:|mailto:|tel:|#|\/)/i);
    }
  });
});

describe('a translation', () => {
  test('is judged like its source', async () => {
    const issues = await judge({
      ...withBody('Chợ họp.'),
      'content/news/cho-phien/zh.mdx': translationText('zh', { body: '温度<10度。\n\n## \n\n＃＃标题' }),
    });
    expect(markdownCodes(issues)).toEqual(['mdx-syntax']);
  });
});
