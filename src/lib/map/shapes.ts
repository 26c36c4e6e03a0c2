import type { Point } from './projection.ts';

const r = Math.round;

/** How far a point lies from a stretch between two others. */
function offset([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Leaves out the points that lie no farther from the line than `tolerance` (Douglas and Peucker 1973). */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  // A list of what is still to be halved, since a recursion could be as deep as a line is long.
  const stretches: [number, number][] = [[0, points.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    let farthest = 0;
    let at = 0;
    for (let index = from + 1; index < to; index += 1) {
      const away = offset(points[index] as Point, points[from] as Point, points[to] as Point);
      if (away > farthest) [farthest, at] = [away, index];
    }
    if (farthest <= tolerance) continue;
    kept.add(at);
    stretches.push([from, at], [at, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];

/**
 * A closed shape with round corners: the curve runs through the middles of the sides and never through a corner, so
 * that nobody takes it for a surveyed line.
 */
export function softShape(ring: readonly Point[], tolerance: number): string {
  const [first] = ring;
  if (!first) return '';
  // Halved at the point farthest from the first: the ends of a ring are one point.
  const away = ring.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  const half = away.indexOf(Math.max(...away));
  const corners = [
    ...simplify(ring.slice(0, half + 1), tolerance),
    ...simplify(ring.slice(half), tolerance).slice(1, -1),
  ];
  const next = (index: number): Point => corners[(index + 1) % corners.length] as Point;
  const [sx, sy] = middle(corners.at(-1) as Point, first);
  const curves = corners.map((corner, index) => {
    const [x, y] = middle(corner, next(index));
    return `Q${r(corner[0])} ${r(corner[1])} ${r(x)} ${r(y)}`;
  });
  return `M${r(sx)} ${r(sy)}${curves.join('')}Z`;
}

/** An open line with round bends, from its first point to its last. */
export function softLine(line: readonly Point[], tolerance: number): string {
  const points = simplify(line, tolerance);
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const curves = rest.slice(0, -1).map((bend, index) => {
    const [x, y] = index === rest.length - 2 ? last : middle(bend, rest[index + 1] as Point);
    return `Q${r(bend[0])} ${r(bend[1])} ${r(x)} ${r(y)}`;
  });
  return `M${r(first[0])} ${r(first[1])}${curves.join('')}L${r(last[0])} ${r(last[1])}`;
}
