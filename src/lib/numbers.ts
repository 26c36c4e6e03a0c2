import type { Locale } from './locales.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** The size of a file: whole kilobytes, or megabytes with one decimal. Their signs are the same everywhere. */
export function formatSize(bytes: number, locale: Pick<Locale, 'intl' | 'script'>): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? `${formatNumber(kilobytes, locale)}\u00a0KB`
    : `${formatNumber(Math.round(kilobytes / 100) / 10, locale)}\u00a0MB`;
}

/** A number in the reader's language: `1.234,5`, `1234.5`, `1,234.5` (design spec §12). */
export function formatNumber(value: number, { intl, script }: Pick<Locale, 'intl' | 'script'>): string {
  const found =
    formatters.get(intl) ??
    new Intl.NumberFormat(intl, { maximumFractionDigits: 3, useGrouping: script !== 'han' });
  formatters.set(intl, found);
  return found.format(value);
}
