import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FontFile } from '../../src/lib/fonts/faces.ts';
import { buildFonts, fontCss, preloads } from '../../src/lib/fonts.ts';

/** Design spec §4.1, kB of 1,000 bytes. */
const designSizes: Readonly<Record<string, number>> = {
  'faustina-latin': 21,
  'faustina-vietnamese': 6.9,
  'faustina-italic-latin': 12.4,
  'faustina-italic-vietnamese': 4.2,
  'bevietnam-500-latin': 10.9,
  'bevietnam-500-vietnamese': 3.8,
};

const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** The letters Vietnamese is written with, both cases: every vowel with every tone, and đ. */
const vietnameseLetters = [...'aăâeêioôơuưy']
  .flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .flatMap((letter) => [letter, letter.toUpperCase()]);

let workDir: string;
let fonts: readonly FontFile[];
const faceOf = ({ family, style }: FontFile) => `${family} ${style}`;
const drawing = (letter: string, face: string) =>
  fonts.filter((font) => faceOf(font) === face && font.codePoints.includes(letter.codePointAt(0) ?? -1));
const plainName = ({ name }: FontFile) => name.replace(/\.[0-9a-f]{8}\.woff2$/, '');

beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), 'portal-fonts-'));
  fonts = await buildFonts(path.join(workDir, 'first'));
});

afterAll(() => rm(workDir, { recursive: true, force: true }));

describe('buildFonts', () => {
  test('draws every Vietnamese letter with one file of each face', () => {
    expect(vietnameseLetters).toHaveLength(146);
    const faces = [...new Set(fonts.map(faceOf))];
    expect(faces).toEqual(['Faustina normal', 'Faustina italic', 'Be Vietnam Pro normal']);
    for (const face of faces) {
      expect(
        vietnameseLetters.filter((letter) => drawing(letter, face).length !== 1),
        face,
      ).toEqual([]);
    }
  });

  test('draws the letters, figures and quotation marks of English with the Latin file alone', () => {
    const needed = [
      ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?()/-–—‘’“”…\u00a0',
    ];
    for (const face of new Set(fonts.map(faceOf))) {
      const files = new Set(
        needed.map((letter) =>
          drawing(letter, face)
            .map(({ letters }) => letters)
            .join(),
        ),
      );
      expect([...files], face).toEqual(['latin']);
    }
  });

  test('has no two files that draw the same character of a face', () => {
    for (const face of new Set(fonts.map(faceOf))) {
      const points = fonts.filter((font) => faceOf(font) === face).flatMap(({ codePoints }) => codePoints);
      expect(new Set(points).size, face).toBe(points.length);
    }
  });

  test('keeps to the weights of the design', () => {
    expect(fonts.map(plainName).sort()).toEqual(Object.keys(designSizes).sort());
    for (const font of fonts) {
      const expected = (designSizes[plainName(font)] ?? 0) * 1000;
      expect(font.bytes.length, font.name).toBeLessThan(expected * 1.03);
    }
    expect(fonts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(60_000);
  });

  test('keeps kerning, and the tabular figures of the text face', async () => {
    for (const font of fonts) {
      // Names of features stand in the tables as four plain letters.
      const plain = await subsetFont(font.bytes, undefined, {
        targetFormat: 'truetype',
        keepAllGlyphs: true,
      });
      expect(plain.includes('kern'), font.name).toBe(true);
      if (font.family === 'Faustina' && font.letters === 'latin') expect(plain.includes('tnum')).toBe(true);
    }
  });

  test('gives the same bytes again, afresh and from the cache', async () => {
    const afresh = await buildFonts(path.join(workDir, 'second'));
    const cached = await buildFonts(path.join(workDir, 'first'));
    expect(afresh).toEqual(fonts);
    expect(cached).toEqual(fonts);
  });

  test('makes the fonts anew when a kept file is damaged', async () => {
    const cache = path.join(workDir, 'damaged');
    await buildFonts(cache);
    const [dir = ''] = await readdir(cache);
    await writeFile(path.join(cache, dir, fonts[0]?.name ?? ''), 'not a font');
    expect(await buildFonts(cache)).toEqual(fonts);
    expect(await readdir(cache)).toEqual([dir]);
  });
});

describe('fontCss', () => {
  const rules = () => fontCss(fonts, (file) => `/fonts/${file}`).match(/@font-face\{[^}]*\}/g) ?? [];

  test('names each file once, with the characters it draws, and never hides text', () => {
    for (const font of fonts) {
      const [rule = '', ...others] = rules().filter((text) => text.includes(`url("/fonts/${font.name}")`));
      expect(others).toEqual([]);
      expect(rule).toContain('font-display:swap');
      expect(codePointsOf(rule)).toEqual(font.codePoints);
    }
  });

  test('fits local fonts to each family, so that text does not jump when the web font comes', () => {
    const local = rules().filter((rule) => rule.includes('local('));
    expect(local).toHaveLength(7);
    for (const rule of local) {
      const family = /font-family:"(.+?) Fallback"/.exec(rule)?.[1];
      const size = percentage(rule, 'size-adjust');
      const [font] = fonts.filter((file) => file.family === family);
      expect(size).toBeGreaterThan(0.7);
      expect(size).toBeLessThan(1.15);
      expect(percentage(rule, 'ascent-override') * size).toBeCloseTo(font?.ascent ?? 0, 3);
      expect(percentage(rule, 'descent-override') * size).toBeCloseTo(-(font?.descent ?? 0), 3);
      expect(percentage(rule, 'line-gap-override')).toBe(0);
    }
  });
});

describe('preloads', () => {
  test('asks at once for the two files of the text face only', () => {
    const wanted = fonts.filter((font) => preloads(fonts).includes(font.name)).map(plainName);
    expect(wanted).toEqual(['faustina-latin', 'faustina-vietnamese']);
  });
});

const percentage = (rule: string, descriptor: string): number =>
  Number(new RegExp(`${descriptor}:([\\d.]+)%`).exec(rule)?.[1]) / 100;

function codePointsOf(rule: string): number[] {
  const list = /unicode-range:([^;}]+)/.exec(rule)?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
