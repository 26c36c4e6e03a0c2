import type { Point } from './projection.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A word beside a mark of the drawing. */
export interface Label {
  id: string;
  /** The middle of its mark. */
  at: Point;
  text: string;
}

export interface PlacedLabel {
  x: number;
  /** Base line of the word. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: Box;
}

export interface LabelRules {
  /** Size of the type, in units of the drawing. */
  size: number;
  /** From the middle of a mark to its edge. */
  mark: number;
  width: number;
  height: number;
  /** How far from its mark a word may stand, the nearest first; 1 is beside it. */
  reaches?: readonly number[];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Breadth of a text, guessed from its letters: too broad rather than too narrow. */
export const breadthOf = (text: string, size: number): number =>
  [...text.normalize('NFC')].reduce(
    (sum, letter) =>
      sum + (/\p{Script=Han}/u.test(letter) ? 1.02 : /[\p{Lu}mwMW]/u.test(letter) ? 0.76 : 0.57) * size,
    0,
  );

/** Around a mark, the best place first: right, left, above, below, then the corners. */
const around: readonly [x: -1 | 0 | 1, y: -1 | 0 | 1][] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** Where a word stands in one direction from its mark. */
function place(
  { at: [x, y], text }: Label,
  [h, v, reach]: readonly [number, number, number],
  rules: LabelRules,
): PlacedLabel {
  const { size, mark } = rules;
  const breadth = breadthOf(text, size);
  const gap = (mark + size * 0.22) * reach;
  const near = h !== 0 && v !== 0 ? gap * 0.7 : gap;
  const left = h > 0 ? x + near : h < 0 ? x - near - breadth : x - breadth / 2;
  // Vietnamese capitals carry two marks: a line is 1.15 of its type high.
  const tall = size * 1.15;
  const top = v > 0 ? y + near : v < 0 ? y - near - tall : y - tall / 2;
  const anchor = h > 0 ? 'start' : h < 0 ? 'end' : 'middle';
  return {
    x: Math.round(h > 0 ? left : h < 0 ? left + breadth : x),
    y: Math.round(top + size * 0.92),
    anchor,
    box: { left, top, right: left + breadth, bottom: top + tall },
  };
}

/**
 * Finds a place for each word, those first in the list before the others, so that none covers another, a mark or
 * what stands in `taken`. A word without room is left out. The same words always stand in the same places.
 */
export function placeLabels(
  labels: readonly Label[],
  rules: LabelRules,
  taken: readonly Box[] = [],
): Map<string, PlacedLabel> {
  const { mark, width, height, reaches = [1] } = rules;
  const directions = reaches.flatMap((reach) => around.map(([x, y]) => [x, y, reach] as const));
  // The corners of the box around a mark are empty.
  const half = mark * 0.8;
  const marks = labels.map(({ at: [x, y] }) => ({
    left: x - half,
    top: y - half,
    right: x + half,
    bottom: y + half,
  }));
  const filled = [...taken, ...marks];
  const placed = new Map<string, PlacedLabel>();
  for (const label of labels) {
    const found = directions
      .map((direction) => place(label, direction, rules))
      .find(
        ({ box }) =>
          box.left >= 0 &&
          box.top >= 0 &&
          box.right <= width &&
          box.bottom <= height &&
          !filled.some((other) => overlap(box, other)),
      );
    if (!found) continue;
    placed.set(label.id, found);
    filled.push(found.box);
  }
  return placed;
}
