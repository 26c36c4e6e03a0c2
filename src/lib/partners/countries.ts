import type { TranslationSet } from '../graph.ts';

/** The partners of a country, in the order in which they were given; the country with most of them first. */
export function byCountry<H>(
  sets: readonly TranslationSet<H>[],
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
    .map(([country, group]) => ({ country, sets: group.sort(upperFirst) }))
    .sort((a, b) => b.sets.length - a.sets.length || (a.country < b.country ? -1 : 1));
}

/** What lies within another stands after what lies within none; the sort is stable. */
const upperFirst = (a: TranslationSet, b: TranslationSet): number =>
  Number(a.facts.partner?.within !== undefined) - Number(b.facts.partner?.within !== undefined);
