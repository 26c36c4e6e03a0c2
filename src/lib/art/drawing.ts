import type { Palette } from './palettes.ts';
import type { Random } from './random.ts';

/** What a family of covers is given to draw with. */
export interface Drawing {
  random: Random;
  palette: Palette;
  /** Size of the picture, in its own units. */
  width: number;
  height: number;
  /** Fewer and larger parts, for a picture shown a hundred or two hundred pixels wide. */
  coarse: boolean;
}

/** Draws the inside of an `<svg>` of the given size. */
export type Family = (drawing: Drawing) => string;
