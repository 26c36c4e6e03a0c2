import type { EventFacts } from '../../collections/events.ts';
import type { Moment } from '../publication.ts';
import { isPast, windowOf } from './agenda.ts';
import { expand, type Occurrence } from './occurrences.ts';

/** Times named on the page of an event. */
const shown = 2;

/** The next times of an event, or the last one where none comes; and whether a calendar file holds any. */
export function shownTimes(event: EventFacts, now: Moment): { times: Occurrence[]; file: boolean } {
  const { first, last } = windowOf(now);
  const all = expand(event, first, last);
  const next = all.filter((time) => !isPast(time, now)).slice(0, shown);
  return { times: next.length > 0 ? next : all.slice(-1), file: all.some(({ approximate }) => !approximate) };
}
