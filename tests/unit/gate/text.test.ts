import { beforeAll, describe, expect, test } from 'vitest';
import { findEncoding } from '../../../src/lib/text-encoding/bytes.ts';
import { isSyllable } from '../../../src/lib/text-encoding/vietnamese.ts';
import {
  type EntryOptions,
  type Files,
  judge,
  sourceFile,
  sourceText,
  translationText,
  withBody,
  withSource,
} from '../../support/gate.ts';

const own = new Set(
  (
    'not-utf8 byte-order-mark control-character replacement-character private-use direction-mark line-ends ' +
    'invisible-character mixed-script styled-letters legacy-encoding mojibake unbalanced wrong-language not-nfc'
  ).split(' '),
);

/** What this class says of files: code and line. */
const told = async (files: Files): Promise<string[]> => [
  ...new Set(
    (await judge(files)).filter(({ code }) => own.has(code)).map(({ code, line }) => `${code} ${line}`),
  ),
];

const codesTold = async (files: Files): Promise<string[]> => [
  ...new Set((await told(files)).map((each) => each.split(' ')[0] as string)),
];

/** What this class says of each body, all of them judged at once: a portal with an entry for each. */
async function toldOfEach(bodies: readonly string[], code?: 'zh' | 'en'): Promise<string[][]> {
  const folder = (index: number): string => `content/news/cho-phien-${index + 1}`;
  const files = bodies.flatMap((body, index) =>
    code
      ? [
          [`${folder(index)}/vi.mdx`, sourceText()],
          [`${folder(index)}/${code}.mdx`, translationText(code, { body })],
        ]
      : [[`${folder(index)}/vi.mdx`, sourceText({ body })]],
  );
  const issues = (await judge(Object.fromEntries(files))).filter((issue) => own.has(issue.code));
  return bodies.map((_, index) => [
    ...new Set(
      issues
        .filter(({ file }) => file.startsWith(`${folder(index)}/`))
        .map((issue) => `${issue.code} ${issue.line}`),
    ),
  ]);
}

interface Case {
  name: string;
  body: string;
  expected: readonly string[];
}

/** A test for each body. */
function testEach(cases: readonly Case[], code?: 'zh' | 'en'): void {
  let found: string[][] = [];
  beforeAll(async () => {
    found = await toldOfEach(
      cases.map(({ body }) => body),
      code,
    );
  });
  test.each(cases.map((each, index) => ({ ...each, index })))('$name', ({ index, expected }) => {
    expect(found[index]).toEqual(expected);
  });
}

/** A body whose second paragraph is a text, on line 16 of its file. */
const after = (text: string): string => `Câu đầu tiên của bài.\n\n${text}`;

/** A good source with a translation of it. */
const withTranslation = (code: 'zh' | 'en', options: EntryOptions): Files => ({
  [sourceFile]: sourceText(),
  [`content/news/cho-phien/${code}.mdx`]: translationText(code, options),
});

const bytes = (hex: string, rest = ''): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest)]);

/** The bytes of a text in a table of one byte a letter. */
const single = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('an editor who saves a file in another way than as UTF-8 is told which', () => {
  test.each([
    ['utf16', Buffer.from('\ufeffChợ phiên họp sáng Chủ nhật', 'utf16le')],
    ['utf16', Buffer.from('title: Cho phien hop sang Chu nhat', 'utf16le')],
    ['utf16', Buffer.from('\ufeffChợ phiên', 'utf16le').swap16()],
    [
      'gbk',
      bytes('d4bdc4cfc0b3d6ddcaa1cebbd3dad4bdc4cfcef7b1b1b2bfa3acd3ebd6d0b9fad4c6c4cfcaa1bdd3c8c0a1a3'),
    ],
    [
      'big5',
      bytes('b656ab6eb5dca67bacd9a6eca9f3b656ab6ea6e8a55fb3a1a141bb50a4a4b0eab6b3ab6eacd9b1b5c45ba143'),
    ],
    ['windows-1258', bytes('5469d26e68204c6169204368e275206ee3cc6d20f5d220706869ec612054e2792042e3ec6320')],
    ['tcvn3', single('TØnh Lai Ch©u n»m ë phÝa T©y B¾c ViÖt Nam, c¸ch Hµ Néi h¬n 400 km')],
    ['windows-1252', single('Café crème à la façon de Hué')],
    [
      'damaged',
      Buffer.concat([Buffer.from('Chợ phiên họp sáng Chủ nhật hằng tuần '), Buffer.of(0xe1, 0xbb)]),
    ],
  ] as const)('%s', (encoding, saved) => {
    expect(findEncoding(saved)?.encoding).toBe(encoding);
  });

  test('at the line of the first bad byte', async () => {
    const text = Buffer.concat([
      Buffer.from(sourceText({ body: 'Dòng một.\n\nDòng hai ' })),
      Buffer.of(0xe9, 0x0a),
    ]);
    expect(await told({ [sourceFile]: text })).toEqual(['not-utf8 17']);
  });

  test.each([
    ['a dictionary', 'i18n/en/search.json', bytes('7b2261223a22e922 7d'.replace(' ', ''))],
    [
      'a registry',
      'content/data/names.yaml',
      single('cho: { kind: place, name: { vi: Chî }, approval: own }\n'),
    ],
    ['a table for download', 'public/so-lieu.csv', single('x·;5\n')],
    [
      'a drawing',
      'public/ve.svg',
      single('<svg xmlns="http://www.w3.org/2000/svg"><title>§Þa h×nh</title></svg>'),
    ],
    ['subtitles', 'content/news/cho-phien/phim.vtt', single('WEBVTT\n\nVi\xd6t')],
  ])('in %s', async (_, file, content) => {
    expect(await codesTold({ ...withSource(), [file]: content })).toEqual(['not-utf8']);
  });
});

describe('an editor whose program leaves bytes that nobody sees is told where', () => {
  test.each([
    ['a mark before the front matter', 'byte-order-mark 1', { [sourceFile]: `\ufeff${sourceText()}` }],
    ['a mark before JSON', 'byte-order-mark 1', { 'content/redirects.json': '\ufeff{}\n' }],
    ['a zero byte', 'control-character 14', withBody('Chợ\0 họp.')],
    ['a line break of Word', 'control-character 14', withBody('Chợ họp\vsáng Chủ nhật.')],
    ['an escape sequence', 'control-character 14', withBody('Chợ \u001b[31mhọp.')],
    ['a delete', 'control-character 14', withBody('Chợ\u007f họp.')],
    ['a control of Latin-1', 'control-character 14', withBody('Chợ họp\u0085 sáng.')],
    ['a control by its number', 'control-character 2', withSource({ title: '"Chợ\\u0000 phiên họp"' })],
    ['a control by its sign', 'control-character 3', withSource({ summary: '"Chợ phiên \\e[31m họp"' })],
    [
      'a control in a drawing',
      'control-character 1',
      { 'public/ve.svg': '<svg xmlns="http://www.w3.org/2000/svg">\u0001</svg>' },
    ],
    ['lines of an old Mac', 'line-ends 14', withBody('Dòng một.\rDòng hai.\rDòng ba.')],
    ['a zero byte in a handbook', 'control-character 1', { 'content/README.md': '# Sổ tay\0\n' }],
  ])('%s', async (_, expected, files) => {
    expect(await told(files)).toContain(expected);
  });

  test('and is told once, not again by whoever reads the file', async () => {
    const issues = await judge({ 'content/redirects.json': '\ufeff{}\n' });
    expect(issues.map(({ code }) => code)).toEqual(['byte-order-mark']);
    expect((await judge(withSource({ title: '"Chợ\u000b phiên"' }))).map(({ code }) => code)).toEqual([
      'control-character',
    ]);
  });
});

describe('an editor who pastes characters that readers cannot see or read is told', () => {
  testEach(
    [
      ['zero-width space', 'invisible-character', 'Lai\u200bChâu'],
      ['zero-width non-joiner', 'invisible-character', 'Lai\u200c Châu'],
      ['zero-width joiner', 'invisible-character', 'Lai\u200d Châu'],
      ['word joiner', 'invisible-character', 'Lai\u2060Châu'],
      ['mark of byte order inside', 'invisible-character', 'Lai \ufeffChâu'],
      ['soft hyphen', 'invisible-character', 'thông\u00adtin'],
      ['line separator', 'invisible-character', 'Lai Châu\u2028mùa xuân'],
      ['Hangul filler', 'invisible-character', 'Lai\u3164Châu'],
      ['variation selector', 'invisible-character', 'Lai\ufe0f Châu'],
      ['hidden message in tags', 'invisible-character', 'Lai Châu\u{e0048}\u{e0069}'],
      ['hidden message in selectors', 'invisible-character', '😀\u{e0148}\u{e0149}'],
      ['invisible times', 'invisible-character', '2\u2062x'],
      ['zero-width space by its number', 'invisible-character', 'Lai&#8203;Châu'],
      ['zero-width space by its hexadecimal number', 'invisible-character', 'Lai&#x200B;Châu'],
      ['zero-width space by its name', 'invisible-character', 'Lai&ZeroWidthSpace;Châu'],
      ['soft hyphen by its name', 'invisible-character', 'thông&shy;tin'],
      ['right-to-left override', 'direction-mark', 'tài liệu \u202efdp.exe'],
      ['left-to-right mark', 'direction-mark', 'Lai Châu\u200e'],
      ['isolate', 'direction-mark', '\u2066Lai Châu\u2069'],
      ['override by its number', 'direction-mark', 'tài liệu &#x202E;fdp'],
      ['lost letter', 'replacement-character', 'Lai Ch\ufffdu'],
      ['picture that cannot be pasted', 'replacement-character', 'Lai Châu \ufffc'],
      ['bullet of Word', 'private-use', '\uf0b7 Chợ phiên'],
      ['sign of a font beyond the first plane', 'private-use', 'Chợ \u{f0041}'],
      ['letters apart from their marks', 'not-nfc', 'Chợ phiên'.normalize('NFD')],
    ].map(([name = '', code, text = '']) => ({ name, body: after(text), expected: [`${code} 16`] })),
  );

  test.each([
    ['a title', withSource({ title: '"Chợ\u200b phiên"' }), 'invisible-character 2'],
    ['a title, by its number', withSource({ title: '"Chợ\\u200b phiên"' }), 'invisible-character 2'],
    ['a title, by its short number', withSource({ title: '"Chợ\\xad phiên"' }), 'invisible-character 2'],
    ['a dictionary', { 'i18n/en/search.json': '{\n  "title": "Sea\\u200brch"\n}' }, 'invisible-character 2'],
    [
      'site.json',
      { 'content/site.json': '{"licence": {"vi": "Trích\u00ad dẫn", "zh": "转载", "en": "Reprint"}}' },
      'invisible-character 1',
    ],
    [
      'a dictionary apart from its marks',
      { 'i18n/en/search.json': `{\n"title": "${'Tìm'.normalize('NFD')}"}` },
      'not-nfc 2',
    ],
    [
      'a drawing',
      { 'public/ve.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>Ch&#x202e;</title></svg>` },
      'direction-mark 1',
    ],
  ])('in %s', async (_, files, expected) => {
    expect(await told(files as Files)).toContain(expected);
  });
});

describe('an editor who pastes letters that are not what they look like is told', () => {
  testEach(
    [
      ['mixed-script', 'Lаi Châu'],
      ['mixed-script', 'Tỉnh Lai Сhâu'],
      ['mixed-script', 'Sin Ηồ'],
      ['mixed-script', 'Điện Βiên'],
      ['mixed-script', 'Nghị định 72/2015/NĐ-СP'],
      ['mixed-script', 'Lαi Châu'],
      ['mixed-script', 'La&#1110; Châu'],
      ['mixed-script', 'Sапа'],
      ['mixed-script', 'Ꮮai Châu'],
      ['mixed-script', 'Ở Sa Pa và Ѕа Ра'],
      ['mixed-script', 'là а chợ'],
      ['mixed-script', 'vietnаm.gov.vn'],
      ['mixed-script', 'Ðoàn công tác'],
      ['mixed-script', 'Quyết định 12/QÐ-UBND'],
      ['mixed-script', 'HÐND tỉnh'],
      ['mixed-script', 'nông sản ðến bán'],
      ['mixed-script', 'Ɖiện Biên'],
      ['mixed-script', 'of\ufb01ce'],
      ['styled-letters', '𝐋𝐚𝐢 𝐂𝐡𝐚̂𝐮'],
      ['styled-letters', '𝗟𝗮𝗶 Châu'],
      ['styled-letters', '𝓛𝓪𝓲 Châu'],
      ['styled-letters', '𝕷𝖆𝖎 Châu'],
      ['styled-letters', '𝙻𝚊𝚒 𝟸𝟶𝟸𝟼'],
      ['styled-letters', 'ⓁⓐⓘⒸⓗⓐⓤ'],
      ['styled-letters', '🅻🅰🅸 Châu'],
      ['styled-letters', 'Ｌａｉ Châu'],
      ['styled-letters', 'năm ２０２６'],
      ['styled-letters', 'ʟᴀɪ ᴄʜᴀᴜ'],
      ['styled-letters', 'L̶a̶i̶ Châu'],
    ].map(([code, text = '']) => ({ name: `${code}: ${text}`, body: after(text), expected: [`${code} 16`] })),
  );

  test('in a registry, a dictionary and site.json', async () => {
    const files = {
      'i18n/en/search.json': '{\n  "title": "Sеarch"\n}',
      'content/site.json': '{"name": {"vi": "Lаi Châu", "zh": "莱州", "en": "Lai Châu"}}',
    };
    expect(await told(files)).toEqual(['mixed-script 1', 'mixed-script 2']);
  });
});

describe('an editor who pastes Vietnamese in an encoding of before Unicode is told what was meant', () => {
  test.each([
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'hòa xã hội chủ nghĩa'],
    ['TCVN3', 'tØnh Lai Ch©u', 'tỉnh Lai Châu'],
    ['TCVN3', 'ViÖt Nam', 'Việt Nam'],
    ['TCVN3', 'Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
    ['TCVN3', '§¶ng Céng s¶n', 'Đảng Cộng sản'],
    ['TCVN3', '®­êng biªn giíi', 'đường biên giới'],
    ['TCVN3', 'Lµo Cai', 'Lào Cai'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ'],
    ['VNI', 'UÛy ban nhaân daân tænh', 'Ủy ban nhân dân tỉnh'],
    ['VNI', 'Vieät Nam', 'Việt Nam'],
    ['VNI', 'COÄNG HOØA XAÕ HOÄI', 'CỘNG HÒA XÃ HỘI'],
    ['VIQR', 'Vie^.t Nam', 'Việt Nam'],
    ['VIQR', 'Co^.ng ho`a xa~ ho^.i', 'Cộng hòa xã hội'],
    ['VIQR', "Tie^'ng Vie^.t", 'Tiếng Việt'],
    ['VISCII', 'Vi®t Nam', 'Việt Nam'],
    ['Windows-1258', 'Viêòt Nam ðôòc lâòp', 'Việt Nam độc lập'],
  ])('%s: %s', async (encoding, text, meant) => {
    const issues = (await judge(withBody(`Câu đầu tiên của bài.\n\n${text}`))).filter(({ code }) =>
      own.has(code),
    );
    expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual(['legacy-encoding 16']);
    expect(issues[0]?.values).toMatchObject({ encoding, meant });
  });

  test('once for a whole text', async () => {
    const body = 'Céng hßa x· héi\n\nchñ nghÜa ViÖt Nam\n\n§éc lËp, tù do';
    expect(await told(withSource({ title: '"Ñaûng boä tænh"', body }))).toEqual(['legacy-encoding 2']);
  });
});

describe('an editor who pastes what was read in a wrong encoding is told', () => {
  testEach(
    [
      'Lá»… há»™i hoa ban',
      'LÃ  CÃ¢u',
      'Tá»‰nh Lai ChÃ¢u',
      'HÃ\u00a0 Giang',
      'LĂ\u00a0o Cai, CĂ¢u',
      'â€œxin chÃ oâ€\u009d',
      'ngÃ y 1â€“7',
      '25Â°C',
      'Äiá»‡n BiÃªn',
      'Ä\u0090iá»‡n BiÃªn',
      'è\u008e±å·\u009e',
      'è±å·',
      '鑾卞窞',
      '瓒婂崡鑾卞窞鐪',
      'Vi峄噒 Nam',
      'Ch芒u Phong',
      '锟斤拷锟斤拷',
      'L? h?i Vi?t',
      'caf√©',
      'Ð’ÑŒÐµÑ‚Ð½Ð°Ð¼',
      'ðŸ˜€',
    ].map((text) => ({ name: text, body: after(text), expected: ['mojibake 16'] })),
  );

  test('in a title, a registry and a dictionary', async () => {
    expect(await told(withSource({ title: '"Lá»… há»™i hoa ban"' }))).toEqual(['mojibake 2']);
    expect(await told({ 'i18n/en/search.json': '{\n  "title": "TÃ¬m kiáº¿m"\n}' })).toEqual(['mojibake 2']);
  });

  test('and what it was before it was misread twice', async () => {
    const [issue] = (await judge(withBody('LÃ¡Â»â€¦ hÃ¡Â»â„¢i'))).filter(({ code }) => code === 'mojibake');
    expect(issue?.values).toMatchObject({ remedy: { values: { meant: 'Lễ' } } });
  });

  test('and what it was, where that can be told', async () => {
    const [issue] = (await judge(withBody('Tá»‰nh Lai ChÃ¢u'))).filter(({ code }) => code === 'mojibake');
    expect(issue?.values).toMatchObject({ remedy: { values: { given: 'Tá»‰nh', meant: 'Tỉnh' } } });
  });
});

describe('an editor who forgets half of a pair is told where the other half stands', () => {
  const expected = (code: 'zh' | 'en' | 'vi', body: string): Case => ({
    name: body,
    body,
    expected: [`unbalanced ${code === 'vi' ? 14 : 10}`],
  });
  testEach(
    [
      'Chợ phiên (họp sáng Chủ nhật rất đông.',
      'Chợ phiên họp sáng Chủ nhật) rất đông.',
      'Ông nói: “Chợ họp sáng Chủ nhật.',
      'Ông nói: Chợ họp sáng Chủ nhật”.',
      'Ông nói: "Chợ họp sáng Chủ nhật.',
      'Báo « Le Petit Journal viết về chợ.',
      'Chợ [tên cũ là chợ huyện rất đông.',
      'Theo khoản 2 (Điều 5, điểm a) và mục (b của kế hoạch.',
      'Chợ **phiên (họp** sáng Chủ nhật rất đông.',
    ].map((body) => expected('vi', body)),
  );
  testEach(
    [
      '封土县（Phong Thổ位于省的北部。',
      '封土县Phong Thổ）位于省的北部。',
      '根据《越南国籍法的规定，海外越南人可以申请。',
      '根据越南国籍法》的规定，海外越南人可以申请。',
      '他说：“集市每周日上午开集。',
      '他说：「集市每周日上午开集。',
      '【新闻 集市每周日上午开集。',
    ].map((body) => expected('zh', body)),
    'zh',
  );
  testEach(
    [
      'The market (which meets on Sundays is busy.',
      'The market, which meets on Sundays), is busy.',
      'He said: “The market meets on Sundays.',
    ].map((body) => expected('en', body)),
    'en',
  );

  test.each([
    ['title', withSource({ title: '"Chợ phiên (họp sáng Chủ nhật"' }), 'unbalanced 2'],
    ['summary', withSource({ summary: '"Chợ phiên họp “sáng Chủ nhật."' }), 'unbalanced 3'],
    [
      'attribute',
      withBody('<Notice kind="info" title="Lưu ý (quan trọng">\n\nMột câu.\n\n</Notice>'),
      'unbalanced 14',
    ],
    ['cell', withBody('| Tên | Nơi |\n| --- | --- |\n| Chợ (phiên | xã |'), 'unbalanced 16'],
    ['dictionary', { 'i18n/en/search.json': '{\n  "title": "Search (all"\n}' }, 'unbalanced 2'],
  ])('in a %s', async (_, files, expected) => {
    expect(await told(files as Files)).toContain(expected);
  });
});

const french =
  'Le poste de la province est bâti sur la rive droite de la rivière Noire, à deux jours de marche de la frontière chinoise, au pied d’une montagne boisée.';

describe('an editor who leaves a text in another language is told', () => {
  test.each([
    [
      'Chinese in English',
      withTranslation('en', { body: '集市每周日上午开集，周边居民带农产品来卖，也有人来买马和牛。' }),
    ],
    ['a Chinese title in English', withTranslation('en', { title: '"周日上午赶集"' })],
    ['a Chinese summary in Vietnamese', withSource({ summary: '"该乡集市每周日上午开集。"' })],
    [
      'Vietnamese in English',
      withTranslation('en', {
        body: 'Chợ họp vào sáng Chủ nhật hằng tuần, người trong vùng mang nông sản đến bán và mua hàng về.',
      }),
    ],
    ['a Vietnamese title in English', withTranslation('en', { title: '"Khai mạc lễ hội hoa ban năm 2026"' })],
    [
      'a Vietnamese summary in English',
      withTranslation('en', { summary: '"Chợ phiên của xã họp vào sáng Chủ nhật hằng tuần."' }),
    ],
    [
      'Vietnamese without marks in English',
      withTranslation('en', {
        body: 'Cho hop vao sang chu nhat hang tuan, nguoi trong vung mang nong san den ban va mua hang ve nha cua minh.',
      }),
    ],
    ['French in English', withTranslation('en', { body: french })],
    [
      'Spanish in English',
      withTranslation('en', {
        body: 'La provincia de Lai Chau se encuentra en el noroeste de Vietnam y limita con China, con una frontera de más de doscientos kilómetros.',
      }),
    ],
    [
      'German in English',
      withTranslation('en', {
        body: 'Die Provinz liegt im Nordwesten des Landes und grenzt an China, die Grenze ist mehr als zweihundert Kilometer lang und sehr bergig.',
      }),
    ],
    [
      'English in Vietnamese',
      withBody('The market meets every Sunday morning, when people of the area bring what they grow.'),
    ],
    ['an English title in Vietnamese', withSource({ title: '"The market meets on Sunday mornings"' })],
    ['French in Vietnamese', withBody(french)],
    [
      'Vietnamese without marks',
      withBody('Cho hop vao sang chu nhat hang tuan, nguoi trong vung mang nong san den ban.'),
    ],
    ['a title without marks', withSource({ title: '"Khai mac le hoi hoa ban nam 2026"' })],
    [
      'English in Chinese',
      withTranslation('zh', {
        body: 'The market meets every Sunday morning, when people of the area bring what they grow.',
      }),
    ],
    ['an English title in Chinese', withTranslation('zh', { title: '"Market Meets on Sundays"' })],
    [
      'Vietnamese in Chinese',
      withTranslation('zh', {
        body: 'Chợ họp vào sáng Chủ nhật hằng tuần, người trong vùng mang nông sản đến bán.',
      }),
    ],
    [
      'Japanese in Chinese',
      withTranslation('zh', { body: 'このまちでは、まいしゅうにちようびのあさにいちばがひらかれます。' }),
    ],
    [
      'a Vietnamese heading in Chinese',
      withTranslation('zh', { body: '集市每周日上午开集。\n\n## Giờ họp chợ và đường đi\n\n上午六点。' }),
    ],
    [
      'traditional in simplified Chinese',
      withTranslation('zh', { body: '週日上午開集，周邊居民帶農產品來賣，遊客可以購買當地的織錦與藥材。' }),
    ],
    [
      'a traditional title in simplified Chinese',
      withTranslation('zh', { title: '"萊州省國際貿易會議開幕"' }),
    ],
    [
      'Russian in English',
      withTranslation('en', {
        body: 'Рынок работает каждое воскресенье утром, люди привозят овощи и фрукты.',
      }),
    ],
  ])('%s', async (_, files) => {
    expect(await codesTold(files)).toEqual(['wrong-language']);
  });

  test('with the characters that are meant, where Chinese is traditional', async () => {
    const [issue] = (
      await judge(withTranslation('zh', { summary: '"該鄉集市開市，農產品來自邊境。"' }))
    ).filter(({ code }) => code === 'wrong-language');
    expect(issue?.values?.remedy).toMatchObject({ values: { example: '该乡集市开市，农产品来自边境。' } });
  });

  test('at the paragraph, when the others are in order', async () => {
    const body =
      'Chợ họp vào sáng Chủ nhật hằng tuần.\n\nThe market meets every Sunday morning, when people bring what they grow.';
    expect(await told(withBody(body))).toEqual(['wrong-language 16']);
  });

  test('in an alternative text', async () => {
    const body = '![The terraced fields above the village in the morning light](./anh.png)';
    expect(await codesTold(withBody(body))).toContain('wrong-language');
  });

  test('in site.json', async () => {
    const licence = {
      vi: 'May be quoted and reprinted with credit to the portal',
      zh: '转载',
      en: 'Reprint',
    };
    expect(await codesTold({ 'content/site.json': JSON.stringify({ licence }) })).toEqual(['wrong-language']);
  });
});

// Texts as provincial offices write them: none of them may be refused.
const vietnamese = [
  'Nhiệt độ trung bình 23 °C, lượng mưa ≥ 2.000 mm, độ cao 3.049 m (đỉnh Pu Si Lung: 3.083 m); 22°24′N, 103°28′E.',
  'Các dân tộc: Kinh, Tày, Thái, Mường, Khmer, Hoa, Nùng, Mông, Dao, Gia Rai, Ê Đê, Ba Na, Sán Chay, Chăm, Cơ Ho, Xơ Đăng, Sán Dìu, Hrê, Ra Glai, Mnông, Thổ, Xtiêng, Khơ Mú, Bru – Vân Kiều, Cơ Tu, Giáy, Tà Ôi, Mạ, Giẻ Triêng, Co, Chơ Ro, Xinh Mun, Hà Nhì, Chu Ru, Lào, La Chí, Kháng, Phù Lá, La Hủ, La Ha, Pà Thẻn, Lự, Ngái, Chứt, Lô Lô, Mảng, Cơ Lao, Bố Y, Cống, Si La, Pu Péo, Rơ Măm, Brâu, Ơ Đu.',
  'Theo điểm a), b) và đ) khoản 2 Điều 5; mục 1) và 2) của kế hoạch.',
  'Lái xe theo hướng Lào Cai → Lai Châu ← Điện Biên, 8:00–11:00, 13h30–17h00 (trừ Chủ nhật).',
  'Công thức H₂O, CO₂, NaCl, Fe₂O₃; β-carotene, vitamin B₁₂, 10 μm, 5 µg, 4,7 kΩ, ΔT = 5 K, α và β, ΔH < 0, TNFα, NFκB, Ω.',
  'Người Pháp gọi là « Laichau », trong “Le Tonkin en 1909” viết: “Le poste de Lai-Châu, à l’extrême nord-ouest, est bâti sur la rive droite de la rivière Noire.”',
  'Nguyên văn tiếng Nga: «Лайтяу — провинция на северо-западе Вьетнама», tiếng Hy Lạp: Ελλάδα.',
  'Liên Xô (СССР), Hãng thông tấn ТАСС, tạp chí Правда.',
  'Chúc mừng năm mới 🎉👨‍👩‍👧‍👦 🇻🇳 ❤️ ☎️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿!',
  'Tên Lào: ແຂວງຜົ້ງສາລີ, ສປປ ລາວ; tên Thái: ประเทศไทย; tên Hán: 云南省红河哈尼族彝族自治州.',
  'Email: so-ngoai-vu@laichau.gov.vn; điện thoại 0213.3876.501 :) hoặc :-(',
  'Khoảng nhiệt độ [15; 30) °C và (−5, 10].',
  'Giá 50.000đ/kg, 2½ kg, ¼ ha, 5 × 3 = 15, ±2 %, ≤ 10, ≈ 3, √2, ∑, ∞, § 5, © 2026, VietGAP®, Samsung™, £5, €7, ¥100.',
  'Sách “Kinh tế – xã hội” (tái bản lần 2), xem trang 12–15; ISBN 978-604-… (tập 1).',
  '“Tôi sinh ra ở đây. Cha tôi cũng vậy.\n\n“Bản này có từ lâu lắm rồi”, ông nói.',
  'Các cơ quan (gồm:\n\n- Sở Ngoại vụ;\n- Sở Công Thương)\n\ncùng ký.',
  'Màn hình 55” và tivi 43"; cao 1,7 m.',
  'Sa Pa, Si Ma Cai, Bum Nưa, Pa Vây Sử, Pu Sam Cáp, Tung Qua Lìn, Mù Sang, Ka Lăng, Thu Lũm, Mù Cả.',
  'Chương trình do UNESCO, UNDP, WHO, ASEAN, JICA, KOICA, World Bank và Plan International phối hợp thực hiện.',
  'Tỷ giá tham khảo ngày giao dịch: 1 CNY ≈ 3.600 VND; 100 JPY ≈ 17.000 VND; 1 € ≈ 29.500 VND.',
  'Dự án do Plan International, Samaritan’s Purse, JICA, KOICA, GIZ, UNDP và UNICEF phối hợp tài trợ.',
  'Tên khoa học: *Panax vietnamensis* var. *fuscidiscus* K.Komatsu, S.Zhu & S.Q.Cai, họ Araliaceae.',
  'Xem bài [Lai Chau opens a new border market for farm produce and handicrafts](https://laichau.gov.vn).',
  'Ông Nguyễn Văn A (Chủ tịch UBND xã [nay là phường]) phát biểu: “Chúng tôi ‘rất vui’”.',
  'Theo Luật (khoản 2, điểm a), hệ số 8 (mục 8), trục x (trục x), bảng (bảng X) và (a), (1), (iv).',
  'Hồ sơ (gồm: a) đơn; b) ảnh; c) bản sao hộ chiếu) nộp tại xã; vui lắm :)), buồn (:() và (vui :)).',
  'Ống 12” (tức “12 inch”), dòng “Nghị quyết 59”, màn hình “55”.',
  'Hai bên hẹn nhau lúc 7h, đi 3–4 giờ; về lúc 19 h.',
  'Tỷ lệ 1:50.000; tỉ số 2–1; 5′30″; a/b; N·m; kW·h; x·y.',
  'Điều 1. Phạm vi; Điều 2. Hiệu lực; a. Giải thích; b. Từ ngữ.',
  'Thi thoảng tra cứu www.laichau.gov.vn/tin-tuc?id=5 hoặc https://vbpl.vn/laichau/Pages/vbpq-toanvan.aspx?ItemID=79915',
  'Tiếng Hà Nhì có câu “aqpi gaq bo hhaol”, nghĩa là “đi chợ”.',
  'Cao nguyên Sìn Hồ ở độ cao 1.500 m… “Nóc nhà” của tỉnh, nơi có hoa đỗ quyên, lan, hồi, sa nhân.',
  'XÃ “PA Ủ” – “BUM TỞ”… CHÂU “LAI”; “TRÀ”, “CÔ”',
  'Ngày 1‑7‑2025 (dương lịch), tức ngày 7‑6 năm Ất Tỵ; 100 000 người.',
  'Ăn cơm chưa? Rồi! Ai? Đâu? “Thế à?”',
  'Phím Ctrl+C, Ctrl+V; đường dẫn C:\\Users\\Public; biến `a_b`; `("` trong mã.',
];
const english = [
  'Guðmundur Jónsson of Seyðisfjörður visited the market with his family on a Sunday morning.',
  'From Mường Tè, Pa Ủ, Bum Nưa, Mù Cả and Thu Lũm the road climbs to Ka Lăng, Tá Bạ, Pa Vệ Sử and Hua Bum before it reaches Nậm Nhùn, Lê Lợi, Pú Đao and Mường Mô.',
  'Steamed sticky rice, grilled stream fish, bamboo shoots, banana flower salad, buffalo jerky, chayote tips, wild honey',
  'Try thắng cố, cơm lam, xôi ngũ sắc, nộm rau dớn, pa pỉnh tộp and cá bống vùi tro.',
  'Kinh, Tày, Thái, Mường, Khmer, Hoa, Nùng, Mông, Dao, Gia Rai, Ê Đê, Ba Na, Sán Chay, Chăm, Cơ Ho, Xơ Đăng, Sán Dìu, Hrê',
  'The province’s people’s committee (UBND) said: “We’re ready.” It’s 5′ 10″ tall; rock ’n’ roll; ’tis.',
  'The plan (“Kế hoạch số 93/KH-UBND ngày 12 tháng 5 năm 2022 của Ủy ban nhân dân tỉnh Lai Châu về thông tin đối ngoại”) runs to 2025.',
  'Doctor Nguyễn Thị Phương Thảo, café, façade, naïve, coöperate, Besançon, São Paulo, Zürich, Łódź.',
  'a) the name; b) the date; (c) the place; 1) one; iv) four.',
  'French: “Le poste est bâti sur la rive droite de la rivière Noire, à deux jours de marche de la frontière chinoise.”',
  'The Chinese name is 越南莱州省人民委员会对外信息门户网站, in short 莱州.',
  'Passport holders of 莱州 need no visa.',
  'Photo: Vietnam News Agency. Source: Lai Châu Newspaper, 2025. Licence: CC BY 4.0.',
  'Two-thirds of households grow tea: Kim Tuyên, PH8, Shan tuyết and LDP1 varieties, with 10,000 tonnes exported to Taiwan, Pakistan, Afghanistan, Iraq, Iran, Russia.',
];
const chinese = [
  '乾隆年间的旧志作萊州，今作莱州；宫商角徵羽。',
  '集市有xôi tím、thắng cố、rượu ngô等。\n\n## Then Kin Pang\n\n每年举行。',
  '莱州省位于越南西北部，与中国云南省接壤，边境线长265.165公里（2025年）。',
  '“我们这里有二十个民族。”他说，“每个民族都有自己的节日。”',
  '《越南社会主义共和国宪法》第一条规定：……；见《关于对外信息活动管理的议定》（72/2015/NĐ-CP）。',
  '封土县（Phong Thổ）、辛胡县（Sìn Hồ）、南润县（Nậm Nhùn）等地。',
  '1）种茶；2）养蜂；（一）总则；一）范围；①目的。',
  '联合国教科文组织（UNESCO）与ASEAN、WTO、APEC合作，GDP增长7.5%，气温≥25℃，海拔3049米。',
  'Ｇ７、ＡＰＰ、Ｗｉ－Ｆｉ等全角字母。',
  '马鹿塘—金水河国际口岸；电话：0213 3876 501；邮箱：so-ngoai-vu@laichau.gov.vn',
  '湄公河、岷江、渭河、芒果、贸易、谩骂、徕卡、忏悔、鳗鱼、澜沧江、泸沽湖、濮阳、鹭岛。',
  '「莱州」是『越南』的一个省。',
  '主要民族：Kinh、Thái、Mông、Dao、Hà Nhì、Giáy、La Hủ、Lự、Khơ Mú、Mảng、Kháng、Si La、Cống。',
];

const good = (bodies: readonly string[]): Case[] =>
  bodies.map((body) => ({ name: body, body, expected: [] }));

describe('an editor is not stopped', () => {
  testEach(good(vietnamese));

  testEach(good(english), 'en');

  testEach(good(chinese), 'zh');

  testEach(
    [
      [
        'a quotation in French',
        `<Quote lang="fr" source="Le Petit Journal, 1909">\n\n“${french}”\n\n</Quote>`,
      ],
      [
        'a block quotation in English',
        '> The market meets every Sunday morning, when people of the area bring what they grow.',
      ],
      [
        'a title of a work in italics',
        'Xem *The market meets every Sunday morning, when people of the area bring what they grow*.',
      ],
      ['code', '`the market meets every Sunday morning when people of the area bring` và `(`'],
      [
        'a quotation that each of its paragraphs opens again',
        'Ông kể: “Chợ họp từ đời ông tôi.\n\n“Ngày ấy chưa có đường.” Nay xe vào tận nơi.',
      ],
      ['a footnote', 'Chợ họp sáng Chủ nhật.[^1]\n\n[^1]: Theo “Báo Lai Châu” (2025).'],
      [
        'a table of names in three languages',
        '| Tiếng Việt | 中文 | English |\n| --- | --- | --- |\n| Ủy ban nhân dân tỉnh | 省人民委员会 | Provincial People’s Committee |',
      ],
    ].map(([name = '', body = '']) => ({ name, body, expected: [] })),
  );

  testEach(
    [
      ['Ohm and Ångström by their own signs', 'Điện trở 5 k\u2126, bước sóng 500 \u212b, 300 \u212a.'],
      ['lines of Windows', 'Dòng một.\r\nDòng hai.'],
      ['Khmer with its breaks', 'Tiếng Khmer: ភាសា\u200bខ្មែរ.'],
      ['Persian with its joiners', 'Tiếng Ba Tư: می\u200cخواهم.'],
      ['Hindi with its joiners', 'Tiếng Hindi: क्\u200dष.'],
      ['narrow and no-break spaces', '100\u202f000 người, 5\u00a0km, 1\u20117'],
    ].map(([name = '', body = '']) => ({ name, body, expected: [] })),
  );

  test('who writes a handbook about all this', async () => {
    const text = '# Sổ tay\n\nĐừng dán “Céng hßa x· héi” hay “Lá»… há»™i” (và cả (thế này.\n';
    expect(await told({ 'content/README.md': text })).toEqual([]);
  });
});

test.each(
  'Cộng hòa xã hội chủ nghĩa nghiêng khuya quốc giường gì quyết rượu hươu yêu được ngoằn khuỷu thuở'.split(
    ' ',
  ),
)('%s is a Vietnamese syllable', (word) => expect(isSyllable(word)).toBe(true));

test.each('été café für dû Noël Straße goût Café São-Paulo bleu strong'.split(' '))('%s is none', (word) =>
  expect(isSyllable(word)).toBe(false),
);
