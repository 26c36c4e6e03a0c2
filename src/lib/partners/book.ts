import type { TranslationSet } from '../graph.ts';
import type { Agreement, Exchange, Registries } from '../registries/schemas.ts';
import { newestSigned } from './validity.ts';

type Exchanged = Exchange['kind'];

/** A dated row of a timeline: an agreement signed, something done together, or a text that reports it. */
export type TimelineRow<H = unknown> = {
  /** A year, a month or a day. */
  date: string;
  until?: string | undefined;
} & (
  | { agreement: string; record: Agreement }
  | { exchange: Exchanged; set: TranslationSet<H> }
  | { exchange: Exchanged; id: string; record: Exchange }
);

/** A standing meeting with what was last held of it. */
export interface Series {
  /** Its id in `names`. */
  name: string;
  /** Meetings that are recorded. */
  count: number;
  latest: Exchange;
}

/** Everything recorded of one partner. */
export interface PartnerRecord<H = unknown> {
  /** Newest first. */
  timeline: readonly TimelineRow<H>[];
  /** Newest first, those without a date last. */
  agreements: readonly (readonly [string, Agreement])[];
  /** Texts about it that tell of no single day. */
  texts: readonly TranslationSet<H>[];
  /** Partners that lie within it. */
  parts: readonly TranslationSet<H>[];
}

/** What the portal knows of its partners, put together once. */
export interface PartnersBook<H = unknown> {
  /** By folder of the profile. */
  profiles: ReadonlyMap<string, TranslationSet<H>>;
  of: (slug: string) => PartnerRecord<H>;
  /** All rows, each once, newest first. */
  rows: readonly TimelineRow<H>[];
  series: readonly Series[];
  /** Texts that tell of an agreement, by its id. */
  about: ReadonlyMap<string, readonly TranslationSet<H>[]>;
  agreements: readonly (readonly [string, Agreement])[];
}

const nothing: PartnerRecord<never> = { timeline: [], agreements: [], texts: [], parts: [] };

/** A total order: newest first; a year or month before its days; of one day, by what it is of. */
const newestRow = (a: TimelineRow, b: TimelineRow): number =>
  a.date === b.date ? (keyOf(a) < keyOf(b) ? -1 : 1) : a.date > b.date ? -1 : 1;

const keyOf = (row: TimelineRow): string =>
  'agreement' in row ? `a ${row.agreement}` : 'set' in row ? `b ${row.set.subject}` : `c ${row.id}`;

/** What readers may see: records that somebody has seen a source of. */
const seen = <R extends { confidence: string }>(registry: ReadonlyMap<string, R>) =>
  [...registry].filter(([, { confidence }]) => confidence !== 'recall');

/** Makes the book of a portal: linear in entries and records. */
export function createPartnersBook<H>(
  sets: readonly TranslationSet<H>[],
  registries: Pick<Registries, 'agreements' | 'exchanges'>,
): PartnersBook<H> {
  const profiles = new Map(
    sets.filter(({ collection }) => collection === 'partners').map((set) => [set.slug, set]),
  );
  const books = new Map<
    string,
    {
      timeline: TimelineRow<H>[];
      agreements: [string, Agreement][];
      texts: TranslationSet<H>[];
      parts: TranslationSet<H>[];
    }
  >();
  const book = (slug: string) => {
    const found = books.get(slug) ?? { timeline: [], agreements: [], texts: [], parts: [] };
    books.set(slug, found);
    return found;
  };
  const rows: TimelineRow<H>[] = [];
  const add = (row: TimelineRow<H>, partners: readonly string[]): void => {
    rows.push(row);
    for (const slug of new Set(partners)) book(slug).timeline.push(row);
  };
  const about = new Map<string, TranslationSet<H>[]>();
  const bySubject = new Map(sets.map((set) => [set.subject, set]));
  /** Texts that a record of an exchange already stands for. */
  const reported = new Set<string>();

  const agreements = seen(registries.agreements).sort(newestSigned);
  for (const [agreement, record] of agreements) {
    for (const slug of new Set(record.partners)) book(slug).agreements.push([agreement, record]);
    if (record.signed) add({ date: record.signed, agreement, record }, record.partners);
  }
  for (const [id, record] of seen(registries.exchanges)) {
    const { date, until, kind: exchange, partners, entry } = record;
    const set = entry ? bySubject.get(entry) : undefined;
    if (set) reported.add(set.subject);
    const reach = [...partners, ...(set?.facts.partners ?? [])];
    add({ date, until, exchange, ...(set && !set.facts.unlisted ? { set } : { id, record }) }, reach);
  }
  for (const set of sets) {
    const { facts } = set;
    if (facts.unlisted) continue;
    for (const id of facts.agreements ?? []) {
      const texts = about.get(id);
      if (texts) texts.push(set);
      else about.set(id, [set]);
    }
    if (facts.partner?.within) book(facts.partner.within).parts.push(set);
    if (!facts.partners || reported.has(set.subject)) continue;
    if (facts.exchange && facts.date) {
      add({ date: facts.date, exchange: facts.exchange, set }, facts.partners);
    } else {
      for (const partner of new Set(facts.partners)) book(partner).texts.push(set);
    }
  }
  for (const { timeline } of books.values()) timeline.sort(newestRow);
  return {
    profiles,
    of: (slug) => books.get(slug) ?? nothing,
    rows: rows.sort(newestRow),
    series: seriesOf(seen(registries.exchanges).map(([, record]) => record)),
    about,
    agreements,
  };
}

/** Standing meetings, the one held last first. */
function seriesOf(exchanges: readonly Exchange[]): Series[] {
  const found = new Map<string, Series>();
  for (const exchange of exchanges) {
    const { series: name } = exchange;
    if (!name) continue;
    const known = found.get(name);
    const latest = known && known.latest.date > exchange.date ? known.latest : exchange;
    found.set(name, { name, count: (known?.count ?? 0) + 1, latest });
  }
  return [...found.values()].sort((a, b) => (a.latest.date > b.latest.date ? -1 : 1));
}

const books = new WeakMap<readonly TranslationSet[], PartnersBook>();

/** The book of a portal, made at the first call for it. */
export function partnersBook<H>(
  sets: readonly TranslationSet<H>[],
  registries: Pick<Registries, 'agreements' | 'exchanges'>,
): PartnersBook<H> {
  const found = books.get(sets) ?? createPartnersBook(sets, registries);
  books.set(sets, found);
  return found as PartnersBook<H>;
}
