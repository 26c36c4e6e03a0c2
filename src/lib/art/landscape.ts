import { createRandom } from './random.ts';
import { createSkyline, echoes, mountain, stretch } from './skyline.ts';
import { element, type Point, polyline } from './svg.ts';

export type LandscapeVariant = 'hero' | 'footer';

export interface LandscapeOptions {
  variant: LandscapeVariant;
}

interface Scene {
  /** Size of the viewBox. Show the overflow above it: the summits of the hero reach y = -80. */
  width: number;
  height: number;
  /** From the farthest to the nearest. */
  ranges: readonly Range[];
}

/** A range of mountains, composed by hand; chance only breaks its slopes into facets. */
interface Range {
  /** Which of the colours h1 (far) to h5 (near) it wears. */
  level: number;
  /** Summits and saddles from left to right, written as in the `points` of a polyline. */
  anchors: string;
  /** Number of contour lines, and their distance at the highest summit, in picture units. */
  contours?: { count: number; gap: number };
  /** The part of the skyline the turmeric thread follows, from x to x. */
  thread?: readonly [from: number, to: number];
}

/** On the left of the hero, behind its text, only the two palest ranges rise above y = 265. */
export const scenes: Record<LandscapeVariant, Scene> = {
  hero: {
    width: 1600,
    height: 420,
    ranges: [
      {
        level: 1,
        anchors: '0,232 110,204 250,262 470,158 640,246 770,214 960,82 1080,84 1320,-76 1440,-46 1600,36',
      },
      {
        level: 2,
        contours: { count: 13, gap: 24 },
        anchors:
          '0,196 60,176 190,262 340,306 520,262 640,300 800,276 960,142 1180,-36 1280,-62 1390,62 1600,110',
      },
      {
        level: 3,
        contours: { count: 10, gap: 16 },
        anchors:
          '0,300 120,272 260,322 420,290 600,318 760,268 880,290 1090,250 1250,122 1340,74 1450,196 1600,240',
      },
      {
        level: 4,
        contours: { count: 9, gap: 14 },
        thread: [800, 1250],
        anchors: '0,352 150,318 360,336 520,300 800,318 870,240 1020,186 1120,204 1190,180 1450,326 1600,345',
      },
      {
        level: 5,
        contours: { count: 6, gap: 10 },
        anchors: '0,362 90,388 300,344 470,358 660,322 840,352 1000,364 1120,404 1380,402 1490,376 1600,392',
      },
    ],
  },
  footer: {
    width: 1600,
    height: 130,
    ranges: [
      {
        level: 1,
        anchors: '0,52 180,70 420,46 640,76 860,60 1180,-18 1270,-30 1420,14 1600,58',
      },
      {
        level: 3,
        contours: { count: 3, gap: 12 },
        thread: [140, 560],
        anchors: '0,94 120,88 300,36 390,24 560,78 800,92 1040,66 1240,84 1600,62',
      },
      {
        level: 5,
        contours: { count: 2, gap: 11 },
        anchors: '0,112 240,96 520,108 760,82 980,104 1300,88 1440,70 1600,96',
      },
    ],
  },
};

/**
 * The mountains at the head and the foot of a page, as the inside of an `<svg viewBox>` of the size
 * in `scenes`. Every shape is drawn in `currentColor`, so that the style sheet colours day and night:
 *
 *     .land .h0 { color: var(--h0); } … .land .h5 { color: var(--h5); }
 *     .land .thread { color: var(--accent); }
 *
 * A range wears its own class; its contour lines wear that of the range behind it.
 */
export function landscape({ variant }: LandscapeOptions): string {
  const { width, height, ranges } = scenes[variant];
  const frame = `${variant}-frame`;
  // Room for the summits above, none for what the contour lines would leave beside and below.
  let shapes = element(
    'clipPath',
    { id: frame },
    element('path', { d: `M0-${height}h${width}v${height * 2}H0z` }),
  );
  let picture = '';
  for (const { level, anchors, contours, thread } of ranges) {
    // The ids carry the variant: both landscapes may stand on one page.
    const id = `${variant}-h${level}`;
    const random = createRandom(id);
    const points = createSkyline({ random, anchors: parsePoints(anchors), steps: 2, roughness: 0.13 });
    shapes += element('path', { id, d: mountain(points, width, height) });
    picture += element('use', { class: `h${level}`, href: `#${id}` });
    if (contours) {
      const lines = echoes(points, contours.count, contours.gap).map((transform) =>
        element('use', { href: `#${id}`, transform }),
      );
      const line = { class: `h${level - 1}`, fill: 'none', stroke: 'currentColor', opacity: '.5' };
      picture += element('g', line, ...lines);
    }
    if (thread) {
      picture += element('path', {
        class: 'thread',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 3 + height / 400,
        'stroke-linejoin': 'bevel',
        d: polyline(stretch(points, ...thread)),
      });
    }
  }
  const clip = { fill: 'currentColor', 'clip-path': `url(#${frame})` };
  return element('defs', {}, shapes) + element('g', clip, picture);
}

function parsePoints(text: string): Point[] {
  return text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });
}
