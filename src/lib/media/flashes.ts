/**
 * Flashes as WCAG 2.3.1 defines them: a pair of opposing changes in relative luminance of at least a tenth of the
 * largest, where the darker is below 0.80. Counted block by block; a flash counts when a sixteenth of the picture
 * flashes, since readers enlarge pictures and the standard's smallest area is a quarter of a small field of view.
 */

/** Frames of an animation, made small. */
export interface Frames {
  /** Grey values 0 to 255, frame after frame. */
  pixels: Uint8Array;
  /** Grey values of one frame. */
  blocks: number;
  /** Milliseconds for which each frame is shown. */
  delays: readonly number[];
  /** How often the animation runs; 0 for ever. */
  loop: number;
}

const share = 1 / 16;
const change = 0.1;
const darkest = 0.8;
const second = 1000;

/** Browsers take delays that are too short for this one, in milliseconds. */
const usualDelay = 100;
const shownDelay = (delay = 0): number => (delay <= 10 ? usualDelay : delay);

/** Relative luminance of a grey value of sRGB. */
const luminances = Float64Array.from({ length: 256 }, (_, value) => {
  const channel = value / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

/** The largest number of flashes within any second; a half is a change that was not taken back. */
export function countFlashes({ pixels, blocks, delays, loop }: Frames): number {
  const frames = Math.floor(pixels.length / blocks);
  if (frames < 2) return 0;
  const cycle = delays.reduce((sum, delay) => sum + shownDelay(delay), 0);
  const runs =
    loop === 0 ? Math.ceil((3 * second) / cycle) + 1 : Math.min(loop, Math.ceil((3 * second) / cycle) + 1);
  const most = Array.from({ length: blocks }, (_, block) => {
    const values = Array.from(
      { length: frames },
      (_, frame) => luminances[pixels[frame * blocks + block] ?? 0] ?? 0,
    );
    return flashesOf(values, delays, runs);
  }).sort((a, b) => b - a);
  return most[Math.ceil(blocks * share) - 1] ?? 0;
}

/** The same for one block, whose values are relative luminances. */
function flashesOf(values: readonly number[], delays: readonly number[], runs: number): number {
  const times: number[] = [];
  let time = 0;
  let direction = 0;
  /** The extreme that the next change is measured from. */
  let extreme = values[0] ?? 0;
  let most = 0;
  for (let run = 0; run < runs; run++) {
    for (const [frame, value] of values.entries()) {
      const step = value - extreme;
      if (direction !== 0 && Math.sign(step) === direction) extreme = value;
      else if (Math.abs(step) >= change && Math.min(value, extreme) < darkest) {
        times.push(time);
        while (time - (times[0] ?? time) >= second) times.shift();
        most = Math.max(most, times.length);
        direction = Math.sign(step);
        extreme = value;
      }
      time += shownDelay(delays[frame]);
    }
  }
  return most / 2;
}
