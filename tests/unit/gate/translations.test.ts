import { describe, expect, test } from 'vitest';
import { parseEntryFile } from '../../../src/lib/entries.ts';
import { createNumerals, isRounded } from '../../../src/lib/numerals.ts';
import {
  codesOf,
  type EntryOptions,
  judge,
  sourceFile,
  sourceText,
  translationText,
  withSource,
} from '../../support/gate.ts';

const address = { collection: 'news', slug: 'cho-phien', locale: 'vi' };

/** A source and a translation that follows it, both good but for what is given. */
function pair(
  code: 'zh' | 'en',
  source: EntryOptions,
  translation: Parameters<typeof translationText>[1] = {},
) {
  const text = sourceText(source);
  const parsed = parseEntryFile(sourceFile, address, text);
  const follows = 'version' in parsed ? `"${parsed.version}"` : '""';
  return {
    [sourceFile]: text,
    [sourceFile.replace('vi.mdx', `${code}.mdx`)]: translationText(code, {
      ...translation,
      fields: { follows, ...translation.fields },
    }),
  };
}

describe('numbers of a language', () => {
  const vi = createNumerals({ intl: 'vi-VN', writing: { multipliers: { triệu: 1e6, 'nghìn tỷ': 1e12 } } });
  const zh = createNumerals({ intl: 'zh-Hans-CN', writing: { multipliers: { 万: 1e4, 亿: 1e8 } } });
  const first = (find: typeof vi, text: string) => find(text)[0]?.value;

  test.each([
    ['1.234,5 ha', 1234.5],
    ['265,165 km', 265.165],
    ['512.600 người', 512600],
    ['65,3 triệu USD', 65_300_000],
    ['1,2 nghìn tỷ đồng', 1.2e12],
    ['2 000 m', 2000],
  ])('a Vietnamese reader takes %s for %d', (text, value) => {
    expect(first(vi, text)).toBe(value);
  });

  test.each([
    ['约51.26万人', 512600],
    ['6530万美元', 65_300_000],
    ['1.2亿', 120_000_000],
    ['265.165公里', 265.165],
  ])('a Chinese reader takes %s for %d', (text, value) => {
    expect(first(zh, text)).toBe(value);
  });

  test('a rounded number is the same number, another one is not', () => {
    expect([isRounded(265, 265.165), isRounded(265.2, 265.165), isRounded(9070, 9069)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isRounded(273, 265.165), isRounded(261.2, 265.165), isRounded(653, 65.3)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

const about = (figure: string) => ({ facts: { keyFacts: `\n    - figure: ${figure}` } });

describe('an editor who writes a figure by hand', () => {
  test.each([
    ['another area', 'Diện tích tự nhiên của tỉnh là 9.960 km².'],
    ['the comma of another language', 'Diện tích tự nhiên: 9,69 km².'],
    ['another population', 'Dân số hiện nay khoảng 482.100 người.'],
    ['another population beside the number of communes', 'Dân số của 38 xã là 482.100 người.'],
  ])('is told of %s', async (_what, body) => {
    const figure = body.startsWith('Dân') ? 'population' : 'area';
    expect(await codesOf(withSource({ ...about(figure), body }))).toEqual(['figure-differs']);
  });

  test('is warned of a figure that the text does not name, where the sentence is about the province', async () => {
    const body = 'Lai Châu có diện tích tự nhiên 9.960 km². Huyện bên có diện tích tự nhiên 800 km².';
    const issues = await judge(withSource({ body }));
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['figure-differs warning']);
  });

  test.each([
    ['the right number', 'area', 'Diện tích tự nhiên của tỉnh là 9.069 km².'],
    ['a rounded number', 'area', 'Diện tích tự nhiên gần 9.070 km².'],
    ['a number of another year', 'population', 'Năm 2022, dân số là 482.100 người.'],
    ['a number with another unit', 'area', 'Diện tích tự nhiên có hơn 60% là đất rừng.'],
    ['a figure that the text is not about', 'population', 'Diện tích tự nhiên của xã là 120 km².'],
    ['the density beside the population', 'population', 'Mật độ dân số của tỉnh là 57 người/km².'],
    ['the population of one commune', 'population', 'Xã rộng 120 km², dân số 4.521 người.'],
    ['the population of a commune by its name', 'population', 'Dân số xã Phong Thổ là 21.300 người.'],
    ['words of others', 'population', '> Dân số của bản là 1.200 người.'],
  ])('may write %s', async (_what, figure, body) => {
    expect(await codesOf(withSource({ ...about(figure), body }))).toEqual([]);
  });
});

describe('a translator', () => {
  const source = { body: 'Kim ngạch đạt 65,3 triệu USD, tăng 12,5%, có 1.250 lượt xe.' };
  test.each([
    ['ten times too much', 'zh', '贸易额达6.53亿美元，增长12.5%，车辆1250辆次。'],
    ['a point for a comma', 'en', 'Trade came to US$65.3 million, up 125%, with 1,250 lorries.'],
    ['a share that was mistyped', 'en', 'Trade came to US$65.3 million, up 2.15%, with 1,250 lorries.'],
    ['digits swapped', 'en', 'Trade came to US$65.3 million, up 12.5%, with 1,520 lorries.'],
    [
      'the thousands mark of the source',
      'en',
      'Trade came to US$65.3 million, up 12.5%, with 1.250 lorries.',
    ],
    [
      'the number of a decree mistyped',
      'en',
      'Trade under Decree 27/2015/NĐ-CP came to US$65.3 million, up 12.5%, with 1,250 lorries.',
    ],
    ['thousands lost', 'en', 'Trade came to US$65.3 million, up 12.5%, with 125 lorries.'],
  ] as const)('is warned of %s', async (_what, code, body) => {
    expect(await codesOf(pair(code, source, { body }))).toEqual(['translation-number']);
  });

  test.each([
    ['zh', '贸易额达6530万美元，增长12.5%，车辆1250辆次。'],
    ['zh', '贸易额达6,530万美元，增长12.5%，车辆1 250辆次。'],
    ['en', 'Trade came to US$65.3 million, up 12.5%, with 1,250 lorries (see Decree 72/2015/NĐ-CP of 2015).'],
    ['en', 'Trade came to about US$65 million, up 12.5%, with 1,250 lorries on 30 October.'],
  ] as const)('may write numbers as %s does: %s', async (code, body) => {
    expect(await codesOf(pair(code, source, { body }))).toEqual([]);
  });

  test.each([
    ['en', 'On 4 July 2026 the market opened.'],
    ['en', 'On July 4, 2026 the market opened.'],
    ['zh', '集市于2026年7月4日开放。'],
  ] as const)('who takes the day for the month is warned: %s, %s', async (code, body) => {
    const told = await judge(pair(code, { body: 'Chợ mở ngày 07/04/2026.' }, { body }));
    expect(told.map((issue) => `${issue.code} ${issue.severity} ${issue.values?.given}`)).toEqual([
      'translation-date warning 07/04/2026',
    ]);
  });

  test.each([
    ['en', 'On 7 April 2026 the market opened; on 12 December 2026 it will close.'],
    ['en', 'From 14 July 2026 to 7 April 2027 the market is open.'],
    ['zh', '集市于2026年4月7日开放，2026年12月12日关闭。'],
  ] as const)('may write dates as %s does: %s', async (code, body) => {
    const source = { body: 'Chợ mở ngày 07/04/2026, đóng ngày 12/12/2026; năm sau mở từ 07/04/2027.' };
    expect(await codesOf(pair(code, source, { body }))).toEqual([]);
  });

  test.each([
    ['a date of the event', { date: '2026-10-30' }, 'fact-repeated'],
    ['sources', { sources: '[]' }, 'fact-repeated'],
    ['the place', { place: 'xa-phong-tho' }, 'fact-repeated'],
    ['a machine’s name', { translator: '"Google Dịch"' }, 'translator-machine'],
    ['ChatGPT for a person', { translator: '"ChatGPT 5"' }, 'translator-machine'],
    ['a machine as reviewer', { method: 'machine-reviewed', reviewer: '"谷歌翻译"' }, 'translator-machine'],
    ['no translator', { translator: '' }, 'field-missing'],
    ['no method', { method: '""' }, 'field-missing'],
    ['the version of the translation itself', { follows: '"12345678"' }, 'follows-unknown'],
  ])('is told of %s', async (_what, fields, code) => {
    expect(await codesOf(pair('en', {}, { fields }))).toContain(code);
  });

  test('is asked for a source when there is none, and for one when there are two', async () => {
    const en = sourceFile.replace('vi.mdx', 'en.mdx');
    expect(await codesOf({ [en]: translationText('en') })).toEqual(['source-missing']);
    const twice = sourceText({
      title: '"The market meets on Sunday mornings"',
      summary: '"The commune’s market meets every Sunday morning."',
      body: 'The market meets every Sunday morning.',
    });
    expect(await codesOf({ [sourceFile]: sourceText(), [en]: twice })).toEqual(['source-twice']);
  });

  test('may leave the body for later, and use any honest method', async () => {
    expect(await codesOf(pair('en', {}, { body: '' }))).toEqual([]);
    expect(
      await codesOf(pair('zh', {}, { fields: { method: 'machine', translator: '"Google Translate"' } })),
    ).toEqual([]);
    expect(await codesOf(pair('zh', {}, { fields: { translator: '"艾玲"' } }))).toEqual([]);
  });
});
