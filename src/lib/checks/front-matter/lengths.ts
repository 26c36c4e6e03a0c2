import { type Check, fieldIssue, judgeEntries } from '../check.ts';

/** Titles and summaries within the limits of their language in `i18n/locales.json`. */
export const checkLengths: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    const { limits } = portal.localeOf(entry.address.locale);
    return (['title', 'summary'] as const).flatMap((key) => {
      const text = entry.frontMatter[key];
      const length = typeof text === 'string' ? [...text.normalize('NFC')].length : 0;
      const maximum = limits[key];
      return length > maximum
        ? [fieldIssue(entry, 'field-length', [key], { length, maximum, excess: length - maximum })]
        : [];
    });
  });
