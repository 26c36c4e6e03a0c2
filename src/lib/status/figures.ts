import type { Portal } from '../portal.ts';
import { dayOf } from '../publication.ts';

/** A figure that is due to be looked up again. */
export interface OldFigure {
  id: string;
  asOf: string;
  /** Months since the time it is of. */
  months: number;
  limit: number;
}

const monthOf = (date: string): number =>
  // A year alone may mean its last month.
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 12);

/** Figures of a time longer ago than `upkeep.figureMonths`, oldest first. */
export function findOldFigures({ registries, site, now }: Portal): OldFigure[] {
  const limit = site.upkeep.figureMonths;
  if (limit === undefined) return [];
  const today = monthOf(dayOf(now));
  return [...registries.figures]
    .flatMap(([id, { asOf, lasting }]) => {
      if (!asOf || lasting) return [];
      const months = today - monthOf(asOf);
      return months > limit ? [{ id, asOf, months, limit }] : [];
    })
    .sort((a, b) => b.months - a.months || (a.id < b.id ? -1 : 1));
}
