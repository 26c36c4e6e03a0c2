import type { TranslationSet } from '../graph.ts';

/**
 * The partners of a country, in the order in which they were given; the country with which most was done first.
 * @param weight how much is recorded of a partner
 */
export function byCountry<H>(
  sets: readonly TranslationSet<H>[],
  weight: (set: TranslationSet<H>) => number,
): { country: string; sets: readonly TranslationSet<H>[] }[] {
  const found = new Map<string, TranslationSet<H>[]>();
  for (const set of sets) {
    const country = set.facts.partner?.country;
    if (!country) continue;
    const group = found.get(country);
    if (group) group.push(set);
    else found.set(country, [set]);
  }
  return [...found]
    .map(([country, group]) => ({
      country,
      sets: group.sort(upperFirst),
      total: group.reduce((sum, set) => sum + weight(set), 0),
    }))
    .sort((a, b) => b.total - a.total || (a.country < b.country ? -1 : 1));
}

/** What lies within another stands after what lies within none; the sort is stable. */
const upperFirst = (a: TranslationSet, b: TranslationSet): number =>
  Number(a.facts.partner?.within !== undefined) - Number(b.facts.partner?.within !== undefined);
