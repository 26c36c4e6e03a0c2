import { describe, expect, test } from 'vitest';
import { createParse } from '../../../src/lib/search/sought.ts';
import type { SearchLanguage } from '../../../src/lib/search/types.ts';

const vi: SearchLanguage = { code: 'vi', lang: 'vi', script: 'latin', rules: {} };
const en: SearchLanguage = { code: 'en', lang: 'en', script: 'latin', rules: { smallWords: ['of', 'the'] } };
const zh: SearchLanguage = { code: 'zh', lang: 'zh-Hans', script: 'han', rules: {} };
const soughtIn = (language: SearchLanguage, common: string[], text: string) => {
  const { tokens, sought = tokens } = createParse(language, common)(text);
  return sought.map(({ text: word }) => word).join(' ');
};

describe('what is looked for on a large site', () => {
  test.each([
    ['is not the name that nearly every page has', vi, ['an giang'], 'chè An Giang', 'chè'],
    ['in any spelling of it', vi, ['an giang'], 'che an giang xuat khau', 'che xuat khau'],
    ['at the end of a line of characters', zh, ['安江'], '茶叶安江', '茶叶'],
    ['at the beginning of one', zh, ['安江'], '安江有哪些山', '有哪些山'],
    ['nor the small words', en, ['an giang'], 'the tea of An Giang', 'tea'],
    ['but the name where nothing else is asked for', vi, ['an giang'], 'An Giang', 'An Giang'],
    ['or where a single character is left', zh, ['安江'], '安江参', '安江参'],
    ['and its words where they stand apart', vi, ['an giang'], 'giang an', 'giang an'],
    ['or in quotation marks', vi, ['an giang'], '"chè An Giang"', 'chè An Giang'],
  ])('%s', (_, language, common, text, sought) => {
    expect(soughtIn(language, common, text)).toBe(sought);
  });
});
