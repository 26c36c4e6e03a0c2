import type { Locale } from './locales.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** A number in the reader's language: `1.234,5`, `1234.5`, `1,234.5` (design spec §12). */
export function formatNumber(value: number, { intl, script }: Pick<Locale, 'intl' | 'script'>): string {
  const found =
    formatters.get(intl) ??
    new Intl.NumberFormat(intl, { maximumFractionDigits: 3, useGrouping: script !== 'han' });
  formatters.set(intl, found);
  return found.format(value);
}
