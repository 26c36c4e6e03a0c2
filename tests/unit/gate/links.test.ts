import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/lib/issues/issue.ts';
import {
  codesOf,
  type Files,
  judge,
  project,
  sourceFile,
  sourceText,
  translationText,
  withBody,
} from '../../support/gate.ts';

const words = JSON.parse(readFileSync(path.join(project, 'i18n', 'vi', 'editor', 'links.json'), 'utf8'));

/** The codes about links, each once: other checks may have their own say about the same letters. */
const linkCodes = (issues: readonly Issue[]): string[] => [
  ...new Set(
    issues
      .map(({ code }) => code)
      .filter((code) => Object.hasOwn(words.issues, code) || code === 'internal-address'),
  ),
];

/** A case, its body, and the code by which it is told; none when it is fine. */
type Case = readonly [who: string, body: string, code?: string];

const hosts = { 'content/site.json': JSON.stringify({ httpHosts: ['laichau.gov.vn', 'dic.gov.vn'] }) };
const fileOf = (index: number) => `content/news/bai-so-${index}/vi.mdx`;

/** Other texts that cases lead to. */
const neighbours: Files = {
  'content/news/bai-nhap/vi.mdx': sourceText({ facts: { draft: 'true' } }),
  'content/news/bai-hen-gio/vi.mdx': sourceText({ facts: { publish: '{ after: 2027-01-01 }' } }),
  'content/news/bai-het-han/vi.mdx': sourceText({ facts: { expires: '2026-11-20' } }),
};

const link = (href: string): string => `Xem [quy hoạch tỉnh](${href}) khi cần.`;

const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#x73;cript:alert(1)',
  'java&#115;cript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java&amp;#x73;cript:alert(1)',
  'javascript%3Aalert(1)',
  'java%73cript:alert(1)',
  'javascript%253Aalert(1)',
  'javascript：alert(1)',
  'ｊavascript:alert(1)',
  '<java\tscript:alert(1)>',
  '\u00a0javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'java\u00adscript:alert(1)',
  'vbscript:msgbox',
  'data:text/html,xin',
  'DATA:text/html;base64,eA==',
  'file:///etc/passwd',
  'blob:https://dic.gov.vn/1',
  'ftp://dic.gov.vn/tep',
  'intent://quet/#Intent;end',
  'view-source:https://dic.gov.vn/',
  'zalo://chat',
  'sms:0912',
  'C:\\Users\\van-thu\\bai.docx',
  'd:/bai/vi.mdx',
  '//dic.gov.vn/tin',
  'laichau.gov.vn:8080/tin',
];

const paths: readonly (readonly [href: string, code: string])[] = [
  ['', 'link-broken'],
  ['#', 'link-broken'],
  ['#top', 'link-anchor'],
  ['#gio-mo-cua', 'link-anchor'],
  ['../le-hoi/', 'link-broken'],
  ['../le-hoi', 'link-broken'],
  ['../le-hoi/vi', 'link-broken'],
  ['../le-hoi/VI.mdx', 'link-broken'],
  ['../le-hoi/vi.MDX', 'link-broken'],
  ['../Le-Hoi/vi.mdx', 'link-broken'],
  ['../le-hoi/vi.mdx?trang=2', 'link-broken'],
  ['../le-hoi/vi.md', 'link-broken'],
  ['../le-hoi/vi.html', 'link-broken'],
  ['../le-hoi/ja.mdx', 'link-broken'],
  ['../le-hoi/vn.mdx', 'link-broken'],
  ['../general-information/tong-quan/zh.mdx', 'link-broken'],
  ['../../general-information/tong-quan/zh.mdx', 'link-broken'],
  ['../khong-co-bai/vi.mdx', 'link-broken'],
  ['vi.mdx', 'link-self'],
  ['le-hoi/vi.mdx', 'link-broken'],
  ['/vi/tin-tuc/le-hoi/', 'link-broken'],
  ['vi/tin-tuc/le-hoi/', 'link-broken'],
  ['../../../../etc/passwd', 'link-broken'],
  ['../../../package.json', 'link-broken'],
  ['../../../../etc/vi.mdx', 'link-broken'],
  ['../%2e%2e/news/le-hoi/vi.mdx', 'link-broken'],
  ['..%2fle-hoi/vi.mdx', 'link-broken'],
  ['..\\le-hoi\\vi.mdx', 'link-broken'],
  ['<../le hoi/vi.mdx>', 'link-broken'],
  ['../lễ-hội/vi.mdx', 'link-broken'],
  ['../le-hoi/vi.mdx#phan-rước', 'link-anchor'],
  ['../le-hoi/vi.mdx#top', 'link-anchor'],
  ['ke-hoach.pdf', 'link-broken'],
  ['anh.jpg', 'link-broken'],
  ['www.laichau.gov.vn', 'link-broken'],
  ['laichau.gov.vn/tin', 'link-broken'],
  ['so-ngoai-vu@laichau.gov.vn', 'link-broken'],
  ['../../data/names.yaml', 'link-broken'],
  ['\\\\may-chu\\chung', 'internal-address'],
  ['../bai-nhap/vi.mdx', 'link-draft'],
  ['../bai-hen-gio/vi.mdx', 'link-draft'],
  ['../bai-het-han/vi.mdx', 'link-draft'],
];

const addresses: readonly (readonly [href: string, code: string])[] = [
  ['https://laichau.gov.vn@evil.example/', 'link-host'],
  ['https://laichau.gov.vn:443@evil.example/', 'link-host'],
  ['https://user:secret@dic.gov.vn/', 'link-host'],
  ['https://laichau.gov.vn%40evil.example/', 'link-form'],
  ['https://laichau.gov.vn:8443/tin', 'link-host'],
  ['https://127.0.0.1/', 'internal-address'],
  ['https://2130706433/', 'link-host'],
  ['https://0x7f.1/', 'link-host'],
  ['https://192.168.1.10/tin', 'internal-address'],
  ['https://[::1]/', 'internal-address'],
  ['https://localhost/tin', 'internal-address'],
  ['https://may-chu/tin', 'link-host'],
  ['https://mang.local/tin', 'internal-address'],
  ['https://noi-bo.internal/', 'internal-address'],
  ['https://laichau.gov.vn./', 'link-host'],
  ['https://tin_tuc.vn/', 'link-host'],
  ['https://-tin.vn/', 'link-host'],
  ['https://tin..vn/', 'link-host'],
  ['https://lаichau.gov.vn/', 'link-host'],
  ['https://xn--lichau-3nf.gov.vn/', 'link-host'],
  ['https://laíchau.gov.vn/', 'link-host'],
  ['https://la1chau.gov.vn/', 'link-host'],
  ['https://Iaichau.gov.vn/', 'link-host'],
  ['https://laichau.gov.vn.evil.com/', 'link-host'],
  ['https://laichau.gov.vn-dang-nhap.com/', 'link-host'],
  ['https://laichau-gov-vn.com/', 'link-host'],
  ['https://mofa.gov.vn.evil.com/', 'link-host'],
  ['https://laichau.gov.vm/', 'link-host'],
  ['https://laichau.g0v.vn/', 'link-host'],
  ['https://pаypal.com/', 'link-host'],
  ['https://ｄic.gov.vn/', 'link-form'],
  ['https://dic。gov。vn/', 'link-form'],
  ['https:dic.gov.vn/tin', 'link-form'],
  ['https:///dic.gov.vn/tin', 'link-form'],
  ['https:/dic.gov.vn/tin', 'link-form'],
  ['https:\\\\dic.gov.vn\\tin', 'link-form'],
  ['https://https://dic.gov.vn/tin', 'link-form'],
  ['https://http//dic.gov.vn/tin', 'link-form'],
  ['<https://dic.gov.vn /tin>', 'link-form'],
  ['https://dic.gov.vn%20/tin', 'link-form'],
  ['https://', 'link-form'],
  ['https://dic\u200b.gov.vn/', 'link-form'],
  ['http://tourism.vn/lai-chau', 'link-http'],
  ['HTTP://tourism.vn/lai-chau', 'link-http'],
  ['http://m.dic.gov.vn/', 'link-http'],
  ['https://example.vn/vi/tin-tuc/le-hoi/', 'link-own-site'],
  ['http://example.vn/vi/tin-tuc/le-hoi/', 'link-own-site'],
  ['https://www.example.vn/en/news/', 'link-own-site'],
  ['https://bit.ly/3abc', 'link-shortener'],
  ['https://tinyurl.com/abc', 'link-shortener'],
  ['https://goo.gl/abc', 'link-shortener'],
  ['https://maps.app.goo.gl/abc', 'link-shortener'],
  ['https://t.co/abc', 'link-shortener'],
  ['https://www.google.com/url?q=https%3A%2F%2Fdic.gov.vn%2F', 'link-shortener'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fdic.gov.vn%2F', 'link-shortener'],
  ['https://dic.gov.vn/tin?utm_source=zalo', 'link-tracker'],
  ['https://dic.gov.vn/tin?id=3&UTM_medium=x', 'link-tracker'],
  ['https://dic.gov.vn/tin?fbclid=IwAR0', 'link-tracker'],
  ['https://dic.gov.vn/tin?a=1&gclid=2#muc', 'link-tracker'],
  ['https://dic.gov.vn/tin?zarsrc=30', 'link-tracker'],
  ['mailto:', 'link-contact'],
  ['mailto:so-ngoai-vu', 'link-contact'],
  ['mailto:snv@laichau.gov.vn?bcc=a@b.vn', 'link-contact'],
  ['mailto:snv@laichau.gov.vn?subject=A%0aBcc:a@b.vn', 'link-contact'],
  ['mailto:snv@laichau.gov.vn?subject=A&cc=a@b.vn', 'link-contact'],
  ['mailto:snv@laichau.gov.vn%0abcc:a@b.vn', 'link-contact'],
  ['mailto:snv@laichau.gov.vn,a@b.vn', 'link-contact'],
  ['mailto:snv@laichau.gov.vn?body=xin', 'link-contact'],
  ['tel:', 'link-contact'],
  ['tel:so-may-ban', 'link-contact'],
  ['tel:*123#', 'link-contact'],
];

const bad: readonly Case[] = [
  ...schemes.map(
    (href) =>
      [
        `an address of a kind that is never allowed: ${JSON.stringify(href)}`,
        link(href),
        'link-scheme',
      ] as const,
  ),
  ...paths.map(
    ([href, code]) => [`a path that leads to no text: ${JSON.stringify(href)}`, link(href), code] as const,
  ),
  ...addresses.map(
    ([href, code]) => [`an address elsewhere that will not do: ${href}`, link(href), code] as const,
  ),
  ['an address by reference', 'Xem [quy hoạch][q].\n\n[q]: javascript:alert(1)', 'link-scheme'],
  [
    'an address in a note',
    'Theo quy hoạch.[^1]\n\n[^1]: Xem [quy hoạch](../khong-co-bai/vi.mdx).',
    'link-broken',
  ],
  [
    'an address in a table',
    '| Việc | Nơi |\n| --- | --- |\n| Hỏi | [nơi hỏi](http://tourism.vn/) |',
    'link-http',
  ],
  ['an address in a heading', 'Xem.\n\n## [Quy hoạch](ftp://dic.gov.vn/)', 'link-scheme'],
  ['an address in bold', 'Xem **[quy hoạch](http://tourism.vn/)**.', 'link-http'],
  ['an address typed bare', 'Xem http://tourism.vn/ nhé.', 'link-http'],
  ['a site typed bare', 'Xem www.tourism.vn nhé.', 'link-http'],
  [
    'a film elsewhere',
    '<Video href="http://tourism.vn/p" host="VTV" title="Phim" poster="p.jpg" alt="Chợ" />',
    'link-http',
  ],
  [
    'a film that runs',
    '<Video href="java&#x73;cript:alert(1)" host="VTV" title="Phim" poster="p.jpg" alt="Chợ" />',
    'link-scheme',
  ],
  [
    'a film beside the text',
    '<Video href="phim.mp4" host="VTV" title="Phim" poster="p.jpg" alt="Chợ" />',
    'link-scheme',
  ],
  [
    'a film by a short address',
    '<Video href="https://bit.ly/p" host="VTV" title="Phim" poster="p.jpg" alt="Chợ" />',
    'link-shortener',
  ],
  ['a link without words', 'Xem [](https://dic.gov.vn/).', 'link-text'],
  ['a link round a picture without words', 'Xem [![](p.jpg)](https://dic.gov.vn/).', 'link-text'],
  ['a link round a mark', 'Xem quy hoạch [→](https://dic.gov.vn/).', 'link-text'],
  ['“tại đây”', 'Xem lịch [tại đây](https://dic.gov.vn/).', 'link-text'],
  ['“Tại đây.” with its stop', 'Xem lịch. [Tại đây.](https://dic.gov.vn/)', 'link-text'],
  ['“tại đây” in bold', 'Xem lịch [**tại đây**](https://dic.gov.vn/).', 'link-text'],
  ['«tại đây»', 'Xem lịch [«tại đây»](https://dic.gov.vn/).', 'link-text'],
  ['“xem chi tiết tại đây”', 'Lịch: [Xem chi tiết tại đây >>](https://dic.gov.vn/)', 'link-text'],
  ['“here” in a Vietnamese text', 'Xem lịch [here](https://dic.gov.vn/).', 'link-text'],
  [
    'a long address as words',
    'Xem [https://dic.gov.vn/vi/tin-tuc-tong-hop/lai-chau-day-manh-thong-tin-doi-ngoai-2026](https://dic.gov.vn/vi/tin).',
    'link-text',
  ],
  ['words that name another site', 'Xem [https://laichau.gov.vn](https://evil.example.com/).', 'link-text'],
  ['words that name another box', 'Gửi [snv@laichau.gov.vn](mailto:ke-xau@gmail.com).', 'link-text'],
  ['brackets with a space between', 'Xem [quy hoạch] (https://dic.gov.vn/).', 'link-literal'],
  ['round brackets before square ones', 'Xem (quy hoạch)[https://dic.gov.vn/].', 'link-literal'],
  ['brackets of a Chinese keyboard', 'Xem 【quy hoạch】（https://dic.gov.vn/）.', 'link-literal'],
  ['a path in full-width brackets', 'Xem ［lễ hội］（../le-hoi/vi.mdx）.', 'link-literal'],
  ['“link này”', 'Xem lịch ở [link này](https://dic.gov.vn/).', 'link-text'],
  ['“Tải về”', 'Lịch: [Tải về](https://dic.gov.vn/lich.pdf).', 'link-text'],
  ['a path with spaces', 'Xem [lễ hội](../le hoi/vi.mdx).', 'link-literal'],
];

const good: readonly Case[] = [
  ...[
    'https://laichau.gov.vn',
    'https://LAICHAU.gov.vn/Tin-Tuc',
    'https://dulich.laichau.gov.vn/vi/blogs/le-hoi-22/page3',
    'http://dic.gov.vn/vi/news/page-148',
    'https://mofa.gov.vn/',
    'https://moha.gov.vn/',
    'https://laocai.gov.vn/',
    'https://www.yn.gov.cn/',
    'https://english.www.gov.cn/',
    'https://web.archive.org/web/2020/https://dic.gov.vn/',
    'https://dic.gov.vn/tin?id=3&page=2#muc-1',
    'https://english.vtv.vn/politics/a-20251125.htm?mobile=true',
    'https://vi.wikipedia.org/wiki/Lai_Châu',
    'https://zh.wikipedia.org/wiki/%E8%8E%B1%E5%B7%9E%E7%9C%81',
    'https://vi.wikipedia.org/wiki/Lai_Ch%C3%A2u_(th%C3%A0nh_ph%E1%BB%91)',
    'https://tiếngviệt.vn/',
    'https://中国政府网.政务.cn/',
    'https://youtu.be/abc',
    'https://forms.gle/abc',
    'https://24h.com.vn/',
    'https://example.vn/le-hoi',
    '../le-hoi/vi.mdx',
    '../le-hoi/zh.mdx',
    '../le-hoi/vi.mdx#phan-hoi',
    '../../general-information/tong-quan/vi.mdx',
    '../../pages/about/vi.mdx',
    'mailto:so-ngoai-vu@laichau.gov.vn',
    'mailto:snv@laichau.gov.vn?subject=H%E1%BB%8Fi%20l%E1%BB%8Bch',
    'tel:+842133876501',
    'tel:113',
    'tel:1900%201234',
    'tel:(0213)3876-501',
  ].map((href) => [`an address that is fine: ${href}`, link(href)] as const),
  ['a short address typed bare', 'Thị thực: https://evisa.gov.vn/ mở mọi ngày.'],
  ['an email address typed bare', 'Hỏi so-ngoai-vu@laichau.gov.vn.'],
  ['a heading of the same text', 'Xem [giờ mở cửa](#gio-mo-cua).\n\n## Giờ mở cửa\n\nTừ 7 giờ.'],
  [
    'a heading of the same text, by its file',
    'Xem [giờ mở cửa](vi.mdx#gio-mo-cua).\n\n## Giờ mở cửa\n\nTừ 7 giờ.',
  ],
  ['a name of a registry as words', 'Xem [<Name id="cul-then-kin-pang" />](../le-hoi/vi.mdx).'],
  ['words that name the site itself', 'Xem [laichau.gov.vn](https://www.laichau.gov.vn/tin).'],
  [
    'words that hold a vague one',
    'Xem [chi tiết lịch chợ](../le-hoi/vi.mdx) và [Đây thôn Vĩ Dạ](../le-hoi/vi.mdx).',
  ],
  ['words that are the name of a file', 'Xem [ke-hoach-93.pdf](https://dic.gov.vn/ke-hoach-93.pdf).'],
  ['brackets of full width that are no link', 'Theo 【1】（bản sửa） và (xem thêm)[2].'],
  ['brackets that are no link', 'Theo [1] (bản sửa), giá [sic] (2026) là 5.'],
  ['an address in code', 'Máy ghi `javascript:alert(1)` và `[chữ] (../x.mdx)` vào nhật ký.'],
  ['an address in quotation marks', 'Lừa đảo dùng “bit.ly” và “laichau.gov.vn.evil.com” để giả trang.'],
];

describe('links of a text', () => {
  const all = [...bad, ...good];
  const told = new Map<string, Issue[]>();
  beforeAll(async () => {
    const files = Object.fromEntries(all.map(([, body], index) => [fileOf(index), sourceText({ body })]));
    for (const issue of await judge({ ...hosts, ...neighbours, ...files })) {
      told.set(issue.file, [...(told.get(issue.file) ?? []), issue]);
    }
  });

  test.each(bad.map((one, index) => [...one, index] as const))(
    'an editor who writes %s is told',
    (_who, _body, code, index) => {
      const issues = told.get(fileOf(index)) ?? [];
      expect(linkCodes(issues)).toEqual([code]);
      for (const issue of issues) expect(issue.line).toBeGreaterThan(1);
    },
  );

  test.each(good.map(([who], index) => [who, bad.length + index] as const))(
    'an editor who writes %s is left alone',
    (_who, index) => {
      expect(told.get(fileOf(index)) ?? []).toEqual([]);
    },
  );
});

test('an editor whose source has no other address than one with a port is only warned', async () => {
  const issues = await judge(withBody('Xem [cổng văn bản](https://vanban.example.vn:8443/a).'));
  expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['link-host warning']);
});

describe('what an editor is told to write instead', () => {
  const valuesOf = async (body: string, files: Files = {}) =>
    (await judge({ ...hosts, ...neighbours, ...files, ...withBody(body) })).find(
      ({ file, code }) => file === sourceFile && code.startsWith('link-'),
    )?.values;

  test('is the file of the page that the address shows', async () => {
    expect(await valuesOf(link('https://example.vn/zh/xinwen/le-hoi/#x'))).toMatchObject({
      remedy: { values: { example: '../le-hoi/zh.mdx' } },
    });
    expect(await valuesOf(link('/vi/thong-tin-chung/tong-quan'))).toMatchObject({
      remedy: {
        phrase: 'phrases.link.page',
        values: { example: '../../general-information/tong-quan/vi.mdx' },
      },
    });
  });

  test('is the path as it should have been written', async () => {
    for (const href of [
      '../le-hoi/VI.mdx',
      '../le-hoi',
      '../le-hoi/',
      '..\\le-hoi\\vi.mdx',
      '../le-hoi/vi.mdx?a=1',
    ]) {
      expect(await valuesOf(link(href)), href).toMatchObject({
        remedy: { phrase: 'phrases.link.written', values: { example: '../le-hoi/vi.mdx' } },
      });
    }
  });

  test('is the address without what follows readers', async () => {
    expect(await valuesOf(link('https://dic.gov.vn/tin?utm_source=a&id=3&fbclid=b#muc'))).toMatchObject({
      example: 'https://dic.gov.vn/tin?id=3#muc',
    });
  });

  test('names why a text is withheld', async () => {
    for (const [slug, reason] of [
      ['bai-nhap', 'draft'],
      ['bai-hen-gio', 'embargo'],
      ['bai-het-han', 'expired'],
    ]) {
      expect(await valuesOf(link(`../${slug}/vi.mdx`))).toMatchObject({
        reason: { phrase: `phrases.withheld.${reason}.problem` },
      });
    }
  });

  test('stands at the line of the file and the column of the link', async () => {
    const issues = await judge({ ...hosts, ...withBody('Một dòng.\n\nXem [quy hoạch](ftp://dic.gov.vn/).') });
    expect(issues).toMatchObject([{ code: 'link-scheme', line: 16, column: 5 }]);
  });
});

describe('addresses of this portal', () => {
  const own = {
    'content/site.json': JSON.stringify({ origin: 'https://laichau.gov.vn', base: '/thongtindoingoai' }),
  };

  test.each([
    'https://laichau.gov.vn/thongtindoingoai/vi/tin-tuc/le-hoi/',
    'http://laichau.gov.vn/thongtindoingoai/vi/tin-tuc/le-hoi/',
    'https://www.laichau.gov.vn/thongtindoingoai/',
    'https://laichau.gov.vn/thongtindoingoai',
  ])('an editor who writes %s in full is told to link to the file', async (href) => {
    expect(await codesOf({ ...own, ...withBody(link(href)) })).toEqual(['link-own-site']);
  });

  test.each([
    'https://laichau.gov.vn',
    'https://laichau.gov.vn/vi/tin',
    'https://laichau.gov.vn/thongtindoingoai2/',
  ])('an editor may link to a neighbour on the same host: %s', async (href) => {
    expect(await codesOf({ ...own, ...withBody(link(href)) })).toEqual([]);
  });
});

describe('a draft', () => {
  test('may lead to another draft', async () => {
    const files = {
      ...neighbours,
      'content/news/cho-phien/vi.mdx': sourceText({
        facts: { draft: 'true' },
        body: link('../bai-nhap/vi.mdx'),
      }),
    };
    expect(linkCodes(await judge(files))).toEqual([]);
  });
});

describe('a translation', () => {
  test.each([
    ['这里', 'zh', '集市见[这里](https://dic.gov.vn/)。', ['link-text']],
    ['点击 此处', 'zh', '集市见[点击此处。](https://dic.gov.vn/)', ['link-text']],
    ['Click here', 'en', 'For the market, [click here!](https://dic.gov.vn/)', ['link-text']],
    ['a title', 'zh', '见[《集市日程》](https://dic.gov.vn/)。', []],
  ] as const)('whose link says “%s”', async (_words, code, body, expected) => {
    const issues = await judge({
      ...withBody('Chợ họp.'),
      [`content/news/cho-phien/${code}.mdx`]: translationText(code, { body }),
    });
    expect(
      issues.filter(({ code: found }) => found.startsWith('link-')).map(({ code: found }) => found),
    ).toEqual(expected);
  });
});

describe('addresses outside texts', () => {
  const withSourceUrl = (url: string): Files => ({
    ...hosts,
    'content/news/cho-phien/vi.mdx': sourceText({
      facts: { sources: `\n    - publisher: "Báo"\n      url: ${JSON.stringify(url)}\n      lang: vi` },
    }),
  });

  test.each([
    ['https://laichau.gov.vn@evil.example/', 'link-host'],
    ['https://la1chau.gov.vn/', 'link-host'],
    ['https://203.162.0.11/', 'link-host'],
    ['http://tourism.vn/', 'link-http'],
    ['https://bit.ly/abc', 'link-shortener'],
    ['https://dic.gov.vn/?utm_campaign=x', 'link-tracker'],
    ['https://dic.gov.vn/\ttin', 'link-form'],
    ['https://https://dic.gov.vn', 'link-form'],
    ['https://example.vn/vi/tin-tuc/le-hoi/', 'link-own-site'],
  ])('a source with the address %j is told at its line', async (url, code) => {
    const issues = await judge(withSourceUrl(url));
    expect(issues).toMatchObject([{ code, field: 'facts.sources.0.url', line: 12 }]);
  });

  test.each(['https://example.vn/le-hoi', 'http://dic.gov.vn/', 'https://vietnamnet.vn/a-b-1.html?x=1'])(
    'a source with the address %s is fine',
    async (url) => {
      expect(await judge(withSourceUrl(url))).toEqual([]);
    },
  );

  test('an address of a registry is judged like one of a text', async () => {
    const agency = (contact: string): Files => ({
      ...hosts,
      'content/data/agencies.yaml': `so-ngoai-vu:\n  name: { vi: Sở Ngoại vụ, zh: 外事厅, en: Department of Foreign Affairs }\n  level: province\n  confidence: verified\n  source: "Khảo sát"\n  contact: ${contact}\n`,
    });
    const codesFor = async (contact: string) =>
      (await codesOf(agency(contact))).filter((code) => code.startsWith('link-'));
    expect(await codesFor('{ website: "http://tourism.vn/" }')).toEqual(['link-http']);
    expect(await codesFor('{ website: "https://laichau.gov.vn@evil.example/" }')).toEqual(['link-host']);
    expect(await codesFor('{ email: "a@b.vn?bcc=c@d.vn" }')).toEqual(['link-contact']);
    expect(await codesFor('{ website: "http://dic.gov.vn/", email: "a@laichau.gov.vn" }')).toEqual([]);
  });

  test('redirects that go round are told once for each circle', async () => {
    const circle = {
      '/vi/a/': '/vi/b/',
      '/vi/b/': '/vi/a/',
      '/vi/c/': '/vi/a/',
      '/vi/d/': '/vi/tin-tuc/le-hoi/',
    };
    const issues = await judge({ 'content/redirects.json': JSON.stringify(circle) });
    expect(issues.filter(({ code }) => code === 'redirect-circle')).toHaveLength(1);
  });
});
