import { partnersBook } from '../partners/book.ts';
import { partnerName, partyNames } from '../partners/parties.ts';
import { validityOf } from '../partners/validity.ts';
import { dayOf } from '../publication.ts';
import { csvOf } from './csv.ts';
import type { ExportContext, ExportFile } from './index.ts';

/** Columns of `agreements.csv`, in their order. */
const columns = [
  'id',
  'kind',
  'title',
  'parties',
  'signed',
  'signedAt',
  'validFrom',
  'validTo',
  'status',
  'summary',
  'confidence',
  'sources',
  'page',
] as const;

/** Registers of agreements and partners for machines (docs/exports/partners.md), in each language. */
export function* partnersExports({ portal, sets, routes }: ExportContext): Generator<ExportFile> {
  const { registries, locales, site, urls, now } = portal;
  if (!site.sections.some(({ collection }) => collection === 'partners')) return;
  const book = partnersBook(sets, registries);
  const landings = new Map(
    routes.flatMap((route) => (route.kind === 'partners' ? [[route.locale.code, route] as const] : [])),
  );
  for (const { code, lang } of locales) {
    const naming = { registries, profiles: book.profiles, code };
    const list = () =>
      book.agreements.map(([id, agreement]) => ({
        id,
        kind: agreement.kind,
        title: agreement.title[code] ?? '',
        parties: partyNames(agreement.parties, naming),
        partners: agreement.partners,
        signed: agreement.signed ?? '',
        signedAt: agreement.signedAt?.[code] ?? '',
        validFrom: agreement.validFrom ?? '',
        validTo: agreement.validTo ?? '',
        status: validityOf(agreement, dayOf(now)),
        summary: agreement.summary[code] ?? '',
        confidence: agreement.confidence,
        sources: agreement.sources.map((source) =>
          'url' in source ? source.url : (registries.documents.get(source.document)?.number ?? ''),
        ),
        page: urls.absolute(urls.agreements(code, id)),
      }));
    yield {
      name: `${code}/agreements.json`,
      body: () => json({ language: lang, agreements: list() }),
    };
    yield {
      name: `${code}/agreements.csv`,
      body: () =>
        csvOf([columns, ...list().map((row) => columns.map((column) => [row[column]].flat().join('; ')))]),
    };
    yield {
      name: `${code}/partners.json`,
      body: () =>
        json({
          language: lang,

          partners: (landings.get(code)?.sets ?? []).map(({ slug, facts, entries }) => ({
            id: slug,
            name: partnerName(slug, naming),
            level: facts.partner?.level ?? '',
            country: registries.names.get(facts.partner?.country ?? '')?.name[code] ?? '',
            within: facts.partner?.within ?? '',
            since: facts.partner?.since ?? '',
            summary: entries.get(code)?.summary ?? '',
            agreements: book.of(slug).agreements.map(([id]) => id),
            timeline: book.of(slug).timeline.map((row) => ({
              date: row.date,
              until: row.until ?? '',
              kind: 'agreement' in row ? row.record.kind : row.exchange,
              text:
                'set' in row
                  ? (row.set.entries.get(code) ?? row.set.source).title
                  : (('agreement' in row ? row.record.title : row.record.text)[code] ?? ''),
              ...('agreement' in row && { agreement: row.agreement }),
              ...('set' in row && {
                page: urls.absolute(
                  urls.entry({
                    ...row.set,
                    locale: row.set.entries.has(code) ? code : row.set.source.address.locale,
                  }),
                ),
              }),
            })),
            page: urls.absolute(urls.entry({ collection: 'partners', slug, locale: code })),
          })),
        }),
    };
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
