import { collections } from '../collections/index.ts';
import { hasFullText, lastChange, listedIn, type TranslationSet } from './graph.ts';
import type { Locale } from './locales.ts';
import { glossaryRoutes } from './routes/glossary.ts';
import { indexRoutes, listRoutes } from './routes/lists.ts';
import type {
  EntryRoute,
  FallbackRoute,
  LanguageLink,
  MovedRoute,
  PlainRoute,
  Route,
  RouteOptions,
} from './routes/types.ts';
import type { Urls } from './urls.ts';

export type * from './routes/types.ts';

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
    ...glossaryRoutes(options, locale),
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
