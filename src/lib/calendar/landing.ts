import type { TranslationSet } from '../graph.ts';
import { groupBy } from '../group-by.ts';
import type { Moment } from '../publication.ts';
import { agendaOf, type Happening, isKept, isPast, monthsOf } from './agenda.ts';

/** An event whose day is still open, with the days it is expected on where there are any. */
export interface Open<H = unknown> {
  event: TranslationSet<H>;
  happening?: Happening<H> | undefined;
}

/** What is shown of the calendar at a moment. */
export interface Overview<H = unknown> {
  /** The month of the moment, `YYYY-MM`, and what takes place in it. */
  month: string;
  inMonth: readonly Happening<H>[];
  /** What comes afterwards on days that are sure, the next first. */
  upcoming: readonly Happening<H>[];
  open: readonly Open<H>[];
  /** What has been, the last first. */
  past: readonly Happening<H>[];
}

const isOpen = ({ status }: Happening): boolean => status === 'to-be-confirmed' || status === 'postponed';

/** Parts the calendar for a reader of the moment. An event whose day is open is told once, by its next time. */
export function overviewOf<H>(sets: readonly TranslationSet<H>[], now: Moment): Overview<H> {
  const agenda = agendaOf(sets, now);
  const month = now.slice(0, 7);
  const inMonth = agenda.filter((happening) => monthsOf(happening).includes(month));
  const shown = new Set(inMonth);
  const coming = agenda.filter((happening) => !isPast(happening, now) && !shown.has(happening));
  const own = groupBy(agenda, ({ event }) => [event.subject]);
  const open = sets.flatMap((event): Open<H>[] => {
    const times = own.get(event.subject);
    if (!times) return event.facts.event ? [{ event }] : [];
    const next = times.find((time) => !isPast(time, now));
    if (next) return isOpen(next) && !shown.has(next) ? [{ event, happening: next }] : [];
    if (event.facts.event?.when && !event.facts.event.date) return [{ event }];
    const last = times.at(-1);
    return last?.status === 'postponed' && !shown.has(last) ? [{ event, happening: last }] : [];
  });
  const key = ({ happening, event }: Open<H>) => `${happening?.start ?? '9999'} ${event.subject}`;
  return {
    month,
    inMonth,
    upcoming: coming.filter((happening) => !isOpen(happening)),
    open: open.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    past: agenda.filter((happening) => isPast(happening, now) && isKept(happening)).reverse(),
  };
}
