import { formatDate } from '../dates.ts';
import { isNumbered, ownTitle } from '../library/cite.ts';
import {
  type Facet,
  facets,
  groupDocuments,
  newestDocuments,
  type RegisterRow,
  shownDocuments,
} from '../library/register.ts';
import type { Locale } from '../locales.ts';
import type { Section } from '../site.ts';
import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { FilterLink, Pagination, Route, RouteBase, RouteOptions } from './types.ts';

/** The register of documents, whole or narrowed down to one value of a facet. */
export interface DocumentsRoute extends RouteBase {
  kind: 'documents';
  section: Section;
  /** What it is narrowed down to; nothing on the whole register. */
  by?: { facet: Facet; key: string };
  rows: readonly RegisterRow[];
  pagination: Pagination;
  facets: FacetLinks;
}

export interface DocumentRoute extends RouteBase {
  kind: 'document';
  section: Section;
  id: string;
  document: RegisterRow['record'];
}

/** The pages of each facet with the number of documents they hold. */
export type FacetLinks = Readonly<Record<Facet, readonly FilterLink[]>>;

/** The register as a language shows it: its rows, newest first, in groups, and the ways to the page of each group. */
export function registerOf(
  { registries, urls }: Pick<RouteOptions<unknown>, 'registries' | 'urls'>,
  { collection }: Section,
  { code }: Locale,
) {
  const rows = newestDocuments(shownDocuments(registries.documents));
  const groups = groupDocuments(rows, registries.topics);
  const linksTo = (facet: Facet): FilterLink[] =>
    [...groups[facet]].map(([key, { length: count }]) => ({
      key,
      count,
      pathname: urls.documents(collection, code, { facet, key }),
    }));
  const links = Object.fromEntries(facets.map((facet) => [facet, linksTo(facet)])) as unknown as FacetLinks;
  return { rows, groups, links };
}

/** The pages of the part `library`: its landing, the register and its facets, and a page for every document. */
export function* libraryRoutes<H>(context: PartContext<H>): Generator<Route<H>> {
  yield landingRoute(context, 'library');
  const { rows, groups, links } = registerOf(context.options, context.section, context.locale);
  yield* documentLists(context, links, rows);
  for (const facet of facets)
    for (const [key, members] of groups[facet]) yield* documentLists(context, links, members, { facet, key });
  for (const row of rows) yield documentRoute(context, row);
}

/** Lists are the same in every language: the register is one. */
function* documentLists<H>(
  { options: { site, urls, locales }, locale, section }: PartContext<H>,
  links: FacetLinks,
  rows: readonly RegisterRow[],
  by?: DocumentsRoute['by'],
): Generator<DocumentsRoute> {
  const pages = Math.max(1, Math.ceil(rows.length / site.pageSize));
  const pathnameIn = (code: string, page: number) => urls.documents(section.collection, code, by, page);
  const pathnames = Array.from({ length: pages }, (_, index) => pathnameIn(locale.code, index + 1));
  for (let page = 1; page <= pages; page++) {
    yield {
      kind: 'documents',
      section,
      ...(by && { by }),
      rows: rows.slice((page - 1) * site.pageSize, page * site.pageSize),
      facets: links,
      locale,
      pathname: pathnames[page - 1] as string,
      pagination: { page, pages, total: rows.length, pathnames },
      indexable: rows.length > 0,
      languages: locales.map((other) => ({
        locale: other,
        pathname: pathnameIn(other.code, page),
        state: 'same',
        alternate: page === 1 && rows.length > 0,
      })),
    };
  }
}

/**
 * The page of a document. It stands in every language, since the register does; as a counterpart in `hreflang` it is
 * named only where the title is in that language.
 */
function documentRoute<H>(
  { options: { site, urls, locales, registries }, locale, section }: PartContext<H>,
  { id, record: document }: RegisterRow,
): DocumentRoute {
  const { code } = locale;
  const original = document.title[site.defaultLocale];
  const title = ownTitle(document, code) ?? original ?? document.number;
  const issued = [document.issuer?.[code], document.date && formatDate(document.date, locale)];
  const summary = document.summary?.[code];
  const lines = (parts: readonly (string | undefined)[], between: string) =>
    parts.filter(Boolean).join(between);
  return {
    kind: 'document',
    section,
    id,
    document,
    locale,
    pathname: urls.document(section.collection, id, code),
    indexable: true,
    record: {
      title: isNumbered(document) ? `${document.number}: ${title}` : title,
      summary: summary ?? lines(issued, ' · '),
      body: lines([document.number, original, summary], '\n'),
      date: document.date ?? '',
      topics: document.topic && registries.topics.has(document.topic) ? [document.topic] : [],
      agency: '',
      languages: locales.map((other) => other.code),
    },
    languages: locales.map((other) => ({
      locale: other,
      pathname: urls.document(section.collection, id, other.code),
      state: 'same',
      alternate: ownTitle(document, other.code) !== undefined,
    })),
  };
}
