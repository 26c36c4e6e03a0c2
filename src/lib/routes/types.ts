import type { Landing } from '../../collections/index.ts';
import type { Changes } from '../changes.ts';
import type { TranslationSet } from '../graph.ts';
import type { Locale } from '../locales.ts';
import type { Moment } from '../publication.ts';
import type { Registries } from '../registries/schemas.ts';
import type { Section, Site } from '../site.ts';
import type { TranslationState } from '../translation-state.ts';
import type { Urls } from '../urls.ts';
import type { PartRoute } from './parts.ts';

/** Where the language switcher leads from a page, and what waits there. */
export interface LanguageLink {
  locale: Locale;
  pathname: string;
  state: 'same' | TranslationState;
  /** Whether the page is a real counterpart, to be named in `hreflang`. */
  alternate: boolean;
}

export interface RouteBase {
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
  /** Makes a page that is no entry one that search finds. */
  record?: SearchRecord;
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

/** What search is told of a page that is no entry. */
export interface SearchRecord {
  title: string;
  summary: string;
  /** Its words, as plain text. */
  body: string;
  /** ISO day by which lists sort it; empty where a page has none. */
  date: string;
  topics: readonly string[];
  agency: string;
  languages: readonly string[];
}

/** The head of a section that is more than a list: the calendar, the press room and their like. */
export interface LandingRoute<H = unknown> extends RouteBase {
  kind: Exclude<Landing, 'list'>;
  section: Section;
  /** The listed entries of the section in the language, in the order of the collection. */
  sets: readonly TranslationSet<H>[];
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

/** The glossary of a language, or one part of it. */
export interface GlossaryRoute extends RouteBase {
  kind: 'glossary';
  /** A part of `lib/glossary/groups.ts`; empty for the page at its head. */
  group: string;
}

/** An address that was published and has moved. */
export interface MovedRoute extends RouteBase {
  kind: 'moved';
  /** Where it leads now. */
  target: string;
}

export type Route<H = unknown> =
  | LandingRoute<H>
  | PartRoute<H>
  | ListRoute<H>
  | EntryRoute<H>
  | FallbackRoute<H>
  | IndexRoute<H>
  | PlainRoute
  | GlossaryRoute
  | MovedRoute;
export type RouteKind = Route['kind'];

export interface RouteOptions<H> {
  site: Site;
  locales: readonly Locale[];
  urls: Urls;
  registries: Registries;
  /** The moment for which the portal is built. */
  now: Moment;
  sets: readonly TranslationSet<H>[];
  /** Addresses that moved, without the base. */
  redirects: ReadonlyMap<string, string>;
  /** What changed in a source since a version; undefined when that version is not kept. */
  changesSince: (set: TranslationSet<H>, version: string) => { changes: Changes; date: string } | undefined;
}
