import type { Point } from './svg.ts';

/** Heights of a hillside, sampled on a square grid that reaches a little beyond the picture. */
export interface Surface {
  columns: number;
  rows: number;
  /** Distance between two samples, in picture units. */
  cell: number;
  /** Row after row. The outermost ring is infinitely low, so that every contour closes. */
  heights: Float64Array;
}

/** The border of one area above a level: pieces that meet end to end and close, high ground on the right. */
export type Contour = Piece[];

export interface Piece {
  /** Whether it follows the rim of the surface, outside the picture, and not the hill. */
  isRim: boolean;
  points: Point[];
}

/** How far the first sample lies outside the picture, in cells: the low ring and one cell of room. */
const MARGIN = 2;

/** Samples a height over a picture and one cell beyond each of its sides. */
export function createSurface(
  width: number,
  height: number,
  cell: number,
  heightAt: (x: number, y: number) => number,
): Surface {
  const columns = Math.ceil(width / cell) + 1 + 2 * MARGIN;
  const rows = Math.ceil(height / cell) + 1 + 2 * MARGIN;
  const heights = new Float64Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      heights[row * columns + column] = heightAt((column - MARGIN) * cell, (row - MARGIN) * cell);
    }
  }
  return { columns, rows, cell, heights };
}

/** The lowest and the highest sample. */
export function extent({ heights }: Surface): [lowest: number, highest: number] {
  const samples = heights.filter(Number.isFinite);
  return [Math.min(...samples), Math.max(...samples)];
}

/** Traces the borders of everything above a level, with marching squares. */
export function traceContours(surface: Surface, level: number): Contour[] {
  const following = joinEdges(surface, level);
  const contours: Contour[] = [];
  for (const start of following.keys()) {
    const crossings: Crossing[] = [];
    let edge = start;
    for (let next = following.get(edge); next !== undefined; next = following.get(edge)) {
      crossings.push(cross(surface, level, edge));
      following.delete(edge);
      edge = next;
    }
    contours.push(split(crossings));
  }
  return contours;
}

/**
 * Joins every edge of the grid the border crosses with the one it crosses next. An edge is named after
 * the sample it starts from: 2n runs right from sample n, 2n + 1 runs down from it.
 */
function joinEdges({ columns, rows, heights }: Surface, level: number): Map<number, number> {
  const following = new Map<number, number>();
  const isHigh = (sample: number) => (heights[sample] ?? level) > level;

  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const sample = row * columns + column;
      const below = sample + columns;
      const isFirstHigh = isHigh(sample);
      if (
        isHigh(sample + 1) === isFirstHigh &&
        isHigh(below) === isFirstHigh &&
        isHigh(below + 1) === isFirstHigh
      ) {
        continue;
      }
      const high = [isFirstHigh, isHigh(sample + 1), isHigh(below + 1), isHigh(below)];
      // Corner n and side n, clockwise from the top left; side n runs from corner n to the next.
      const sides = [sample * 2, (sample + 1) * 2 + 1, below * 2, sample * 2 + 1];
      const goesDown = (side: number) => high[side % 4] === true && high[(side + 1) % 4] === false;
      const goesUp = (side: number) => high[side % 4] === false && high[(side + 1) % 4] === true;
      for (let side = 0; side < 4; side++) {
        if (!goesDown(side)) continue;
        let next = side + 1;
        while (!goesUp(next)) next++;
        following.set(sides[side] ?? 0, sides[next % 4] ?? 0);
      }
    }
  }
  return following;
}

interface Crossing {
  point: Point;
  isRim: boolean;
}

/** Where the border crosses an edge. */
function cross({ columns, cell, heights }: Surface, level: number, edge: number): Crossing {
  const sample = edge >> 1;
  const runsDown = edge % 2 === 1;
  const from = heights[sample] ?? 0;
  const to = heights[sample + (runsDown ? columns : 1)] ?? 0;
  const isRim = !Number.isFinite(from) || !Number.isFinite(to);
  const share = isRim ? 0.5 : (level - from) / (to - from);
  const column = (sample % columns) + (runsDown ? 0 : share);
  const row = Math.floor(sample / columns) + (runsDown ? share : 0);
  return { point: [(column - MARGIN) * cell, (row - MARGIN) * cell], isRim };
}

/** Cuts a closed border where it meets the rim; along the rim only the corners are kept. */
function split(crossings: readonly Crossing[]): Contour {
  const count = crossings.length;
  const meets = ({ isRim }: Crossing, index: number) => isRim && !crossings[(index + 1) % count]?.isRim;
  const start = Math.max(crossings.findIndex(meets), 0);
  const turned = [...crossings.slice(start), ...crossings.slice(0, start + 1)];
  const pieces: Contour = [];
  turned.slice(1).forEach((crossing, index) => {
    const previous = turned[index] ?? crossing;
    const isRim = previous.isRim && crossing.isRim;
    const piece = pieces.at(-1);
    if (piece?.isRim !== isRim) pieces.push({ isRim, points: [previous.point, crossing.point] });
    else if (isRim && isStraight(piece.points, crossing.point)) piece.points.splice(-1, 1, crossing.point);
    else piece.points.push(crossing.point);
  });
  return pieces;
}

/** Whether a point carries the last stroke of a line straight on. */
function isStraight(points: readonly Point[], [x, y]: Point): boolean {
  const [[ax, ay], [bx, by]] = points.slice(-2) as [Point, Point];
  return (bx - ax) * (y - by) === (by - ay) * (x - bx);
}
