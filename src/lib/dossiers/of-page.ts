import type { TranslationSet } from '../graph.ts';
import { documentHref } from '../library/address.ts';
import type { Page } from '../page.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What a page shows of a dossier, in its language. */
export interface ShownDossier extends Timeline {
  /** Years or days from which and until which it reaches, in words. */
  period: string;
  /** Number of items. */
  count: number;
}

/** The items of a dossier and the time that it reaches over, for the readers of a page. */
export function dossierOf(
  { portal, content, locale, t, date }: Pick<Page, 'portal' | 'content' | 'locale' | 't' | 'date'>,
  { facts, subject }: TranslationSet,
): ShownDossier {
  const { dossier } = facts;
  if (!dossier) throw new Error(`${subject} has no facts of a dossier.`);
  const timeline = timelineOf(dossier, {
    locale,
    sourceLocale: portal.localeOf(portal.site.defaultLocale),
    localeOf: portal.localeOf,
    registries: portal.registries,
    urls: portal.urls,
    t,
    setOf: content.setOf,
    documentTo: (id) => documentHref(portal, id, locale.code),
  });
  const { from, until } = dossier;
  const period = until
    ? t('dossiers:period', { from: date(from), until: date(until) })
    : t('dossiers:since', { from: date(from) });
  return { ...timeline, period, count: timeline.dated.length + timeline.undated.length };
}
