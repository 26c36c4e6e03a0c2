import { element } from './svg.ts';

/** A line of the mark: three roofs, as over the â of Châu. */
const chevron = (foot: number, name: 'f' | 'a') =>
  element('path', { class: name, 'stroke-width': 4.5, d: `M4 ${foot}l18-13 18 13` });

/**
 * The mark: three stacked chevrons, for an `<svg viewBox="0 0 44 44">`; readable from 16 px. Colours come
 * from the style sheet: `.ground`, `.f` and `.a`. Not a coat of arms.
 */
export const mark =
  element('path', { class: 'ground', d: 'M0 0h44v44H0z' }) +
  chevron(18, 'f') +
  chevron(29, 'a') +
  chevron(40, 'f');

/**
 * The selvage: a zigzag in `currentColor`, for an `<svg>` 10 px high and as wide as the page, without a
 * viewBox. The line runs a unit past its tile on both sides, so that no seam shows.
 */
export const selvage =
  element(
    'defs',
    {},
    element(
      'pattern',
      { id: 'selvage', width: 20, height: 10, patternUnits: 'userSpaceOnUse' },
      element('path', { fill: 'none', stroke: 'currentColor', 'stroke-width': 2, d: 'M-1 9.5l11-8 11 8' }),
    ),
  ) + element('rect', { width: '100%', height: 10, fill: 'url(#selvage)' });

/** The lines of a sample: white (`f`), accent (`a`) and filled with accent (`d`). */
interface Sample {
  f: string;
  a?: string;
  d?: string;
}

const samples = {
  /** Peak. */
  peak: { f: 'M0 22l24-18 24 18M0 46l24-18 24 18', a: 'M0 34l24-18 24 18' },
  /** Running stitch. */
  stitch: {
    f: 'M2 9h13m6 0h13m6 0h8M0 19h8m6 0h13m6 0h13M0 39h8m6 0h13m6 0h13',
    a: 'M2 29h13m6 0h13m6 0h8',
  },
  /** Terraces. */
  terrace: {
    f: 'M36 48a12 12 0 0 1 12-12M14 48a34 34 0 0 1 34-34M3 48A45 45 0 0 1 48 3',
    a: 'M25 48a23 23 0 0 1 23-23',
  },
  /** Lozenges that meet. */
  lozenge: {
    f: 'M-1 25l13-19 12 18 12-18 13 19M-1 23l13 19 12-18 12 18 13-19',
    d: 'M12 17l5 7-5 7-5-7zm24 0l5 7-5 7-5-7z',
  },
  /** Compass. */
  compass: { f: 'M24 3l21 21-21 21L3 24z', a: 'M24 14l10 10-10 10-10-10z' },
  /** Ridge over water. */
  shore: {
    f: 'M0 34q6-6 12 0t12 0 12 0 12 0M0 43q6-6 12 0t12 0 12 0 12 0',
    a: 'M3 25l13-17 9 10 6-7 14 14',
  },
  /** Four directions, one home. */
  crossroads: {
    f: 'M15 14l9-9 9 9M15 34l9 9 9-9M14 15l-9 9 9 9M34 15l9 9-9 9',
    d: 'M24 18l6 6-6 6-6-6z',
  },
} satisfies Record<string, Sample>;

/** A woven figure that a section can carry. */
export type SampleName = keyof typeof samples;

/** Names of the samples, as `sample` in `content/site.json` may give them. */
export const sampleNames = Object.keys(samples) as SampleName[];

/**
 * The sample of a section, for an `<svg class="sw" viewBox="0 0 48 48">`. Colours come from the style
 * sheet: the first `rect` is the ground, `.f` and `.a` are stroked (4 units), `.d` is filled.
 */
export function sample(name: SampleName): string {
  const lines = Object.entries(samples[name]).map(([kind, d]) => element('path', { class: kind, d }));
  return element('rect', { width: 48, height: 48 }) + lines.join('');
}
