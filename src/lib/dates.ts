import type { Locale } from './locales.ts';

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const match = partial.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether the text is a day, `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean => text.length === 10 && isPartialDate(text);

/** The last day of a year, a month or a day: until when something dated so loosely holds. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Days from one calendar day to a later one, negative to an earlier one; undefined for what is no day. */
export function daysBetween(from: string, to: string): number | undefined {
  if (!isCalendarDate(from) || !isCalendarDate(to)) return undefined;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const formats = {
  numeric: {
    10: { day: '2-digit', month: '2-digit', year: 'numeric' },
    7: { month: 'long', year: 'numeric' },
    4: { year: 'numeric' },
  },
  long: {
    10: { day: 'numeric', month: 'long', year: 'numeric' },
    7: { month: 'long', year: 'numeric' },
    4: { year: 'numeric' },
  },
} as const;

type DateLocale = Pick<Locale, 'intl' | 'months'>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter of civil dates, made once for a language and what it shows: making one is slow. */
export function formatter(intl: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = intl + JSON.stringify(options);
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(intl, { ...options, timeZone: 'UTC' });
  formatters.set(key, found);
  return found;
}

/**
 * A civil date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) in the reader's language, as precise as it is known:
 * `30/10/2025`, `2025年10月30日`, `30 October 2025` (design spec §12). Civil dates have no time zone,
 * so none is applied.
 */
export function formatDate(date: string, { intl, months }: DateLocale): string {
  const precision = (date.length in formats.long ? date.length : 10) as 4 | 7 | 10;
  const time = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
  return formatter(intl, formats[months][precision]).format(time);
}

/**
 * Days from one to another as a language writes them, what both have in common once: `12–21 February 2027`,
 * `2027年2月12日至21日`, `12–21/02/2027`. `join` puts the two ends together.
 */
export function formatDays(
  from: string,
  to: string,
  { intl, months }: DateLocale,
  join: (from: string, to: string) => string,
): string {
  const parts = (date: string) =>
    formatter(intl, formats[months][10]).formatToParts(new Date(`${date}T00:00:00Z`));
  const [first, last] = [parts(from), parts(to)];
  const text = (some: readonly Intl.DateTimeFormatPart[]) => some.map(({ value }) => value).join('');
  if (from === to) return text(first);
  const differs = ({ value }: Intl.DateTimeFormatPart, index: number) => value !== last[index]?.value;
  // Where the year comes first, the second end leaves out what the first has said; elsewhere the first does.
  if (first[0]?.type === 'year') return join(text(first), text(last.slice(first.findIndex(differs))));
  const end = first.findLastIndex((part, index) => part.type !== 'literal' && differs(part, index));
  return join(text(first.slice(0, end + 1)), text(last));
}

/** The name of a month with its year, for headings. */
export const formatMonth = (month: string, { intl }: Pick<Locale, 'intl'>): string =>
  formatDate(month, { intl, months: 'long' });
