import { z } from 'astro/zod';
import { exchangeKinds } from '../../collections/partners.ts';
import { isPartialDate } from '../dates.ts';
import { isLanguageTag } from '../language-name.ts';

const localized = z.record(z.string(), z.string().min(1).max(1000));
const localizedList = z.record(z.string(), z.array(z.string().min(1).max(200)));
const date = z.string().refine(isPartialDate);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
/** Whether a reference is the id of a record, and not the number of a document that no register of ours has. */
export const isRecordId = (text: string): boolean => id.safeParse(text).success;
const subject = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
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
  /** What it is, in a sentence, for readers who meet it the first time; a reader's language may lack it. */
  gloss: localized.optional(),
  /**
   * How to say it, by the language of the reader: a plain respelling of the Vietnamese name for those who read
   * English, pinyin of the Chinese one for those who read Vietnamese. Only where sure.
   */
  say: localized.optional(),
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
      /** A point that was measured; the middle of a town; an estimate that may be several kilometres off. */
      precision: z.enum(['point', 'town', 'approximate']),
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
      /** The two values are what different sources say, not the foot and the top of the place. */
      differs: z.boolean().optional(),
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

/** What a document is. */
export const documentKinds = [
  'treaty',
  'agreement',
  'law',
  'resolution',
  'decree',
  'decision',
  'directive',
  'circular',
  'conclusion',
  'plan',
  'letter',
  'other',
] as const;
/** Whose document it is: of states together, of the whole country, of the province. */
export const documentLevels = ['province', 'national', 'international'] as const;
export const documentStatuses = ['in-force', 'amended', 'replaced', 'ended', 'unknown'] as const;

/** Other documents: each by its id, or by its number where this register does not have it. */
const relation = z.array(z.string().min(1).max(80)).optional();

/** `content/data/documents.yaml`: legal and other documents that entries cite. */
const document = z.strictObject({
  /** As the signed text has it, `72/2015/NĐ-CP`; for treaties, what readers look them up by. */
  number: z.string(),
  kind: z.enum(documentKinds),
  issuer: localized.optional(),
  level: z.enum(documentLevels).optional(),
  /** When it was signed. */
  date: date.optional(),
  /** When it came into force. */
  effective: date.optional(),
  /** In the language of the signed text as it stands there; in others our translation. */
  title: localized,
  /** `ended`: the years it was made for are over. */
  status: z.enum(documentStatuses),
  statusNote: z.string().optional(),
  /** Each relation stands at both documents (`lib/library/relations.ts`). */
  replaces: relation,
  replacedBy: relation,
  /** Supplements included. */
  amends: relation,
  amendedBy: relation,
  guides: relation,
  detailedBy: relation,
  implements: relation,
  implementedBy: relation,
  follows: relation,
  followedBy: relation,
  ratifies: relation,
  ratifiedBy: relation,
  topic: z.string().optional(),
  /** In plain words, 60–150 of them: what it is, for whom it matters, what it changes. */
  summary: localized.optional(),
  url: z.string().optional(),
  /** What `url` leads to: the text where the State publishes it, a copy elsewhere, or a report about it. */
  urlHolds: z.enum(['official', 'copy', 'report']).optional(),
  confidence,
  /** For editors; readers never see it. */
  note: z.string().optional(),
});

/** `content/data/topics.yaml`: what entries are about, across sections. */
const topic = z.strictObject({ name: localized, summary: localized });

/** Pages and documents from which a record was taken. */
const sources = z
  .array(
    z.union([
      z.strictObject({
        publisher: z.string().min(1),
        url: z.url({ protocol: /^https?$/ }),
        date: date.optional(),
        lang: z.string().refine(isLanguageTag, { error: 'tag' }),
      }),
      z.strictObject({ document: id }),
    ]),
  )
  .min(1);

/** One who agreed: a partner with a page, a body, a unit, or a name; `text` where none of these has it. */
const party = z.union([
  z.strictObject({ partner: id }),
  z.strictObject({ agency: id }),
  z.strictObject({ place: id }),
  z.strictObject({ name: id }),
  z.strictObject({ text: localized }),
]);

/** `content/data/agreements.yaml`: what this province and localities abroad agreed (R36, R37). */
const agreement = z.strictObject({
  kind: z.enum(['cooperation', 'memorandum', 'minutes', 'twinning', 'trade']),
  title: localized,
  /** What it is about, in two to four sentences. */
  summary: localized,
  parties: z.array(party).min(2),
  /** Partners on whose pages it stands: folders of the collection `partners`. */
  partners: z.array(id).max(6),
  topics: z.array(id).min(1).max(3),
  signed: date.optional(),
  /** Where it was signed. */
  signedAt: localized.optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  /** What a source says of it; `validTo` in the past ends it whatever stands here. */
  status: z.enum(['in-force', 'ended', 'unknown']),
  /** Units of today that stand where former units signed: ids of `places`. */
  successors: z.array(id).optional(),
  /** The public text. */
  url: z.string().optional(),
  sources,
  confidence,
  note: z.string().optional(),
});

/** `content/data/exchanges.yaml`: talks, visits and events with partners that have no text of their own (R38). */
const exchange = z.strictObject({
  kind: z.enum(exchangeKinds),
  date,
  /** The last day of what took several. */
  until: date.optional(),
  /** What happened, in a sentence. */
  text: localized,
  partners: z.array(id).min(1).max(6),
  /** The standing meeting it was one of (an id of `names`), and its number there. */
  series: id.optional(),
  session: z.number().int().positive().optional(),
  /** The text of the portal that reports it: it stands in timelines instead of the sentence. */
  entry: subject.optional(),
  sources,
  confidence,
  note: z.string().optional(),
});

/** `content/data/organisations.yaml`: missions and organisations that work with the province (R40). */
const organisation = z.strictObject({
  kind: z.enum(['mission', 'ngo', 'international']),
  name: localized,
  /** What it does, in a sentence or two. */
  field: localized,
  since: date.optional(),
  projects: z
    .array(
      z.strictObject({
        title: localized,
        from: date.optional(),
        to: date.optional(),
        place: id.optional(),
        figures: z.array(id).optional(),
      }),
    )
    .optional(),
  website: z.string().optional(),
  /** The text of the portal about it. */
  entry: subject.optional(),
  sources,
  /** Day of the newest source: the portal does not follow organisations from day to day. */
  asOf: date,
  confidence,
  note: z.string().optional(),
});

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
  agreements: agreement,
  exchanges: exchange,
  organisations: organisation,
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
export type Agreement = RegistryRecord<'agreements'>;
export type Party = Agreement['parties'][number];
export type Exchange = RegistryRecord<'exchanges'>;
export type Organisation = RegistryRecord<'organisations'>;
export type Spokesperson = RegistryRecord<'spokespersons'>;
export type Coverage = RegistryRecord<'coverage'>;
