import type { Thing, WithContext } from 'schema-dts';
import type { Handle } from '../../lib/content.ts';
import { placeData } from '../../lib/map/data.ts';
import { mapOf } from '../../lib/map/maps.ts';
import type { Page } from '../../lib/page.ts';
import type { EntryRoute } from '../../lib/routes.ts';

/** What machines are told of the place that an entry is about. */
export function visitData({ route, content, portal, text }: Page<EntryRoute<Handle>>): WithContext<Thing>[] {
  const { set, pathname } = route;
  const id = set.facts.place ?? '';
  const { places } = portal.registries;
  const record = places.get(id);
  if (!record) return [];
  const { today } = mapOf(portal, content.sets).unitsOf(id);
  const unit = today && today !== id ? places.get(today) : undefined;
  return [
    placeData(record, {
      name: text(record.name),
      url: portal.urls.absolute(pathname),
      ...(unit && { today: text(unit.name) }),
    }),
  ];
}
