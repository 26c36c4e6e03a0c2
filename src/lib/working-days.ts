/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/** Whether a time, in milliseconds of UTC, falls on a Saturday or a Sunday. Public holidays are not known here. */
export const isWeekend = (time: number): boolean => new Date(time).getUTCDay() % 6 === 0;

/** Working days from one calendar day up to another, the last not counted. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let time = Date.parse(from); time < Date.parse(to); time += dayLength) if (!isWeekend(time)) count++;
  return count;
}
