import type { DossierFacts, DossierItem } from '../../collections/dossiers.ts';
import type { TranslationSet } from '../graph.ts';
import type { Locale } from '../locales.ts';
import { formatFigure } from '../registries/figures.ts';
import type { Registries } from '../registries/schemas.ts';
import type { Translate } from '../translate.ts';
import type { Urls } from '../urls.ts';

/** What an item is to readers. An explanation has no day of its own. */
export type ItemKind = 'document' | 'news' | 'event' | 'result' | 'explanation';

/** An item of a dossier as readers of one language see it. */
export interface TimelineItem {
  kind: ItemKind;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where it has none. */
  date: string;
  title: string;
  /** The language of the title, where it is not the reader's. */
  locale?: Locale | undefined;
  href?: string | undefined;
  /** Whether the link leaves the portal. */
  outside: boolean;
  /** Number of a document, as its issuer wrote it. */
  number?: string | undefined;
  /** What a figure says, in the reader's language. */
  value?: string | undefined;
}

/** What a timeline is made from. */
export interface TimelineContext {
  locale: Locale;
  /** The language that every record has. */
  sourceLocale: Locale;
  localeOf: (code: string) => Locale;
  registries: Registries;
  urls: Urls;
  t: Translate;
  setOf: (subject: string) => TranslationSet | undefined;
  /** Where a document of the register is read: on its page here, or elsewhere. */
  documentTo: (id: string) => string | undefined;
}

export interface Timeline {
  /** Oldest first. */
  dated: readonly TimelineItem[];
  /** What explains the matter and happened on no day, in the order of the editor. */
  undated: readonly TimelineItem[];
}

/** Collections whose texts tell what happened on a day. */
const kinds: Readonly<Record<string, ItemKind>> = { news: 'news', press: 'news', events: 'event' };

/**
 * The items of a dossier in order of time; of one day, in the order of the editor. What readers cannot see at the
 * moment (drafts, embargoes, unlisted texts) is left out.
 */
export function timelineOf({ items }: Pick<DossierFacts, 'items'>, context: TimelineContext): Timeline {
  const shown = items.flatMap((item) => show(item, context) ?? []);
  return {
    dated: shown.filter(({ date }) => date).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    undated: shown.filter(({ date }) => !date),
  };
}

function show(item: DossierItem, context: TimelineContext): TimelineItem | undefined {
  if ('entry' in item) return showEntry(item.entry, context);
  if ('document' in item) return showDocument(item.document, context);
  if ('figure' in item) return showFigure(item, context);
  const { date, text, url } = item;
  return { kind: 'event', date, ...worded(text, context), href: url, outside: true };
}

/** A text in the reader's language, else in the one that every record has. */
function worded(text: Readonly<Record<string, string>>, { locale, sourceLocale }: TimelineContext) {
  const own = text[locale.code];
  return own ? { title: own } : { title: text[sourceLocale.code] ?? '', locale: sourceLocale };
}

function showEntry(subject: string, context: TimelineContext): TimelineItem | undefined {
  const { locale, localeOf, urls, setOf } = context;
  const set = setOf(subject);
  if (!set || set.facts.unlisted) return undefined;
  const entry = set.entries.get(locale.code) ?? set.source;
  const written = localeOf(entry.address.locale);
  return {
    kind: kinds[set.collection] ?? 'explanation',
    date: set.facts.date ?? '',
    title: entry.title,
    ...(written.code !== locale.code && { locale: written }),
    href: urls.entry({ ...set, locale: written.code }),
    outside: false,
  };
}

function showDocument(id: string, context: TimelineContext): TimelineItem | undefined {
  const record = context.registries.documents.get(id);
  if (!record || record.confidence === 'recall') return undefined;
  const { date = '', number, title, url } = record;
  const href = context.documentTo(id);
  return { kind: 'document', date, number, ...worded(title, context), href, outside: href === url };
}

function showFigure(
  { figure: id, label }: Extract<DossierItem, { figure: string }>,
  context: TimelineContext,
): TimelineItem | undefined {
  const { registries, locale, t } = context;
  const figure = registries.figures.get(id);
  if (!figure || figure.confidence === 'recall') return undefined;
  return {
    kind: 'result',
    date: figure.asOf ?? '',
    ...worded({ ...figure.label, ...label }, context),
    value: formatFigure(figure, locale, t),
    outside: false,
  };
}

/** Dossiers by what stands in them, so that a page finds its own without looking through all. */
export function dossiersBySubject<H>(
  sets: readonly TranslationSet<H>[],
): ReadonlyMap<string, readonly TranslationSet<H>[]> {
  const found = new Map<string, TranslationSet<H>[]>();
  for (const set of sets) {
    if (set.facts.unlisted) continue;
    for (const item of set.facts.dossier?.items ?? []) {
      if (!('entry' in item)) continue;
      const known = found.get(item.entry);
      if (known) known.push(set);
      else found.set(item.entry, [set]);
    }
  }
  return found;
}
