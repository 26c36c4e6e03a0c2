import type { Legislation, WithContext } from 'schema-dts';
import type { DocumentRecord, Registry } from '../registries/schemas.ts';

export interface LegislationInput {
  record: DocumentRecord;
  /** Address of the page. */
  url: string;
  /** Code and language of the signed text, and code of the page's language. */
  original: { code: string; lang: string };
  code: string;
  /** What the document is, in words. */
  kind: string;
  documents: Registry<'documents'>;
}

const force: Partial<Record<DocumentRecord['status'], 'InForce' | 'NotInForce'>> = {
  'in-force': 'InForce',
  amended: 'InForce',
  replaced: 'NotInForce',
  ended: 'NotInForce',
};

/** Structured data of a document (schema.org Legislation, which follows ELI). What is not known is left out. */
export function legislationData(input: LegislationInput): WithContext<Legislation> {
  const { record, url, original, code, kind, documents } = input;
  const { number, title, date, effective, issuer, summary } = record;
  const [name, alternate] = [title[code] ?? title[original.code] ?? number, title[original.code]];
  const legalForce = force[record.status];
  const changes = [...(record.replaces ?? []), ...(record.amends ?? [])].map((to) => ({
    '@type': 'Legislation' as const,
    legislationIdentifier: documents.get(to)?.number ?? to,
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name,
    ...(alternate && alternate !== name && { alternateName: alternate }),
    legislationIdentifier: number,
    legislationType: kind,
    inLanguage: original.lang,
    ...(summary?.[code] && { abstract: summary[code] }),
    ...(date && { legislationDate: date }),
    ...(effective && { temporalCoverage: `${effective}/..` }),
    ...(issuer?.[code] && { legislationPassedBy: { '@type': 'Organization' as const, name: issuer[code] } }),
    ...(legalForce && { legislationLegalForce: legalForce }),
    ...(changes.length > 0 && { legislationChanges: changes }),
    ...(record.url && { sameAs: record.url }),
  };
}
