import type { Locale } from './locales.ts';
import { escapePattern } from './text.ts';

/** A number as it stands in a text. */
export interface Numeral {
  value: number;
  /** As written, with the word that multiplies it. */
  written: string;
  /** Where it begins and ends in the text. */
  index: number;
  end: number;
}

/** Finds the numbers of a text. */
export type FindNumerals = (text: string) => Numeral[];

/**
 * Creates what finds numbers as a language writes them: `1.234,5` or `1,234.5`, with the words that multiply them
 * (`triệu`, `million`, `万`). A group of three digits after the other language's separator is read that way
 * too, since both are met in practice: `1,234` in a Vietnamese text may be either, and gives both values.
 */
export function createNumerals({ intl, writing }: Pick<Locale, 'intl' | 'writing'>): FindNumerals {
  const parts = new Intl.NumberFormat(intl, { useGrouping: true }).formatToParts(1234567.5);
  const separator = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const decimal = separator('decimal');
  const multipliers = new Map(Object.entries(writing.multipliers ?? {}));
  const words = [...multipliers.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{Script=Latin}\\d.,/-])\\d+(?:[.,\\u00a0\\u202f ]\\d{3}(?!\\d))*(?:[.,]\\d+)?${words.length > 0 ? `(?:\\s?(?:${words.map(escapePattern).join('|')})(?!\\p{Ll}))?` : ''}`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      const digits = /^[\d.,\u00a0\u202f ]*\d/.exec(written)?.[0] ?? written;
      const times = multipliers.get(written.slice(digits.length).trim()) ?? 1;
      return readings(digits, decimal).map((value) => ({
        value: value * times,
        written,
        index,
        end: index + written.length,
      }));
    });
}

/** The values that digits with separators may have, the language's own reading first. */
function readings(digits: string, decimal: string): number[] {
  const compact = digits.replace(/[\u00a0\u202f ]/g, '');
  const last = /[.,](?=\d*$)/.exec(compact)?.[0];
  if (last === undefined) return [Number(compact)];
  const other = last === ',' ? '.' : ',';
  const asDecimal = Number(compact.replaceAll(other, '').replace(last, '.'));
  const asGroups = Number(compact.replaceAll(last, ''));
  // Groups of three may be thousands; anything else after the last separator is a fraction.
  if (compact.includes(other) || !/^\d{1,3}(?:[.,]\d{3})+$/.test(compact)) return [asDecimal];
  if (compact.split(last).length > 2) return [asGroups];
  return last === decimal ? [asDecimal, asGroups] : [asGroups, asDecimal];
}

/** Whether a number is another, rounded: to no less than its own precision, and by no more than one in a hundred. */
export function isRounded(rounded: number, exact: number): boolean {
  if (rounded === exact) return true;
  if (exact === 0 || Math.abs(rounded - exact) / Math.abs(exact) > 0.01) return false;
  for (let step = 1e-3; step <= Math.abs(exact); step *= 10) {
    if (Math.abs(Math.round(exact / step) * step - rounded) < step * 1e-6) return true;
  }
  return false;
}
