import { formatDate } from '../dates.ts';
import type { Locale } from '../locales.ts';
import type { DocumentRecord } from '../registries/schemas.ts';
import type { Translate } from '../translate.ts';

/** Documents between states are known by their title and day, not by a number. */
export const isNumbered = ({ kind }: DocumentRecord): boolean => kind !== 'treaty' && kind !== 'agreement';

/** What a document is, with its number where it has one that readers know it by: “Plan 93/KH-UBND”, “Treaty”. */
export function namedNumber(record: DocumentRecord, t: Translate): string {
  const kind = t(`library:kinds.${record.kind}`);
  return isNumbered(record) ? t('library:cite.number', { kind, number: record.number }) : kind;
}

/** The title in a language; undefined where it has none of its own. */
export const ownTitle = ({ title }: DocumentRecord, code: string): string | undefined => title[code];

/**
 * The line by which a text in a language names a document: who issued it, what it is with its number, the day, and
 * the title. What is not known is left out.
 * @param original code of the language of the signed text, whose title stands where the language has none
 */
export function citationLine(record: DocumentRecord, locale: Locale, t: Translate, original: string): string {
  const { issuer, date } = record;
  const parts = [
    issuer?.[locale.code],
    isNumbered(record) ? namedNumber(record, t) : undefined,
    date && formatDate(date, locale),
  ].filter((part) => part !== undefined);
  const title = ownTitle(record, locale.code) ?? record.title[original] ?? record.number;
  return t('library:cite.line', { parts: parts.join(t('library:cite.separator')), title });
}
