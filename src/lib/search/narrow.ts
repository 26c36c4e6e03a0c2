import type { Hit } from './types.ts';

/** What the reader narrows the results to, and their order where it is not that of the search. */
export interface Filters {
  /** Collection. */
  section?: string | undefined;
  /** `YYYY`. */
  year?: string | undefined;
  topic?: string | undefined;
  order?: 'date' | undefined;
}

/** Properties of a page that results can be narrowed by. */
export type Facet = 'section' | 'year' | 'topic';

/** Hits of each value of a facet. */
export type Facets = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** The values that a page has of each facet; none of what is not known of it. */
const valuesOf: Readonly<Record<Facet, (hit: Hit) => readonly string[]>> = {
  section: ({ page }) => (page ? [page.section] : []),
  year: ({ page }) => (page?.date ? [page.date.slice(0, 4)] : []),
  topic: ({ page }) => page?.topics ?? [],
};

const facetNames = Object.keys(valuesOf) as Facet[];

const passes = (hit: Hit, filters: Filters, facets: readonly Facet[]): boolean =>
  facets.every((facet) => {
    const wanted = filters[facet];
    return !wanted || valuesOf[facet](hit).includes(wanted);
  });

/**
 * The hits that pass all filters: those with all words of the query before those with some of them, each in the
 * order of the search or newest first, undated ones last.
 */
export function narrow(hits: readonly Hit[], filters: Filters): Hit[] {
  const left = hits.filter((hit) => passes(hit, filters, facetNames));
  const dateOf = ({ page }: Hit): string => page?.date ?? '';
  return left.sort(
    (a, b) =>
      Number(a.partial) - Number(b.partial) ||
      (filters.order === 'date' ? Number(dateOf(b) > dateOf(a)) - Number(dateOf(b) < dateOf(a)) : 0),
  );
}

/**
 * Counts of each value, each under the other filters: what the reader would see after choosing it. Years are newest
 * first, other values in the order in which the hits bring them.
 */
export function facetsOf(hits: readonly Hit[], filters: Filters): Facets {
  const count = (facet: Facet): Map<string, number> => {
    const others = facetNames.filter((name) => name !== facet);
    const counts = new Map<string, number>();
    for (const hit of hits) {
      if (!passes(hit, filters, others)) continue;
      for (const value of valuesOf[facet](hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    section: count('section'),
    year: new Map([...count('year')].sort(([a], [b]) => Number(b) - Number(a))),
    topic: count('topic'),
  };
}
