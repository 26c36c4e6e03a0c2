import { collections } from '../../collections/index.ts';
import { lastChange, newestFirst, type TranslationSet } from '../graph.ts';
import { groupBy } from '../group-by.ts';
import type { Locale } from '../locales.ts';
import { partRoutes } from './parts.ts';
import type { IndexRoute, ListRoute, Route, RouteOptions } from './types.ts';

/** Entries of the A–Z list on one page. */
const indexPageSize = 300;

const pagesOf = (count: number, size: number): number => Math.max(1, Math.ceil(count / size));
const byKey = <T>(groups: Map<string, T>): [string, T][] => [...groups].sort(([a], [b]) => (a < b ? -1 : 1));

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

const yearOf = ({ sortDate }: TranslationSet): string => sortDate.slice(0, 4);
const monthsOf = ({ sortDate }: TranslationSet): string[] =>
  sortDate.length >= 7 ? [sortDate.slice(0, 7)] : [];

/** Lists of one language: sections with their topics and years, topics across sections, and the archive. */
export function* listRoutes<H>(
  options: RouteOptions<H>,
  locale: Locale,
  listed: ReadonlyMap<string, readonly TranslationSet<H>[]>,
): Generator<Route<H>> {
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
  const bySectionIn = new Map(
    [...listed].map(([code, sets]) => [code, groupBy(sets, ({ collection }) => [collection])]),
  );
  for (const section of site.sections) {
    const { collection } = section;
    const sets = [...(bySection.get(collection) ?? [])];
    const { order, landing = 'list', lists = [] } = collections[collection] ?? {};
    if (order === 'newest') sets.sort(newestFirst);
    const byTopic = groupBy(lists.includes('topic') ? sets : [], ({ facts }) =>
      facts.topics.filter((topic) => registries.topics.has(topic)),
    );
    const byYear = groupBy(lists.includes('year') ? sets : [], (set) => [yearOf(set)]);
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
    if (landing !== 'list') {
      const setsIn = (code: string) => bySectionIn.get(code)?.get(collection) ?? [];
      yield* partRoutes[landing]({ options, locale, section, sets, setsIn });
    } else
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

/** The A–Z list of one language. */
export function* indexRoutes<H>(
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
