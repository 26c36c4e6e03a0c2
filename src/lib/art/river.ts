import type { Drawing } from './drawing.ts';
import { between, createNoise, type Random } from './random.ts';
import { curve, element, ground, type Point } from './svg.ts';

/** A stone in the stream: threads pass above or below it. */
interface Island {
  x: number;
  y: number;
  /** Half its length along the stream, and half its height. */
  length: number;
  height: number;
}

/** A river (sông): parallel threads that part round islands and meet again. */
export function river({ random, palette, width, height, coarse }: Drawing): string {
  const threads = coarse ? 17 : 34;
  const pieces = Math.round((width / height) * (coarse ? 7 : 11));
  const noise = createNoise(random);
  const slope = between(random, -0.3, 0.3) * height;
  const islands = createIslands(random, width, height);
  const bright = Math.floor(threads * between(random, 0.3, 0.7));
  const { ground: pale, light, mid, strong } = palette;
  const tints = [strong, mid, strong, light, strong, mid, pale];
  const gap = height / threads;

  let lines = '';
  for (let thread = 0; thread < threads; thread++) {
    const start = height * (-0.22 + (1.44 * (thread + 0.5)) / threads);
    const points = Array.from({ length: pieces + 1 }, (_, index): Point => {
      const x = width * (-0.03 + (1.06 * index) / pieces);
      const bed = slope * (x / width - 0.5) + (noise(x / (height * 0.9), 3) - 0.5) * height * 0.34;
      return [x, islands.reduce((y, island) => y + push(island, x, start), start) + bed];
    });
    if (points.every(([, y]) => y < -gap || y > height + gap)) continue;
    const weight = thread === bright ? 0.42 : 0.2 + 0.34 * noise(thread * 0.37, 9);
    lines += element('path', {
      stroke: thread === bright ? palette.accent : tints[thread % tints.length],
      'stroke-width': gap * weight,
      d: curve(points),
    });
  }
  return ground(width, height, palette.deep) + element('g', { fill: 'none' }, lines);
}

/** Islands one after another along the stream, anywhere across it. */
function createIslands(random: Random, width: number, height: number): Island[] {
  const count = Math.max(3, Math.round((width / height) * 1.9));
  return Array.from({ length: count }, (_, index) => ({
    x: (width * (index + between(random, 0.2, 0.8))) / count,
    y: height * between(random, 0.14, 0.86),
    length: height * between(random, 0.18, 0.36),
    height: height * between(random, 0.07, 0.15),
  }));
}

/**
 * How far an island pushes, at x, a thread that would run at height y. The push fades with distance
 * so slowly that no thread overtakes the next, even between two islands.
 */
function push(island: Island, x: number, y: number): number {
  const along = (x - island.x) / island.length;
  const across = (y - island.y) / island.height;
  // Close to a bell curve, but of exact operations only: every machine draws the same.
  const near = 1 / square(square(1 + square(along) / 4));
  const fade = 1 / square(1 + Math.abs(across) / 4);
  return (across < 0 ? -1 : 1) * island.height * near * fade;
}

const square = (value: number) => value * value;
