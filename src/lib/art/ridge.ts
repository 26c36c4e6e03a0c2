import type { Drawing } from './drawing.ts';
import { shade } from './palettes.ts';
import { between } from './random.ts';
import { createRange, createSkyline, echoes, heightAt, mirror, mountain, stretch } from './skyline.ts';
import { element, ground, type Point, polyline } from './svg.ts';

/** Mountains (núi): ranges from pale to deep, the near ones echoing their own outline. */
export function ridge({ random, palette, width, height, coarse }: Drawing): string {
  const layers = coarse ? 4 : 5;
  const isMirrored = random() < 0.5;
  const ranges = Array.from({ length: layers }, (_, layer) => {
    const depth = layer / (layers - 1);
    // Far ranges are high and wide, near ones low; the main summit changes sides.
    const summits = Math.max(1, Math.round((width / height) * 0.9 + between(random, -0.4, 0.6)));
    const anchors = createRange({
      random,
      width,
      base: height * (0.5 + 0.42 * depth),
      rise: height * (0.44 - 0.16 * depth),
      summits,
      main: layer % 2 === 0 ? summits - 1 : 0,
    });
    const skyline = createSkyline({ random, anchors, steps: coarse ? 2 : 3, roughness: 0.2 });
    return isMirrored ? mirror(skyline, width) : skyline;
  });

  let shapes = '';
  let picture = ground(width, height, shade(palette, 0));
  ranges.forEach((points, layer) => {
    const depth = (layer + 1) / layers;
    const id = `r${layer}`;
    const count = layer === 0 ? 0 : coarse ? 4 : 5 + layer;
    shapes += element('path', { id, d: mountain(points, width, height) });
    picture += element('use', { href: `#${id}`, fill: shade(palette, depth) });
    if (count > 0) {
      picture += element(
        'g',
        { fill: 'none', stroke: shade(palette, depth - 0.14), 'stroke-width': height / 420 },
        ...echoes(points, count, height / 24).map((transform) =>
          element('use', { href: `#${id}`, transform }),
        ),
      );
    }
    // The thread lies on the last range but one, so the nearest may hide an end of it.
    const near = ranges[layer + 1];
    if (layer === layers - 2 && near) {
      picture += element('path', {
        fill: 'none',
        stroke: palette.accent,
        'stroke-width': height / 110,
        'stroke-linejoin': 'bevel',
        d: polyline(threadStretch(points, near, width)),
      });
    }
  });
  return element('defs', {}, shapes) + picture;
}

/** The part of a skyline, two fifths of the width, that stands farthest above the range in front. */
function threadStretch(points: readonly Point[], near: readonly Point[], width: number): Point[] {
  const length = width * 0.42;
  const clearance = (x: number) => heightAt(near, x) - heightAt(points, x);
  let best = 0;
  let widest = Number.NEGATIVE_INFINITY;
  for (let start = width * 0.04; start + length < width * 0.96; start += width * 0.02) {
    let sum = 0;
    for (let step = 0; step <= 8; step++) sum += Math.min(clearance(start + (length * step) / 8), width / 12);
    if (sum > widest) [widest, best] = [sum, start];
  }
  return stretch(points, best, best + length);
}
