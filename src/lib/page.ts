import type { Content, Handle } from './content.ts';
import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import type { Portal } from './portal.ts';
import type { Route } from './routes.ts';
import type { Localized, Section } from './site.ts';
import type { Translate } from './translate.ts';

/** What every view is given: a row of the route table and the means to show it in its language. */
export interface Page<R extends Route<Handle> = Route<Handle>> {
  route: R;
  content: Content;
  portal: Portal;
  locale: Locale;
  t: Translate;
  /** The text of the page's language. */
  text: (localized: Localized) => string;
  date: (civil: string) => string;
  section: (collection: string) => Section | undefined;
}

/** Creates the page of a route. */
export function createPage<R extends Route<Handle>>(content: Content, route: R): Page<R> {
  const { portal } = content;
  const { locale } = route;
  return {
    route,
    content,
    portal,
    locale,
    t: portal.t(locale.code),
    text: (localized) => localized[locale.code] ?? localized[portal.site.defaultLocale] ?? '',
    date: (civil) => formatDate(civil, locale),
    section: (collection) => portal.site.sections.find((section) => section.collection === collection),
  };
}
