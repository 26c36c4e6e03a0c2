import { collections } from '../../collections/index.ts';
import type { TranslationSet } from '../graph.ts';
import type { Place, Registry } from '../registries/schemas.ts';
import { type Layer, layerNames, layerOf } from './layers.ts';
import { distance, type Position } from './projection.ts';

/** A place as the map and its list show it. */
export interface MapPlace<H = unknown> {
  id: string;
  record: Place;
  layer: Layer;
  /** By which the drawing and the list name it: the same in every language. */
  number: number;
  /** Its pages: those of the collection of places whose `facts.place` it is. */
  sets: readonly TranslationSet<H>[];
}

/** The places of a portal, numbered, with what lies around each. */
export interface Atlas<H = unknown> {
  places: readonly MapPlace<H>[];
  byId: ReadonlyMap<string, MapPlace<H>>;
  layers: ReadonlyMap<Layer, readonly MapPlace<H>[]>;
}

/** Longitude and latitude of a record. */
export const positionOf = ({ coordinates }: Place): Position | undefined =>
  coordinates && [coordinates.lon, coordinates.lat];

/** Whether any place can be drawn: else there is nothing for GeoJSON to tell. */
export const hasPositions = <H>({ places }: Atlas<H>): boolean =>
  places.some(({ record }) => record.coordinates !== undefined);

const hasVisit = (collection: string): boolean => collections[collection]?.facts === 'visit';

/**
 * Collects what the map shows: every place of today of a kind that has a layer, and whatever has a page. What is only
 * remembered is kept for editors.
 * @param language BCP 47 tag by whose alphabet the source names are sorted.
 */
export function createAtlas<H>(
  registry: Registry<'places'>,
  sets: readonly TranslationSet<H>[],
  { source, language }: { source: string; language: string },
): Atlas<H> {
  const pages = new Map<string, TranslationSet<H>[]>();
  for (const set of sets) {
    const { place, unlisted } = set.facts;
    if (!place || unlisted || !hasVisit(set.collection)) continue;
    const known = pages.get(place);
    if (known) known.push(set);
    else pages.set(place, [set]);
  }
  const order = new Intl.Collator(language);
  const name = ({ record, id }: { record: Place; id: string }) => record.name[source] ?? id;
  const chosen = [...registry].flatMap(([id, record]) => {
    const ofPlace = (pages.get(id) ?? []).toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
    const layer = layerOf(record.kind) ?? (ofPlace.length > 0 ? 'others' : undefined);
    const past = record.validTo !== undefined || record.confidence === 'recall';
    return layer && (ofPlace.length > 0 || !past) ? [{ id, record, layer, sets: ofPlace }] : [];
  });
  const layers = new Map<Layer, MapPlace<H>[]>();
  const places: MapPlace<H>[] = [];
  for (const layer of layerNames) {
    const members = chosen
      .filter((place) => place.layer === layer)
      .sort((a, b) => order.compare(name(a), name(b)) || (a.id < b.id ? -1 : 1))
      .map((place, index) => ({ ...place, number: places.length + index + 1 }));
    if (members.length > 0) layers.set(layer, members);
    places.push(...members);
  }
  return { places, layers, byId: new Map(places.map((place) => [place.id, place])) };
}

/** Layers that are places to go to, rather than units of administration. */
const toVisit = (layer: Layer): boolean => layer !== 'units';

/** The places nearest to one, those an editor chose first; those with pages are found sooner, since they say more. */
export function nearby<H>(
  { places, byId }: Atlas<H>,
  { id, near = [], count = 3 }: { id: string; near?: readonly string[]; count?: number },
): MapPlace<H>[] {
  const here = byId.get(id);
  const from = here && positionOf(here.record);
  const chosen = near.flatMap((other) => byId.get(other) ?? []);
  const others = from
    ? places
        .flatMap((place) => {
          const at = positionOf(place.record);
          return at && place.id !== id && toVisit(place.layer) ? [{ place, km: distance(from, at) }] : [];
        })
        .sort((a, b) => a.km - b.km || a.place.number - b.place.number)
        .map(({ place }) => place)
    : [];
  return [...new Set([...chosen, ...others])].slice(0, count);
}

/** A place among units: the unit of today it lies in, and the former ones that unit came from. */
export interface Units {
  today?: string;
  /** Former units at the highest level known, such as districts. */
  former: readonly string[];
}

/** Former units by the unit of today that follows them; made once for a registry. */
export function createUnits(registry: Registry<'places'>): (id: string) => Units {
  const followed = new Map<string, string[]>();
  /** Kinds of former units that had units within them. */
  const containers = new Set(
    [...registry.values()].flatMap(({ within = '', validTo }) =>
      validTo ? (registry.get(within)?.kind ?? []) : [],
    ),
  );
  for (const [id, { successors = [], validTo }] of registry) {
    if (!validTo) continue;
    for (const successor of successors) {
      const known = followed.get(successor);
      if (known) known.push(id);
      else followed.set(successor, [id]);
    }
  }
  const isUnit = (id: string): boolean => registry.get(id)?.validFrom !== undefined || followed.has(id);
  return (id) => {
    const { within } = registry.get(id) ?? {};
    const today = isUnit(id) ? id : within;
    const former = today ? (followed.get(today) ?? []) : [];
    // Where districts are known, a commune beside them is one of those that lay in them.
    const districts = former.filter((unit) => containers.has(registry.get(unit)?.kind ?? ''));
    return { ...(today && { today }), former: districts.length > 0 ? districts : former };
  };
}
