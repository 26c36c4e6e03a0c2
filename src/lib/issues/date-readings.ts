import { isCalendarDate } from '../dates.ts';

const iso = (year: string, month: string, day: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/**
 * The days, `YYYY-MM-DD`, that a text may mean: three numbers in any order that the calendar allows
 * (`30/10/2025`, “ngày 3 tháng 4 năm 2025”, `2025年10月30日`), or the names of months that the system knows. The
 * likeliest first; impossible days are among them, so that a caller can tell a wrong day from no day.
 */
export function readingsOf(text: string): string[] {
  const numbers = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '').match(/\d+/g) ?? [];
  const [a = '', b = '', c = ''] = numbers;
  if (numbers.length === 3) {
    if (a.length === 4 && b.length <= 2 && c.length <= 2) return unique([iso(a, b, c), iso(a, c, b)], 1);
    if (c.length === 4 && a.length <= 2 && b.length <= 2) {
      // Words between the numbers say which is which; strokes and dots do not.
      const named = /\p{L}/u.test(text.replace(/^\D+|\D+$/g, ''));
      return unique([iso(c, b, a), iso(c, a, b)], named ? 1 : 2);
    }
    if (numbers.every((number) => number.length <= 2)) return unique([iso(c, b, a), iso(a, b, c)], 2);
  }
  const [packed = ''] = numbers;
  if (numbers.length === 1 && packed.length === 8 && /^\D*\d{8}\D*$/.test(text)) {
    const yearFirst = iso(packed.slice(0, 4), packed.slice(4, 6), packed.slice(6));
    return unique([yearFirst, iso(packed.slice(4), packed.slice(2, 4), packed.slice(0, 2))], 1);
  }
  if (numbers.length === 2 && /[a-z]{3}/i.test(text)) {
    const time = Date.parse(`${text.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')} UTC`);
    if (!Number.isNaN(time)) return [new Date(time).toISOString().slice(0, 10)];
  }
  return [];
}

/** Of several readings those that exist, at most so many; the first where none does. */
function unique(readings: readonly string[], most: number): string[] {
  const real = [...new Set(readings)].filter((day) => isCalendarDate(day) && day >= '1000');
  return real.length > 0 ? real.slice(0, most) : readings.slice(0, 1);
}
