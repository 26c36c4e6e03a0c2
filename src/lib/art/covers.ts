import type { Family } from './drawing.ts';
import type { Palette } from './palettes.ts';
import { createRandom } from './random.ts';
import { ridge } from './ridge.ts';
import { river } from './river.ts';
import { stitch } from './stitch.ts';
import { element } from './svg.ts';
import { terrace } from './terrace.ts';
import { weave } from './weave.ts';

/** Every way to draw a cover. A new one is a module of its own and a line here. */
const draw = { ridge, terrace, river, weave, stitch } satisfies Record<string, Family>;

export type CoverFamily = keyof typeof draw;

/** Names of the families, as `family` in front matter may give them. */
export const families = Object.keys(draw) as CoverFamily[];

/**
 * The shapes a cover is cut to, in CSS pixels: at the head of an article, beside a lead, in a row of a
 * list. `small` is drawn coarser: fine bands and stitches would flicker at thumbnail size.
 */
export const cuts = {
  wide: { width: 1440, height: 492, coarse: false },
  standard: { width: 960, height: 600, coarse: false },
  small: { width: 480, height: 360, coarse: true },
};

export type Cut = keyof typeof cuts;

export interface CoverOptions {
  /** The slug of the entry, the same in all languages: so is its picture. */
  id: string;
  family: CoverFamily;
  /** Colours of the section's tone. */
  palette: Palette;
  cut: Cut;
}

/**
 * Draws the cover of an entry that has no photograph, as a complete SVG file. The same options give
 * the same bytes on every build; nothing in it needs a style attribute, a script or another file.
 */
export function createCover({ id, family, palette, cut }: CoverOptions): string {
  const { width, height, coarse } = cuts[cut];
  const picture = draw[family]({ random: createRandom(id), palette, width, height, coarse });
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return element('svg', frame, picture);
}
