import { describe, expect, test } from 'vitest';
import { createTranslations, type Dictionary } from '../../src/lib/translate.ts';

const dictionaries: Readonly<Record<string, Dictionary>> = {
  en: {
    common: { home: 'Home', onlyEnglish: 'Only here' },
    list: {
      by: '{{name}} & {{other}}',
      count_one: '{{count}} text',
      count_other: '{{count}} texts',
      group: { one: 'One' },
    },
  },
  vi: { common: { home: 'Trang chủ' }, list: { count_other: '{{count}} bài' } },
};
const t = createTranslations([{ code: 'en' }, { code: 'vi' }], (code) => dictionaries[code] ?? {});

describe('a text', () => {
  test('comes in the language asked for', () => {
    expect([t('en')('common:home'), t('vi')('common:home')]).toEqual(['Home', 'Trang chủ']);
  });

  test('takes its values as they are, since the renderer escapes', () => {
    expect(t('en')('list:by', { name: '<Ann>', other: 'Bình' })).toBe('<Ann> & Bình');
  });

  test('has the plural form of its language', () => {
    expect([1, 2, 0].map((count) => t('en')('list:count', { count }))).toEqual([
      '1 text',
      '2 texts',
      '0 texts',
    ]);
    expect([1, 2].map((count) => t('vi')('list:count', { count }))).toEqual(['1 bài', '2 bài']);
  });
});

describe('a missing text is a fault, not a blank', () => {
  test('and names the language and the key', () => {
    expect(() => t('vi')('list:nothing')).toThrow('i18n/vi: the text "list:nothing" is missing');
    expect(() => t('vi')('nowhere:home')).toThrow('nowhere:home');
  });

  test('and so is a group of texts', () => {
    expect(() => t('en')('list:group')).toThrow('i18n/en: the text "list:group" is missing');
  });

  test('and is not filled in from another language', () => {
    expect(() => t('vi')('common:onlyEnglish')).toThrow('common:onlyEnglish');
  });
});
