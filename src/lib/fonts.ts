import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { digest, readCache, writeCache } from './fonts/cache.ts';
import { type Face, type FontFile, faces, keepFeatures, letterSets } from './fonts/faces.ts';
import { fallbackCss, letterFrequencies } from './fonts/fallbacks.ts';
import { measureFont } from './fonts/sfnt.ts';

export interface FontAssets {
  /** File name of the style sheet. */
  css: string;
  /** Names of the fonts to preload. */
  preload: string[];
  /** Content of the style sheet, which lies in one folder with the fonts. */
  sheet: string;
  fonts: readonly FontFile[];
}

// Found from the working folder, because the module itself is moved into a bundle by the build.
const require = createRequire(path.resolve('package.json'));

/**
 * Makes the web fonts from the npm packages: the same bytes each time. They are kept in a folder of
 * `cacheDir` named by the versions of the packages and the options, so that later builds only read them.
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
    '/* Faustina © 2019 The Faustina Project Authors; ' +
    'Be Vietnam Pro © 2021 The Be Vietnam Pro Project Authors. Subsets, under the SIL Open Font License 1.1, https://openfontlicense.org */\n';
  return notice + rules.join('') + fallbackCss(files);
}

/** Names of the files a page asks for at once: the text face, which every first view needs. */
export const preloads = (files: readonly FontFile[]): string[] =>
  files.filter(({ preload }) => preload).map(({ name }) => name);

let assets: Promise<FontAssets> | undefined;

/** The fonts and their style sheet, made once per process and kept in `node_modules/.cache`. */
export function getFontAssets(): Promise<FontAssets> {
  assets ??= buildFonts(path.resolve('node_modules', '.cache', 'portal-fonts')).then((fonts) => {
    // Addresses relative to the sheet, so that it is the same under every base.
    const sheet = fontCss(fonts, (file) => file);
    return { css: `fonts.${digest(sheet)}.css`, preload: preloads(fonts), sheet, fonts };
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
  const text = [...letterSets[letters]].filter((letter) => !face.without?.includes(letter)).join('');
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

/** To be raised when `buildFont` or `FontFile` changes, so that no earlier cache is read. */
const cacheFormat = 1;

/** Changes with everything that decides the bytes or the measures. */
function cacheKey(): string {
  const versions = ['subset-font', ...new Set(faces.map((face) => face.package))].map(
    (name) => `${name}@${(require(`${name}/package.json`) as { version: string }).version}`,
  );
  return digest(
    JSON.stringify([cacheFormat, versions, faces, letterSets, keepFeatures, [...letterFrequencies]]),
  );
}
