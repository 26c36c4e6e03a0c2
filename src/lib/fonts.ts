import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fallbackCss, letterFrequencies } from './font-fallbacks.ts';
import { measureFont } from './sfnt.ts';

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

export interface FontAssets {
  /** File name of the style sheet. */
  css: string;
  /** Names of the fonts to preload. */
  preload: string[];
  /** Everything to be published in one folder, by file name. */
  files: ReadonlyMap<string, Uint8Array | string>;
}

interface Face {
  /** Begins the names of the files. */
  name: string;
  family: string;
  style: FontFile['style'];
  weight: string;
  /** npm package of the source and the file in it; `*` stands for the set of letters. */
  package: string;
  source: string;
  preload: boolean;
  /** Variable axes that stay. */
  axes?: Readonly<Record<string, number | { min: number; max: number }>>;
  /** Weights to measure for the fallback fonts, and the place on the axis of a variable font. */
  measure: readonly { weight: number; axes?: Readonly<Record<string, number>> }[];
}

const faustina = { family: 'Faustina', package: '@fontsource-variable/faustina' };

/** The faces of design spec §4.1, all under the SIL Open Font License 1.1. */
const faces: readonly Face[] = [
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
 * The two sets of letters, without a character in common: a page in one language loads what it needs and no third
 * file (the packages' own `latin-ext` overlaps ă đ ĩ ũ ơ ư). A face leaves out what its source does not draw.
 */
const letterSets: Readonly<Record<FontFile['letters'], string>> = {
  latin: `${between(0x20, 0x7e)}${between(0xa0, 0xff)}–—‘’‚“”„…•′″€−×→←↑↓·‹›†‡‰™`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư${between(0x1ea0, 0x1ef9)}₫`,
};

/** Placement of marks, kerning, ligatures and figures; the rest is not used. */
const keepFeatures = 'kern liga mark mkmk ccmp locl lnum onum tnum pnum calt case'.split(' ');

// Found from the working folder, because the module itself is moved into a bundle by the build.
const require = createRequire(path.resolve('package.json'));

const digest = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/**
 * Makes the web fonts from the npm packages: the same bytes each time. They are kept in a folder of `cacheDir`
 * named by the versions of the packages and the options, so that later builds only read them.
 * @throws when a package is missing or its font cannot be read.
 */
export async function buildFonts(cacheDir: string): Promise<readonly FontFile[]> {
  const dir = path.join(cacheDir, cacheKey());
  const kept = await readCache(dir);
  if (kept) return kept;
  const files: FontFile[] = [];
  for (const face of faces) {
    for (const letters of ['latin', 'vietnamese'] as const) files.push(await buildFont(face, letters));
  }
  await writeCache(dir, files);
  return files;
}

/** The style sheet of the web fonts and their local stand-ins; `hrefOf` gives the address of a file. */
export function fontCss(files: readonly FontFile[], hrefOf: (file: string) => string): string {
  const rules = files.map(({ name, family, style, weight, codePoints }) => {
    const declarations = [
      `font-family:"${family}"`,
      `font-weight:${weight}`,
      `font-style:${style}`,
      'font-display:swap',
      `src:url("${hrefOf(name)}") format("woff2")`,
      `unicode-range:${unicodeRange(codePoints)}`,
    ];
    return `@font-face{${declarations.join(';')}}\n`;
  });
  // The licence asks for this notice beside every copy.
  const notice =
    '/* Faustina © 2019 The Faustina Project Authors; Be Vietnam Pro © 2021 The Be Vietnam Pro Project Authors. ' +
    'Subsets, under the SIL Open Font License 1.1, https://openfontlicense.org */\n';
  return notice + rules.join('') + fallbackCss(files);
}

/** Names of the files a page asks for at once: the text face, which every first view needs. */
export const preloads = (files: readonly FontFile[]): string[] =>
  files.filter(({ preload }) => preload).map(({ name }) => name);

let assets: Promise<FontAssets> | undefined;

/** The fonts and their style sheet, made once per process and kept in `node_modules/.cache`. */
export function getFontAssets(): Promise<FontAssets> {
  assets ??= buildFonts(path.resolve('node_modules', '.cache', 'portal-fonts')).then((fonts) => {
    // Fonts lie beside the style sheet, so it is the same under every base.
    const sheet = fontCss(fonts, (file) => file);
    const css = `fonts.${digest(sheet)}.css`;
    return {
      css,
      preload: preloads(fonts),
      files: new Map<string, Uint8Array | string>([
        [css, sheet],
        ...fonts.map((font) => [font.name, font.bytes] as const),
      ]),
    };
  });
  return assets;
}

/** `U+0020-007E,U+20AB`: the shortest list of ranges. */
function unicodeRange(codePoints: readonly number[]): string {
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  const ranges: [number, number][] = [];
  for (const code of codePoints) {
    const range = ranges.at(-1);
    if (range?.[1] === code - 1) range[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}

async function buildFont(face: Face, letters: FontFile['letters']): Promise<FontFile> {
  // Loaded only when needed: most builds find their fonts in the cache.
  const { default: subsetFont } = await import('subset-font');
  const file = require.resolve(`${face.package}/${face.source.replace('*', letters)}`);
  const source = await readFile(file);
  const text = letterSets[letters];
  const bytes = await subsetFont(source, text, {
    targetFormat: 'woff2',
    variationAxes: face.axes,
    keepFeatures,
    noHinting: true,
  });

  const measures = await Promise.all(
    face.measure.map(async ({ weight, axes }) => ({
      weight,
      ...measureFont(await subsetFont(source, text, { targetFormat: 'truetype', variationAxes: axes })),
    })),
  );
  const [first] = measures;
  if (!first) throw new Error(`${face.name} has no weight to measure.`);
  return {
    name: `${face.name}-${letters}.${digest(bytes)}.woff2`,
    family: face.family,
    style: face.style,
    weight: face.weight,
    letters,
    preload: face.preload,
    codePoints: [...first.advances.keys()],
    ascent: first.ascent,
    descent: first.descent,
    lineGap: first.lineGap,
    advance: Object.fromEntries(measures.map(({ weight, advances }) => [weight, shareOfMean(advances)])),
    bytes,
  };
}

/** What the letters of one file add to the mean advance of running text, em. */
function shareOfMean(advances: ReadonlyMap<number, number>): number {
  let total = 0;
  let sum = 0;
  for (const [letter, frequency] of letterFrequencies) {
    total += frequency;
    sum += frequency * (advances.get(letter.codePointAt(0) ?? 0) ?? 0);
  }
  return sum / total;
}

/** Changes with everything that decides the bytes or the measures. */
function cacheKey(): string {
  const versions = ['subset-font', ...new Set(faces.map((face) => face.package))].map(
    (name) => `${name}@${(require(`${name}/package.json`) as { version: string }).version}`,
  );
  return digest(JSON.stringify([versions, faces, letterSets, keepFeatures, [...letterFrequencies]]));
}

const manifest = 'fonts.json';

/** The files of an earlier build; undefined when there are none, or one is not what was written. */
async function readCache(dir: string): Promise<FontFile[] | undefined> {
  try {
    const entries: Omit<FontFile, 'bytes'>[] = JSON.parse(await readFile(path.join(dir, manifest), 'utf8'));
    const files = await Promise.all(
      entries.map(async (entry) => ({ ...entry, bytes: await readFile(path.join(dir, entry.name)) })),
    );
    return files.every(({ name, bytes }) => name.includes(digest(bytes))) ? files : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that a build running at the same time never reads half a folder. */
async function writeCache(dir: string, files: readonly FontFile[]): Promise<void> {
  await mkdir(path.dirname(dir), { recursive: true });
  const draft = await mkdtemp(`${dir}-`);
  for (const { name, bytes } of files) await writeFile(path.join(draft, name), bytes);
  const entries = files.map(({ bytes: _, ...entry }) => entry);
  await writeFile(path.join(draft, manifest), JSON.stringify(entries));
  await rm(dir, { recursive: true, force: true });
  await rename(draft, dir).catch(async () => {
    // Another build was quicker; its files are the same.
    await rm(draft, { recursive: true, force: true });
  });
}
