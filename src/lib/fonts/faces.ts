/** A web font of the portal: one face reduced to one set of letters. */
export interface FontFile {
  /** File name with a hash of the content, `faustina-latin.1a2b3c4d.woff2`. */
  name: string;
  family: string;
  style: 'normal' | 'italic';
  /** `font-weight` of the rule; a range for a variable font. */
  weight: string;
  letters: 'latin' | 'vietnamese';
  /** Asked for by the head of a page, before the style sheet is read. */
  preload: boolean;
  /** Code points that the file draws, in ascending order. */
  codePoints: readonly number[];
  /** Metrics of the line box in em, upwards positive. */
  ascent: number;
  descent: number;
  lineGap: number;
  /** This file's share of the mean advance of running text in em, by weight (see `fallbackCss`). */
  advance: Readonly<Record<string, number>>;
  bytes: Uint8Array;
}

/** A face to be made, in both sets of letters. */
export interface Face {
  /** Begins the names of the files. */
  name: string;
  family: string;
  style: FontFile['style'];
  weight: string;
  /** npm package of the source and the file in it; `*` stands for the set of letters. */
  package: string;
  source: string;
  preload: boolean;
  /** Characters of the set that the face does without. */
  without?: string;
  /** Variable axes that stay. */
  axes?: Readonly<Record<string, number | { min: number; max: number }>>;
  /** Weights to measure for the fallback fonts, and the place on the axis of a variable font. */
  measure: readonly { weight: number; axes?: Readonly<Record<string, number>> }[];
}

const faustina = { family: 'Faustina', package: '@fontsource-variable/faustina' };

/** The faces of design spec §4.1, all under the SIL Open Font License 1.1. */
export const faces: readonly Face[] = [
  {
    ...faustina,
    name: 'faustina',
    style: 'normal',
    weight: '400 700',
    source: 'files/faustina-*-wght-normal.woff2',
    preload: true,
    axes: { wght: { min: 400, max: 700 } },
    measure: [400, 600].map((weight) => ({ weight, axes: { wght: weight } })),
  },
  {
    ...faustina,
    name: 'faustina-italic',
    style: 'italic',
    weight: '400',
    source: 'files/faustina-*-wght-italic.woff2',
    preload: false,
    // Signs that do not come in emphasis, names of species or translations of quotations.
    without: '¡¢¤¥¦§¨©ª¬®¯±´µ¶¸¹º¼½¾¿×÷ÆÐØÞßæðøþÅå•′″€−™',
    axes: { wght: 400 },
    measure: [{ weight: 400, axes: { wght: 400 } }],
  },
  {
    name: 'bevietnam-500',
    family: 'Be Vietnam Pro',
    style: 'normal',
    weight: '500',
    package: '@fontsource/be-vietnam-pro',
    source: 'files/be-vietnam-pro-*-500-normal.woff2',
    preload: false,
    measure: [{ weight: 500 }],
  },
];

const between = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/**
 * The two sets of letters, without a character in common: a page in one language loads what it needs and no
 * third file (the packages' own `latin-ext` overlaps ă đ ĩ ũ ơ ư). A face leaves out what its source
 * does not draw: the arrows, † ‡ ‰, and in Be Vietnam Pro ′ ″.
 */
export const letterSets: Readonly<Record<FontFile['letters'], string>> = {
  latin: `${between(0x20, 0x7e)}${between(0xa0, 0xff)}–—‘’‚“”„…•′″€−×→←↑↓·‹›†‡‰™`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư${between(0x1ea0, 0x1ef9)}₫`,
};

/** Placement of marks, kerning, ligatures and figures; the rest is not used. */
export const keepFeatures = 'kern liga mark mkmk ccmp locl lnum onum tnum pnum calt case'.split(' ');
