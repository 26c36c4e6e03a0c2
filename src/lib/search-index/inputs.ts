import { collections } from '../../collections/index.ts';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locales.ts';
import type { RouteTable } from '../route-table.ts';
import type { EntryRoute, Route } from '../routes.ts';

/** A page to be found, as the route table and its source tell of it. */
export interface IndexPage {
  /** Address, relative to the folder of the site. */
  path: string;
  title: string;
  summary: string;
  /** The text as it was written, in Markdown. */
  body: string;
  /** Collection. */
  section: string;
  /** ISO day by which lists sort it; empty where a page has none. */
  date: string;
  /** The day in words of the language. */
  dateText: string;
  /** Whether it tells of what lasts, not of an event. */
  lasting: boolean;
  /** Whether it is a record of a register, and no text. */
  record: boolean;
  topics: readonly string[];
  /** The body that answers for the subject. */
  agency: string;
  /** Codes of the languages that the subject can be read in. */
  languages: readonly string[];
}

const isSearchable = (route: Route): boolean =>
  route.indexable && (route.kind === 'entry' || route.record !== undefined);

/** Pages that search has to find, by the code of their language; languages without one are left out. */
export function countSearchable({ routes }: Pick<RouteTable, 'routes'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { locale } of routes.filter(isSearchable)) {
    counts.set(locale.code, (counts.get(locale.code) ?? 0) + 1);
  }
  return counts;
}

/** The pages of a language that search has to find, lasting ones first, then the newest. */
export function pagesOf({ portal, routes }: RouteTable, { code }: Pick<Locale, 'code'>): IndexPage[] {
  const root = portal.urls.chooser();
  const sections = new Set(portal.site.sections.map(({ collection }) => collection));
  return routes
    .filter(isSearchable)
    .filter(({ locale }) => locale.code === code)
    .map((route) => {
      const { pathname, locale, record } = route;
      const path = pathname.slice(root.length);
      if (record) {
        const section = 'section' in route ? (route.section?.collection ?? '') : '';
        const dateText = record.date && formatDate(record.date, locale);
        return { ...record, path, section, dateText, lasting: false, record: true };
      }
      const { set } = route as EntryRoute;
      const entry = set.entries.get(code);
      const dated = sections.has(set.collection);
      return {
        path,
        title: entry?.title.normalize('NFC') ?? '',
        summary: entry?.summary.normalize('NFC') ?? '',
        body: portal.subjects.get(set.subject)?.get(code)?.body.normalize('NFC') ?? '',
        section: set.collection,
        date: dated ? set.sortDate : '',
        dateText: dated ? formatDate(set.sortDate, locale) : '',
        lasting: !collections[set.collection]?.requires.includes('date'),
        record: false,
        topics: set.facts.topics,
        agency: set.facts.agency,
        languages: [...set.entries.keys()],
      };
    })
    .sort(lastingFirst);
}

/** A total order: lasting pages, then the newest. */
function lastingFirst(a: IndexPage, b: IndexPage): number {
  if (a.lasting !== b.lasting) return a.lasting ? -1 : 1;
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}
