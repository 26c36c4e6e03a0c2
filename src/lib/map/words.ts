import { formatter } from '../dates.ts';
import type { Locale } from '../locales.ts';
import { formatFigure } from '../registries/figures.ts';
import type { Place } from '../registries/schemas.ts';
import type { Translate } from '../translate.ts';

/** The height of a place with its unit, metres above the sea; says so where sources give different ones. */
export function heightText({ elevation }: Place, locale: Locale, t: Translate): string | undefined {
  if (!elevation) return undefined;
  const { value, qualifier, differs } = elevation;
  const shared = { unit: 'm', label: {}, source: '', confidence: 'verified' } as const;
  const measured = formatFigure({ value, ...(qualifier && { qualifier }), ...shared }, locale, t);
  return differs ? t('map:differs', { value: measured }) : measured;
}

/** Makers of numbers with so many digits, by language: making one is slow. */
const degrees = new Map<string, Intl.NumberFormat>();

/** Latitude and longitude with no more digits than are known: two for an estimate, three for a point (100 m). */
export function coordinatesText(
  { coordinates }: Place,
  { intl }: Pick<Locale, 'intl'>,
  t: Translate,
): string | undefined {
  if (!coordinates) return undefined;
  const digits = coordinates.precision === 'approximate' ? 2 : 3;
  const key = `${intl} ${digits}`;
  const format =
    degrees.get(key) ??
    new Intl.NumberFormat(intl, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  degrees.set(key, format);
  return t('map:coordinates', { lat: format.format(coordinates.lat), lon: format.format(coordinates.lon) });
}

/** The calendar day after another: a unit that was valid to the last day of June was gone on the first of July. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Months that follow each other, as stretches: 9, 10, 11, 3 are September to November and March. */
export function stretches(months: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const month of months) {
    const last = found.at(-1);
    if (last && (last[1] % 12) + 1 === month) last[1] = month;
    else found.push([month, month]);
  }
  return found;
}

/** Months in the reader's language: `September–November, March`, `9月—11月、3月`. */
export function seasonText(
  months: readonly number[],
  { intl, script }: Pick<Locale, 'intl' | 'script'>,
  t: Translate,
): string {
  const month = script === 'han' ? 'short' : 'long';
  const format = formatter(intl, { month });
  const name = (number: number) => format.format(Date.UTC(2000, number - 1));
  return stretches(months)
    .map(([from, to]) =>
      from === to ? name(from) : `${name(from)}${script === 'han' ? '—' : ' – '}${name(to)}`,
    )
    .join(t('common:listSeparator'));
}
