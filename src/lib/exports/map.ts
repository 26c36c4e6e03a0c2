import { hasPositions, type MapPlace, positionOf } from '../map/atlas.ts';
import { mapOf } from '../map/maps.ts';
import { mapSheet } from '../map/sheet.ts';
import { csvOf } from './csv.ts';
import type { ExportContext, ExportFile } from './index.ts';

/** What both lists tell of a place; the same in every language. */
function recordOf(place: MapPlace, { portal }: ExportContext): Record<string, string | number> {
  const { id, record, sets } = place;
  const { coordinates, elevation, within = '' } = record;
  const heights = elevation ? [elevation.value].flat() : [];
  const page = (code: string): string => {
    const set = sets.find(({ entries }) => entries.has(code));
    return set ? portal.urls.absolute(portal.urls.entry({ ...set, locale: code })) : '';
  };
  const codes = portal.locales.map(({ code }) => code);
  return {
    id,
    kind: record.kind,
    ...Object.fromEntries(codes.map((code) => [`name_${code}`, record.name[code] ?? ''])),
    within,
    elevation_min_m: heights[0] ?? '',
    elevation_max_m: heights.at(-1) ?? '',
    elevation_qualifier: elevation?.differs ? 'sources differ' : (elevation?.qualifier ?? ''),
    precision: coordinates?.precision ?? '',
    coordinates_source: coordinates?.source ?? '',
    source: record.source ?? '',
    confidence: record.confidence,
    ...Object.fromEntries(codes.map((code) => [`page_${code}`, page(code)])),
  };
}

/** All places of the map as one table: UTF-8 with the mark by which spreadsheets know it. */
function csv(context: ExportContext): string {
  const { places } = mapOf(context.portal, context.sets).atlas;
  const rows = places.map((place) => ({
    ...recordOf(place, context),
    latitude: place.record.coordinates?.lat ?? '',
    longitude: place.record.coordinates?.lon ?? '',
  }));
  const columns = Object.keys(rows[0] ?? {});
  return csvOf([columns, ...rows.map((row) => columns.map((name) => String(row[name as keyof typeof row])))]);
}

/** The places that have coordinates (RFC 7946); what is empty is left out. */
function geoJson(context: ExportContext): string {
  const { portal, sets } = context;
  const { places } = mapOf(portal, sets).atlas;
  const features = places.flatMap((place) => {
    const coordinates = positionOf(place.record);
    if (!coordinates) return [];
    const properties = Object.fromEntries(
      Object.entries(recordOf(place, context)).filter(([name, value]) => name !== 'id' && value !== ''),
    );
    return [{ type: 'Feature', id: place.id, geometry: { type: 'Point', coordinates }, properties }];
  });
  const words = Object.fromEntries(
    portal.locales.map(({ code }) => [code, portal.t(code)('map:disclaimer')]),
  );
  const collection = {
    type: 'FeatureCollection',
    // Members of our own, as RFC 7946 (6.1) allows.
    notice: words,
    ...(portal.drawing && { credit: portal.drawing.credit }),
    features,
  };
  return `${JSON.stringify(collection, undefined, 1)}\n`;
}

/** The drawing in each language, and the places as a table and as GeoJSON; none for a portal without places. */
export function* mapExports(context: ExportContext): Generator<ExportFile> {
  const { portal, sets, routes } = context;
  if (!routes.some(({ kind }) => kind === 'map')) return;
  yield { name: 'places.csv', body: () => csv(context) };
  const { atlas, figure } = mapOf(portal, sets);
  if (hasPositions(atlas)) yield { name: 'places.geojson', body: () => geoJson(context) };
  for (const locale of portal.locales) {
    const drawn = figure(locale.code);
    if (drawn) yield { name: `${locale.code}/map.svg`, body: () => mapSheet(portal, sets, locale, drawn) };
  }
}
