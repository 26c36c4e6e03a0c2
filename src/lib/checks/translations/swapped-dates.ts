import { formatDate, isCalendarDate } from '../../dates.ts';
import type { Locale } from '../../locales.ts';

/** A day of the source that a translation gives with its month for its day. */
export interface SwappedDate {
  index: number;
  written: string;
  /** The day as the source has it. */
  given: string;
  /** The day as the translation should have it. */
  right: string;
}

const numeric = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/**
 * Creates what finds days with day and month swapped: `07/04/2026` of a source as “4 July 2026”. A day that the source
 * has as well is right, whatever else it has.
 */
export function createSwappedDates(source: string, locale: Locale): (text: string) => SwappedDate[] {
  const days = new Map<string, string>();
  for (const [given, d = '', m = '', y, iso, isoMonth, isoDay] of source.matchAll(numeric)) {
    const day = y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : `${iso}-${isoMonth}-${isoDay}`;
    if (isCalendarDate(day)) days.set(day, given);
  }
  const wrong = [...days].flatMap(([day, given]) => {
    const [year, month, date] = day.split('-');
    const swapped = `${year}-${date}-${month}`;
    if (swapped === day || days.has(swapped) || !isCalendarDate(swapped)) return [];
    const right = formatDate(day, locale);
    return formsOf(swapped, locale).map((form) => ({ form, given, right }));
  });
  return (text) =>
    wrong.flatMap(({ form, given, right }) => {
      const index = text.indexOf(form);
      return index < 0 || /\d/.test(text[index - 1] ?? '') ? [] : [{ index, written: form, given, right }];
    });
}

/** A day as a language writes it, and with its month before its day, as Americans do. */
function formsOf(day: string, locale: Locale): string[] {
  const form = formatDate(day, locale);
  const [, date = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(form) ?? [];
  return month ? [form, `${month} ${date}, ${year}`] : [form];
}
