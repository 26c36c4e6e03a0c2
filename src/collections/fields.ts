import type { SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { isLanguageTag } from '../lib/language-name.ts';
import { dossierFacts } from './dossiers.ts';
import { eventFacts } from './events.ts';
import { collections, type FactsBlock } from './index.ts';
import { libraryFacts } from './library.ts';
import { exchangeKinds, partnerFacts } from './partners.ts';
import { visitFacts } from './places.ts';
import { pressFacts } from './press.ts';
import { civilDate, id, line, moment, partialDate, subject, version } from './values.ts';

/** A row of the key facts: a value that is the same in every language; its words come from registries. */
const keyFact = z.union([
  z.strictObject({ figure: id }),
  z.strictObject({ document: id }),
  z.strictObject({ agency: id }),
  z.strictObject({ place: id }),
  z.strictObject({ date: partialDate, label: id }),
  z.strictObject({ name: id, label: id }),
]);

/** Where a text comes from. */
const source = z.union([
  z.strictObject({
    publisher: line,
    /** Title of the page, as written there. */
    title: line.optional(),
    url: z.url({ protocol: /^https?$/ }),
    date: partialDate.optional(),
    lang: z.string().refine(isLanguageTag, { error: 'tag' }),
  }),
  z.strictObject({ document: id }),
]);

/** The facts that only one collection has; `collections/index.ts` says which. */
const blocks = {
  event: eventFacts,
  press: pressFacts,
  library: libraryFacts,
  visit: visitFacts,
  partner: partnerFacts,
  dossier: dossierFacts,
} as const satisfies Record<FactsBlock, z.ZodType>;

/** What an entry says of itself before its cover, in the order of the handbook. */
const first = {
  /** Day of first publication on this portal. */
  published: civilDate,
  /** Day of the last change of substance. */
  updated: civilDate.optional(),
  /** Day of the event or text reported. */
  date: partialDate.optional(),
  /** The four kinds of external information of Decree 72/2015/NĐ-CP, articles 7 to 10. */
  kind: z.enum(['official', 'image', 'world', 'clarification']),
  /** Keys of `topics`; the first is the main one. */
  topics: z.array(id).min(1).max(3),
  /** Body responsible for the subject. */
  agency: id,
  place: id.optional(),
  /** The subject this one belongs under. */
  parent: subject.optional(),
};

/** What an entry says of itself after its cover. */
const second = {
  keyFacts: z.array(keyFact).max(8).optional(),
  sources: z.array(source).min(1),
  related: z.array(subject).max(3).optional(),
  /** Partners it is about: folders of the collection `partners`, on whose pages it stands. */
  partners: z.array(id).max(6).optional(),
  /** What was done with those partners, for their timelines. */
  exchange: z.enum(exchangeKinds).optional(),
  /** Agreements it tells of: ids of `agreements`. */
  agreements: z.array(id).max(6).optional(),
  /** Who cleared the entry for publication, and when; mandatory when the edition is official. */
  clearance: z.strictObject({ by: line, on: civilDate }).optional(),
  /** Kept out of every output. */
  draft: z.boolean().optional(),
  /** Kept out of every output before this day or minute of the portal's time zone: an embargo. */
  publish: z.strictObject({ after: moment }).optional(),
  /** The last day on which it is true; afterwards it is kept out of every output. */
  expires: civilDate.optional(),
  /** Has an address, but stands in no list, feed, sitemap or search. */
  unlisted: z.boolean().optional(),
};

const coverOf = ({ image }: Pick<SchemaContext, 'image'>) =>
  z
    .union([
      /** A drawn cover of another family than the section's. */
      z.strictObject({ family: z.enum(['ridge', 'terrace', 'river', 'weave', 'stitch']) }),
      z.strictObject({
        photo: image(),
        credit: line,
        licence: line,
        /** The last day, month or year on which it may be shown. */
        licenceUntil: partialDate.optional(),
        /** How it is with the children in it: their guardians consented, or nobody can tell who they are. */
        minors: z.enum(['consent', 'unrecognisable']).optional(),
      }),
    ])
    .optional();

/** What is true in every language and so is written once, in the source file of a translation set. */
export const facts = (context: Pick<SchemaContext, 'image'>) =>
  z.strictObject({
    ...first,
    cover: coverOf(context),
    ...second,
    event: blocks.event.optional(),
    press: blocks.press.optional(),
    library: blocks.library.optional(),
    visit: blocks.visit.optional(),
    partner: blocks.partner.optional(),
    dossier: blocks.dossier.optional(),
  });

/**
 * The facts of the entries of a collection: those that all have, and its own block. Astro asks for the schema of each
 * file, so that only what depends on the file is made anew.
 */
export function factsOf(collection: string, context: Pick<SchemaContext, 'image'>) {
  const own = Object.hasOwn(collections, collection) ? collections[collection]?.facts : undefined;
  return z.strictObject({
    ...first,
    cover: coverOf(context),
    ...second,
    ...(own && { [own]: blocks[own] }),
  });
}

/** Front matter that both the source and its translations have. */
const common = {
  /** States the fact; limits per language in `i18n/locales.json`. */
  title: line,
  /** One sentence. */
  summary: line,
  /** Describes the cover photograph to readers who cannot see it. */
  coverAlt: line.optional(),
};

/** Front matter of a source: the one file of a set that has `facts`. */
export const sourceSchema = (context: Pick<SchemaContext, 'image'>, collection: string) =>
  z.strictObject({
    ...common,
    facts: factsOf(collection, context) as unknown as ReturnType<typeof facts>,
    /**
     * Versions, this one included, that differ only in ways that leave translations true; without this one the list
     * is of the past and counts no more.
     */
    minorEdits: z.array(version).optional(),
  });

/** Front matter of a translation. */
export const translationSchema = z
  .strictObject({
    ...common,
    /** The version of the source that this text follows. */
    follows: version,
    /** Who made it: a person; a machine, checked by a person; a machine alone. */
    method: z.enum(['human', 'machine-reviewed', 'machine']),
    translated: civilDate,
    translator: line.optional(),
    reviewer: line.optional(),
  })
  .refine(({ method, translator }) => method !== 'human' || translator, {
    path: ['translator'],
    params: { issue: 'translator-missing' },
  })
  .refine(({ method, reviewer }) => method !== 'machine-reviewed' || reviewer, {
    path: ['reviewer'],
    params: { issue: 'translator-missing' },
  });

export type SourceFrontMatter = z.infer<ReturnType<typeof sourceSchema>>;
export type TranslationFrontMatter = z.infer<typeof translationSchema>;
export type FrontMatter = SourceFrontMatter | TranslationFrontMatter;
export type Facts = SourceFrontMatter['facts'];
export type KeyFact = NonNullable<Facts['keyFacts']>[number];
export type Source = Facts['sources'][number];
