import type { Moment } from '../publication.ts';

/** A quarter of a year, `2026-Q4`; quarters compare as texts. */
export type Quarter = string;

/** The quarter of a day or a moment. */
export const quarterOf = (day: string): Quarter =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarter before another one. */
export function quarterBefore(quarter: Quarter): Quarter {
  const { year, number } = partsOf(quarter);
  return number > 1 ? `${year}-Q${number - 1}` : `${year - 1}-Q4`;
}

/** The year of a quarter, and which of the four it is. */
export function partsOf(quarter: Quarter): { year: number; number: number } {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  return { year, number };
}

/** The quarter of a moment and those before it, newest first. */
export function lastQuarters(now: Moment, count: number): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(now); quarters.length < count; quarter = quarterBefore(quarter))
    quarters.push(quarter);
  return quarters;
}
