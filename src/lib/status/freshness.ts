import { daysBetween } from '../dates.ts';
import { listedIn, type TranslationSet } from '../graph.ts';
import type { Portal } from '../portal.ts';
import { lastQuarters, quarterOf } from '../press/quarters.ts';
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

/** Quarters of the past year, this one included, without a press briefing (Lai Châu's plan of 2015, II.4). */
export function findMissedBriefings(portal: Portal, sets: readonly TranslationSet[]): string[] {
  const { briefings } = portal.site.upkeep;
  if (!briefings) return [];
  const held = new Set(
    sets.flatMap((set) =>
      set.collection === briefings.collection &&
      (briefings.topic === undefined || set.facts.topics.includes(briefings.topic))
        ? quartersOf(set)
        : [],
    ),
  );
  return lastQuarters(portal.now, 4)
    .filter((quarter) => !held.has(quarter))
    .sort();
}

/** The quarter in which a set tells of a briefing: in the press room by its facts, elsewhere by its date. */
function quartersOf({ facts }: TranslationSet): string[] {
  const { press, date = '' } = facts;
  if (!press) return date.length >= 7 ? [quarterOf(date)] : [];
  return press.type === 'briefing' && press.status !== 'cancelled' ? [quarterOf(press.held)] : [];
}
