import type { Happening } from '../../lib/calendar/agenda.ts';

/** Where the grid of a month leads to in the list below it. */
export const rowId = ({ event, start }: Pick<Happening, 'event' | 'start'>): string =>
  `${event.slug}-${start}`;
