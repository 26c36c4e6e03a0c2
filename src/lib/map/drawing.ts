import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import type { Position } from './projection.ts';

/** The drawing of the province, as GeoJSON; a portal may have none. */
export const drawingFile = 'content/data/map/drawing.geojson';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const line = z.array(position).min(2).max(5000);
const ring = line.min(4).refine((points) => String(points[0]) === String(points.at(-1)));
const name = z.record(z.string(), z.string().trim().min(1).max(100));
const feature = <K extends string, G extends z.ZodType>(kind: K, geometry: G) =>
  z.strictObject({
    type: z.literal('Feature'),
    properties: z.strictObject({ kind: z.literal(kind), name }),
    geometry,
  });
const geometry = <T extends string, C extends z.ZodType>(type: T, coordinates: C) =>
  z.strictObject({ type: z.literal(type), coordinates });

/**
 * What a drawing may hold, and nothing else: the shape of the province, rivers within it, and the names of its
 * neighbours. There is no feature for a border, a disputed place or another province: none can be drawn by mistake.
 */
export const drawingSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  /** Who drew it and where its positions come from, with their licences. */
  credit: z.record(z.string(), z.string().trim().min(1).max(400)),
  features: z
    .array(
      z.union([
        feature('outline', geometry('Polygon', z.array(ring).length(1))),
        feature('river', geometry('MultiLineString', z.array(line).min(1).max(50))),
        feature('neighbour', geometry('Point', position)),
      ]),
    )
    .max(50)
    .refine((features) => features.filter(({ properties }) => properties.kind === 'outline').length === 1),
});

type Localized = Readonly<Record<string, string>>;

export interface Drawing {
  credit: Localized;
  outline: readonly Position[];
  rivers: readonly { name: Localized; lines: readonly (readonly Position[])[] }[];
  /** What lies around it, as words only. */
  neighbours: readonly { name: Localized; at: Position }[];
}

/**
 * Reads the text of a drawing.
 * @throws when it is not what `drawingSchema` says.
 */
export function parseDrawing(text: string): Drawing {
  const { credit, features } = drawingSchema.parse(JSON.parse(text));
  return {
    credit,
    outline: features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [],
    ),
    rivers: features.flatMap(({ geometry, properties }) =>
      geometry.type === 'MultiLineString' ? [{ name: properties.name, lines: geometry.coordinates }] : [],
    ),
    neighbours: features.flatMap(({ geometry, properties }) =>
      geometry.type === 'Point' ? [{ name: properties.name, at: geometry.coordinates }] : [],
    ),
  };
}

/** The drawing of a portal; none where it has no file, or one that the gate refused. */
export function readDrawing(dir: string, refused: ReadonlySet<string> = new Set()): Drawing | undefined {
  const file = path.join(dir, drawingFile);
  if (refused.has(drawingFile) || !existsSync(file)) return undefined;
  try {
    return parseDrawing(readFileSync(file, 'utf8'));
  } catch {
    // Told by the check of maps; the places stand in a list all the same.
    return undefined;
  }
}
