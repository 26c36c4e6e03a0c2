import { dayLength, isWeekend } from '../working-days.ts';

/** How far a step lies from the day it is counted from. */
export interface Step {
  count: number;
  unit: 'days' | 'working-days' | 'hours';
  direction: 'before' | 'after';
  from: 'chosen' | 'previous';
}

/**
 * The day that lies so far from another one. Working days skip Saturdays and Sundays; public holidays are not known
 * here. Begun days of hours count whole, so that nobody is told a day too late.
 * @param start a calendar day, `YYYY-MM-DD`
 */
function dayFrom(start: string, { count, unit, direction }: Step): string {
  const way = direction === 'before' ? -dayLength : dayLength;
  let time = Date.parse(start);
  for (let left = unit === 'hours' ? Math.ceil(count / 24) : count; left > 0; ) {
    time += way;
    if (unit !== 'working-days' || !isWeekend(time)) left--;
  }
  return new Date(time).toISOString().slice(0, 10);
}

/** The day of each step, in order. */
export function daysOf(chosen: string, steps: readonly Step[]): string[] {
  const days: string[] = [];
  for (const step of steps) {
    const before = step.from === 'previous' ? days.at(-1) : undefined;
    days.push(dayFrom(before ?? chosen, step));
  }
  return days;
}
