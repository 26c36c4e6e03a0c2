import { collections } from '../collections/index.ts';
import type { Changes } from './changes.ts';
import { hasFullText, listedIn, newestFirst, type TranslationSet } from './graph.ts';
import type { Locale } from './locales.ts';
import type { Registries } from './registries/schemas.ts';
import type { Section, Site } from './site.ts';
import type { TranslationState } from './translation-state.ts';
import type { Urls } from './urls.ts';

/** Where the language switcher leads from a page, and what waits there. */
export interface LanguageLink {
  locale: Locale;
  pathname: string;
  state: 'same' | TranslationState;
  /** Whether the page is a real counterpart, to be named in `hreflang`. */
  alternate: boolean;
}

interface RouteBase {
  pathname: string;
  locale: Locale;
  languages: readonly LanguageLink[];
  /** Pathname of the page that search engines shall know instead; the page's own when absent. */
  canonical?: string;
  /** Pathname for readers of no listed language; the counterpart in the default locale when absent. */
  defaultAlternate?: string;
  /** Stands in the sitemap and may be indexed. */
  indexable: boolean;
  /** Last change of what the page shows, `YYYY-MM-DD`. */
  lastModified?: string | undefined;
}

export interface Pagination {
  page: number;
  pages: number;
  total: number;
  /** Pathname of each page, in order. */
  pathnames: readonly string[];
}

/** A link to a list with the number of entries it holds. */
export interface FilterLink {
  key: string;
  pathname: string;
  count: number;
}

export interface ListRoute<H = unknown> extends RouteBase {
  kind: 'section' | 'section-topic' | 'section-year' | 'topic' | 'archive-year' | 'archive-month';
  section?: Section;
  topic?: string;
  period?: string;
  sets: readonly TranslationSet<H>[];
  pagination: Pagination;
  filters: { topics: readonly FilterLink[]; years: readonly FilterLink[] };
}

export interface EntryRoute<H = unknown> extends RouteBase {
  kind: 'entry';
  set: TranslationSet<H>;
  state: TranslationState;
  /** What the source says now and this text does not yet; only for outdated translations. */
  changes?: Changes | undefined;
  /** Date of the version this text follows, where that version is kept. */
  followsDate?: string | undefined;
}

/** Keeps the address of a subject in a language it does not exist in. */
export interface FallbackRoute<H = unknown> extends RouteBase {
  kind: 'fallback';
  set: TranslationSet<H>;
}

export interface IndexRoute<H = unknown> extends RouteBase {
  kind: 'index';
  sets: readonly TranslationSet<H>[];
  pagination: Pagination;
}

export interface PlainRoute extends RouteBase {
  kind: 'home' | 'topics' | 'archive' | 'search' | 'sitemap' | 'places' | 'agencies';
}

/** An address that was published and has moved. */
export interface MovedRoute extends RouteBase {
  kind: 'moved';
  /** Where it leads now. */
  target: string;
}

export type Route<H = unknown> =
  | ListRoute<H>
  | EntryRoute<H>
  | FallbackRoute<H>
  | IndexRoute<H>
  | PlainRoute
  | MovedRoute;
export type RouteKind = Route['kind'];

export interface RouteOptions<H> {
  site: Site;
  locales: readonly Locale[];
  urls: Urls;
  registries: Pick<Registries, 'topics'>;
  sets: readonly TranslationSet<H>[];
  /** Addresses that moved, without the base. */
  redirects: ReadonlyMap<string, string>;
  /** What changed in a source since a version; undefined when that version is not kept. */
  changesSince: (set: TranslationSet<H>, version: string) => { changes: Changes; date: string } | undefined;
}

/** Entries of the A–Z list on one page. */
const indexPageSize = 300;

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

const pagesOf = (count: number, size: number): number => Math.max(1, Math.ceil(count / size));
const byKey = <T>(groups: Map<string, T>): [string, T][] => [...groups].sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Creates the table of every page of the portal: one row an address. Pages, links, head, feeds, sitemap and
 * search are projections of these rows.
 * @throws when two rows claim one address, or an address that moved leads nowhere.
 */
export function createRoutes<H>(options: RouteOptions<H>): Route<H>[] {
  const { sets, locales } = options;
  const listed = new Map(locales.map(({ code }) => [code, listedIn(sets, code)]));
  const routes = locales.flatMap((locale) => [
    ...plainRoutes(options, locale),
    ...listRoutes(options, locale, listed),
    ...indexRoutes(options, locale, listed),
    ...sets.flatMap((set) => subjectRoute(options, set, locale)),
  ]);
  const owners = new Map<string, Route<H>>();
  for (const route of routes) {
    const other = owners.get(route.pathname);
    if (other) throw new Error(`Two pages claim ${route.pathname}: ${other.kind} and ${route.kind}.`);
    owners.set(route.pathname, route);
  }
  const moved = movedRoutes(options, owners);
  return [...routes, ...moved];
}

const plainPathnames = {
  home: 'home',
  topics: 'topics',
  archive: 'archive',
  search: 'search',
  sitemap: 'sitemap',
  places: 'places',
  agencies: 'agencies',
} as const satisfies Record<PlainRoute['kind'], keyof Urls>;

function plainRoutes<H>({ locales, urls }: RouteOptions<H>, locale: Locale): PlainRoute[] {
  return (Object.keys(plainPathnames) as PlainRoute['kind'][]).map((kind) => ({
    kind,
    locale,
    pathname: urls[plainPathnames[kind]](locale.code),
    indexable: kind !== 'search',
    ...(kind === 'home' && { defaultAlternate: urls.chooser() }),
    languages: locales.map((other) => ({
      locale: other,
      pathname: urls[plainPathnames[kind]](other.code),
      state: 'same',
      alternate: true,
    })),
  }));
}

interface ListSpec<H> extends Pick<ListRoute<H>, 'kind' | 'section' | 'topic' | 'period'> {
  sets: readonly TranslationSet<H>[];
  pathname: (locale: string, page: number) => string;
  /** How many entries the same list has in another locale. */
  countIn: (code: string) => number;
  /** Where the switcher leads when the other locale has no such list. */
  elsewhere: (code: string) => string;
  filters: ListRoute<H>['filters'];
}

function* paginate<H>(
  { site, locales }: RouteOptions<H>,
  locale: Locale,
  { sets, pathname, countIn, elsewhere, ...spec }: ListSpec<H>,
): Generator<ListRoute<H>> {
  const pages = pagesOf(sets.length, site.pageSize);
  const pathnames = Array.from({ length: pages }, (_, index) => pathname(locale.code, index + 1));
  for (let page = 1; page <= pages; page++) {
    const shown = sets.slice((page - 1) * site.pageSize, page * site.pageSize);
    yield {
      ...spec,
      locale,
      pathname: pathnames[page - 1] as string,
      sets: shown,
      pagination: { page, pages, total: sets.length, pathnames },
      indexable: sets.length > 0,
      lastModified: shown.map(lastChange).sort().at(-1),
      languages: locales.map((other) => {
        const count = other === locale ? sets.length : countIn(other.code);
        const exists = count > 0 || spec.kind === 'section';
        const same = exists && page <= pagesOf(count, site.pageSize);
        return {
          locale: other,
          pathname: exists ? pathname(other.code, same ? page : 1) : elsewhere(other.code),
          state: exists ? 'same' : 'missing',
          alternate: page === 1 && count > 0,
        };
      }),
    };
  }
}

export const lastChange = ({ facts }: Pick<TranslationSet, 'facts'>): string =>
  facts.updated ?? facts.published;

const yearOf = ({ sortDate }: TranslationSet): string => sortDate.slice(0, 4);
const monthsOf = ({ sortDate }: TranslationSet): string[] =>
  sortDate.length >= 7 ? [sortDate.slice(0, 7)] : [];

function* listRoutes<H>(
  options: RouteOptions<H>,
  locale: Locale,
  listed: ReadonlyMap<string, readonly TranslationSet<H>[]>,
): Generator<ListRoute<H>> {
  const { site, urls, registries } = options;
  const own = listed.get(locale.code) ?? [];
  const noFilters = { topics: [], years: [] };
  const counter = (keysOf: (set: TranslationSet<H>) => readonly string[]) => {
    const counts = new Map([...listed].map(([code, sets]) => [code, groupBy(sets, keysOf)]));
    return (key: string) => (code: string) => counts.get(code)?.get(key)?.length ?? 0;
  };

  const sectionCount = counter(({ collection }) => [collection]);
  const sectionTopicCount = counter(({ collection, facts }) =>
    facts.topics.map((topic) => `${collection} ${topic}`),
  );
  const sectionYearCount = counter((set) => [`${set.collection} ${yearOf(set)}`]);
  const bySection = groupBy(own, ({ collection }) => [collection]);
  for (const section of site.sections) {
    const { collection } = section;
    const sets = [...(bySection.get(collection) ?? [])];
    if (collections[collection]?.order === 'newest') sets.sort(newestFirst);
    const byTopic = groupBy(sets, ({ facts }) =>
      facts.topics.filter((topic) => registries.topics.has(topic)),
    );
    const byYear = groupBy(sets, (set) => [yearOf(set)]);
    const filters = {
      topics: [...registries.topics.keys()]
        .filter((topic) => byTopic.has(topic))
        .map((key) => ({
          key,
          count: byTopic.get(key)?.length ?? 0,
          pathname: urls.sectionTopic(collection, key, locale.code),
        })),
      years: byKey(byYear)
        .reverse()
        .map(([key, { length: count }]) => ({
          key,
          count,
          pathname: urls.sectionYear(collection, key, locale.code),
        })),
    };
    const common = { section, filters, elsewhere: (code: string) => urls.section(collection, code) };
    yield* paginate(options, locale, {
      ...common,
      kind: 'section',
      sets,
      pathname: (code, page) => urls.section(collection, code, page),
      countIn: sectionCount(collection),
    });
    for (const [topic, topicSets] of byTopic) {
      yield* paginate(options, locale, {
        ...common,
        kind: 'section-topic',
        topic,
        sets: topicSets,
        pathname: (code, page) => urls.sectionTopic(collection, topic, code, page),
        countIn: sectionTopicCount(`${collection} ${topic}`),
      });
    }
    for (const [year, yearSets] of byYear) {
      yield* paginate(options, locale, {
        ...common,
        kind: 'section-year',
        period: year,
        sets: yearSets,
        pathname: (code, page) => urls.sectionYear(collection, year, code, page),
        countIn: sectionYearCount(`${collection} ${year}`),
      });
    }
  }

  const inSections = own.filter(({ collection }) => collections[collection]?.section);
  const topicCount = counter(({ collection, facts }) =>
    collections[collection]?.section ? facts.topics : [],
  );
  for (const [topic, sets] of groupBy(inSections, ({ facts }) => facts.topics)) {
    if (!registries.topics.has(topic)) continue;
    yield* paginate(options, locale, {
      kind: 'topic',
      topic,
      sets,
      filters: noFilters,
      pathname: (code, page) => urls.topic(topic, code, page),
      countIn: topicCount(topic),
      elsewhere: (code) => urls.topics(code),
    });
  }
  const periods = [
    ['archive-year', (set: TranslationSet<H>) => [yearOf(set)]],
    ['archive-month', monthsOf],
  ] as const;
  for (const [kind, keysOf] of periods) {
    const countOf = counter((set) => (collections[set.collection]?.section ? keysOf(set) : []));
    for (const [period, sets] of groupBy(inSections, keysOf)) {
      yield* paginate(options, locale, {
        kind,
        period,
        sets,
        filters: noFilters,
        pathname: (code, page) => urls.archive(code, period, page),
        countIn: countOf(period),
        elsewhere: (code) => urls.archive(code),
      });
    }
  }
}

function* indexRoutes<H>(
  { locales, urls }: RouteOptions<H>,
  locale: Locale,
  listed: ReadonlyMap<string, readonly TranslationSet<H>[]>,
): Generator<IndexRoute<H>> {
  const collator = new Intl.Collator(locale.intl);
  const title = (set: TranslationSet<H>) => set.entries.get(locale.code)?.title ?? '';
  const sets = [...(listed.get(locale.code) ?? [])].sort(
    (a, b) => collator.compare(title(a), title(b)) || newestFirst(a, b),
  );
  const pages = pagesOf(sets.length, indexPageSize);
  const pathnames = Array.from({ length: pages }, (_, index) => urls.index(locale.code, index + 1));
  for (let page = 1; page <= pages; page++) {
    yield {
      kind: 'index',
      locale,
      pathname: pathnames[page - 1] as string,
      sets: sets.slice((page - 1) * indexPageSize, page * indexPageSize),
      pagination: { page, pages, total: sets.length, pathnames },
      indexable: true,
      languages: locales.map((other) => ({
        locale: other,
        pathname: urls.index(other.code),
        state: 'same',
        alternate: page === 1,
      })),
    };
  }
}

/** The row of a subject in one locale: its text, or the page that keeps its address. */
function subjectRoute<H>(
  { locales, urls, changesSince }: RouteOptions<H>,
  set: TranslationSet<H>,
  locale: Locale,
): (EntryRoute<H> | FallbackRoute<H>)[] {
  const definition = collections[set.collection];
  const state = set.states.get(locale.code) ?? 'missing';
  const pathname = urls.entry({ ...set, locale: locale.code });
  const languages = locales
    .filter(({ code }) => set.entries.has(code) || (definition?.fallback && !set.facts.unlisted))
    .map((other): LanguageLink => {
      const otherState = set.states.get(other.code) ?? 'missing';
      return {
        locale: other,
        pathname: urls.entry({ ...set, locale: other.code }),
        state: otherState,
        alternate: hasFullText(otherState) && !set.facts.unlisted,
      };
    });
  const common = { pathname, locale, set, languages };
  if (state === 'missing') {
    if (!definition?.fallback || set.facts.unlisted) return [];
    return [
      {
        ...common,
        kind: 'fallback',
        indexable: false,
        canonical: urls.entry({ ...set, locale: set.source.address.locale }),
      },
    ];
  }
  const follows = set.entries.get(locale.code)?.translation?.follows;
  const followed = state === 'outdated' && follows ? changesSince(set, follows) : undefined;
  return [
    {
      ...common,
      kind: 'entry',
      state,
      changes: followed?.changes,
      followsDate: followed?.date,
      indexable: !set.facts.unlisted,
      lastModified: lastChange(set),
    },
  ];
}

function movedRoutes<H>(
  { redirects, locales, urls }: RouteOptions<H>,
  owners: ReadonlyMap<string, Route<H>>,
): MovedRoute[] {
  const root = urls.chooser().replace(/\/$/, '');
  return [...redirects].map(([from, to]) => {
    const [pathname, target] = [root + from, root + to];
    const destination = owners.get(target);
    if (owners.has(pathname))
      throw new Error(`content/redirects.json: a page stands at ${from}, so it has not moved.`);
    if (!destination) throw new Error(`content/redirects.json: ${from} leads to ${to}, where no page is.`);
    const locale = locales.find(({ code }) => from.startsWith(`/${code}/`)) ?? destination.locale;
    return {
      kind: 'moved',
      pathname,
      target,
      locale,
      canonical: target,
      indexable: false,
      languages: destination.languages.map((language) => ({ ...language, alternate: false })),
    };
  });
}
