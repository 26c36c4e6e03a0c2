import { formatDate } from '../dates.ts';
import type { Locale } from '../locales.ts';
import type { Translate } from '../translate.ts';
import { partsOf, type Quarter } from './quarters.ts';

/** A quarter as readers call it: “Quý III/2025”, “2025年第三季度”, “Third quarter of 2025”. */
export function quarterLabel(quarter: Quarter, t: Translate): string {
  const { year, number } = partsOf(quarter);
  return t(`press:quarter.${number}`, { year });
}

/** A day, with its time where it is known: “25 November 2026, 09:00”. */
export function formatMoment(moment: string, locale: Pick<Locale, 'intl' | 'months'>): string {
  const [day = '', time] = moment.split('T');
  return time ? `${formatDate(day, locale)}, ${time}` : formatDate(day, locale);
}
