import {
  type DocumentRecord,
  documentKinds,
  documentLevels,
  documentStatuses,
  type Registries,
  type Registry,
} from '../registries/schemas.ts';

/** Ways to narrow the register down; each value is a page of its own. */
export const facets = ['kind', 'topic', 'status', 'level'] as const;
export type Facet = (typeof facets)[number];

/** A document with its id. */
export interface RegisterRow {
  id: string;
  record: DocumentRecord;
}

/** Made once for a registry: every page of a document asks. */
const shown = new WeakMap<Registry<'documents'>, Registry<'documents'>>();

/** The documents that readers may see: what nobody has seen a source of stays with the editors. */
export function shownDocuments(documents: Registry<'documents'>): Registry<'documents'> {
  const found =
    shown.get(documents) ?? new Map([...documents].filter(([, { confidence }]) => confidence !== 'recall'));
  shown.set(documents, found);
  return found;
}

/** Newest first, undated ones last; a total order, whatever the order of the file. */
export const newestDocuments = (documents: Registry<'documents'>): RegisterRow[] =>
  [...documents]
    .map(([id, record]) => ({ id, record }))
    .sort((a, b) => compare(b.record.date ?? '', a.record.date ?? '') || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The values of a facet that some document has, in the order readers see them, with their documents. */
export type Groups = ReadonlyMap<string, readonly RegisterRow[]>;

/** Groups documents by each facet, their order kept. Linear in the number of documents. */
export function groupDocuments(
  rows: readonly RegisterRow[],
  topics: Registries['topics'],
): Readonly<Record<Facet, Groups>> {
  const order: Record<Facet, readonly string[]> = {
    kind: documentKinds,
    topic: [...topics.keys()],
    status: documentStatuses,
    level: documentLevels,
  };
  const groupBy = (facet: Facet): Groups => {
    const groups = new Map<string, RegisterRow[]>(order[facet].map((key) => [key, []]));
    for (const row of rows) groups.get(row.record[facet] ?? '')?.push(row);
    return new Map([...groups].filter(([, members]) => members.length > 0));
  };
  return Object.fromEntries(facets.map((facet) => [facet, groupBy(facet)])) as Record<Facet, Groups>;
}
