import { collections } from '../../src/collections/index.ts';
import type { TranslationSet } from '../../src/lib/graph.ts';
import { relationsOf } from '../../src/lib/library/relations.ts';
import { getPortal } from '../../src/lib/portal.ts';
import { createRouteTable, type RouteTable } from '../../src/lib/route-table.ts';
import type { EntryRoute, ListRoute, Route } from '../../src/lib/routes.ts';

/** Reads the route table of a portal folder. */
export const readRouteTable = (dir: string): RouteTable => createRouteTable(getPortal(dir));

/** One page to stand for its type in a language. */
export interface Sample {
  /** `entry`, `archive-year`, `chooser` … */
  type: string;
  /** Locale code; none for the pages that speak every language. */
  locale: string;
  pathname: string;
  /** What the server answers with. */
  status: number;
}

/** Every type of page: the kinds of the route table, entries told apart by what they show, and the two pages at the root. */
export const pageTypes = [
  'home',
  'section',
  'section-topic',
  'section-year',
  'topic',
  'topics',
  'archive',
  'archive-year',
  'archive-month',
  'entry',
  'profile',
  'specimen',
  'outdated',
  'summary',
  'fallback',
  'about',
  'calendar',
  'calendar-month',
  'calendar-year',
  'calendar-place',
  'press',
  'media-kit',
  'press-guide',
  'library',
  'documents',
  'document',
  'map',
  'map-guide',
  'partners',
  'agreements',
  'agreement',
  'dossiers',
  'dossier',
  'index',
  'search',
  'sitemap',
  'places',
  'agencies',
  'glossary',
  'glossary-group',
  'chooser',
  'not-found',
] as const;

function typeOf(route: Route): string {
  if (route.kind === 'glossary') return route.group ? 'glossary-group' : 'glossary';
  if (route.kind !== 'entry') return route.kind;
  const { set, state } = route;
  if (set.facts.unlisted) return 'specimen';
  if (set.facts.press?.type === 'guide') return 'press-guide';
  if (state === 'outdated' || state === 'summary') return state;
  if (set.facts.partner) return 'profile';
  if (set.facts.dossier) return 'dossier';
  return collections[set.collection]?.section ? 'entry' : 'about';
}

/** Lists with most entries and dated entries first: they show most of what a page of their type can show. */
const weight = (route: Route): number => {
  if (route.kind === 'document')
    return relationsOf(route.document).length + (route.document.summary ? 100 : 0);
  if ('pagination' in route) return route.pagination.page === 1 ? (route as ListRoute).pagination.total : -1;
  if ('happenings' in route) return route.happenings.length;
  return route.kind === 'entry'
    ? (route.set.facts.keyFacts?.length ?? 0) + (route.set.facts.date ? 1 : 0)
    : 0;
};

/** One page of each type in each language that has it. */
export function samplePages({ portal, routes }: Pick<RouteTable, 'portal' | 'routes'>): Sample[] {
  const chosen = new Map<string, { sample: Sample; weight: number }>();
  for (const route of routes) {
    const sample = { type: typeOf(route), locale: route.locale.code, pathname: route.pathname, status: 200 };
    const key = `${sample.type} ${sample.locale}`;
    const known = chosen.get(key);
    if (!known || weight(route) > known.weight) chosen.set(key, { sample, weight: weight(route) });
  }
  const order = (type: string) => (pageTypes as readonly string[]).indexOf(type);
  return [
    ...[...chosen.values()].map(({ sample }) => sample),
    { type: 'chooser', locale: '', pathname: portal.urls.chooser(), status: 200 },
    { type: 'not-found', locale: '', pathname: portal.urls.file('no-such-page/'), status: 404 },
  ].sort((a, b) => order(a.type) - order(b.type));
}

/** A subject in one language, as the tests name it: `news/hoi-nghi-bi-thu-2025`. */
export const setOf = ({ routes }: RouteTable, subject: string): TranslationSet => {
  const route = routes.find((row): row is EntryRoute => row.kind === 'entry' && row.set.subject === subject);
  if (!route) throw new Error(`The portal has no subject ${subject}.`);
  return route.set;
};
