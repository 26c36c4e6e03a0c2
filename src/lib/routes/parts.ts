import type { Landing } from '../../collections/index.ts';
import type { TranslationSet } from '../graph.ts';
import type { Locale } from '../locales.ts';
import type { Section } from '../site.ts';
import { type CalendarRoute, calendarRoutes } from './calendar.ts';
import { dossiersRoutes } from './dossiers.ts';
import { type DocumentRoute, type DocumentsRoute, libraryRoutes } from './library.ts';
import { type GuideRoute, mapRoutes } from './map.ts';
import { type AgreementRoute, type AgreementsRoute, partnersRoutes } from './partners.ts';
import { type MediaKitRoute, pressRoutes } from './press.ts';
import type { LandingRoute, Route, RouteOptions } from './types.ts';

/** A section at the head of which stands a part of the portal, in one language. */
export interface PartContext<H> {
  options: RouteOptions<H>;
  locale: Locale;
  section: Section;
  /** Its listed entries in the language, in the order of the collection. */
  sets: readonly TranslationSet<H>[];
  /** Its listed entries in another language. */
  setsIn: (code: string) => readonly TranslationSet<H>[];
}

/** The rows of each part beside its landing. */
export type PartRoute<H = unknown> =
  | LandingRoute<H>
  | CalendarRoute<H>
  | DocumentsRoute
  | DocumentRoute
  | GuideRoute<H>
  | AgreementsRoute
  | AgreementRoute
  | MediaKitRoute;

/** The rows that a part adds to its section, the landing first. */
export const partRoutes: Readonly<
  Record<Exclude<Landing, 'list'>, <H>(context: PartContext<H>) => Iterable<Route<H>>>
> = {
  calendar: calendarRoutes,
  press: pressRoutes,
  library: libraryRoutes,
  map: mapRoutes,
  partners: partnersRoutes,
  dossiers: dossiersRoutes,
};
