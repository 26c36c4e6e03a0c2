import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';

/** A BCP 47 tag: it stands in names of files and in markup, and `Intl` throws for what is none. */
const tag = z.string().max(35).refine(isTag, { error: 'tag' });

function isTag(text: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Whether the text may stand between the brackets of a character class, and ends none. */
function isClass(text: string): boolean {
  if (/[[\]]/.test(text.replace(/\\[\s\S]/g, ''))) return false;
  try {
    return Boolean(new RegExp(`[${text}]`, 'u'));
  } catch {
    return false;
  }
}

const word = z.string().refine((text) => text.trim() !== '');
const words = z.array(word);

/** One language of the portal, as written in `i18n/locales.json`, the only list of languages. */
export const localeSchema = z.strictObject({
  /** URL segment, file name of translations and folder of the dictionary. */
  code: z.string().regex(/^[a-z]{2,3}(-[a-z]+)?$/),
  /** BCP 47 tag for `lang` and `hreflang`. */
  lang: tag,
  /** The language's name in itself. */
  name: z.string().min(1),
  dir: z.enum(['ltr', 'rtl']),
  /** Tag handed to `Intl`; apart from `lang`, because Node answers in English for tags it does not know. */
  intl: tag,
  /** Whether dates name the month or number it (design spec §12). */
  months: z.enum(['numeric', 'long']),
  /** Decides the fonts: `han` pages load no web font. */
  script: z.enum(['latin', 'han', 'other']),
  /** Locales to offer, in order, where a text does not exist in this one. */
  fallback: z.array(z.string()),
  /** `draft` locales are checked but not published. */
  status: z.enum(['live', 'draft']),
  /** Longest title and summary, in characters (design spec §12). */
  limits: z.strictObject({ title: z.number().int().positive(), summary: z.number().int().positive() }),
  /** What the gate must know of the language to judge texts in it. */
  writing: z
    .strictObject({
      /** Marks of a quotation, and of a quotation within it. */
      quotes: z.array(z.tuple([word, word])).optional(),
      /** Stands within words, as in “People’s”; absent where straight ones belong to names only. */
      apostrophe: word.optional(),
      /** The most frequent small words, by which a text in another language is known. */
      commonWords: words.optional(),
      /** Texts of links that say nothing of where they lead. */
      vagueLinks: words.optional(),
      /** Words that say that something is of the past. */
      formerly: words.optional(),
      /** Words by which a picture is known to be a map. */
      maps: words.optional(),
      /** Words that multiply the number before them. */
      multipliers: z.record(word, z.number().positive()).optional(),
      /** Words that say no more than that there is a picture. */
      pictureWords: words.optional(),
      /** Words that stand for a source that nobody knows. */
      noSource: words.optional(),
      /** What editors call the fields of front matter in their language, by field. */
      fields: z.record(z.string(), words).optional(),
      /** Words for children, who may not be shown without consent. */
      children: words.optional(),
    })
    .default({}),
  /** What the language wants of its search; `SearchRules` of `lib/search/types.ts`. */
  search: z
    .strictObject({
      smallWords: words.optional(),
      questions: words.optional(),
      typing: z.array(z.enum(['telex', 'vni'])).optional(),
    })
    .optional(),
  /** Characters, as a regular expression class, by which a run of this language is known in text of another script. */
  letters: z.string().min(1).refine(isClass, { error: 'letters' }).optional(),
});

export type Locale = z.infer<typeof localeSchema>;

/**
 * All languages of a portal, drafts included, in the order readers see them.
 * @throws when a field is missing or of the wrong type, a language named twice, or a fallback not listed.
 */
export function readLocales(portalDir: string): readonly Locale[] {
  const file = path.join(portalDir, 'i18n', 'locales.json');
  const result = z.array(localeSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`i18n/locales.json: ${z.prettifyError(result.error)}`);
  const locales = result.data;
  const codes = locales.map(({ code }) => code);
  if (new Set(codes).size !== codes.length) throw new Error('i18n/locales.json names a language twice.');
  for (const { code, fallback } of locales) {
    const unknown = fallback.find((other) => !codes.includes(other));
    if (unknown)
      throw new Error(`i18n/locales.json: "${code}" falls back to "${unknown}", which is not listed.`);
  }
  return locales;
}

export const isLive = ({ status }: Locale): boolean => status === 'live';
