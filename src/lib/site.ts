import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { z } from 'astro/zod';
import { sampleNames } from './art/marks.ts';
import { isLive, type Locale } from './locales.ts';

/** A text in each live language; `readSite` refuses a portal in which one is empty. */
export type Localized = Readonly<Record<string, string>>;

/** Whether an address is a scheme and a host, with nothing before or after: all others are made from it. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return /^https?:$/.test(url?.protocol ?? '') && [url?.origin, `${url?.origin}/`].includes(text);
}

const localized = z.record(z.string(), z.string().trim().min(1).max(1000));
/** Path segments in the reader's language, plain ASCII; folders of the output have their names. */
const localizedPath = z.record(z.string(), z.string().regex(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/));

const sectionSchema = z.strictObject({
  /** A key of `src/collections/index.ts`. */
  collection: z.string(),
  /** A key of `tones` in `content/theme.json`. */
  tone: z.string(),
  /** The woven figure that stands for the section. */
  sample: z.enum(sampleNames),
  path: localizedPath,
  name: localized,
  summary: localized,
  /** Whether it stands in the row of sections, or among the services above it. */
  menu: z.enum(['main', 'services']).default('main'),
  /** When the section is neglected, in days. */
  upkeep: z
    .strictObject({
      /** Without anything new. */
      quietDays: z.number().int().positive().optional(),
      /** A translation behind its source. */
      staleDays: z.number().int().positive().optional(),
    })
    .optional(),
});

/** What `npm run status` reminds of; each is left out where it is not set. */
const upkeepSchema = z.strictObject({
  /** Months after which a figure is to be looked up again. */
  figureMonths: z.number().int().positive().optional(),
  /** Days before the end of a licence, or of `security.txt`, to be warned. */
  warningDays: z.number().int().positive().optional(),
  /**
   * Section in which press briefings stand, of which each quarter has one: those of the press room are known by
   * their facts, those of another section by their topic.
   */
  briefings: z.strictObject({ collection: z.string(), topic: z.string().optional() }).optional(),
});

export const siteSchema = z.strictObject({
  /** `preview`: texts await approval and every page says so; `official`: each entry needs a clearance. */
  edition: z.enum(['preview', 'official']),
  /** Scheme and host of the deployed portal. */
  origin: z.string().refine(isOrigin, { error: 'origin' }),
  /** Path the portal is served under; `/` at the root of a host. */
  base: z.string().regex(/^\/(?:[\w-]+\/)*(?:[\w-]+)?$/, { error: 'base' }),
  port: z.number().int().min(1).max(65_535),
  timeZone: z.string(),
  defaultLocale: z.string(),
  /** Entries on one page of a list. */
  pageSize: z.number().int().min(2),
  name: localized,
  descriptor: localized,
  hero: z.strictObject({ title: localized, text: localized }),
  /** Governing body (Decree 174/2026, article 93: the home page names it with the fields below). */
  owner: localized,
  responsible: localized,
  contact: z.strictObject({ address: localized, phone: localized, email: localized, website: z.url() }),
  /** Hosts of other sites that have no https: only these may be linked to by `http:`. */
  httpHosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)).optional(),
  licence: localized,
  sections: z.array(sectionSchema).min(1).max(50),
  /** Ways in for kinds of readers, on the home page. */
  doors: z
    .array(
      z.strictObject({
        to: z.union([
          z.strictObject({ section: z.string() }),
          z.strictObject({ topic: z.string() }),
          z.strictObject({ entry: z.string() }),
        ]),
        title: localized,
        text: localized,
      }),
    )
    .max(50),
  /** Figures of the registry shown on the home page. */
  figures: z.array(z.string()).max(4),
  /** Subjects that introduce the locality, shown on the home page. */
  features: z.array(z.string()).max(3),
  upkeep: upkeepSchema.default({}),
  /** Slugs of `pages` entries linked in the footer. */
  footerPages: z.array(z.string()).max(50),
});

export type Site = z.infer<typeof siteSchema>;
export type Section = Site['sections'][number];

/** Names the empty language of every localized text, so that a missing footer field stops the build. */
function requireEveryLocale(schema: z.ZodType, value: unknown, codes: readonly string[], at = ''): void {
  if (schema === localized || schema === localizedPath) {
    const missing = codes.find((code) => !(value as Localized)[code]);
    if (missing) throw new Error(`content/site.json: ${at} has no text for "${missing}".`);
  } else if (schema instanceof z.ZodArray) {
    for (const [index, item] of (value as unknown[]).entries()) {
      requireEveryLocale(schema.element as z.ZodType, item, codes, `${at}[${index}]`);
    }
  } else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      const inside = (value as Record<string, unknown>)[key];
      requireEveryLocale(field as z.ZodType, inside, codes, at ? `${at}.${key}` : key);
    }
  }
}

/** The sections of one of the two menus, in the order readers see them. */
export const sectionsIn = ({ sections }: Pick<Site, 'sections'>, menu: Section['menu']): Section[] =>
  sections.filter((section) => section.menu === menu);

/**
 * Reads `content/site.json`, with `SITE_ORIGIN`, `SITE_BASE` and `SITE_PORT` taking precedence.
 * @throws when a field is missing, of the wrong type, or empty in a live language.
 */
export function readSite(portalDir: string, locales: readonly Locale[]): Site {
  const raw = JSON.parse(readFileSync(path.join(portalDir, 'content', 'site.json'), 'utf8'));
  const { SITE_ORIGIN, SITE_BASE, SITE_PORT } = process.env;
  const result = siteSchema.safeParse({
    ...raw,
    origin: SITE_ORIGIN || raw.origin,
    base: SITE_BASE || raw.base,
    port: SITE_PORT ? Number(SITE_PORT) : raw.port,
  });
  if (!result.success) throw new Error(`content/site.json: ${z.prettifyError(result.error)}`);
  requireEveryLocale(
    siteSchema,
    result.data,
    locales.filter(isLive).map(({ code }) => code),
  );
  return result.data;
}
