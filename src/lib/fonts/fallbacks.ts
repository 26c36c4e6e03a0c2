import type { FontFile } from './faces.ts';

/** A font of the reader's own system that stands in until the web font has come. */
interface LocalFont {
  family: string;
  /** `font-weight` and `font-style` of the text it stands in for. */
  weight: string;
  style: 'normal' | 'italic';
  /** The weight of the web font it is fitted to; one of `FontFile.advance`. */
  fittedTo: number;
  /** Full and PostScript names, as `local()` wants them; fonts with the same advances stand together. */
  names: readonly string[];
  /** Mean advance over `letterFrequencies`, em. */
  advance: number;
}

/**
 * How often a character comes in 1,000 of running text, the mean of Vietnamese and English (100,000
 * characters of each, from the portal's own articles), tone marks taken off because they do not change an
 * advance; `_` is the space. The size adjustments of the two languages taken alone differ by 1 % at most.
 */
export const letterFrequencies: ReadonlyMap<string, number> = new Map(
  (
    '_199 n74 a64 i56 h51 t50 e48 o40 c31 r28 g28 u27 s24 m17 d16 l16 ê14 ô12 p12 ,11 v11 ư11 ơ10 â10 ' +
    'y10 .9 b9 đ8 f8 T7 k5 C5 L5 w5 N4 ă4 -3 V2 P2 x2 q2 S2 /2 M2 H2 B2 ;1 K1 D1 Đ1 A1 :1 (1 )1'
  )
    .split(' ')
    .map((item) => [item.replace('_', ' ').slice(0, 1), Number(item.slice(1))]),
);

const text = { family: 'Faustina', weight: '400 500', style: 'normal', fittedTo: 400 } as const;
/** Headings are set in 600. */
const bold = { family: 'Faustina', weight: '600 700', style: 'normal', fittedTo: 600 } as const;
const italic = { family: 'Faustina', weight: '400', style: 'italic', fittedTo: 400 } as const;
const labels = { family: 'Be Vietnam Pro', weight: '500', style: 'normal', fittedTo: 500 } as const;

/**
 * Of two rules alike the later wins where both fonts are installed, and one whose font is not counts as
 * absent (CSS Fonts 4, composite faces). Advances were measured once on the fonts; for those of Microsoft and
 * Apple on the Liberation fonts, which have the same by design. Times New Roman fits Faustina better than
 * Georgia (101 % of its size against 93 %, so nearer in height) and has every Vietnamese letter.
 * The Liberation fonts lack the Vietnamese letters with two marks; on Linux the others lend them.
 */
const localFonts: readonly LocalFont[] = [
  { ...text, names: ['Noto Serif', 'NotoSerif'], advance: 0.4806 },
  { ...bold, names: ['Noto Serif Bold', 'NotoSerif-Bold'], advance: 0.5092 },
  { ...text, names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'], advance: 0.4072 },
  {
    ...bold,
    names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
    advance: 0.4327,
  },
  {
    ...italic,
    names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic'],
    advance: 0.4086,
  },
  { ...labels, names: ['Roboto Medium', 'Roboto-Medium', 'Roboto'], advance: 0.449 },
  { ...labels, names: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans'], advance: 0.4482 },
];

/** Mean advance of the web font in running text, em: the shares of its files added up. */
const meanAdvance = (faces: readonly FontFile[], weight: number): number =>
  faces.reduce((sum, { advance }) => sum + (advance[weight] ?? Number.NaN), 0);

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(2))}%`;

/**
 * The `@font-face` rules of the families “… Fallback”: local fonts drawn so that the web font moves nothing
 * when it replaces them (CSS Fonts 5, `size-adjust`, and CSS Fonts 4, metrics overrides).
 *
 *     size-adjust     = mean advance of the web font / mean advance of the local font
 *     ascent-override = ascent of the web font / size-adjust        (likewise descent and line gap)
 *
 * The division is needed because `size-adjust` scales the overrides too. A mean advance is
 * Σ frequency × advance / Σ frequency over `letterFrequencies`.
 * @throws when a family has no web font of the weight that a local font is fitted to.
 */
export function fallbackCss(files: readonly FontFile[]): string {
  return localFonts
    .map(({ family, weight, style, fittedTo, names, advance }) => {
      const faces = files.filter((file) => file.family === family && file.style === style);
      const size = meanAdvance(faces, fittedTo) / advance;
      const [face] = faces;
      if (!face || !Number.isFinite(size)) throw new Error(`No web font of ${family} ${style} ${fittedTo}.`);
      const declarations = [
        `font-family:"${family} Fallback"`,
        `font-weight:${weight}`,
        `font-style:${style}`,
        `src:${names.map((name) => `local("${name}")`).join(',')}`,
        `size-adjust:${percent(size)}`,
        `ascent-override:${percent(face.ascent / size)}`,
        `descent-override:${percent(-face.descent / size)}`,
        `line-gap-override:${percent(face.lineGap / size)}`,
      ];
      return `@font-face{${declarations.join(';')}}\n`;
    })
    .join('');
}
