import type { Thing, WithContext } from 'schema-dts';
import { eventData } from '../../lib/calendar/data.ts';
import { shownTimes } from '../../lib/calendar/times.ts';
import { offsetOf } from '../../lib/calendar/zone.ts';
import type { Handle } from '../../lib/content.ts';
import type { Page } from '../../lib/page.ts';
import type { EntryRoute } from '../../lib/routes.ts';

/** What machines are told of an event whose day is set. */
export function eventPanelData({
  route,
  portal,
  locale,
  text,
}: Page<EntryRoute<Handle>>): WithContext<Thing>[] {
  const { set } = route;
  const { event, place } = set.facts;
  const entry = set.entries.get(locale.code);
  if (!event || !entry) return [];
  const { places, agencies } = portal.registries;
  const { organiser, venue } = event;
  // A photograph stands in the data of the article.
  const drawn = !(set.facts.cover && 'photo' in set.facts.cover);
  const where = [venue, place && places.get(place)?.name].flatMap((name) => (name ? text(name) : []));
  return shownTimes(event, portal.now).times.flatMap(
    (time) =>
      eventData(time, {
        name: entry.title,
        description: entry.summary,
        url: portal.urls.absolute(route.pathname),
        image: drawn ? portal.urls.absolute(portal.urls.cover(set.subject, 'standard')) : undefined,
        lang: locale.lang,
        offset: offsetOf(portal.site.timeZone),
        place: where.join(', ') || text(portal.site.name),
        organiser:
          organiser &&
          text('agency' in organiser ? (agencies.get(organiser.agency)?.name ?? {}) : organiser.text),
      }) ?? [],
  );
}
