import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { FrontMatter } from '../collections/fields.ts';
import { collections } from '../collections/index.ts';
import { type Changes, compareVersions } from './changes.ts';
import { isCalendarDate } from './dates.ts';
import { dossiersBySubject } from './dossiers/timeline.ts';
import { createGraph, type LoadedEntry, type TranslationSet } from './graph.ts';
import type { LoadedFile } from './loader.ts';
import { getPortal, type Portal } from './portal.ts';
import { getPortalDir } from './portal-dir.ts';
import { createRelated } from './related.ts';
import { createRoutes, type ListRoute, type Route } from './routes.ts';
import { createTopicLinks, type TopicLinks } from './topics.ts';

export type Handle = CollectionEntry<CollectionKey>;

/** Everything a page may ask for. */
export interface Content {
  portal: Portal;
  sets: readonly TranslationSet<Handle>[];
  setOf: (subject: string) => TranslationSet<Handle> | undefined;
  /** Where a subject can be read by readers of a language, in theirs or in that of its source. */
  linkTo: (subject: string, code: string) => { href: string; title: string; lang: string } | undefined;
  routes: readonly Route<Handle>[];
  /** Number of entries of each topic in a language, in the order of the registry. */
  countByTopic: (code: string) => ReadonlyMap<string, number>;
  /** Years and months with entries in a language, newest first. */
  periods: (code: string) => readonly Year[];
  /** What to read after an entry, in a language. */
  relatedTo: (set: TranslationSet<Handle>, code: string) => TranslationSet<Handle>[];
  /** Dossiers in which a subject stands. */
  dossiersWith: (subject: string) => readonly TranslationSet<Handle>[];
  /** Documents and dossiers on a topic. */
  onTopic: (topic: string) => TopicLinks<Handle> | undefined;
}

export interface Year {
  year: string;
  count: number;
  months: readonly { period: string; count: number }[];
}

let built: Promise<Content> | undefined;

/** The content of the portal: read once per build, afresh for each request while developing. */
export function getContent(): Promise<Content> {
  if (import.meta.env.DEV) return readContent();
  built ??= readContent();
  return built;
}

async function readContent(): Promise<Content> {
  const portal = getPortal(getPortalDir());
  const loaded: LoadedEntry<Handle>[] = [];
  for (const collection of Object.keys(collections) as CollectionKey[]) {
    for (const handle of await getCollection(collection)) {
      const [slug = '', locale = ''] = handle.id.split('/');
      loaded.push({
        address: { collection, slug, locale },
        data: handle.data as unknown as FrontMatter & { file: LoadedFile },
        handle,
      });
    }
  }
  const codes = portal.locales.map(({ code }) => code);
  const sets = createGraph(loaded, codes, portal.now);
  const bySubject = new Map(sets.map((set) => [set.subject, set]));
  const inDossiers = dossiersBySubject(sets);
  const topics = createTopicLinks(portal.registries.documents, sets);
  const routes = createRoutes({
    ...portal,
    sets,
    changesSince: (set, version) => changesSince(portal, set, version),
  });
  return {
    portal,
    sets,
    setOf: (subject) => bySubject.get(subject),
    linkTo: (subject, code) => {
      const set = bySubject.get(subject);
      const entry = set?.entries.get(code) ?? set?.source;
      if (!entry) return undefined;
      const { lang } = portal.localeOf(entry.address.locale);
      return { href: portal.urls.entry(entry.address), title: entry.title, lang };
    },
    routes,
    relatedTo: createRelated(sets, codes),
    dossiersWith: (subject) => inDossiers.get(subject) ?? [],
    onTopic: (topic) => topics.get(topic),
    countByTopic: (code) => countByTopic(portal, routes, code),
    periods: (code) => periods(routes, code),
  };
}

/** Compares a source with the version of it that a translation follows, if that version is kept. */
function changesSince(
  { files, subjects }: Portal,
  { subject, source }: TranslationSet<Handle>,
  version: string,
): { changes: Changes; date: string } | undefined {
  const before = files.keptVersions.get(`${subject}@${version}`);
  const after = subjects.get(subject)?.get(source.address.locale);
  if (!before || !after) return undefined;
  const text = ({ frontMatter, body }: typeof before) => ({
    title: String(frontMatter.title ?? ''),
    summary: String(frontMatter.summary ?? ''),
    body,
  });
  // What was kept was judged long ago, or never: only a day is one.
  const { updated, published } = (before.frontMatter.facts ?? {}) as Readonly<Record<string, unknown>>;
  const days = [updated, published].filter((day) => typeof day === 'string');
  return {
    changes: compareVersions(text(before), text(after)),
    date: days.find(isCalendarDate) ?? '',
  };
}

/** First pages of lists of one kind in a language. */
const firstPages = (routes: readonly Route<Handle>[], code: string) =>
  routes.filter(
    (route): route is ListRoute<Handle> =>
      route.locale.code === code &&
      'pagination' in route &&
      'filters' in route &&
      route.pagination.page === 1,
  );

function countByTopic(
  { registries }: Portal,
  routes: readonly Route<Handle>[],
  code: string,
): Map<string, number> {
  const totals = new Map(
    firstPages(routes, code).flatMap(({ kind, topic, pagination }) =>
      kind === 'topic' && topic ? [[topic, pagination.total] as const] : [],
    ),
  );
  return new Map(
    [...registries.topics.keys()].flatMap((key) => (totals.has(key) ? [[key, totals.get(key) ?? 0]] : [])),
  );
}

function periods(routes: readonly Route<Handle>[], code: string): Year[] {
  const lists = firstPages(routes, code);
  const totals = (kind: Route['kind']) =>
    lists
      .filter((list) => list.kind === kind)
      .map(({ period = '', pagination }) => ({ period, count: pagination.total }))
      .sort((a, b) => (a.period < b.period ? 1 : -1));
  const months = totals('archive-month');
  return totals('archive-year').map(({ period, count }) => ({
    year: period,
    count,
    months: months.filter((month) => month.period.startsWith(period)),
  }));
}
