import { lastDayOf } from '../dates.ts';
import type { Happening } from './agenda.ts';
import { addDays, dayNumber, type LunarDate, lunarOf } from './lunar.ts';

/** A day in the grid of a month. */
export interface Day<H = unknown> {
  date: string;
  lunar: LunarDate;
  /** Belongs to the month before or after. */
  outside: boolean;
  weekend: boolean;
  happenings: readonly Happening<H>[];
}

/** Days since the Monday before, 0 to 6. Day 0 of the numbers was a Thursday. */
const weekday = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/**
 * The weeks of a month, Monday first, filled up with the days before and after it. What is only known to fall
 * within some days is drawn on none of them: it stands in the list alone.
 */
export function weeksOf<H>(month: string, happenings: readonly Happening<H>[]): Day<H>[][] {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  const begin = addDays(first, -weekday(first));
  const count = Math.ceil((weekday(first) + Number(last.slice(8))) / 7);
  const onDay = new Map<string, Happening<H>[]>();
  for (const happening of happenings) {
    if (happening.approximate) continue;
    const ahead = Math.max(0, dayNumber(happening.start) - dayNumber(begin));
    for (
      let date = addDays(begin, ahead);
      date <= happening.end && date <= addDays(last, 6);
      date = addDays(date, 1)
    ) {
      const list = onDay.get(date);
      if (list) list.push(happening);
      else onDay.set(date, [happening]);
    }
  }
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, index): Day<H> => {
      const date = addDays(begin, week * 7 + index);
      return {
        date,
        lunar: lunarOf(date),
        outside: date < first || date > last,
        weekend: index > 4,
        happenings: onDay.get(date) ?? [],
      };
    }),
  );
}

/** The lunar months that a civil month has days of, in order. */
export function lunarMonthsIn(month: string): LunarDate[] {
  const found: LunarDate[] = [];
  for (let date = `${month}-01`; date <= lastDayOf(month); date = addDays(date, 1)) {
    const day = lunarOf(date);
    if (found.length === 0 || day.day === 1) found.push(day);
  }
  return found;
}
