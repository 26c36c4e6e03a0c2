import { describe, expect, test } from 'vitest';
import { readPages } from '../../../src/lib/search/files.ts';
import { pagefindClient } from '../../../src/lib/search-index/client-code.ts';
import { loadHanScripts } from '../../../src/lib/search-index/han-scripts.ts';
import type { IndexPage } from '../../../src/lib/search-index/inputs.ts';
import { createNameFinder } from '../../../src/lib/search-index/name-finder.ts';
import { aliasesOf, createMentions, namesFile } from '../../../src/lib/search-index/names.ts';
import { addressesFile, pagesFile } from '../../../src/lib/search-index/pages.ts';
import { wordsFile } from '../../../src/lib/search-index/words.ts';
import { name, page } from './sites.ts';

const counts = (forms: readonly string[], text: string) =>
  Object.fromEntries(createNameFinder(forms.map((form) => [form, form] as const))(text));

describe('names in a text', () => {
  test.each([
    ['as often as they stand there', ['Lai Châu'], 'Lai Châu, ở Lai\nChâu.', { 'Lai Châu': 2 }],
    ['not within other words', ['Tả'], 'Tảng đá, mô Tảo', {}],
    ['the longest only', ['Mường', 'Mường Tè'], 'Mường Tè và Mường', { 'Mường Tè': 1, Mường: 1 }],
    ['at the beginning of a sentence', ['chợ phiên'], 'Chợ phiên họp.', { 'chợ phiên': 1 }],
    ['not where small letters stand for capitals', ['Kinh'], 'kinh tế', {}],
    ['in writing without spaces', ['莱州', '马鹿塘'], '越南莱州的马鹿塘口岸', { 莱州: 1, 马鹿塘: 1 }],
    ['beside Chinese characters', ['ASEAN'], '与ASEAN合作', { ASEAN: 1 }],
    ['in decomposed letters', ['Lai Châu'], 'Lai Châu'.normalize('NFD'), { 'Lai Châu': 1 }],
  ])('are found %s', (_how, forms, text, expected) => {
    expect(counts(forms, text)).toEqual(expected);
  });

  test('are found however many there are', () => {
    const forms = Array.from({ length: 20_000 }, (_, at) => `Bản ${at} Mới`);
    const find = createNameFinder(forms.map((form) => [form, form] as const));

    expect(find(forms.join('. ')).size).toBe(forms.length);
  });
});

describe('pages about a name', () => {
  const che = name('chè', ['茶', 'tea'], { records: ['names:che'] });
  const mentionsOf = createMentions([che]);

  test.each([
    ['the title has it', page('a/', 'Hái chè'), true],
    ['the summary has it', page('a/', 'Hái', { summary: 'Vụ chè xuân' }), true],
    ['the text has it three times', page('a/', 'Hái', { body: 'chè, chè, chè' }), true],
    ['the text marks it as a name', page('a/', 'Hái', { body: 'Một vụ <Name id="che" gloss />' }), true],
    ['the text has it once', page('a/', 'Hái', { body: 'chè' }), false],
  ])('are found by its other forms where %s: %#', (_where, given, isAbout) => {
    expect(aliasesOf(mentionsOf(given), given)).toEqual(isAbout ? ['茶', 'tea'] : []);
  });

  test('are not told what their text says anyway', () => {
    const given = page('a/', 'Hái chè (tea)');

    expect(aliasesOf(mentionsOf(given), given)).toEqual(['茶']);
  });

  test('stand in the order in which they are about it', () => {
    const pages = {
      once: page('1/', 'Hái', { body: 'chè' }),
      often: page('2/', 'Hái', { body: 'chè, chè' }),
      summary: page('3/', 'Hái', { summary: 'Vụ chè' }),
      title: page('4/', 'Một bài dài hơn về chè'),
      exact: page('5/', 'Chè'),
    };
    const mentions = new Map(Object.entries(pages).map(([id, given]) => [id, mentionsOf(given)]));

    expect(namesFile([che, name('sâm', ['参'])], mentions)).toEqual([
      { form: 'chè', forms: ['茶', 'tea'], pages: ['exact', 'title', 'summary', 'often', 'once'] },
      { form: 'sâm', forms: ['参'], pages: [] },
    ]);
  });
});

describe('the words of a site', () => {
  test('are known as they are written most often, and by how many pages have them', () => {
    expect(wordsFile(['Đường đường đường Châu', 'đường chậu'])).toEqual({
      chau: [2, 'Châu'],
      duong: [2, 'đường'],
    });
  });

  test('are those of the index: with and without the signs within, none in Chinese characters', () => {
    expect(wordsFile(['93/KH-UBND, 茶叶 People’s 3.143'])).toEqual({
      3: 1,
      93: 1,
      143: 1,
      3143: 1,
      '93khubnd': [1, '93KHUBND'],
      kh: [1, 'KH'],
      peoples: [1, 'Peoples'],
      ubnd: [1, 'UBND'],
    });
  });
});

test('a site of more pages than a phone should load tells how many there are', () => {
  const pages = Array.from({ length: 2500 }, (_, at) => page(`vi/${at}/`, `${at}`));
  const file = pagesFile(pages, ({ path }) => `vi_${path.slice(3, -1).padStart(7, '0')}`);

  expect([file.count, readPages(file).length]).toEqual([2500, 2000]);
});

describe('the titles of a large site', () => {
  const pages = Array.from({ length: 400 }, (_, at) => page(`vi/${at}/`, `${at}`));
  const idOf = ({ path }: IndexPage) => `vi_${path.slice(3, -1).padStart(7, '0')}`;

  test('come without addresses, which are asked for when the titles are shown', () => {
    const file = pagesFile(pages, idOf);
    expect(readPages(file)[7]).toMatchObject({ id: 'vi_0000007', title: '7' });
    expect(readPages(file)[7]?.path).toBeUndefined();
    expect(readPages(file, addressesFile(pages))[7]?.path).toBe('vi/7/');
  });

  test('of a small one, which would wait longer for them, come with them', () => {
    const file = pagesFile(pages.slice(0, 20), idOf);
    expect(readPages(file)[7]?.path).toBe('vi/7/');
    expect(addressesFile(pages.slice(0, 20))).toEqual([]);
  });
});

describe('a reader who types Traditional characters', () => {
  test('is understood where the site writes Simplified ones, and the other way round', async () => {
    const han = await loadHanScripts();
    const [from, to] = han.characters(['莱州发展对外信息，里外都有头发'], 'zh-Hans');
    const pairs = new Map([...from].map((character, at) => [character, [...to][at]]));

    expect([...'萊發髮對裡裏頭'].map((character) => pairs.get(character)).join('')).toBe('莱发发对里里头');
    expect([...from].length).toBe([...to].length);
    const [hans, hant] = han.characters(['萊州發展對外資訊'], 'zh-Hant');
    expect([...hant][[...hans].indexOf('发')]).toBe('發');
    expect(han.otherForms('莱州省', 'zh-Hans')).toEqual(['萊州省']);
    expect(han.otherForms('Lai Châu', 'vi')).toEqual([]);
  });

  test('is not taken to mean another character where the site writes the one typed', async () => {
    const han = await loadHanScripts();
    const [from] = han.characters(['著名', '著作', '看着'], 'zh-Hans');

    expect([...from]).not.toContain('著');
  });
});

test('the program that reads the index is whole, the same each time', async () => {
  const code = await pagefindClient();

  expect(code).toMatch(/export\{[^}]*createInstance/);
  expect(await pagefindClient()).toBe(code);
});
