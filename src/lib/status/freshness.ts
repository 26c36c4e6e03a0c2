import { daysBetween } from '../dates.ts';
import { listedIn, type TranslationSet } from '../graph.ts';
import type { Portal } from '../portal.ts';
import { dayOf } from '../publication.ts';

/** A section that has had nothing new in a language for longer than it may. */
export interface QuietSection {
  collection: string;
  locale: string;
  /** Day of the newest text; undefined where there is none. */
  last?: string;
  /** Days since then. */
  days?: number;
  limit: number;
}

/** The day on which readers of a language last got something new of a subject. */
function newsDay({ facts, entries, source }: TranslationSet, code: string): string {
  const translated = entries.get(code)?.translation?.translated;
  const own = source.address.locale === code ? (facts.updated ?? facts.published) : translated;
  return own ?? facts.published;
}

/** Sections without news for more days than `upkeep.quietDays` allows, by language. */
export function findQuietSections(portal: Portal, sets: readonly TranslationSet[]): QuietSection[] {
  const today = dayOf(portal.now);
  return portal.site.sections.flatMap(({ collection, upkeep }) => {
    const limit = upkeep?.quietDays;
    if (limit === undefined) return [];
    return portal.locales.flatMap(({ code }): QuietSection[] => {
      const days = listedIn(sets, code)
        .filter((set) => set.collection === collection)
        .map((set) => newsDay(set, code))
        .sort();
      const last = days.at(-1);
      if (last === undefined) return [{ collection, locale: code, limit }];
      const since = daysBetween(last, today) ?? 0;
      return since > limit ? [{ collection, locale: code, last, days: since, limit }] : [];
    });
  });
}

/** The quarter of a day, `2026-Q4`. */
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarter before another one. */
function before(quarter: string): string {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  return number > 1 ? `${year}-Q${number - 1}` : `${year - 1}-Q4`;
}

/** Quarters of the past year, this one included, without a press briefing (Lai Châu's plan of 2015, II.4). */
export function findMissedBriefings(portal: Portal, sets: readonly TranslationSet[]): string[] {
  const { briefings } = portal.site.upkeep;
  if (!briefings) return [];
  const held = new Set(
    sets.flatMap(({ collection, facts }) =>
      collection === briefings.collection &&
      facts.topics.includes(briefings.topic) &&
      (facts.date ?? '').length >= 7
        ? [quarterOf(facts.date ?? '')]
        : [],
    ),
  );
  const quarters: string[] = [];
  for (let quarter = quarterOf(portal.now), left = 4; left > 0; left--, quarter = before(quarter)) {
    quarters.push(quarter);
  }
  return quarters.filter((quarter) => !held.has(quarter)).sort();
}
