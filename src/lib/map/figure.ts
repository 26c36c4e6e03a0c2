import type { Atlas, MapPlace } from './atlas.ts';
import { positionOf } from './atlas.ts';
import type { Drawing } from './drawing.ts';
import { type Box, breadthOf, type PlacedLabel, placeLabels } from './labels.ts';
import type { layers } from './layers.ts';
import { boundsOf, layOut, type Point } from './projection.ts';
import { softLine, softShape } from './shapes.ts';

/** Measures of the drawing, in its own units. */
export const measures = {
  width: 900,
  margin: 96,
  /** Type where the drawing is wide. */
  type: 17,
  /** Numbers where it is narrow: at 320 pixels a unit is about a third of one. */
  number: 36,
  /** Points of a shape nearer to its line than this are left out: about two kilometres. */
  tolerance: 8,
  /** In a drawing of a few centimetres. */
  coarse: 24,
} as const;

export interface Mark<H = unknown> {
  place: MapPlace<H>;
  at: Point;
  /** Its name as the drawing writes it. */
  text: string;
  /** The place of its name, where there is room for it. */
  name?: PlacedLabel | undefined;
  /** Its number where there is no room for its name, and where the drawing is narrow. */
  wide?: PlacedLabel | undefined;
  narrow?: PlacedLabel | undefined;
}

export interface Figure<H = unknown> {
  width: number;
  height: number;
  /** The shape of the province, as path data. */
  outline: string;
  /** The same, for a drawing of a few centimetres. */
  small: string;
  rivers: readonly string[];
  neighbours: readonly { text: string; at: Point }[];
  marks: readonly Mark<H>[];
}

/** A name as it begins a line: registries write those of kinds in small letters, as within a sentence. */
export const capital = (name: string): string => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The middle of the line on which words about neighbours stand, so that they end within the frame at any width. */
const within = ([x, y]: Point, half: number, width: number): Point => [
  Math.round(Math.max(half, Math.min(width - half, x))),
  Math.round(y),
];

/** The box of a word set in the middle of a line. */
const boxOf = ([x, y]: Point, text: string, size: number): Box => {
  const half = breadthOf(text, size) / 2;
  return { left: x - half, right: x + half, top: y - size, bottom: y + size * 0.3 };
};

/** Everything the drawing shows in one language, with a place for each word. */
export function createFigure<H>(
  drawing: Drawing,
  { places }: Atlas<H>,
  province: string,
  text: (localized: Readonly<Record<string, string>>) => string,
): Figure<H> {
  const bounds = boundsOf(drawing.outline);
  if (!bounds) throw new Error('A drawing has no outline.');
  const { width, height, project } = layOut(bounds, measures.width, measures.margin);
  const round = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
  const located = places.flatMap((place) => {
    const position = positionOf(place.record);
    const at = position && round(project(position));
    const inside = at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
    return inside ? [{ place, at }] : [];
  });
  const neighbours = drawing.neighbours.map(({ name, at }) => {
    const words = text(name);
    return { text: words, at: within(project(at), breadthOf(words, measures.number * 0.85) / 2 + 6, width) };
  });
  // The centre first, then landmarks, then places with pages, then as they are numbered: units stand last.
  const rank = ({ layer, sets }: MapPlace<H>) =>
    layer === 'centre' ? 0 : layer === 'peaks' || layer === 'gates' ? 1 : sets.length > 0 ? 2 : 3;
  const order = located.toSorted((a, b) => rank(a.place) - rank(b.place) || a.place.number - b.place.number);
  const size = (type: number) => ({ size: type, mark: 10, width, height });
  const words = (type: number) => neighbours.map(({ text, at }) => boxOf(at, text, type));
  const labels = (value: (place: MapPlace<H>) => string) =>
    order.map(({ place, at }) => ({ id: place.id, at, text: value(place) }));
  const number = ({ number }: MapPlace<H>) => String(number);
  // The centre bears the name of the province, as on any map.
  const nameOf = ({ record, layer }: MapPlace<H>) =>
    capital(layer === 'centre' ? province : text(record.name));
  const names = placeLabels(labels(nameOf), size(measures.type), words(measures.type));
  const boxes = [...names.values()].map(({ box }) => box);
  const unnamed = labels(number).filter(({ id }) => !names.has(id));
  const far = { reaches: [1, 1.5] };
  const wide = placeLabels(unnamed, { ...size(measures.type), ...far }, [...words(measures.type), ...boxes]);
  const narrow = placeLabels(
    labels(number),
    { ...size(measures.number), ...far },
    words(measures.number * 0.85),
  );
  return {
    width,
    height,
    outline: softShape(drawing.outline.map(project), measures.tolerance),
    small: softShape(drawing.outline.map(project), measures.coarse),
    rivers: drawing.rivers.flatMap(({ lines }) =>
      lines.map((line) => softLine(line.map(project), measures.tolerance / 2)),
    ),
    neighbours,
    marks: located.map(({ place, at }) => ({
      place,
      at,
      text: nameOf(place),
      name: names.get(place.id),
      wide: wide.get(place.id),
      narrow: narrow.get(place.id),
    })),
  };
}

/** Marks of one layer that a figure shows. */
export const hasMarks = <H>({ marks }: Figure<H>, layer: keyof typeof layers): boolean =>
  marks.some(({ place }) => place.layer === layer);
