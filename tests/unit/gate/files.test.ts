import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/lib/issues/issue.ts';
import {
  type Files,
  judge,
  judgeFolder,
  makePortal,
  reportOf,
  sourceText,
  withSource,
} from '../../support/gate.ts';

const good = sourceText();
const picture = readFileSync(
  path.join(import.meta.dirname, '../../../content/pages/specimen/ve-day-nui.png'),
);
/** A case: a path, and the code under which it is told. */
type Case = readonly [path: string, code: string, content?: string | Uint8Array];

const names: readonly Case[] = [
  // Hidden.
  ['content/news/.DS_Store', 'hidden-file'],
  ['content/news/cho-phien/.vi.mdx', 'hidden-file', good],
  ['content/.env', 'hidden-file', 'KEY=1'],
  ['content/news/.git/config', 'hidden-file', '[core]'],
  ['content/.obsidian/app.json', 'hidden-file', '{}'],
  ['content/news/cho-phien/._vi.mdx', 'hidden-file'],
  ['public/.htaccess', 'hidden-file', 'Options +ExecCGI'],
  ['public/.git/HEAD', 'hidden-file', 'ref'],
  ['public/.nojekyll', 'hidden-file', ''],
  ['i18n/vi/.common.json', 'hidden-file', '{}'],
  // Left behind.
  ...[
    'vi.mdx~',
    'vi.mdx.bak',
    'vi.bak',
    'vi.mdx.orig',
    'vi.mdx.rej',
    '~$bai.docx',
    'vi.tmp',
    'vi.mdx.tmp',
    'Copy of vi.mdx',
    'Bản sao của vi.mdx',
    'vi (1).mdx',
    'vi(2).mdx',
    'vi - Copy.mdx',
    'vi - Copy (2).mdx',
    'vi copy.mdx',
    'vi 2.mdx',
    'vi - bản sao.mdx',
    'Thumbs.db',
    'desktop.ini',
    'vi.mdx.txt',
    'vi.md.docx',
    'vi.mdx.1',
    "vi (Hoa's conflicted copy 2026-11-02).mdx",
    'vi.sync-conflict-20261102-101010-ABC.mdx',
    'ảnh chợ (1).jpg',
    'bai.lnk',
    'vi.mdx.crdownload',
    '#vi.mdx#',
  ].map((name): Case => [`content/news/cho-phien/${name}`, 'leftover-file', good]),
  ['content/news/__MACOSX/vi.mdx', 'leftover-file', good],
  ['content/node_modules/a/index.js', 'leftover-file', 'x'],
  // Names.
  ['content/news/aux/vi.mdx', 'bad-name', good],
  ['content/news/con/vi.mdx', 'bad-name', good],
  ['content/news/nul.hoi/vi.mdx', 'bad-name', good],
  ['content/news/cho-phien/com1.png', 'bad-name', picture],
  ['content/news/Ha-Noi/vi.mdx', 'bad-name', good],
  ['content/news/chợ-hoa/vi.mdx', 'bad-name', good],
  ['content/news/cho\u031b\u0323-ta\u0301o/vi.mdx', 'bad-name', good],
  ['content/news/cho hoa/vi.mdx', 'bad-name', good],
  ['content/news/cho_hoa/vi.mdx', 'bad-name', good],
  ['content/news/cho--hoa/vi.mdx', 'bad-name', good],
  ['content/news/-cho-mai/vi.mdx', 'bad-name', good],
  ['content/news/cho-mai-/vi.mdx', 'bad-name', good],
  ['content/news/2026-11/vi.mdx', 'bad-name', good],
  ['content/news/cho-cu./vi.mdx', 'bad-name', good],
  ['content/news/cho-cuoi /vi.mdx', 'bad-name', good],
  ['content/news/cho-\u200bkin/vi.mdx', 'bad-name', good],
  ['content/news/cho-\u202ekin/vi.mdx', 'bad-name', good],
  ['content/news/cho-\u0007/vi.mdx', 'bad-name', good],
  ['content/news/cho?hoa/vi.mdx', 'bad-name', good],
  ['content/news/集市/vi.mdx', 'bad-name', good],
  [`content/news/${'rat-dai-'.repeat(11)}het/vi.mdx`, 'bad-name', good],
  [`content/news/${'abc-'.repeat(19)}/${'abc-'.repeat(19)}/${'abc-'.repeat(19)}/a.mdx`, 'bad-name', good],
  ['content/news/le-hoi/z45_ab.png', 'bad-name', picture],
  ['content/news/le-hoi/bia.moi.png', 'bad-name', picture],
  ['content/news/index/vi.mdx', 'bad-name', good],
  ['content/news/feed/vi.mdx', 'bad-name', good],
  ['content/news/chu-de/vi.mdx', 'bad-name', good],
  ['content/pages/tin-tuc/vi.mdx', 'bad-name', good],
  ['content/pages/en/vi.mdx', 'bad-name', good],
  ['content/pages/assets/vi.mdx', 'bad-name', good],
  ['content/pages/pagefind/vi.mdx', 'bad-name', good],
  // What the language of readers does not ask for.
  ['i18n/xx/common.json', 'unmatched-file', '{}'],
  ['i18n/vn/common.json', 'unmatched-file', '{}'],
  ['i18n/ghi-chu.txt', 'unmatched-file', 'x'],
  ['i18n/vi/common.yaml', 'unmatched-file', 'a: b'],
  ['i18n/vi/moi/common.json', 'unmatched-file', '{}'],
  // What would be published as it is.
  ...[
    'index.html',
    'gioi-thieu.html',
    'a.js',
    'sw.mjs',
    'style.css',
    'data.xml',
    'sitemap.xml',
    'sitemap-vi.xml',
    'robots.txt',
    'feed.xml',
    '404.html',
    '_headers',
    '_redirects',
    'web.config',
    'CNAME',
    'vi/index.html',
    'en/news.html',
    'assets/a.css',
    '_astro/a.js',
    'pagefind/pagefind.js',
    'shell.php',
    'ke-hoach.pdf',
    'ke-hoach.docx',
    'anh-le-hoi.jpg',
    'bao-cao.zip',
    'phong.woff2',
    'README.md',
    'data.json',
    'phim.mp4',
    'khac/a.png',
  ].map((name): Case => [`public/${name}`, 'public-file', 'x']),
];

/** What lies in a portal and is fine. */
const fine: Files = {
  'content/news/.gitkeep': '',
  'content/README.md': '# Sổ tay',
  'content/data/README.md': '# Danh mục',
  'i18n/README.md': '# Từ điển',
  'public/.gitkeep': '',
  'public/favicon-32x32.png': picture,
  'public/apple-touch-icon.png': picture,
  'public/icon-512.png': picture,
  'public/icons/icon-192.png': picture,
  'public/site.webmanifest': '{}',
  'public/google1234abcd.txt': 'google-site-verification',
  'public/humans.txt': 'Sở Ngoại vụ',
  'public/.well-known/security.txt': 'Contact: mailto:a@laichau.gov.vn',
  'content/news/con-duong-len-dinh/vi.mdx': good,
  'content/news/hoi-nghi-2026/vi.mdx': good,
  'content/news/30-4/vi.mdx': undefined,
  'content/news/le-30-thang-4/vi.mdx': good,
  'content/news/copy-of-nature/vi.mdx': good,
  'content/news/le-hoi/photocopy.png': picture,
  'content/news/le-hoi/armed-conflict-law.png': picture,
  'content/news/le-hoi/anh-2.png': picture,
  'content/news/index-of-growth/vi.mdx': good,
  [`content/news/${'dai-'.repeat(19)}het/vi.mdx`]: good,
};

let issues: readonly Issue[] = [];
let good_: readonly Issue[] = [];
beforeAll(async () => {
  issues = await judge(Object.fromEntries(names.map(([file, , content = 'x']) => [file, content])));
  good_ = await judge(fine);
});

/** What is said of a path, or of a folder above it. */
const about = (all: readonly Issue[], file: string): string[] =>
  all.filter((issue) => issue.file === file || file.startsWith(`${issue.file}/`)).map(({ code }) => code);

describe('an editor is told once of', () => {
  test.each(names.map(([file, code]) => [JSON.stringify(file), code, file] as const))(
    '%s: %s',
    (_shown, code, file) => {
      expect(about(issues, file)).toEqual([code]);
    },
  );
});

test.each([
  ['content/news/le-hoi-xuan/VI.mdx', 'vi.mdx'],
  ['content/news/le-hoi-hoa/cn.mdx', 'zh.mdx'],
  ['content/news/cho.hoa/vi.mdx', 'cho-hoa'],
])('an editor who names a file %s reads of %s', async (file, example) => {
  const told = await judge({ [file]: good });
  expect(told.find((issue) => issue.file === file)?.values?.example).toBe(example);
});

describe('an editor is told nothing of', () => {
  test.each(Object.keys(fine))('%s', (file) => {
    expect(about(good_, file)).toEqual([]);
  });

  test('files that a Windows disk marks as programs', async () => {
    const dir = makePortal(withSource());
    execFileSync('chmod', ['-R', '755', path.join(dir, 'content')]);
    expect(await judgeFolder(dir)).toEqual([]);
  });

  test('empty folders', async () => {
    const dir = makePortal();
    mkdirSync(path.join(dir, 'content', 'news', 'bai-moi'), { recursive: true });
    expect(await judgeFolder(dir)).toEqual([]);
  });
});

describe('someone who plants a link', () => {
  const outside = (): string => makePortal({ ...withSource(), 'secret.txt': 'mật khẩu' });

  test.each([
    ['a text', 'content/news/bai-moi/vi.mdx', 'secret.txt'],
    ['a picture', 'content/news/le-hoi/anh.png', 'secret.txt'],
    ['a folder of a subject', 'content/news/bai-moi', 'content/news/cho-phien'],
    ['a section', 'content/foreign-policy', 'content/news'],
    ['the registries', 'content/data', 'content/data'],
    ['a registry', 'content/data/names.yaml', 'content/data/names.yaml'],
    ['the settings', 'content/site.json', 'content/site.json'],
    ['a dictionary', 'i18n/vi/common.json', 'i18n/vi/common.json'],
    ['a language', 'i18n/en', 'i18n/en'],
    ['the languages', 'i18n/locales.json', 'i18n/locales.json'],
    ['what is published as it is', 'public', 'content'],
    ['a file that is published as it is', 'public/favicon.ico', 'secret.txt'],
    ['the whole content', 'content', 'content'],
    ['all dictionaries', 'i18n', 'i18n'],
    ['nothing at all', 'content/news/le-hoi/anh.png', 'khong-co'],
  ])('in place of %s is refused, and nothing behind it is read', async (_what, file, target) => {
    const dir = makePortal({ [file]: undefined });
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    symlinkSync(path.join(outside(), target), path.join(dir, file));
    const told = await judgeFolder(dir);
    expect(about(told, file)).toEqual(['symlink']);
    expect(reportOf(told)).not.toContain('mật khẩu');
  });

  test('to itself is refused', async () => {
    const dir = makePortal();
    symlinkSync('.', path.join(dir, 'content', 'news', 'vong'));
    expect(await judgeFolder(dir)).toMatchObject([{ code: 'symlink', file: 'content/news/vong' }]);
  });
});

describe('an editor is told of what is no file:', () => {
  test('a pipe, which would never end', async () => {
    const dir = makePortal();
    mkdirSync(path.join(dir, 'content', 'news', 'bai-moi'), { recursive: true });
    execFileSync('mkfifo', [path.join(dir, 'content', 'news', 'bai-moi', 'vi.mdx')]);
    expect(about(await judgeFolder(dir), 'content/news/bai-moi/vi.mdx')).toEqual(['not-a-file']);
  });

  test('a file in place of a folder', async () => {
    const dir = makePortal({ public: 'x' });
    expect(about(await judgeFolder(dir), 'public')).toEqual(['not-a-file']);
  });

  test.each(['file', 'folder'])('a %s whose name is in an old character set', async (kind) => {
    const dir = makePortal();
    const folder = path.join(dir, 'content', 'news', 'le-hoi');
    const name = Buffer.concat([Buffer.from(`${folder}/ch`), Buffer.from([0xee, 0xe0])]);
    if (kind === 'file') writeFileSync(name, 'x');
    else mkdirSync(name);
    const told = await judgeFolder(dir);
    expect(told.map(({ code }) => code)).toEqual(['bad-name']);
  });
});

describe('two names that some machines take for one', () => {
  test.each([
    ['by capitals', ['content/news/cho-xa/vi.mdx', 'content/news/Cho-xa/vi.mdx'], 'content/news/Cho-xa'],
    [
      'by capitals of the ending',
      ['content/news/le-hoi/anh.png', 'content/news/le-hoi/anh.PNG'],
      'content/news/le-hoi/anh.PNG',
    ],
    [
      'by the form of an accent',
      ['content/news/ch\u1ee3/vi.mdx', 'content/news/cho\u031b\u0323/vi.mdx'],
      undefined,
    ],
    ['by width', ['content/news/cho-xa/vi.mdx', 'content/news/ｃho-xa/vi.mdx'], 'content/news/ｃho-xa'],
  ])('%s are told', async (_how, files, told) => {
    const all = await judge(
      Object.fromEntries(files.map((file) => [file, file.endsWith('x') ? good : picture])),
    );
    const collisions = all.filter(({ code }) => code === 'name-collision');
    expect(collisions).toHaveLength(1);
    if (told) expect(collisions[0]?.file).toBe(told);
  });
});

describe('an editor who leaves a file empty or half merged', () => {
  const half = good.replace('Chợ họp', '<<<<<<< HEAD\nChợ họp\n=======\nChợ mở\n>>>>>>> ban-moi\nChợ');

  test.each([
    ['a text of no bytes', 'content/news/bai-moi/vi.mdx', '', 'empty-file'],
    ['a text of spaces', 'content/news/bai-moi/vi.mdx', ' \n\t\n', 'empty-file'],
    ['a registry', 'content/data/topics.yaml', '\n', 'empty-file'],
    ['a dictionary', 'i18n/vi/common.json', '', 'empty-file'],
    ['a half merged text', 'content/news/bai-moi/vi.mdx', half, 'merge-conflict'],
    [
      'half merged front matter',
      'content/news/bai-moi/vi.mdx',
      good.replace('title', '<<<<<<< HEAD\ntitle'),
      'merge-conflict',
    ],
    ['a last mark', 'content/news/bai-moi/vi.mdx', `${good}\n>>>>>>> ban-moi\n`, 'merge-conflict'],
    [
      'marks saved on Windows',
      'content/news/bai-moi/vi.mdx',
      half.replaceAll('\n', '\r\n'),
      'merge-conflict',
    ],
    ['a half merged registry', 'content/data/topics.yaml', '<<<<<<< HEAD\na:\n', 'merge-conflict'],
    ['half merged redirects', 'content/redirects.json', '{\n<<<<<<< HEAD\n}\n', 'merge-conflict'],
  ])('is told once: %s', async (_what, file, content, code) => {
    expect(about(await judge({ [file]: content }), file)).toEqual([code]);
  });

  test('is told nothing of a heading underlined with seven signs, or of << and >> in a sentence', async () => {
    const all = await judge(
      withSource({ body: `${good.split('---\n').at(-1)}\nDấu «<<<<<<<» viết trong câu.\n` }),
    );
    expect(all.filter(({ code }) => code === 'merge-conflict')).toEqual([]);
  });
});

describe('who keeps the settings is told what breaks JSON, with line and column', () => {
  const file = 'content/redirects.json';
  test.each([
    ['a remark', '{\n  // cũ\n  "/a/": "/vi/"\n}', 2, 3],
    ['a long remark', '{ /* cũ */ }', 1, 3],
    ['a comma after the last', '{\n  "/a/": "/vi/",\n}', 2, 16],
    ['a missing comma', '{\n  "/a/": "/vi/"\n  "/b/": "/vi/"\n}', 3, 3],
    ['two commas', '{ "/a/": "/vi/",, "/b/": "/vi/" }', 1, 17],
    ['single marks', "{ '/a/': '/vi/' }", 1, 3],
    ['curly marks', '{ “/a/”: “/vi/” }', 1, 3],
    ['no marks', '{ a: "/vi/" }', 1, 3],
    ['an open mark', '{ "/a/": "/vi/ }\n', 1, 10],
    ['an open brace', '{ "/a/": "/vi/"', 1, 1],
    ['a wrong bracket', '{ "/a/": "/vi/" ]', 1, 17],
    ['something after the end', '{} {}', 1, 4],
    ['a word', '{ "/a/": yes }', 1, 10],
    ['no colon', '{ "/a/" "/vi/" }', 1, 9],
    ['a key twice', '{ "/a/": "/vi/", "/a/": "/en/" }', 1, 18],
    ['a key twice, once escaped', '{ "/a/": "/vi/", "/\\u0061/": "/en/" }', 1, 18],
    ['a backslash', '{ "/ab/": "C:\\q" }', 1, 14],
  ])('%s', async (_what, content, line, column) => {
    expect((await judge({ [file]: content })).filter((issue) => issue.file === file)).toMatchObject([
      { code: 'json-broken', line, column },
    ]);
  });

  test.each([
    ['__proto__', '{ "__proto__": { "edition": "preview" } }', 'reserved-key'],
    ['constructor deep inside', '{ "a": { "constructor": {} } }', 'reserved-key'],
    ['twenty-one levels', `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`, 'too-deep'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'too-deep'],
  ])('%s', async (_what, content, code) => {
    expect(about(await judge({ [file]: content }), file)).toEqual([code]);
  });
});

describe('addresses that moved', () => {
  const redirects = (rows: Record<string, unknown>): Promise<Issue[]> =>
    judge({ 'content/redirects.json': JSON.stringify(rows) });

  test.each([
    ['lead to another site', { '/vi/cu/': 'https://evil.example/' }, 'redirect-broken'],
    ['lead to another host without a scheme', { '/vi/cu/': '//evil.example/' }, 'redirect-broken'],
    ['come from another site', { 'https://cu.example/vi/': '/vi/' }, 'redirect-broken'],
    ['run a script', { '/vi/cu/': 'javascript:alert(1)' }, 'redirect-broken'],
    ['lead nowhere', { '/vi/cu/': '/vi/khong-co/' }, 'redirect-broken'],
    ['lead to what moved on', { '/vi/cu/': '/vi/giua/', '/vi/giua/': '/vi/' }, 'redirect-broken'],
    ['have no slash at the end', { '/vi/cu': '/vi/' }, 'redirect-broken'],
    ['have no slash at the beginning', { 'vi/cu/': '/vi/' }, 'redirect-broken'],
    ['have a query', { '/vi/cu/?p=1': '/vi/' }, 'redirect-broken'],
    ['climb up', { '/vi/../../etc/': '/vi/' }, 'redirect-broken'],
    ['have accents', { '/vi/chợ/': '/vi/' }, 'redirect-broken'],
    ['are numbers', { '/vi/cu/': 404 }, 'redirect-broken'],
    ['still have a page', { '/vi/tin-tuc/le-hoi/': '/vi/' }, 'address-twice'],
    ['are a section', { '/vi/tin-tuc/': '/vi/' }, 'address-twice'],
    ['are the front page', { '/vi/': '/en/' }, 'address-twice'],
  ])('and %s are told', async (_what, rows, code) => {
    expect((await redirects(rows)).map((issue) => issue.code)).toEqual([code]);
  });

  test('and lead to pages and lists are fine', async () => {
    const rows = {
      '/vi/cu/': '/vi/tin-tuc/le-hoi/',
      '/vi/tin-tuc/cu/': '/vi/tin-tuc/',
      '/cu/': '/vi/',
      '/vi/di-san/': '/vi/chu-de/heritage/',
    };
    expect(await redirects(rows)).toEqual([]);
  });
});

test('an editor who gives a section the address of a list is told', async () => {
  const site = JSON.parse(readFileSync(path.join(makePortal(), 'content', 'site.json'), 'utf8'));
  site.sections[0].path.vi = 'tim-kiem';
  const told = await judge({ 'content/site.json': JSON.stringify(site) });
  expect(told.map(({ code }) => code)).toContain('address-twice');
});

test('an editor who writes a word of addresses with accents is told', async () => {
  const dir = makePortal();
  const file = path.join(dir, 'i18n', 'vi', 'paths.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"tim-kiem"', '"tìm kiếm"'));
  expect(about(await judgeFolder(dir), 'i18n/vi/paths.json')).toEqual(['bad-name']);
});

test('an editor who renames a text by capitals alone is told how', async () => {
  const dir = makePortal(withSource());
  renameSync(path.join(dir, 'content/news/cho-phien'), path.join(dir, 'content/news/Cho-Phien'));
  expect(reportOf(await judgeFolder(dir))).toContain('cho-phien');
});
