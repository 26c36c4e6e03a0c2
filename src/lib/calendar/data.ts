import type { Event, WithContext } from 'schema-dts';
import type { Occurrence } from './occurrences.ts';

const statuses = {
  confirmed: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const;

export interface EventDataInput {
  name: string;
  description: string;
  url: string;
  image: string | undefined;
  lang: string;
  /** Offset of the portal's time zone, `+07:00`. */
  offset: string;
  place: string;
  organiser?: string | undefined;
}

/** Structured data of a time whose day was set and, once, confirmed (schema.org Event); none for all others. */
export function eventData(time: Occurrence, input: EventDataInput): WithContext<Event> | undefined {
  const { status, start, end, starts, ends, set } = time;
  if (!set || status === 'to-be-confirmed') return undefined;
  const at = (day: string, hour: string | undefined) => (hour ? `${day}T${hour}:00${input.offset}` : day);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: input.name,
    description: input.description,
    url: input.url,
    ...(input.image && { image: input.image }),
    inLanguage: input.lang,
    startDate: at(start, starts),
    endDate: at(end, ends),
    eventStatus: statuses[status],
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: input.place, address: input.place },
    ...(input.organiser && { organizer: { '@type': 'Organization', name: input.organiser } }),
  };
}
