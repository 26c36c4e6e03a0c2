import { librarySection } from '../library/address.ts';
import { newestDocuments, shownDocuments } from '../library/register.ts';
import { relationFields } from '../library/relations.ts';
import type { Locale } from '../locales.ts';
import type { Portal } from '../portal.ts';
import type { Section } from '../site.ts';
import { csvOf } from './csv.ts';
import type { ExportContext, ExportFile } from './index.ts';

/** The name of the register of a language below `data/`. */
export const documentsFile = (code: string, form: 'csv' | 'json'): string => `${code}/documents.${form}`;

/** The register of documents, in each language as a list of records and as a table (`docs/exports/library.md`). */
export function* libraryFiles({ portal }: ExportContext): Generator<ExportFile> {
  const section = librarySection(portal);
  if (!section) return;
  for (const locale of portal.locales) {
    const records = () => recordsOf(portal, section, locale);
    yield {
      name: documentsFile(locale.code, 'json'),
      body: () => `${JSON.stringify({ language: locale.lang, documents: records() }, null, 1)}\n`,
    };
    yield { name: documentsFile(locale.code, 'csv'), body: () => csvOf(tableOf(records())) };
  }
}

/** What machines are told of a document; fields that it does not have are null, relations are empty lists. */
function recordsOf({ registries, urls, site }: Portal, { collection }: Section, { code }: Locale) {
  return newestDocuments(shownDocuments(registries.documents)).map(({ id, record }) => ({
    id,
    number: record.number,
    kind: record.kind,
    level: record.level ?? null,
    issuer: record.issuer?.[code] ?? null,
    date: record.date ?? null,
    effective: record.effective ?? null,
    status: record.status,
    title: record.title[code] ?? null,
    originalTitle: record.title[site.defaultLocale] ?? null,
    topic: record.topic ?? null,
    summary: record.summary?.[code] ?? null,
    relations: Object.fromEntries(
      relationFields.map((field) => [
        field,
        (record[field] ?? []).map((to) => registries.documents.get(to)?.number ?? to),
      ]),
    ),
    source: record.url ?? null,
    sourceHolds: record.url ? (record.urlHolds ?? 'report') : null,
    confidence: record.confidence,
    page: urls.absolute(urls.document(collection, id, code)),
  }));
}

/** The same as a table, the names of its columns first; the numbers of a relation stand in one field. */
function tableOf(records: ReturnType<typeof recordsOf>): string[][] {
  const flat = records.map(({ relations, ...fields }) => ({
    ...fields,
    ...Object.fromEntries(Object.entries(relations).map(([field, numbers]) => [field, numbers.join('; ')])),
  }));
  const columns = Object.keys(flat[0] ?? {}) as (keyof (typeof flat)[number])[];
  return [columns, ...flat.map((row) => columns.map((column) => row[column] ?? ''))];
}
