import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import type { Moment } from './publication.ts';
import type { Translate } from './translate.ts';

/** A moment as readers write it, `22:00 ngày 04/12/2026`; the day alone where no time is known. */
export function momentText(moment: Moment, locale: Pick<Locale, 'intl' | 'months'>, t: Translate): string {
  const [day = '', time] = moment.split('T');
  const date = formatDate(day, locale);
  return time ? t('notice:at', { date, time }) : date;
}
