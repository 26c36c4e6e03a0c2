import { listedIn, type TranslationSet } from '../graph.ts';
import { briefingsOf } from '../press/briefings.ts';
import { pressDate } from '../press/dates.ts';
import { boilerplateOf, kitName, mediaKit } from '../press/media-kit.ts';
import type { ExportContext, ExportFile } from './index.ts';

/** The press room for machines (docs/exports/press.md) and the archive of the media kit, in each language. */
export function* pressExports({ portal, sets }: ExportContext): Generator<ExportFile> {
  const section = portal.site.sections.find(({ collection }) => collection === 'press');
  if (!section) return;
  for (const { code } of portal.locales) {
    yield {
      name: `${code}/press.json`,
      body: () => `${JSON.stringify(pressRecord({ portal, sets }, code), null, 2)}\n`,
    };
    yield { name: kitName(code), body: () => mediaKit(portal, sets, code).zip };
  }
}

function pressRecord({ portal, sets }: Pick<ExportContext, 'portal' | 'sets'>, code: string) {
  const { registries, site, urls, locales } = portal;
  const text = (texts: Readonly<Record<string, string>> = {}) =>
    texts[code] ?? texts[site.defaultLocale] ?? '';
  const agency = (id: string) => ({ id, name: text(registries.agencies.get(id)?.name) });
  const listed = listedIn(sets, code).filter(({ collection }) => collection === 'press');
  const entry = (set: TranslationSet) => ({
    id: set.subject,
    url: urls.absolute(urls.entry({ ...set, locale: code })),
    title: set.entries.get(code)?.title ?? '',
    summary: set.entries.get(code)?.summary ?? '',
    languages: locales.filter((locale) => set.entries.has(locale.code)).map(({ lang }) => lang),
  });
  return {
    name: text(site.name),
    language: portal.localeOf(code).lang,
    timeZone: site.timeZone,
    licence: text(site.licence),
    briefings: briefingsOf(listed).map(({ set, facts, quarter }) => ({
      ...entry(set),
      held: facts.held,
      quarter,
      status: facts.status ?? 'confirmed',
      chair: agency(facts.chair),
      agenda: (facts.agenda ?? []).map(text),
    })),
    statements: listed.flatMap((set) => {
      const { press } = set.facts;
      return press && 'by' in press
        ? [{ ...entry(set), type: press.type, date: pressDate(press), by: agency(press.by) }]
        : [];
    }),
    guides: listed.filter(({ facts }) => facts.press?.type === 'guide').map(entry),
    spokespersons: [...registries.spokespersons].map(
      ([id, { agency: body, role, validFrom, validTo, publishedOn, contact }]) => ({
        id,
        agency: agency(body),
        role: text(role),
        validFrom,
        validTo,
        publishedOn,
        contact: contact === 'awaiting' ? null : contact,
      }),
    ),
    coverage: [...registries.coverage].map(([id, { title, publisher, url, lang, date, about }]) => ({
      id,
      title,
      publisher,
      url,
      language: lang,
      date,
      about: text(about),
    })),
    mediaKit: {
      url: urls.absolute(urls.data(kitName(code))),
      about: boilerplateOf(sets)?.subject ?? null,
    },
  };
}
