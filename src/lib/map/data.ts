import type { Mountain, Place as PlaceData, TouristAttraction, WithContext } from 'schema-dts';
import type { Place } from '../registries/schemas.ts';
import { type Layer, layerOf } from './layers.ts';

/** What search engines call the places of a layer; another is a place and no more. */
const types: Partial<Record<Layer, 'TouristAttraction'>> = {
  sites: 'TouristAttraction',
  markets: 'TouristAttraction',
};

/**
 * Structured data of a place (schema.org). An estimated position is kept back: a program would lead people to it as if
 * it were a door.
 */
export function placeData(
  { kind, coordinates, elevation }: Pick<Place, 'kind' | 'coordinates' | 'elevation'>,
  words: { name: string; url: string; today?: string },
): WithContext<PlaceData | TouristAttraction | Mountain> {
  const { today, ...common } = words;
  const exact = coordinates && coordinates.precision !== 'approximate' ? coordinates : undefined;
  const height =
    elevation && !elevation.differs && typeof elevation.value === 'number' ? elevation.value : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'peak' ? 'Mountain' : (types[layerOf(kind) ?? 'others'] ?? 'Place'),
    ...common,
    ...(today && { containedInPlace: { '@type': 'AdministrativeArea', name: today } }),
    ...(exact && {
      geo: {
        '@type': 'GeoCoordinates',
        latitude: exact.lat,
        longitude: exact.lon,
        ...(height !== undefined && { elevation: `${height} m` }),
      },
    }),
  };
}
