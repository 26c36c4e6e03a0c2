import type { DamageClass } from './damage.ts';

/** Least share of right answers, in per cent: the right page first, and among the first five. */
export interface Goal {
  first: number;
  five: number;
}

/** For questions of the judged set. */
export const judgedGoal: Goal = { first: 90, five: 97 };

/** For all queries made by damage together, of titles and of text. */
export const damagedGoal: Goal = { first: 88, five: 96 };

/** For lines of a text typed exactly as they stand. */
export const textGoal: Goal = { first: 95, five: 98 };

/** For damaged titles, by kind of damage. */
export const titleGoals: Readonly<Partial<Record<DamageClass, Goal>>> = {
  'as it is': { first: 100, five: 100 },
  telex: { first: 90, five: 96 },
  vni: { first: 90, five: 96 },
  joined: damagedGoal,
  'letter dropped': damagedGoal,
  traditional: { first: 92, five: 100 },
  substring: damagedGoal,
  'wrong character': damagedGoal,
  'full width': damagedGoal,
  typo: { first: 85, five: 95 },
  'other ending': damagedGoal,
  question: damagedGoal,
};

/** Kinds of damage to a title after which the first result must be the one of the right spelling, in per cent. */
export const sameGoals: Readonly<Partial<Record<DamageClass, number>>> = {
  'without marks': 95,
  'wrong tone': 95,
  'd for đ': 95,
  decomposed: 95,
};

/** For names typed in any language: a page about it among the first five, or a count of another language. */
export const nameGoal = 95;

/** Bytes to the first titles, by the number of pages of a language up to which they hold. */
export const coldBytes = [
  { pages: 200, bytes: 120_000 },
  { pages: 1500, bytes: 160_000 },
] as const;

/** Milliseconds over slow 4G with a slow processor. */
export const paceGoal = { cold: 1300, later: 700 };

/** Milliseconds of indexing a page. */
export const indexGoal = 5;
