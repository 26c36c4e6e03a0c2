import type { TranslationSet } from '../graph.ts';
import type { Moment } from '../publication.ts';
import { dayOf } from '../publication.ts';
import { expand, inOrder, type Occurrence } from './occurrences.ts';

/** A time that the subject of a set takes place. */
export interface Happening<H = unknown> extends Occurrence {
  event: TranslationSet<H>;
}

/** The years that rules are expanded for: the one of a moment and the next. */
export const windowOf = (now: Moment): { first: number; last: number } => {
  const first = Number(now.slice(0, 4));
  return { first, last: first + 1 };
};

/** Everything that the sets tell of, in a total order. Linear in what there is. */
export function agendaOf<H>(sets: readonly TranslationSet<H>[], now: Moment): Happening<H>[] {
  const { first, last } = windowOf(now);
  return sets
    .flatMap((event) =>
      event.facts.event
        ? expand(event.facts.event, first, last).map((occurrence) => ({ ...occurrence, event }))
        : [],
    )
    .sort((a, b) => inOrder(a, b) || (a.event.subject < b.event.subject ? -1 : 1));
}

/** Whether it is over: its last day is before the day of the moment. */
export const isPast = ({ end }: Pick<Occurrence, 'end'>, now: Moment): boolean => end < dayOf(now);

/**
 * Whether it stands among what has been: its days were set, or it was called off. That a rule gave a day on which
 * nothing is known to have happened is no event.
 */
export const isKept = (occurrence: Occurrence): boolean =>
  occurrence.set || occurrence.status === 'cancelled';

/** The months, `YYYY-MM`, in which something takes place. */
export function monthsOf({ start, end }: Pick<Occurrence, 'start' | 'end'>): string[] {
  const months: string[] = [];
  const last = end.slice(0, 7);
  for (let month = start.slice(0, 7); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** The month after another, or before it. */
export const nextMonth = (month: string, step = 1): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
};
