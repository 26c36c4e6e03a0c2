import type { Page } from './page.ts';

/** Ways to find things, beside the sections, in the order readers see them. */
const ways = ['search', 'topics', 'index', 'archive', 'places', 'agencies', 'glossary', 'sitemap'] as const;

export type Way = (typeof ways)[number];

/** The named ways of the page's language, as links; all of them when none is named. */
export function waysOf(
  { portal, locale, t }: Pick<Page, 'portal' | 'locale' | 't'>,
  names: readonly Way[] = ways,
) {
  return names.map((name) => ({ href: portal.urls[name](locale.code), label: t(`navigation:${name}`) }));
}
