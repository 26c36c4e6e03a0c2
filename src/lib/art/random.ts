/** A source of numbers in [0, 1): every call gives the next one. */
export type Random = () => number;

/** A smooth field: a height in [0, 1] for every point. One unit is the size of one hill. */
export type Noise = (x: number, y: number) => number;

/**
 * Creates a source that gives the same numbers for the same text on every machine.
 * The text is hashed with FNV-1a, the numbers come from mulberry32: both use 32-bit integers only.
 */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number in [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

/** One of the items. */
export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** Creates value noise: random heights on a lattice that repeats after 32 units, joined smoothly. */
export function createNoise(random: Random): Noise {
  const heights = Float64Array.from({ length: LATTICE * LATTICE }, random);
  const height = (column: number, row: number) =>
    heights[(row & (LATTICE - 1)) * LATTICE + (column & (LATTICE - 1))] ?? 0;

  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const u = ease(x - column);
    const v = ease(y - row);
    const top = mix(height(column, row), height(column + 1, row), u);
    const bottom = mix(height(column, row + 1), height(column + 1, row + 1), u);
    return mix(top, bottom, v);
  };
}

/** A power of two, so that `&` wraps negative places as well. */
const LATTICE = 32;

const ease = (t: number) => t * t * (3 - 2 * t);

const mix = (from: number, to: number, t: number) => from + (to - from) * t;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
