import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTheme, type Theme, themeCss } from '../../src/lib/theme.ts';

const theme = readTheme('.');
type Token = keyof Theme['light'];

const body = 7;
const text = 4.5;
const graphic = 3;

/** The table of design spec §5: what is read on what, its stated contrast by day and night, and the least allowed. */
const pairs: [of: Token, on: Token, light: number, dark: number, least: number][] = [
  ['ink', 'bg', 16.6, 15.9, body],
  ['ink', 'mist', 15.3, 14.5, body],
  ['ink', 'sky', 13.7, 14.9, body],
  ['ink-2', 'bg', 8.5, 10.5, body],
  ['ink-2', 'mist', 7.8, 9.6, body],
  ['ink-2', 'sky', 7.0, 9.8, body],
  ['ink-3', 'bg', 5.9, 7.2, text],
  ['line-ui', 'bg', 3.6, 4.7, graphic],
  ['ink', 'h1', 11.1, 13.2, text],
  ['ink', 'h2', 7.5, 11.0, text],
  ['link', 'bg', 10.6, 10.5, body],
  ['link-hover', 'bg', 8.6, 10.9, body],
  ['visited', 'bg', 8.6, 10.3, body],
  ['link', 'warn-bg', 9.8, 8.8, body],
  ['ink', 'warn-bg', 15.4, 13.3, body],
  ['ink', 'note-bg', 14.8, 13.4, body],
  ['on-deep', 'deep', 16.2, 19.2, body],
  ['on-deep-2', 'deep', 10.2, 10.5, body],
  ['on-mark', 'mark', 12.9, 12.9, body],
];

/** The table of tones: text on the page, text on its own tint, white on `deep`, and text on the page at night. */
const tones: Record<string, [onBg: number, onTint: number, whiteOnDeep: number, atNight: number]> = {
  cham: [8.5, 6.9, 14.9, 9.5],
  lac: [7.4, 6.2, 13.5, 9.6],
  che: [5.9, 5.1, 11.7, 10.4],
  lam: [6.1, 5.2, 12.1, 10.3],
  da: [7.9, 6.7, 15.0, 9.8],
  bien: [6.1, 5.2, 11.7, 10.5],
  nghe: [6.3, 5.6, 11.5, 11.0],
};

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, to one decimal as the spec states it. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return Math.round(((light + 0.05) / (dark + 0.05)) * 10) / 10;
}

describe('colours of the portal', () => {
  test.each(pairs)('%s can be read on %s', (of, on, light, dark, least) => {
    const found = [contrast(theme.light[of], theme.light[on]), contrast(theme.dark[of], theme.dark[on])];
    expect(found).toEqual([light, dark]);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(least);
  });

  test.each(Object.entries(tones))('the tone %s can be read on page and tint', (key, stated) => {
    const { light, dark } = theme.tones[key] as Theme['tones'][string];
    const found = [
      contrast(light.tone, theme.light.bg),
      contrast(light.tone, light.tint),
      contrast(theme.light['on-deep'], light.deep),
      contrast(dark.tone, theme.dark.bg),
    ];
    expect(found).toEqual(stated);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(text);
  });

  test.each(['light', 'dark'] as const)('what stands on a tint can be read, in the %s scheme', (scheme) => {
    const colours = theme[scheme];
    for (const { [scheme]: tone } of Object.values(theme.tones)) {
      expect(contrast(tone.tone, tone.tint)).toBeGreaterThanOrEqual(text);
      expect(contrast(colours.ink, tone.tint)).toBeGreaterThanOrEqual(body);
      expect(contrast(colours['ink-2'], tone.tint)).toBeGreaterThanOrEqual(body - 0.5);
      expect(contrast(colours['ink-3'], tone.tint)).toBeGreaterThanOrEqual(text);
      expect(contrast(colours['on-deep'], tone.deep)).toBeGreaterThanOrEqual(body);
    }
  });

  test.each(['light', 'dark'] as const)(
    'quiet text and controls can be told apart, in the %s scheme',
    (scheme) => {
      const colours = theme[scheme];
      for (const ground of ['bg', 'mist', 'surface'] as const) {
        expect(contrast(colours['ink-3'], colours[ground])).toBeGreaterThanOrEqual(text);
        expect(contrast(colours['line-ui'], colours[ground])).toBeGreaterThanOrEqual(graphic);
      }
      // On the sky of the home page the style sheet draws controls with ink-3.
      expect(contrast(colours['ink-3'], colours.sky)).toBeGreaterThanOrEqual(text);
      for (const ground of ['warn-bg', 'note-bg'] as const) {
        expect(contrast(colours['ink-2'], colours[ground])).toBeGreaterThanOrEqual(text);
      }
      // The button of the one main action.
      expect(contrast(colours.bg, colours.link)).toBeGreaterThanOrEqual(body);
    },
  );

  test.each(['light', 'dark'] as const)(
    'one of the two focus colours stands out from every ground, %s',
    (scheme) => {
      const colours = theme[scheme];
      for (const ground of ['bg', 'mist', 'surface', 'sky', 'warn-bg', 'note-bg', 'deep'] as const) {
        const rings = [colours.focus, colours.ink].map((ring) => contrast(ring, colours[ground]));
        expect(Math.max(...rings)).toBeGreaterThanOrEqual(graphic);
      }
    },
  );
});

describe('readTheme', () => {
  const withTheme = (change: (theme: Theme) => void): string => {
    const dir = mkdtempSync(path.join(tmpdir(), 'theme-'));
    const changed = structuredClone(theme);
    change(changed);
    mkdirSync(path.join(dir, 'content'));
    writeFileSync(path.join(dir, 'content', 'theme.json'), JSON.stringify(changed));
    return dir;
  };
  const reading = (change: (theme: Theme) => void) => () => {
    const dir = withTheme(change);
    try {
      readTheme(dir);
    } finally {
      rmSync(dir, { recursive: true });
    }
  };

  test('says which colour is missing, unknown or badly written', () => {
    expect(reading((changed) => Reflect.deleteProperty(changed.dark, 'ink'))).toThrow(/dark\.ink/);
    expect(reading((changed) => Object.assign(changed.light, { pink: '#ffc0cb' }))).toThrow(/pink/);
    expect(reading((changed) => Object.assign(changed.light, { bg: 'white' }))).toThrow(/light\.bg/);
    expect(reading((changed) => Object.assign(changed, { tones: {} }))).toThrow(/tone/);
  });
});

describe('themeCss', () => {
  const css = themeCss(theme);
  const [day = '', night = ''] = css.split('@media screen and (prefers-color-scheme:dark)');

  test('holds every token by day, and again by night on screens only', () => {
    for (const token of Object.keys(theme.light) as Token[]) {
      expect(day).toContain(`--${token}:${theme.light[token]}`);
      expect(night).toContain(`--${token}:${theme.dark[token]}`);
    }
  });

  test('gives a part of a page its tone, and the first tone to pages without one', () => {
    for (const [key, { light, dark }] of Object.entries(theme.tones)) {
      expect(day).toContain(
        `[data-tone=${key}]{--tone:${light.tone};--tone-deep:${light.deep};--tone-tint:${light.tint}}`,
      );
      expect(night).toContain(`[data-tone=${key}]{--tone:${dark.tone};`);
    }
    expect(day).toContain(':root,[data-tone=cham]{');
  });
});
