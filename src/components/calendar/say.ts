import type { Page } from '../../lib/page.ts';
import type { Localized } from '../../lib/site.ts';
import { lineHtml } from '../../markdown/bodies.ts';

/** A text of facts as HTML; in the portal's first language, and marked as such, where the page's has none. */
export function sayIn(
  { portal, locale }: Pick<Page, 'portal' | 'locale'>,
  words: Localized,
): { html: string; lang: string | undefined } {
  const own = words[locale.code];
  const source = portal.localeOf(portal.site.defaultLocale);
  return own === undefined
    ? { html: lineHtml(portal, source.code, words[source.code] ?? ''), lang: source.lang }
    : { html: lineHtml(portal, locale.code, own), lang: undefined };
}
