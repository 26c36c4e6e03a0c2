import type { TranslationSet } from '../graph.ts';
import { partnersBook } from '../partners/book.ts';
import { partyNames } from '../partners/parties.ts';
import type { Agreement } from '../registries/schemas.ts';
import type { Section } from '../site.ts';
import { landingRoute } from './landing.ts';
import type { PartContext } from './parts.ts';
import type { LanguageLink, Route, RouteBase, SearchRecord } from './types.ts';

/** The register of every agreement, and the page of one. */
export interface AgreementsRoute extends RouteBase {
  kind: 'agreements';
  section: Section;
}

export interface AgreementRoute extends RouteBase {
  kind: 'agreement';
  section: Section;
  id: string;
  agreement: Agreement;
}

/** The pages of the part `partners`: they exist in every language, since the registry does. */
export function* partnersRoutes<H>(context: PartContext<H>): Generator<Route<H>> {
  const { options, locale, section } = context;
  const { sets, registries, locales, urls } = options;
  yield landingRoute(context, 'partners');
  const base = (id: string) => ({
    locale,
    section,
    pathname: urls.agreements(locale.code, id),
    indexable: true,
    languages: locales.map(
      (other): LanguageLink => ({
        locale: other,
        pathname: urls.agreements(other.code, id),
        state: 'same',
        alternate: true,
      }),
    ),
  });
  const { agreements, profiles } = partnersBook(sets, registries);
  yield { ...base(''), kind: 'agreements' };
  for (const [id, agreement] of agreements) {
    yield { ...base(id), kind: 'agreement', id, agreement, record: recordOf(context, agreement, profiles) };
  }
}

/** What search is told of an agreement. */
function recordOf<H>(
  { locale: { code }, options: { registries, locales } }: PartContext<H>,
  agreement: Agreement,
  profiles: ReadonlyMap<string, TranslationSet<H>>,
): SearchRecord {
  const { title, summary, parties, topics, signed = '', signedAt } = agreement;
  const agency = parties.find((party) => 'agency' in party);
  return {
    title: title[code] ?? '',
    summary: summary[code] ?? '',
    body: [...partyNames(parties, { registries, profiles, code }), signedAt?.[code] ?? ''].join('\n'),
    date: signed,
    topics,
    agency: agency && 'agency' in agency ? agency.agency : '',
    languages: locales.map((locale) => locale.code),
  };
}
