import type { Drawing } from './drawing.ts';
import { bar, dashes, gables, lozenges, type Motif, plain, steps, triangles, zigzag } from './motifs.ts';
import type { Palette } from './palettes.ts';
import { pick, type Random } from './random.ts';
import { element, ground } from './svg.ts';

/**
 * Woven cloth (dệt): bands of plain geometry, mirrored about the middle. Only zigzags, triangles,
 * lozenges, dashes and steps: no figure that belongs to one people is redrawn.
 */
export function weave({ random, palette, width, height, coarse }: Drawing): string {
  // Even, so that halves of figures fall on whole units and edges stay sharp.
  const unit = Math.round(height / (coarse ? 26 : 46) / 2) * 2;
  const reach = width / 2;
  const [middle, ...others] = createCloth(random, palette, height / 2 / unit);
  const { deep, accent } = palette;

  let bands = '';
  let gaps = '';
  // The middle band is drawn in full, the others below it; the mirror adds those above.
  let top = (-middle.rows * unit) / 2;
  for (const { rows, motif, colour, figure, heart } of [middle, ...others]) {
    const size = rows * unit;
    bands += element('path', { fill: colour, d: bar(reach, top, size) });
    bands += motif({ top, size, unit, reach, figure, heart });
    gaps += bar(reach, top + size, unit);
    top += size + unit;
  }

  const half = element('g', { id: 'half' }, bands, element('path', { fill: deep, d: gaps }));
  const mirrored = element('use', { href: '#half', transform: 'scale(1 -1)' });
  const thread = element('path', { fill: accent, d: bar(reach, -unit / 2, unit) });
  const cloth = half + mirrored + (middle.motif === plain ? thread : '');
  return (
    ground(width, height, deep) + element('g', { transform: `translate(${reach} ${height / 2})` }, cloth)
  );
}

/** A band as it is planned. */
interface PlannedBand {
  /** Height in threads. */
  rows: number;
  motif: Motif;
  colour: string;
  figure: string;
  heart: string;
}

type Dye = keyof Palette;

/** Colours of a cloth, band and figure: of its wide bands by turns, and of its narrow ones. */
interface Scheme {
  odd: [Dye, Dye];
  even: [Dye, Dye];
  narrow: [Dye, Dye];
}

const schemes: [Scheme, ...Scheme[]] = [
  { odd: ['strong', 'light'], even: ['deep', 'mid'], narrow: ['mid', 'deep'] },
  { odd: ['light', 'deep'], even: ['deep', 'light'], narrow: ['strong', 'ground'] },
  { odd: ['strong', 'ground'], even: ['light', 'strong'], narrow: ['deep', 'light'] },
  { odd: ['ground', 'strong'], even: ['strong', 'light'], narrow: ['deep', 'mid'] },
  { odd: ['deep', 'light'], even: ['strong', 'mid'], narrow: ['deep', 'ground'] },
];

/** Motifs with the heights, in threads, they may have in a wide and in a narrow band. */
const wide: [Choice, ...Choice[]] = [
  [zigzag, [4, 5, 6]],
  [gables, [4, 5, 6]],
  [triangles, [4, 5, 6]],
  [lozenges, [4, 5, 6]],
  // Three steps of two threads.
  [steps, [6]],
];
const narrow: [Choice, ...Choice[]] = [
  [zigzag, [2]],
  [triangles, [2]],
  [lozenges, [2]],
  [dashes, [1, 2]],
];

type Choice = readonly [motif: Motif, rows: readonly [number, ...number[]]];

/** Plans the bands from the middle down: wide and narrow by turns, never one motif twice running. */
function createCloth(random: Random, palette: Palette, reach: number): [PlannedBand, ...PlannedBand[]] {
  const scheme = pick(random, schemes);
  const dye = ([colour, figure]: [Dye, Dye]) => ({
    colour: palette[colour],
    figure: palette[figure],
    heart: palette[colour],
  });

  // The bright thread runs through the middle: alone, or through the hearts of lozenges.
  const middle: PlannedBand =
    random() < 0.5
      ? { rows: 6, motif: lozenges, ...dye(scheme.odd), heart: palette.accent }
      : { rows: 3, motif: plain, ...dye(['deep', 'deep']) };
  const cloth: [PlannedBand, ...PlannedBand[]] = [middle];
  let last = middle.motif;
  let planned = middle.rows / 2;
  for (let index = 1; planned < reach; index++) {
    const isWide = index % 2 === 0;
    const colours = isWide ? (index % 4 === 0 ? scheme.odd : scheme.even) : scheme.narrow;
    let [motif, heights] = pick(random, isWide ? wide : narrow);
    while (motif === last) [motif, heights] = pick(random, isWide ? wide : narrow);
    const rows = pick(random, heights);
    cloth.push({ rows, motif, ...dye(colours) });
    last = motif;
    planned += rows + 1;
  }
  return cloth;
}
