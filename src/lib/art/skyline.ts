import { between, type Random } from './random.ts';
import { decimal, type Point, polyline } from './svg.ts';

export interface SkylineOptions {
  random: Random;
  /** Summits and saddles the line passes through, from left to right. */
  anchors: readonly Point[];
  /** How often every piece is broken in two. */
  steps: number;
  /** Largest shift of a new corner, as a share of the length of the piece it breaks. */
  roughness: number;
}

/** A line of mountains: straight facets through the anchors, broken again and again. */
export function createSkyline({ random, anchors, steps, roughness }: SkylineOptions): Point[] {
  let points = [...anchors];
  for (let step = 0; step < steps; step++) {
    points = points.flatMap((point, index) => {
      const next = points[index + 1];
      return next ? [point, breakPoint(random, point, next, roughness)] : [point];
    });
  }
  return points;
}

export interface RangeOptions {
  random: Random;
  width: number;
  /** Height of the saddles, and how far above them the main summit stands. */
  base: number;
  rise: number;
  summits: number;
  /** Which summit, counted from the left, is the highest. */
  main: number;
}

/** Anchors of a range of mountains across the whole width. */
export function createRange({ random, width, base, rise, summits, main }: RangeOptions): Point[] {
  const level = (low: number, high: number) => base - rise * between(random, low, high);
  const room = width / summits;
  const anchors: Point[] = [[0, level(-0.1, 0.4)]];
  for (let index = 0; index < summits; index++) {
    const height = index === main ? level(0.95, 1.15) : level(0.4, 0.75);
    anchors.push([room * (index + between(random, 0.3, 0.7)), height]);
    if (index < summits - 1) anchors.push([room * (index + 1.02), level(-0.1, 0.25)]);
  }
  return [...anchors, [width, level(-0.1, 0.4)]];
}

/** The same line, seen in a mirror. */
export function mirror(points: readonly Point[], width: number): Point[] {
  return points.map(([x, y]): Point => [width - x, y]).reverse();
}

/** Height of the line at x; beyond its ends, that of the nearest end. */
export function heightAt(points: readonly Point[], x: number): number {
  const right = points.findIndex(([pointX]) => pointX >= x);
  const [bx, by] = points.at(right) ?? [0, 0];
  const [ax, ay] = points[right - 1] ?? [bx, by];
  return bx > ax ? ay + ((by - ay) * (x - ax)) / (bx - ax) : by;
}

/** The points between two values of x, cut exactly there. */
export function stretch(points: readonly Point[], from: number, to: number): Point[] {
  const inner = points.filter(([x]) => x > from && x < to);
  return [[from, heightAt(points, from)], ...inner, [to, heightAt(points, to)]];
}

/**
 * Path data of the mountain under a skyline. Its sides lie outside the picture and its foot far below,
 * so that neither shows where an echo of the outline is stroked.
 */
export function mountain(points: readonly Point[], width: number, height: number): string {
  const margin = Math.round(width / 100);
  const [left, right] = [-margin, width + margin];
  const foot = height * 8;
  const [first, last] = [points[0]?.[1] ?? 0, points.at(-1)?.[1] ?? 0];
  const outline: Point[] = [[left, first], ...points, [right, last], [right, foot], [left, foot]];
  return `${polyline(outline)}z`;
}

/**
 * The transforms that lay echoes of a skyline on its own slope, as contour lines lie on a hill: each
 * is lower and flatter than the one above. They close up at the foot, so none can leave its mountain.
 */
export function echoes(points: readonly Point[], count: number, gap: number): string[] {
  const heights = points.map(([, y]) => y);
  const foot = Math.max(...heights);
  const rise = Math.max(foot - Math.min(...heights), 1);
  return Array.from({ length: count }, (_, index) => {
    const drop = gap * (index + 1);
    // Two thirds of the drop are gone at the summit, one third stays everywhere.
    const scale = Math.max(1 - (drop * 2) / 3 / rise, 0.15);
    const shift = foot * (1 - scale) + drop / 3;
    return `matrix(1 0 0 ${decimal(scale, 3)} 0 ${Math.round(shift)})`;
  });
}

function breakPoint(random: Random, [ax, ay]: Point, [bx, by]: Point, roughness: number): Point {
  const share = between(random, 0.35, 0.65);
  const shift = between(random, -roughness, roughness) * (bx - ax);
  return [ax + (bx - ax) * share, ay + (by - ay) * share + shift];
}
