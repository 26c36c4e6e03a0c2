import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PagesFile, readPages, type WordsFile } from '../../../src/lib/search/files.ts';
import { buildSearchIndex, type LanguageInput } from '../../../src/lib/search-index/build.ts';
import { type Fragment, readFragments } from '../../../src/lib/search-index/fragments.ts';
import { filesBelow, name, page, writeSite } from './sites.ts';

let root: string;
let outDir: string;
let cacheDir: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'search-index-'));
  outDir = path.join(root, 'site');
  cacheDir = path.join(root, 'cache');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const bundle = (code: string): string => path.join(outDir, 'pagefind', code);
const build = (...languages: LanguageInput[]) => buildSearchIndex({ languages }, { outDir });
const read = (code: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(bundle(code), file), 'utf8'));
const fragmentOf = async (code: string, address: string): Promise<Fragment> =>
  (await readFragments(bundle(code))).get(address) ?? expect.fail(`${address} is not in the index`);

describe('a reader who searches', () => {
  test('has an index for each language, under its code', async () => {
    const reports = await build(
      writeSite(outDir, 'vi', [{ page: page('vi/che/', 'Chè') }, { page: page('vi/sam/', 'Sâm') }]),
      writeSite(outDir, 'zh', [{ page: page('zh/che/', '茶') }]),
    );

    expect(reports.map(({ code, pages }) => [code, pages])).toEqual([
      ['vi', 2],
      ['zh', 1],
    ]);
    expect(readdirSync(path.join(outDir, 'pagefind')).sort()).toEqual(['vi', 'zh']);
  });

  test('finds the text of a page, and not what stands around it, navigation or names of files', async () => {
    const body =
      '<div data-pagefind-ignore>Đường dẫn</div><h1>Chè cổ thụ</h1><nav><a href="#x">Mục lục</a></nav>' +
      '<p>Hái <b title="a > b">búp</b><img src="/covers/anh.wide.svg" alt="ảnh"> non.</p>';
    await build(writeSite(outDir, 'vi', [{ page: page('vi/che/', 'Chè cổ thụ'), body }]));

    const { content, meta } = await fragmentOf('vi', 'vi/che/');
    expect(content.replace(/\s+/g, ' ')).toBe('Chè cổ thụ. Hái búp non.');
    expect(meta).toEqual({ title: 'Chè cổ thụ', date: '02/01/2026' });
  });

  test('finds titles with signs of HTML in them', async () => {
    const title = 'Chè & "sâm" <mới>';
    await build(writeSite(outDir, 'vi', [{ page: page('vi/che/', title), body: '<p>Chè</p>' }]));

    expect((await fragmentOf('vi', 'vi/che/')).meta.title).toBe(title);
  });

  test('finds every run of Chinese characters, however the text is marked', async () => {
    const body = '<h1>莱州省</h1><p>越南<b>莱</b>州省的<a href="/x">茶</a>叶Tea好</p>';
    await build(writeSite(outDir, 'zh', [{ page: page('zh/che/', '莱州省'), body }]));

    const [file = ''] = readdirSync(path.join(bundle('zh'), 'fragment'));
    const { gunzipSync } = await import('node:zlib');
    const stored = gunzipSync(readFileSync(path.join(bundle('zh'), 'fragment', file))).toString();
    expect(stored).toMatch(/越 +南 +莱 +州 +省 +的 +茶 +叶 +Tea +好/);
  });

  test('is given no programs that the portal does not use, and names that are always the same', async () => {
    await build(writeSite(outDir, 'en', [{ page: page('en/tea/', 'Tea') }]));

    expect(readdirSync(bundle('en')).sort()).toEqual([
      'addresses.json',
      'filter',
      'fragment',
      'index',
      'language.json',
      'names.json',
      'pagefind-entry.json',
      'pagefind.meta.pf_meta',
      'pages.json',
      'program.wasm',
      'words.json',
    ]);
  });

  test('has titles before any text has come', async () => {
    await build(
      writeSite(outDir, 'vi', [
        { page: page('vi/che/', 'Chè', { topics: ['tra', 'cho'], date: '', dateText: '' }) },
        { page: page('vi/sam/', 'Sâm', { section: 'plants', topics: ['cho'] }) },
      ]),
    );

    const file = read('vi', 'pages.json') as PagesFile;
    expect(read('vi', 'language.json')).toMatchObject({ language: { code: 'vi', lang: 'vi' }, common: [] });
    expect(file.count).toBe(2);
    const { id: che } = await fragmentOf('vi', 'vi/che/');
    const { id: sam } = await fragmentOf('vi', 'vi/sam/');
    expect(readPages(file)).toEqual([
      {
        id: che,
        path: 'vi/che/',
        title: 'Chè',
        section: 'news',
        date: '',
        lasting: false,
        record: false,
        topics: ['tra', 'cho'],
      },
      {
        id: sam,
        path: 'vi/sam/',
        title: 'Sâm',
        section: 'plants',
        date: '2026-01-02',
        lasting: false,
        record: false,
        topics: ['cho'],
      },
    ]);
  });

  test('finds a page by the names of other languages, where it is about them', async () => {
    const names = [name('chợ phiên', ['集市', 'weekly market']), name('hồ', ['湖'])];
    const title = 'Đi chợ phiên';
    await build(writeSite(outDir, 'vi', [{ page: page('vi/cho/', title, { body: 'Bên hồ.' }) }], names));

    const { meta, id } = await fragmentOf('vi', 'vi/cho/');
    expect(meta.aliases).toMatch(/^集市 ?· weekly market$/);
    expect(read('vi', 'names.json')).toEqual([
      { form: 'chợ phiên', forms: ['集市', 'weekly market'], pages: [id] },
      { form: 'hồ', forms: ['湖'], pages: [id] },
    ]);
    expect(Object.keys(read('vi', 'words.json') as WordsFile)).toContain('market');
  });

  test.each(['vi', 'zh', 'en'] as const)('waits for small parts of a large index in "%s"', async (code) => {
    let state = 1;
    const random = (limit: number): number => {
      state = (state * 48271) % 2147483647;
      return state % limit;
    };
    const word = (): string =>
      code === 'zh'
        ? String.fromCodePoint(0x4e00 + random(6000))
        : [random(40), random(40), random(40)]
            .map((part) => `${'bcdfghklmnpqrst'[part % 15]}${'aeiou'[part % 5]}`)
            .join('');
    const pages = Array.from({ length: 250 }, (_, at) => ({
      page: page(`${code}/p${at}/`, `${word()} ${at}`),
      body: `<p>${Array.from({ length: 350 }, word).join(code === 'zh' ? '' : ' ')}</p>`,
    }));
    await build(writeSite(outDir, code, pages));

    const folder = path.join(bundle(code), 'index');
    const sizes = readdirSync(folder)
      .map((file) => statSync(path.join(folder, file)).size)
      .sort((a, b) => a - b);
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(10_000);
  });
});

describe('whoever builds the site', () => {
  test('gets the same bytes for the same pages, and nothing of pages that are gone', async () => {
    const che = { page: page('vi/che/', 'Chè Lai Châu', { topics: ['tra'] }) };
    const sam = { page: page('vi/sam/', 'Sâm Lai Châu', { topics: ['cay', 'tra'] }) };
    await build(writeSite(outDir, 'vi', [che, sam]));
    const first = filesBelow(bundle('vi'));
    await build(writeSite(outDir, 'vi', [che, sam, { page: page('vi/cu/', 'Bài đã gỡ') }]));
    expect(filesBelow(bundle('vi'))).not.toEqual(first);
    await build(writeSite(outDir, 'vi', [che, sam]));

    expect(filesBelow(bundle('vi'))).toEqual(first);
  });

  test.each([
    ['no language', '', 'no <html lang>'],
    ['another language', 'en', '"en"'],
    ['an unknown language', 'xx-YY', '"xx-YY"'],
  ])('is told of a page that tells %s', async (_what, lang, words) => {
    const site = writeSite(outDir, 'vi', [{ page: page('vi/che/', 'Chè'), lang }]);

    await expect(build(site)).rejects.toThrow(/vi\/che\/index\.html/);
    await expect(build(site)).rejects.toThrow(words);
  });

  test('is told of a page that is not there, or has no text to be found', async () => {
    const site = writeSite(outDir, 'vi', [{ page: page('vi/che/', 'Chè') }]);
    const file = path.join(outDir, 'vi/che/index.html');
    writeFileSync(file, '<html lang="vi"><body><p title="<b data-pagefind-body>">Chè</p></body></html>');
    await expect(build(site)).rejects.toThrow('vi/che/index.html: a page to be found');
    rmSync(file);
    await expect(build(site)).rejects.toThrow('vi/che/index.html');
  });
});

describe('an editor who changed one language', () => {
  const pages = (title: string) => [{ page: page('vi/che/', title) }, { page: page('vi/sam/', 'Sâm') }];
  const english = () => writeSite(outDir, 'en', [{ page: page('en/tea/', 'Tea') }]);
  const buildKept = async (title: string) => {
    const languages = [writeSite(outDir, 'vi', pages(title)), english()];
    const reports = await buildSearchIndex({ languages }, { outDir, cacheDir });
    return reports.map(({ kept }) => kept);
  };

  test('does not wait for the others, and gets what a new index would be', async () => {
    expect(await buildKept('Chè')).toEqual([false, false]);
    expect(await buildKept('Chè xanh')).toEqual([false, true]);
    const kept = filesBelow(path.join(outDir, 'pagefind'));
    await build(writeSite(outDir, 'vi', pages('Chè xanh')), english());

    expect(kept).toEqual(filesBelow(path.join(outDir, 'pagefind')));
  });

  test('keeps one index of a language, not all there ever were', async () => {
    for (const title of ['Chè', 'Chè xanh', 'Chè đen']) await buildKept(title);

    expect(
      readdirSync(cacheDir)
        .map((file) => file.slice(0, 2))
        .sort(),
    ).toEqual(['en', 'vi']);
  });

  test.each([
    ['lost', (file: string) => rmSync(file)],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20))],
  ])('gets a whole index where a file that was kept is %s', async (_what, damage) => {
    await buildKept('Chè');
    const whole = filesBelow(path.join(outDir, 'pagefind'));
    for (const folder of readdirSync(cacheDir)) {
      damage(path.join(cacheDir, folder, 'bundle', 'pagefind-entry.json'));
    }
    expect(await buildKept('Chè')).toEqual([false, false]);

    expect(filesBelow(path.join(outDir, 'pagefind'))).toEqual(whole);
  });
});
