import type { Drawing } from './drawing.ts';
import type { Palette } from './palettes.ts';
import { between, type Random } from './random.ts';
import { createRange, createSkyline, heightAt, mirror } from './skyline.ts';
import { decimal, element, ground, type Point } from './svg.ts';

type Dye = keyof Palette;

/** Running stitches (kim chỉ): rows of thread that change colour where mountains begin. */
export function stitch({ random, palette, width, height, coarse }: Drawing): string {
  const rows = coarse ? 13 : 21;
  const pitch = height / rows;
  const [far, middle, near] = createRanges(random, width, height);
  // Rows of three lengths look sewn by hand; in a thumbnail they would only look untidy.
  const lengths = (coarse ? [1.8] : [1.6, 2.4, 2]).map((length) => length * pitch);
  const summit = middle.reduce((highest, point) => (point[1] < highest[1] ? point : highest));

  const isUnder = (range: readonly Point[], x: number, y: number) => y > heightAt(range, x);
  const dye = (x: number, y: number, length: number): Dye => {
    if (isUnder(near, x, y)) return 'deep';
    if (!isUnder(middle, x, y)) return isUnder(far, x, y) ? 'mid' : 'light';
    const isInside =
      isUnder(middle, x, y - pitch) && isUnder(middle, x - length, y) && isUnder(middle, x + length, y);
    return isInside || Math.abs(x - summit[0]) > width * 0.27 ? 'strong' : 'accent';
  };

  const gap = pitch * 0.6;
  let threads = '';
  lengths.forEach((length, turn) => {
    const paths = new Map<Dye, string>();
    for (let row = turn; row < rows; row += lengths.length) {
      const y = pitch * (row + 0.5);
      // Every other row is moved by half a stitch, as bricks are laid.
      const start = row % 2 === 0 ? 0 : -length / 2;
      for (const run of createRuns(start, length, width, (x) => dye(x, y, length))) {
        const d = `M${Math.round(run.from)} ${Math.round(y)}H${Math.round(run.to)}`;
        paths.set(run.dye, (paths.get(run.dye) ?? '') + d);
      }
    }
    const lines = [...paths].map(([name, d]) => element('path', { stroke: palette[name], d }));
    const dashes = `${decimal(length - gap)} ${decimal(gap)}`;
    threads += element('g', { 'stroke-dasharray': dashes }, ...lines);
  });
  return ground(width, height, palette.ground) + element('g', { 'stroke-width': pitch * 0.5 }, threads);
}

/** Neighbouring stitches of one colour. Each run begins at a stitch, so its dashes fall in step. */
interface Run {
  dye: Dye;
  from: number;
  to: number;
}

function createRuns(start: number, length: number, width: number, dyeAt: (x: number) => Dye): Run[] {
  const runs: Run[] = [];
  for (let from = start; from < width; from += length) {
    const dye = dyeAt(from + length * 0.35);
    const last = runs.at(-1);
    if (last?.dye === dye) last.to = from + length;
    else runs.push({ dye, from, to: from + length });
  }
  return runs;
}

/** Three ranges, the middle one with a summit for about one and a half heights of width. */
function createRanges(
  random: Random,
  width: number,
  height: number,
): [far: Point[], middle: Point[], near: Point[]] {
  const isMirrored = random() < 0.5;
  const range = (base: number, rise: number, summits: number, main: number) => {
    const anchors = createRange({ random, width, base: base * height, rise: rise * height, summits, main });
    const skyline = createSkyline({ random, anchors, steps: 1, roughness: 0.12 });
    return isMirrored ? mirror(skyline, width) : skyline;
  };
  const summits = Math.max(1, Math.round((width / height) * between(random, 0.5, 1)));
  return [range(0.56, 0.4, summits + 1, 1), range(0.76, 0.4, summits, 0), range(0.92, 0.2, summits + 1, 1)];
}
