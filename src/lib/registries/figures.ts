import type { Locale } from '../locales.ts';
import { formatNumber } from '../numbers.ts';
import type { Translate } from '../translate.ts';
import type { Figure } from './schemas.ts';

/** The number of a figure alone, in the reader's language. */
export function formatFigureNumber({ value }: Figure, locale: Locale): string {
  return typeof value === 'number'
    ? formatNumber(value, locale)
    : value.map((bound) => formatNumber(bound, locale)).join(locale.script === 'han' ? '—' : '–');
}

/**
 * A figure as it stands in a sentence: "about 9,069 km²". Uses the registry's own expression for the language
 * where there is one, else qualifier, number and unit from the dictionary.
 */
export function formatFigure(figure: Figure, locale: Locale, t: Translate): string {
  const written = figure.text?.[locale.code];
  if (written) return written;
  const amount = typeof figure.value === 'number' ? figure.value : figure.value[1];
  const measured = t(`units:${figure.unit}`, { count: amount, value: formatFigureNumber(figure, locale) });
  return figure.qualifier ? t(`units:qualifier.${figure.qualifier}`, { value: measured }) : measured;
}
