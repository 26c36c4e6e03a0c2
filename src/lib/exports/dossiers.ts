import { timelineOf } from '../dossiers/timeline.ts';
import { documentHref } from '../library/address.ts';
import type { ExportContext, ExportFile } from './index.ts';

/** The dossiers of each language, with their items in order of time. */
export function* dossierExports({ portal, sets }: ExportContext): Generator<ExportFile> {
  const { site, locales, localeOf, registries, urls, t } = portal;
  if (!site.sections.some(({ collection }) => collection === 'dossiers')) return;
  const bySubject = new Map(sets.map((set) => [set.subject, set]));
  const absolute = (href: string | undefined) => (href?.startsWith('/') ? urls.absolute(href) : href);
  for (const locale of locales) {
    const body = () => {
      const dossiers = sets.flatMap(({ collection, slug, entries, facts }) => {
        const entry = entries.get(locale.code);
        const { dossier } = facts;
        if (!dossier || !entry || facts.unlisted) return [];
        const { dated, undated } = timelineOf(dossier, {
          ...{ locale, localeOf, registries, urls },
          sourceLocale: localeOf(site.defaultLocale),
          t: t(locale.code),
          setOf: (subject) => bySubject.get(subject),
          documentTo: (id) => documentHref(portal, id, locale.code),
        });
        const items = [...dated, ...undated].map(
          ({ kind, date, title, locale: written, href, number, value }) => ({
            kind,
            ...(date && { date }),
            title,
            lang: written?.lang ?? locale.lang,
            number,
            value,
            url: absolute(href),
          }),
        );
        const url = urls.absolute(urls.entry({ collection, slug, locale: locale.code }));
        const { from, until, status } = dossier;
        return [{ id: slug, url, title: entry.title, summary: entry.summary, from, until, status, items }];
      });
      return `${JSON.stringify({ language: locale.lang, dossiers })}\n`;
    };
    yield { name: `${locale.code}/dossiers.json`, body };
  }
}
