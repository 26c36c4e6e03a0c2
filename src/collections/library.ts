import { z } from 'astro/zod';
import { isLanguageTag } from '../lib/language-name.ts';
import { id, line, partialDate } from './values.ts';

/** A publication in one language. */
const edition = z.strictObject({
  /** BCP 47; any language, not only those of the portal. */
  lang: z.string().refine(isLanguageTag, { error: 'tag' }),
  /** As it stands on the cover. */
  title: line,
  published: partialDate.optional(),
  isbn: line.optional(),
  /** Number of the publishing licence. */
  licenceNumber: line.optional(),
  pages: z.int().positive().optional(),
  /** The name of a PDF beside the text. */
  file: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.pdf$/)
    .optional(),
  /** Where others publish it. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/** `facts.library`: a publication, or an item of the e-library (R13, R14, R20). */
export const libraryFacts = z.strictObject({
  type: z.enum(['book', 'leaflet', 'magazine', 'film', 'photo-set', 'paper']),
  /** One for each language it is published in; languages of the portal that have none are told to readers. */
  editions: z.array(edition).min(1).max(20),
  rights: z.strictObject({
    /** On what terms it may be used. */
    licence: line,
    /** Whose it is. */
    holder: line,
  }),
  /** The agency that hands out printed copies. */
  paperCopies: id.optional(),
});

export type LibraryFacts = z.infer<typeof libraryFacts>;
