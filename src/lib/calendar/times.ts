import type { EventFacts } from '../../collections/events.ts';
import type { Moment } from '../publication.ts';
import { isPast, windowOf } from './agenda.ts';
import { expand, type Occurrence } from './occurrences.ts';

/** Times named on the page of an event. */
const shown = 2;

export interface Times {
  times: Occurrence[];
  /** Whether a calendar file holds any. */
  file: boolean;
  /** The time is the last one of an event that returns, and the next is not known. */
  over: boolean;
}

/** The next times of an event, or the last one where none comes. */
export function shownTimes(event: EventFacts, now: Moment): Times {
  const { first, last } = windowOf(now);
  const all = expand(event, first, last);
  const next = all.filter((time) => !isPast(time, now)).slice(0, shown);
  return {
    times: next.length > 0 ? next : all.slice(-1),
    file: all.some(({ approximate }) => !approximate),
    over: next.length === 0 && !event.date,
  };
}
