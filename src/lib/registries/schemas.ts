import { z } from 'astro/zod';
import { isPartialDate } from '../dates.ts';
import { isLanguageTag } from '../language-name.ts';

const localized = z.record(z.string(), z.string().min(1).max(1000));
const localizedList = z.record(z.string(), z.array(z.string().min(1).max(200)));
const date = z.string().refine(isPartialDate);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
/** The id of a record: folders of the output have the names of topics. */
export const recordId = id.max(80);
const confidence = z.enum(['verified', 'partly verified', 'seed', 'recall']);

/** From when to when a record is true, and what follows it. */
const validity = {
  validFrom: date.optional(),
  validTo: date.optional(),
  successors: z.array(id).optional(),
  /** Exact strings by which texts mention the record; today's reader is led from them to what it is now. */
  mentions: localizedList.optional(),
};

/** `content/data/names.yaml`: how a place, people, festival, dish or institution is called. */
const name = z.strictObject({
  kind: id,
  name: localized,
  /** State of the form in languages other than Vietnamese. */
  approval: z.enum(['approved', 'seen', 'usage', 'own']),
  also: localizedList.optional(),
  /** Forms that must not be used. */
  avoid: localizedList.optional(),
  /**
   * Innocent use of what `avoid` lists: a longer string that contains the form, or words beside which the form
   * means something else.
   */
  unless: localizedList.optional(),
  /** Ways in which a text must name it the first time. */
  first: localizedList.optional(),
  /** No other name has these letters, so that the same letters with other marks are always a slip. */
  distinct: z.boolean().optional(),
  note: z.string().optional(),
  source: z.string().optional(),
});

/** `content/data/places.yaml`: administrative units, peaks, gates, sites; former units included. */
const place = z.strictObject({
  kind: id,
  name: localized,
  coordinates: z
    .strictObject({
      lat: z.number(),
      lon: z.number(),
      precision: z.string(),
      source: z.string(),
    })
    .optional(),
  ...validity,
  /** Words beside which a former name means another place. */
  unless: localizedList.optional(),
  within: id.optional(),
  /** Metres above sea level. */
  elevation: z
    .strictObject({
      value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
      qualifier: z.enum(['about', 'over', 'nearly']).optional(),
    })
    .optional(),
  note: z.string().optional(),
  source: z.string().optional(),
  confidence,
});

/** `content/data/agencies.yaml`: bodies that own subjects or stand in documents. */
const agency = z.strictObject({
  name: localized,
  short: localized.optional(),
  level: z.enum(['province', 'national', 'district']),
  parent: id.optional(),
  ...validity,
  contact: z
    .strictObject({
      website: z.string().optional(),
      phone: z.string().optional(),
      email: z.string().optional(),
    })
    .optional(),
  /** What the body does, in a sentence. */
  role: localized.optional(),
  note: z.string().optional(),
  source: z.string().optional(),
  confidence,
});

/** `content/data/figures.yaml`: a number with its unit, date and source. */
const figure = z.strictObject({
  /** A number, or the lowest and highest of a range. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  /** A key of `units` in the dictionaries. */
  unit: id,
  qualifier: z.enum(['about', 'over', 'nearly']).optional(),
  asOf: date.optional(),
  /** A measure of nature or of things built, true until somebody measures again: needs no date. */
  lasting: z.boolean().optional(),
  label: localized,
  /** The whole expression, where number and unit alone would read badly in a language. */
  text: localized.optional(),
  source: z.string(),
  /** Row of the fact base the figure was taken from. */
  fact: z.string().optional(),
  confidence,
  note: z.string().optional(),
});

/** `content/data/documents.yaml`: legal and other documents that entries cite. */
const document = z.strictObject({
  number: z.string(),
  kind: id,
  issuer: localized.optional(),
  date: date.optional(),
  effective: date.optional(),
  title: localized,
  status: z.enum(['in-force', 'amended', 'replaced', 'unknown']),
  statusNote: z.string().optional(),
  replaces: z.array(id).optional(),
  replacedBy: z.array(id).optional(),
  amendedBy: z.array(z.string()).optional(),
  topic: z.string().optional(),
  url: z.string().optional(),
  confidence,
  note: z.string().optional(),
});

/** `content/data/topics.yaml`: what entries are about, across sections. */
const topic = z.strictObject({ name: localized, summary: localized });

/** `content/data/spokespersons.yaml`: who speaks to the press for a body, by office and never by name. */
const spokesperson = z.strictObject({
  /** Body that he or she speaks for: an id of `agencies`. */
  agency: id,
  /** The office, as it is called. */
  role: localized,
  /** Day of the decision that named the spokesperson. */
  validFrom: date.optional(),
  validTo: date.optional(),
  /** Day on which the contact was put on the portal (Decree 244/2026, article 3.3: within 24 hours). */
  publishedOn: date.optional(),
  /** Office telephone and official address; `awaiting` until the body has given them. */
  contact: z.union([
    z.literal('awaiting'),
    z.strictObject({ phone: z.string().optional(), email: z.string().optional() }),
  ]),
  source: z.string(),
  confidence,
  note: z.string().optional(),
});

/** `content/data/coverage.yaml`: what others have published about the province, one page each. */
const coverage = z.strictObject({
  /** As published, in its own language. */
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  /** BCP 47 tag of the language it is written in. */
  lang: z.string().refine(isLanguageTag),
  date: date.optional(),
  /** What it is about, in a line of our own. */
  about: localized,
  note: z.string().optional(),
});

/** The registries, one file each under `content/data`. */
export const registrySchemas = {
  names: name,
  places: place,
  agencies: agency,
  figures: figure,
  documents: document,
  topics: topic,
  spokespersons: spokesperson,
  coverage,
} as const;

export type RegistryName = keyof typeof registrySchemas;
export type RegistryRecord<R extends RegistryName> = z.infer<(typeof registrySchemas)[R]>;
export type Registry<R extends RegistryName> = ReadonlyMap<string, RegistryRecord<R>>;
export type Registries = { readonly [R in RegistryName]: Registry<R> };

export type Name = RegistryRecord<'names'>;
export type Place = RegistryRecord<'places'>;
export type Agency = RegistryRecord<'agencies'>;
export type Figure = RegistryRecord<'figures'>;
export type DocumentRecord = RegistryRecord<'documents'>;
export type Topic = RegistryRecord<'topics'>;
export type Spokesperson = RegistryRecord<'spokespersons'>;
export type Coverage = RegistryRecord<'coverage'>;
