import { createGraph, type LoadedEntry, type TranslationSet } from './graph.ts';
import type { Portal } from './portal.ts';
import { createRoutes, type Route } from './routes.ts';

/** A portal and the table that its pages are built from. */
export interface RouteTable {
  portal: Portal;
  sets: readonly TranslationSet[];
  routes: readonly Route[];
}

/**
 * The route table of a portal without Astro, for those who compare a site with it. What changed since a version
 * is left out: it stands on pages and makes none.
 */
export function createRouteTable(portal: Portal): RouteTable {
  const codes = portal.locales.map(({ code }) => code);
  const loaded = portal.files.entries
    .filter(({ address }) => codes.includes(address.locale))
    .map(({ address, frontMatter, version, body }) => ({
      address,
      data: { ...frontMatter, file: { version, hasBody: body !== '' } } as unknown as LoadedEntry['data'],
      handle: undefined,
    }));
  const sets = createGraph(loaded, codes, portal.now);
  return { portal, sets, routes: createRoutes({ ...portal, sets, changesSince: () => undefined }) };
}
