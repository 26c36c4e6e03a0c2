import type { Happening } from '../../lib/calendar/agenda.ts';

/** Where the grid of a month leads to in the list below it. */
export const rowId = ({ event, start, key }: Pick<Happening, 'event' | 'start' | 'key'>): string =>
  `${event.slug}-${start}-${key}`;
