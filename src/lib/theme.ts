import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written #rrggbb, in small letters');

/** The colours of one scheme, named as the style sheet names them (design spec §5). */
const schemeSchema = z.strictObject({
  /** Grounds: page, quiet fill, raised, hero. */
  bg: colour,
  mist: colour,
  surface: colour,
  sky: colour,
  /** Text, secondary text, notes beside it. */
  ink: colour,
  'ink-2': colour,
  'ink-3': colour,
  /** Hairlines, and borders of controls. */
  line: colour,
  'line-ui': colour,
  link: colour,
  'link-hover': colour,
  visited: colour,
  /** Outer of the two colours of the focus ring; the inner is `ink`. */
  focus: colour,
  /** The one bright thread of a picture. Never a colour of text on a light ground. */
  accent: colour,
  /** Words found by a search. */
  mark: colour,
  'on-mark': colour,
  /** Notices. */
  'warn-bg': colour,
  'warn-line': colour,
  'note-bg': colour,
  'note-line': colour,
  /** The darkest ground (footer, doors), hairlines and text on it. */
  deep: colour,
  'deep-2': colour,
  'on-deep': colour,
  'on-deep-2': colour,
  /** The landscape, from the sky to the nearest range. */
  h0: colour,
  h1: colour,
  h2: colour,
  h3: colour,
  h4: colour,
  h5: colour,
});

/** `tone` can be read on the page and on `tint`; `deep` carries white. */
const toneSchema = z.strictObject({ tone: colour, deep: colour, tint: colour });

/** Colours of drawn covers, pale to deep, and of their one bright thread. */
const artSchema = z.strictObject({
  ground: colour,
  light: colour,
  mid: colour,
  strong: colour,
  deep: colour,
  accent: colour,
});

export const themeSchema = z.strictObject({
  light: schemeSchema,
  dark: schemeSchema,
  /** Colour families by the key that sections carry; the first is that of pages outside all sections. */
  tones: z
    .record(
      z.string().regex(/^[a-z]+$/),
      z.strictObject({ light: toneSchema, dark: toneSchema, art: artSchema }),
    )
    .refine((tones) => Object.keys(tones).length > 0, 'at least one tone'),
});

/** The colours of a portal. */
export type Theme = z.infer<typeof themeSchema>;

type Scheme = 'light' | 'dark';

/**
 * Reads `content/theme.json`.
 * @throws when a colour is missing, unknown or not written `#rrggbb`.
 */
export function readTheme(portalDir: string): Theme {
  const file = path.join(portalDir, 'content', 'theme.json');
  const result = themeSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`content/theme.json: ${z.prettifyError(result.error)}`);
  return result.data;
}

/**
 * The theme as custom properties: `--bg`, `--ink`… on the root, `--tone`, `--tone-deep` and `--tone-tint` on
 * whatever carries `data-tone`; those of the dark scheme follow the reader's system. Paper is never dark.
 */
export function themeCss(theme: Theme): string {
  return `${schemeCss(theme, 'light')}@media screen and (prefers-color-scheme:dark){${schemeCss(theme, 'dark')}}`;
}

function schemeCss(theme: Theme, scheme: Scheme): string {
  const tones = Object.entries(theme.tones).map(([key, { [scheme]: colours }], index) => {
    const selector = `[data-tone=${key}]`;
    return rule(index === 0 ? `:root,${selector}` : selector, {
      tone: colours.tone,
      'tone-deep': colours.deep,
      'tone-tint': colours.tint,
    });
  });
  return rule(':root', theme[scheme]) + tones.join('');
}

const rule = (selector: string, properties: Readonly<Record<string, string>>): string =>
  `${selector}{${Object.entries(properties)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`;
