import type { BriefingFacts } from '../../collections/press.ts';
import type { TranslationSet } from '../graph.ts';
import type { Moment } from '../publication.ts';
import { lastQuarters, type Quarter, quarterOf } from './quarters.ts';

/** A briefing with its facts. */
export interface Briefing<H> {
  set: TranslationSet<H>;
  facts: BriefingFacts;
  quarter: Quarter;
}

/** The briefings among entries, the latest first. */
export const briefingsOf = <H>(sets: readonly TranslationSet<H>[]): Briefing<H>[] =>
  sets
    .flatMap((set) => {
      const facts = set.facts.press;
      return facts?.type === 'briefing' ? [{ set, facts, quarter: quarterOf(facts.held) }] : [];
    })
    .sort((a, b) => (a.facts.held < b.facts.held ? 1 : -1));

/** Whether a briefing is still to come; one of which only the day is known, to the end of that day. */
export const isToCome = ({ held }: Pick<BriefingFacts, 'held'>, now: Moment): boolean =>
  held.length === 10 ? held >= now.slice(0, 10) : held > now;

/** Quarters that the press room shows even where nothing was published of them: one year. */
export const shownQuarters = 4;

/** What is to come, the nearest first, and what was held, by quarter, the newest first. */
export function arrangeBriefings<H>(
  briefings: readonly Briefing<H>[],
  now: Moment,
): { next: Briefing<H>[]; past: { quarter: Quarter; briefings: Briefing<H>[] }[] } {
  const next = briefings.filter(({ facts }) => isToCome(facts, now)).reverse();
  const held = briefings.filter(({ facts }) => !isToCome(facts, now));
  const quarters = new Map<Quarter, Briefing<H>[]>(
    lastQuarters(now, shownQuarters).map((quarter) => [quarter, []]),
  );
  for (const briefing of held) {
    const group = quarters.get(briefing.quarter);
    if (group) group.push(briefing);
    else quarters.set(briefing.quarter, [briefing]);
  }
  // A quarter whose briefing is still to come lacks none.
  const due = new Set(next.map(({ quarter }) => quarter));
  const past = [...quarters]
    .filter(([quarter, group]) => group.length > 0 || !due.has(quarter))
    .map(([quarter, group]) => ({ quarter, briefings: group }));
  return { next, past: past.sort((a, b) => (a.quarter < b.quarter ? 1 : -1)) };
}
