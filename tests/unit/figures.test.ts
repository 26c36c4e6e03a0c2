import { describe, expect, test } from 'vitest';
import { formatFigure, formatFigureNumber } from '../../src/lib/registries/figures.ts';
import type { Figure } from '../../src/lib/registries/schemas.ts';
import { createTranslations } from '../../src/lib/translate.ts';
import { en, locales, vi, zh } from '../support/invented.ts';

const units: Readonly<Record<string, Record<string, unknown>>> = {
  vi: { km2_other: '{{value}} km²', days_other: '{{value}} ngày', qualifier: { about: 'khoảng {{value}}' } },
  zh: { km2_other: '{{value}}平方公里', days_other: '{{value}}天', qualifier: { about: '约{{value}}' } },
  en: {
    km2_one: '{{value}} km²',
    km2_other: '{{value}} km²',
    days_one: '{{value}} day',
    days_other: '{{value}} days',
    qualifier: { about: 'about {{value}}' },
  },
};
const t = createTranslations(locales, (code) => ({ units: units[code] ?? {} }));
const figure = (own: Partial<Figure>): Figure => ({
  value: 9069.5,
  unit: 'km2',
  label: { en: 'Area' },
  source: 'Survey',
  confidence: 'verified',
  ...own,
});
const inEachLanguage = (own: Partial<Figure>) =>
  [vi, zh, en].map((locale) => formatFigure(figure(own), locale, t(locale.code)));

describe('a figure in a sentence', () => {
  test('has its number and unit in the language of the reader', () => {
    expect(inEachLanguage({})).toEqual(['9.069,5 km²', '9069.5平方公里', '9,069.5 km²']);
  });

  test('says how exact it is', () => {
    expect(inEachLanguage({ qualifier: 'about' })).toEqual([
      'khoảng 9.069,5 km²',
      '约9069.5平方公里',
      'about 9,069.5 km²',
    ]);
  });

  test('agrees with its number', () => {
    expect(inEachLanguage({ value: 1, unit: 'days' })).toEqual(['1 ngày', '1天', '1 day']);
  });

  test('may be a range, which agrees with its upper end', () => {
    expect(inEachLanguage({ value: [1, 3000], unit: 'days' })).toEqual([
      '1–3.000 ngày',
      '1—3000天',
      '1–3,000 days',
    ]);
  });

  test('is written as the registry says where number and unit would read badly in a language', () => {
    expect(inEachLanguage({ qualifier: 'about', text: { zh: '九千多平方公里' } })).toEqual([
      'khoảng 9.069,5 km²',
      '九千多平方公里',
      'about 9,069.5 km²',
    ]);
  });

  test('with a unit that the dictionary does not have stops the build', () => {
    expect(() => inEachLanguage({ unit: 'furlongs' })).toThrow('units:furlongs');
  });
});

test('the number alone has neither qualifier nor unit', () => {
  expect(formatFigureNumber(figure({ qualifier: 'about', text: { en: 'many' } }), en)).toBe('9,069.5');
  expect(formatFigureNumber(figure({ value: [1, 2] }), vi)).toBe('1–2');
});
