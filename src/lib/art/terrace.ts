import { type Contour, createSurface, extent, traceContours } from './contours.ts';
import type { Drawing } from './drawing.ts';
import { shade } from './palettes.ts';
import { between, createNoise } from './random.ts';
import { createPen, curve, element, ground, loop, type Point } from './svg.ts';

/** Terraced fields (ruộng): bands between the contour lines of a hillside, one line bright. */
export function terrace({ random, palette, width, height, coarse }: Drawing): string {
  const levels = coarse ? 12 : 24;
  const noise = createNoise(random);
  const tilt = between(random, 0.6, 0.85);
  const lean = between(random, -0.25, 0.25);
  const surface = createSurface(width, height, height / (coarse ? 16 : 24), (x, y) => {
    const u = x / (height * 0.85);
    const v = y / (height * 0.85);
    // Bending the plane before reading its height turns round hills into winding slopes.
    const bend = noise(u * 1.3 + 11, v * 1.3 + 3) - 0.5;
    const hills = noise(u + bend * 0.7, v * 1.8 + bend * 0.5);
    const folds = noise(u * 2.3 + 5, v * 3 + 7);
    return 0.64 * hills + 0.13 * folds + tilt * (y / height - 0.5) + lean * (x / width - 0.5);
  });
  const [lowest, highest] = extent(surface);
  const step = Math.max(height / (coarse ? 9 : 14), width / 28);

  let picture = ground(width, height, shade(palette, 0));
  const candidates: Point[][] = [];
  for (let level = 0; level < levels; level++) {
    const contours = traceContours(surface, lowest + ((highest - lowest) * (level + 0.4)) / levels);
    const depth = (level + 1) / levels;
    picture += element('path', {
      // Where bands are many, every other one is paler than its depth asks: neighbours stay apart.
      fill: shade(palette, coarse || level % 2 === 0 ? depth : depth - 0.1),
      d: contours.map((contour) => area(contour, step)).join(''),
    });
    if (depth < 0.3 || depth > 0.7) continue;
    for (const { isRim, points } of contours.flat()) if (!isRim) candidates.push(points);
  }
  const bright = calmest(candidates, width, height);
  const thread = { fill: 'none', stroke: palette.accent, 'stroke-width': height / 95 };
  return picture + element('path', { ...thread, d: curve(resample(bright, step)) });
}

/** Path data of an area: smooth where its border follows the hill, straight along the rim. */
function area(contour: Contour, step: number): string {
  const [first] = contour;
  if (contour.length === 1 && first && !first.isRim) {
    const points = resample(first.points, step).slice(1);
    // Anything smaller would be a speck, not a field.
    return points.length > 4 ? loop(points) : '';
  }
  const pen = createPen();
  for (const { isRim, points } of contour) {
    if (isRim) pen.lines(points);
    else pen.spline(resample(points, step));
  }
  return `${pen.path()}z`;
}

/** The line that crosses most of the picture with the fewest turns, and not along its edge. */
function calmest(lines: readonly Point[][], width: number, height: number): Point[] {
  const calm = (line: readonly Point[]) => {
    const places = line.map(([x]) => Math.min(Math.max(x, 0), width));
    const reach = Math.max(...places) - Math.min(...places);
    const middle = line.reduce((sum, [, y]) => sum + y, 0) / line.length;
    return 2 * reach - walk(line) - 2 * Math.abs(middle - height * 0.45);
  };
  return lines.reduce((best, line) => (calm(line) > calm(best) ? line : best), lines[0] ?? []);
}

/** The same line with points at even distances, about `step` apart; both ends stay. */
function resample(points: readonly Point[], step: number): Point[] {
  const total = walk(points);
  const pieces = Math.max(2, Math.round(total / step));
  const stride = total / pieces;
  const even: Point[] = [];
  let walked = 0;
  points.forEach((point, index) => {
    const previous = points[index - 1] ?? point;
    const length = distance(previous, point);
    while (even.length < pieces && even.length * stride <= walked + length) {
      const share = length > 0 ? (even.length * stride - walked) / length : 0;
      const [x, y] = previous;
      even.push([x + (point[0] - x) * share, y + (point[1] - y) * share]);
    }
    walked += length;
  });
  return [...even, ...points.slice(-1)];
}

/** Length of a line. */
function walk(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0);
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
}
