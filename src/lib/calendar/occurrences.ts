import type { EventFacts, EventStatus } from '../../collections/events.ts';
import { isCalendarDate, lastDayOf } from '../dates.ts';
import { addDays, lunarMonths } from './lunar.ts';

/** One time that something takes place, has taken place, or was to. */
export interface Occurrence {
  /** Tells it from the other times of its event, and stays when its days are set or change. */
  key: string;
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day; the first where there is one. */
  end: string;
  /** It takes place on some day between the two, and which is not known yet. */
  approximate: boolean;
  status: EventStatus;
  /** Times of day, `HH:MM`, at which it begins on the first day and ends on the last. */
  starts?: string | undefined;
  ends?: string | undefined;
  /** Follows the lunar calendar. */
  lunar: boolean;
  /** Its days were set for this once, and not reckoned from a rule. */
  set: boolean;
  /** Years since the day that an anniversary recalls. */
  years?: number | undefined;
  /** The subject that reports on it. */
  report?: string | undefined;
}

type Edition = NonNullable<EventFacts['editions']>[number];

/** Kinds that fall on their day by themselves; the days of others are for their organisers to confirm. */
const certain: ReadonlySet<EventFacts['kind']> = new Set(['holiday', 'anniversary']);

/** A total order: by days, then by whatever else differs. */
export const inOrder = (a: Occurrence, b: Occurrence): number =>
  compare(a.start, b.start) || compare(a.end, b.end);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every time that something takes place: by its rule in the years from `first` to `last`, and whatever was set for a
 * day of its own, in whichever year, so that the past is kept. In order.
 */
export function expand(event: EventFacts, first: number, last: number): Occurrence[] {
  const { recurs, editions = [] } = event;
  const found: Occurrence[] = event.date ? [held(event, { ...onDay(event.date), key: 'once' })] : [];
  const byYear = new Map(editions.map((edition) => [edition.year, edition]));
  // What begins at the end of a year may still go on in the next.
  const years = Array.from({ length: last - first + 2 }, (_, index) => first - 1 + index);
  const isShown = ({ end }: Occurrence, year: number) => year >= first || end >= `${first}-01-01`;
  if (event.since) found.push(...anniversaries(event, years.slice(1)));
  for (const year of new Set([...years, ...byYear.keys()])) {
    const edition = byYear.get(year);
    const [rule, ...again] = recurs ? daysIn(recurs, year) : [];
    const status = certain.has(event.kind) ? 'confirmed' : 'to-be-confirmed';
    // A lunar day may fall twice in a civil year: in January, and in December again.
    for (const days of again) found.push({ ...days, key: `${year}-again`, status, set: false });
    if (edition) {
      const days = rule ?? (edition.date ? onDay(edition.date) : undefined);
      if (days) found.push(held(edition, { ...days, key: String(year) }));
    } else if (rule) {
      const time: Occurrence = { ...rule, key: String(year), status, set: false };
      if (isShown(time, year)) found.push(time);
    }
  }
  return found.sort(inOrder);
}

type Days = Pick<Occurrence, 'start' | 'end' | 'approximate' | 'lunar'>;
const onDay = (date: string): Days => ({ start: date, end: date, approximate: false, lunar: false });

/** What was set for one time; where it names no day of its own, those of the rule. */
function held(known: Edition | EventFacts, days: Days & Pick<Occurrence, 'key'>): Occurrence {
  const { date, until, starts, ends, report, status = 'to-be-confirmed' } = known;
  const start = date ?? days.start;
  const approximate = days.approximate && !date;
  return {
    ...days,
    start,
    end: until ?? date ?? days.end,
    approximate,
    // Nobody can have confirmed a day that is not known.
    status: approximate && status === 'confirmed' ? 'to-be-confirmed' : status,
    set: Boolean(date),
    ...(starts && { starts }),
    ...(ends && { ends }),
    ...(report && { report }),
  };
}

/** The days of a rule that begin in a civil year, in order; a lunar one may begin twice. */
function daysIn(recurs: NonNullable<EventFacts['recurs']>, year: number): Days[] {
  if (recurs.lunar) {
    const { month, day, days } = recurs.lunar;
    return [year - 1, year].flatMap((lunarYear): Days[] => {
      const found = lunarMonths(lunarYear).find((other) => other.month === month && !other.leap);
      if (!found) return [];
      // The last day of the year is the 30th of its last month, or the 29th where there is none.
      const start = addDays(found.start, Math.min(day ?? 1, found.days) - 1);
      if (Number(start.slice(0, 4)) !== year) return [];
      const end = addDays(start, (day ? (days ?? 1) : (days ?? found.days)) - 1);
      return [{ start, end, approximate: recurs.approximate ?? !day, lunar: true }];
    });
  }
  if (!recurs.solar) return [];
  const { month, day, days } = recurs.solar;
  const start = solarDay(year, month, day ?? 1);
  const end = day || days ? addDays(start, (days ?? 1) - 1) : lastDayOf(start.slice(0, 7));
  return [{ start, end, approximate: recurs.approximate ?? !day, lunar: false }];
}

/** A day of a month, or its last where it is shorter: 29 February in a common year. */
function solarDay(year: number, month: number, day: number): string {
  const date = `${year}-${String(month).padStart(2, '0')}`;
  const exact = `${date}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(exact) ? exact : lastDayOf(date);
}

/** The anniversaries of a day that fall in the given years. */
function anniversaries({ since = '', every = 1 }: EventFacts, years: readonly number[]): Occurrence[] {
  const [from = 0, month = 1, day = 1] = since.split('-').map(Number);
  return years
    .filter((year) => year > from && (year - from) % every === 0)
    .map((year) => {
      const start = solarDay(year, month, day);
      return { ...onDay(start), key: `since-${year}`, set: false, status: 'confirmed', years: year - from };
    });
}
