import { formatDays, formatMonth, formatter, lastDayOf } from '../dates.ts';
import type { Locale } from '../locales.ts';
import type { Translate } from '../translate.ts';
import { hanDay } from './han.ts';
import { differsFromChinese, type LunarDate, lunarOf, yearCycle } from './lunar.ts';
import { lunarMonthsIn } from './month.ts';
import type { Occurrence } from './occurrences.ts';

/** The language that days are named in. */
export interface Speech {
  locale: Pick<Locale, 'intl' | 'months' | 'script'>;
  t: Translate;
}

type Span = Pick<Occurrence, 'start' | 'end' | 'approximate'>;

const isHan = ({ locale }: Speech) => locale.script === 'han';
const lunarName = ({ t }: Speech, { month, leap }: LunarDate) => {
  const name = t(`calendar:lunar.names.${month}`);
  return leap ? t('calendar:lunar.leapName', { month: name }) : name;
};
const range = ({ t }: Speech, from: string, to: string) => t('calendar:range', { from, to });

/** A lunar day by itself: `15/1`, 正月十五. */
const dayName = (speech: Speech, date: LunarDate) =>
  isHan(speech) ? lunarName(speech, date) + hanDay(date.day) : `${date.day}/${date.month}`;

/** A lunar day in the corner of a day of the grid: `14`, and `1/1` or 正月 on the first of a month. */
export function lunarCorner(speech: Speech, date: LunarDate): string {
  if (isHan(speech)) return date.day === 1 ? lunarName(speech, date) : hanDay(date.day);
  return date.day === 1 ? dayName(speech, date) : String(date.day);
}

/** The lunar days of a time: “Lunar 15/1”, 农历正月十五; those only known to lie within a month by the month alone. */
export function lunarText(speech: Speech, { start, end, approximate }: Span): string {
  const { t } = speech;
  const [from, to] = [lunarOf(start), lunarOf(end)];
  const sameMonth = from.month === to.month && from.leap === to.leap;
  if (approximate && sameMonth && from.day === 1 && to.day > 28) {
    return t('calendar:lunar.month', { month: lunarName(speech, from) });
  }
  const date =
    start === end
      ? dayName(speech, from)
      : isHan(speech)
        ? range(speech, dayName(speech, from), sameMonth ? hanDay(to.day) : dayName(speech, to))
        : range(speech, sameMonth ? String(from.day) : dayName(speech, from), dayName(speech, to));
  const kind = differsFromChinese(start) ? 'differs' : from.leap ? 'leap' : 'date';
  return t(`calendar:lunar.${kind}`, { date });
}

/** The civil days of a time; a month alone where no more is known. */
export function daysText(speech: Speech, { start, end, approximate }: Span): string {
  const { locale, t } = speech;
  const month = start.slice(0, 7);
  if (approximate && start.endsWith('-01') && end === lastDayOf(month)) return formatMonth(month, locale);
  const days = formatDays(start, end, locale, (from, to) => range(speech, from, to));
  return approximate ? t('calendar:within', { days }) : days;
}

/** The days, with the time of day at which it begins and ends. */
export function timeText(speech: Speech, occurrence: Occurrence): string {
  const { t } = speech;
  const { starts, ends } = occurrence;
  const days = daysText(speech, occurrence);
  if (!starts) return days;
  return t('calendar:at', { days, time: ends ? range(speech, starts, ends) : starts });
}

/** A month without its year. In Chinese in figures, 10月: 十月 is the name of a lunar month. */
export const monthName = ({ intl, script }: Speech['locale'], month: string): string =>
  formatter(intl, { month: script === 'han' ? 'short' : 'long' }).format(new Date(month));

/** The figure of a date row and what stands below it: the day, or first and last of a month, and the month. */
export function figureOf(
  { locale }: Speech,
  { start, end, approximate }: Span,
  year: string,
): { day: string; month: string } {
  const number = (date: string) => String(Number(date.slice(8)));
  const name = (date: string) =>
    date.startsWith(year) ? monthName(locale, date) : formatMonth(date.slice(0, 7), locale);
  if (approximate && number(start) === '1' && end === lastDayOf(start.slice(0, 7)))
    return { day: '', month: name(start) };
  const more = start !== end && start.slice(0, 7) === end.slice(0, 7);
  return { day: more ? `${number(start)}–${number(end)}` : number(start), month: name(start) };
}

/** Whether the figure of a date row does not say it all: more than one month, or a day still to be found. */
export const needsDays = ({ start, end, approximate }: Span): boolean =>
  approximate || start.slice(0, 7) !== end.slice(0, 7);

/** The lunar months that a civil month has days of, with the names of their years. */
export function lunarMonthsText(speech: Speech, month: string): string {
  const { t } = speech;
  const months = lunarMonthsIn(month).map((date) => {
    const { stem, branch } = yearCycle(date.year);
    return t('calendar:lunar.monthOf', {
      month: lunarName(speech, date),
      year: t('calendar:lunar.year', {
        stem: t(`calendar:stems.${stem}`),
        branch: t(`calendar:branches.${branch}`),
      }),
    });
  });
  return t('calendar:lunar.months', { months: months.join(t('common:listSeparator')) });
}
