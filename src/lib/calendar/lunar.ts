import { firstNewMoon, meanMonth, newMoon, sunLongitude } from './astronomy.ts';

/** A day of the lunar calendar. */
export interface LunarDate {
  /** The lunar year, by the civil year in which it begins. */
  year: number;
  month: number;
  day: number;
  /** In the month that is put in after the one of the same number. */
  leap: boolean;
}

/** A month of the lunar calendar. */
export interface LunarMonth extends Omit<LunarDate, 'day'> {
  /** Its first day, `YYYY-MM-DD`. */
  start: string;
  /** How many days it has: 29 or 30. */
  days: number;
}

/**
 * Hours ahead of universal time at which calendars begin their days: the Vietnamese one (since 1968; Decision
 * 121/CP of 8 August 1967) and the Chinese one. The rules are the same; new moons between the two midnights differ.
 */
export const vietnamese = 7;
export const chinese = 8;

/** The number of a civil day, whole days since 1 January 1970, and back. */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
export const dateOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
/** The civil day some days after another. */
export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** The Julian Day at which day 0 began in Greenwich. */
const epoch = 2440587.5;

const newMoonDay = (k: number, zone: number): number => Math.floor(newMoon(k) - epoch + zone / 24);

/** In which twelfth of its way from the March equinox the sun is when a day begins, 0 to 11. */
const sectorAt = (day: number, zone: number): number =>
  Math.floor(sunLongitude(day + epoch - zone / 24) / 30);

/** The number of the new moon that begins the month of the winter solstice of a civil year: the eleventh month. */
function solsticeMoon(year: number, zone: number): number {
  const lastDay = dayNumber(`${year}-12-31`);
  let k = Math.ceil((lastDay + epoch - firstNewMoon) / meanMonth) + 1;
  // The sun is past the solstice when the month begins: it was in the month before.
  while (newMoonDay(k, zone) > lastDay || sectorAt(newMoonDay(k, zone), zone) === 9) k--;
  return k;
}

const cycles = new Map<string, readonly LunarMonth[]>();

/**
 * The months from the eleventh of a lunar year to the tenth of `year`, the next. Twelve new moons make twelve months;
 * where there are thirteen, the first month in which the sun enters no new twelfth is the leap month.
 */
function cycleOf(year: number, zone: number): readonly LunarMonth[] {
  const key = `${year} ${zone}`;
  const known = cycles.get(key);
  if (known) return known;
  const first = solsticeMoon(year - 1, zone);
  const count = solsticeMoon(year, zone) - first;
  const starts = Array.from({ length: count + 1 }, (_, index) => newMoonDay(first + index, zone));
  const sectors = starts.map((day) => sectorAt(day, zone));
  const leap =
    count === 13 ? sectors.findIndex((sector, index) => index > 0 && sector === sectors[index + 1]) : -1;
  const months = starts.slice(0, -1).map((start, index): LunarMonth => {
    const step = leap >= 0 && index >= leap ? index - 1 : index;
    const month = ((step + 10) % 12) + 1;
    return {
      year: month > 10 ? year - 1 : year,
      month,
      leap: index === leap,
      start: dateOf(start),
      days: (starts[index + 1] ?? 0) - start,
    };
  });
  cycles.set(key, months);
  return months;
}

/** The months of a lunar year, in order. */
export const lunarMonths = (year: number, zone = vietnamese): LunarMonth[] =>
  [...cycleOf(year, zone), ...cycleOf(year + 1, zone)].filter((month) => month.year === year);

/** The lunar day of a civil one, `YYYY-MM-DD`, by the calendar of a zone. */
export function lunarOf(date: string, zone = vietnamese): LunarDate {
  const year = Number(date.slice(0, 4));
  const months = [...cycleOf(year, zone), ...cycleOf(year + 1, zone)];
  const { start, days, ...month } = months.findLast((candidate) => candidate.start <= date) as LunarMonth;
  return { ...month, day: dayNumber(date) - dayNumber(start) + 1 };
}

/** The civil day of a lunar one; undefined when the month has no such day, or the year no such leap month. */
export function civilOf({ year, month, day, leap }: LunarDate, zone = vietnamese): string | undefined {
  const found = lunarMonths(year, zone).find((other) => other.month === month && other.leap === leap);
  return found && day >= 1 && day <= found.days ? addDays(found.start, day - 1) : undefined;
}

/** The first day of a lunar year, Tết. */
export const newYear = (year: number, zone = vietnamese): string => lunarMonths(year, zone)[0]?.start ?? '';

/** Whether the Chinese calendar gives a day another number or month than the Vietnamese one. */
export function differsFromChinese(date: string): boolean {
  const [own, other] = [lunarOf(date), lunarOf(date, chinese)];
  return own.month !== other.month || own.day !== other.day || own.leap !== other.leap;
}

/** The names of years go round: ten stems and twelve branches, both counted from the year Giáp Tý (1984, 2044). */
export const yearCycle = (year: number): { stem: number; branch: number } => ({
  stem: (((year - 4) % 10) + 10) % 10,
  branch: (((year - 4) % 12) + 12) % 12,
});

/** What of the moon is seen, from the new moon on. */
export const moonPhases = [
  'new',
  'waxing-crescent',
  'first-quarter',
  'waxing-gibbous',
  'full',
  'waning-gibbous',
  'last-quarter',
  'waning-crescent',
] as const;
export type MoonPhase = (typeof moonPhases)[number];

/** The phase of a lunar day: months begin with the new moon, and the moon is full in their middle. */
export function moonPhase({ day }: Pick<LunarDate, 'day'>): MoonPhase {
  const lastDays = [1, 6, 9, 13, 16, 20, 23, 30];
  return moonPhases[lastDays.findIndex((last) => day <= last)] ?? 'waning-crescent';
}
