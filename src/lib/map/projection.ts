/** A position of GeoJSON: degrees of longitude and latitude, WGS 84 (RFC 7946, 3.1.1). */
export type Position = readonly [longitude: number, latitude: number];

/** A place of the drawing, in its own units: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** West, south, east and north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The degrees that some positions span; undefined for none. */
export function boundsOf(positions: readonly Position[]): Bounds | undefined {
  if (positions.length === 0) return undefined;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

export interface Projection {
  width: number;
  height: number;
  project: (position: Position) => Point;
}

/**
 * Lays out degrees on a drawing of a given width, with a margin around, in the equirectangular projection at the
 * mean latitude: over one province it differs from any other by less than the drawing can show.
 */
export function layOut([west, south, east, north]: Bounds, width: number, margin: number): Projection {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / ((east - west) * shrink || 1);
  return {
    width,
    height: Math.round((north - south) * scale + 2 * margin),
    project: ([longitude, latitude]) => [
      margin + (longitude - west) * shrink * scale,
      margin + (north - latitude) * scale,
    ],
  };
}

const earthRadius = 6371;

/** Kilometres between two positions in a straight line over the ground. */
export function distance([west, south]: Position, [east, north]: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord = half(north - south) + Math.cos(radians(south)) * Math.cos(radians(north)) * half(east - west);
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}
