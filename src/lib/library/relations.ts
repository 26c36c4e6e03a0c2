import type { DocumentRecord, Registry } from '../registries/schemas.ts';

/** How two documents stand to each other: what the later one says, and what the earlier one says of it. */
const pairs = [
  ['replaces', 'replacedBy'],
  ['amends', 'amendedBy'],
  ['guides', 'detailedBy'],
  ['implements', 'implementedBy'],
  ['follows', 'followedBy'],
  ['ratifies', 'ratifiedBy'],
] as const;

export type RelationField = (typeof pairs)[number][number];

/** What later documents have done to this one: fields that no chain may go round in. */
export const byField = pairs.map(([, by]) => by);

/** Every relation, in the order readers see them: first what a document has become of, then what it does itself. */
export const relationFields: readonly RelationField[] = [...byField, ...pairs.map(([field]) => field)];

/** The field by which the other document says the same. */
export const inverseOf = Object.fromEntries(
  pairs.flatMap(([field, by]) => [
    [field, by],
    [by, field],
  ]),
) as Readonly<Record<RelationField, RelationField>>;

/** Every relation of a document, one by one. */
export const relationsOf = (record: DocumentRecord): { field: RelationField; to: string }[] =>
  relationFields.flatMap((field) => (record[field] ?? []).map((to) => ({ field, to })));

/** A document at the other end of a relation. */
export interface Related {
  /** Id in the register; none for a document that is known by its number alone. */
  id?: string;
  number: string;
  record?: DocumentRecord;
}

/** The relations of a document, kind by kind, those that readers may not see left out. */
export function relatedDocuments(
  record: DocumentRecord,
  shown: Registry<'documents'>,
  all: Registry<'documents'>,
): { field: RelationField; others: Related[] }[] {
  return relationFields.flatMap((field) => {
    const others = (record[field] ?? []).flatMap((to): Related[] => {
      const other = shown.get(to);
      if (other) return [{ id: to, number: other.number, record: other }];
      return all.has(to) ? [] : [{ number: to }];
    });
    return others.length > 0 ? [{ field, others }] : [];
  });
}
