import { agendaOf, type Happening, monthsOf, nextMonth, windowOf } from '../calendar/agenda.ts';
import { lastChange, type TranslationSet } from '../graph.ts';
import { groupBy } from '../group-by.ts';
import type { Section } from '../site.ts';
import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { LanguageLink, RouteBase } from './types.ts';

interface CalendarBase<H> extends RouteBase {
  section: Section;
  /** What takes place in the time or at the place, in order. */
  happenings: readonly Happening<H>[];
}

/** A month of the two years that rules are expanded for. */
export interface CalendarMonthRoute<H = unknown> extends CalendarBase<H> {
  kind: 'calendar-month';
  /** `YYYY-MM`. */
  month: string;
  previous?: MonthLink | undefined;
  next?: MonthLink | undefined;
  /** The next month in which something takes place; only where nothing does in this one. */
  busy?: MonthLink | undefined;
}

/** A year: of the two, or one of the past in which something took place. */
export interface CalendarYearRoute<H = unknown> extends CalendarBase<H> {
  kind: 'calendar-year';
  year: string;
  years: readonly { year: string; pathname: string }[];
  /** Its months that have pages. */
  months: readonly MonthLink[];
}

/** A place where something takes place. */
export interface CalendarPlaceRoute<H = unknown> extends CalendarBase<H> {
  kind: 'calendar-place';
  place: string;
  /** Every event of the place, those without a day included. */
  sets: readonly TranslationSet<H>[];
}

export interface MonthLink {
  month: string;
  pathname: string;
  /** How many things take place in it. */
  count: number;
}

export type CalendarRoute<H = unknown> = CalendarMonthRoute<H> | CalendarYearRoute<H> | CalendarPlaceRoute<H>;

/** The months of the years that rules are expanded for. */
function windowMonths(now: string): string[] {
  const { first, last } = windowOf(now);
  return Array.from({ length: 12 * (last - first + 1) }, (_, index) => nextMonth(`${first}-01`, index));
}

const placesOf = ({ facts }: Pick<TranslationSet, 'facts'>): string[] => (facts.place ? [facts.place] : []);

/** The pages of the part `calendar`: its landing, its months, its years and its places. */
export function* calendarRoutes<H>(
  context: PartContext<H>,
): Generator<CalendarRoute<H> | ReturnType<typeof landingRoute<H>>> {
  yield landingRoute(context, 'calendar');
  const { options, locale, section, sets, setsIn } = context;
  const { urls, locales, now, registries } = options;
  const { collection } = section;
  const agenda = agendaOf(sets, now);
  const yearsOf = (happening: Happening): string[] => [
    ...new Set(monthsOf(happening).map((month) => month.slice(0, 4))),
  ];
  // What other languages have decides where their readers are led, and which pages are counterparts.
  const elsewhere = new Map(
    locales.map(({ code }) => {
      const own = code === locale.code ? agenda : agendaOf(setsIn(code), now);
      return [
        code,
        {
          months: groupBy(own, monthsOf),
          years: groupBy(own, yearsOf),
          places: groupBy(setsIn(code), placesOf),
        },
      ];
    }),
  );
  const own = elsewhere.get(locale.code);
  if (!own) return;
  const languages = (
    pathname: (code: string) => string,
    has: (code: string) => boolean,
    always = false,
  ): LanguageLink[] =>
    locales.map((other) => ({
      locale: other,
      pathname: always || has(other.code) ? pathname(other.code) : urls.section(collection, other.code),
      state: always || has(other.code) ? 'same' : 'missing',
      alternate: has(other.code),
    }));
  const changed = (events: readonly TranslationSet<H>[]) => events.map(lastChange).sort().at(-1);

  const monthPath = (month: string, code: string) => urls.within(collection, code, ...month.split('-'));
  const links = windowMonths(now).map(
    (month): MonthLink => ({
      month,
      pathname: monthPath(month, locale.code),
      count: own.months.get(month)?.length ?? 0,
    }),
  );
  // From the end, so that each month knows the next one with something in it.
  let busy: MonthLink | undefined;
  const rows: CalendarMonthRoute<H>[] = [];
  for (let index = links.length - 1; index >= 0; index--) {
    const { month, pathname, count } = links[index] as MonthLink;
    const happenings = own.months.get(month) ?? [];
    rows.push({
      kind: 'calendar-month',
      section,
      locale,
      pathname,
      month,
      happenings,
      previous: links[index - 1],
      next: links[index + 1],
      busy: count === 0 ? busy : undefined,
      indexable: count > 0,
      lastModified: changed(happenings.map(({ event }) => event)),
      languages: languages(
        (code) => monthPath(month, code),
        (code) => elsewhere.get(code)?.months.has(month) ?? false,
        true,
      ),
    });
    if (count > 0) busy = links[index];
  }
  yield* rows.reverse();

  const window = windowOf(now);
  const years = [...new Set([...own.years.keys(), String(window.first), String(window.last)])].sort();
  const yearPath = (year: string, code: string) => urls.within(collection, code, year);
  const yearLinks = years.map((year) => ({ year, pathname: yearPath(year, locale.code) }));
  const inWindow = (year: string) => Number(year) >= window.first && Number(year) <= window.last;
  for (const year of years) {
    const happenings = own.years.get(year) ?? [];
    yield {
      kind: 'calendar-year',
      section,
      locale,
      pathname: yearPath(year, locale.code),
      year,
      years: yearLinks,
      months: links.filter(({ month }) => month.startsWith(year)),
      happenings,
      indexable: happenings.length > 0,
      lastModified: changed(happenings.map(({ event }) => event)),
      languages: languages(
        (code) => yearPath(year, code),
        (code) => elsewhere.get(code)?.years.has(year) ?? false,
        inWindow(year),
      ),
    };
  }

  const atPlace = groupBy(agenda, ({ event }) => placesOf(event));
  for (const [place, events] of own.places) {
    if (!registries.places.has(place)) continue;
    yield {
      kind: 'calendar-place',
      section,
      locale,
      pathname: urls.sectionPlace(collection, place, locale.code),
      place,
      sets: events,
      happenings: atPlace.get(place) ?? [],
      indexable: true,
      lastModified: changed(events),
      languages: languages(
        (code) => urls.sectionPlace(collection, place, code),
        (code) => elsewhere.get(code)?.places.has(place) ?? false,
      ),
    };
  }
}
