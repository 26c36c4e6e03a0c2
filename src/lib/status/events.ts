import { expand } from '../calendar/occurrences.ts';
import { daysBetween } from '../dates.ts';
import type { TranslationSet } from '../graph.ts';
import type { Portal } from '../portal.ts';
import { dayOf } from '../publication.ts';

/** Something of the calendar that editors should turn to. */
export interface EventReminder {
  /** An anniversary ahead; a festival whose day is near and not confirmed; an event without a report. */
  kind: 'anniversary' | 'unconfirmed' | 'unreported';
  subject: string;
  title: string;
  date: string;
  /** Days until then; negative when it is past. */
  days: number;
  /** Years that an anniversary counts. */
  years?: number | undefined;
}

/** Days ahead on which to be told where the event sets no others, and days in which a report is still awaited. */
const [anniversaryDays, confirmDays, reportDays] = [60, 45, 60];

/** What comes and needs something done, and what has been and was not reported; the nearest day first. */
export function findEventReminders(portal: Portal, sets: readonly TranslationSet[]): EventReminder[] {
  const today = dayOf(portal.now);
  const year = Number(today.slice(0, 4));
  return sets
    .flatMap(({ facts, subject, source }) => {
      const { event } = facts;
      if (!event) return [];
      return expand(event, year, year + 1).flatMap((time): EventReminder[] => {
        const days = daysBetween(today, time.start) ?? 0;
        const base = { subject, title: source.title, date: time.start, days };
        if (time.years) {
          return days >= 0 && days <= (event.remindDays ?? anniversaryDays)
            ? [{ ...base, kind: 'anniversary', years: time.years }]
            : [];
        }
        if (days >= 0 && days <= confirmDays && time.status === 'to-be-confirmed')
          return [{ ...base, kind: 'unconfirmed' }];
        const over = daysBetween(time.end, today) ?? 0;
        const awaited =
          over > 0 && over <= reportDays && time.set && time.status === 'confirmed' && !time.report;
        return awaited ? [{ ...base, kind: 'unreported' }] : [];
      });
    })
    .sort((a, b) => a.days - b.days || (a.subject < b.subject ? -1 : 1));
}
