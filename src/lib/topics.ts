import type { TranslationSet } from './graph.ts';
import type { DocumentRecord, Registry } from './registries/schemas.ts';

/** What there is on a topic beside its texts. */
export interface TopicLinks<H = unknown> {
  /** Documents of the register, newest first; what is only remembered is kept from readers. */
  documents: readonly (readonly [string, DocumentRecord])[];
  dossiers: readonly TranslationSet<H>[];
}

/** What there is on each topic; made once, so that a page costs the same however many documents there are. */
export function createTopicLinks<H>(
  documents: Registry<'documents'>,
  sets: readonly TranslationSet<H>[],
): ReadonlyMap<string, TopicLinks<H>> {
  const found = new Map<string, { documents: [string, DocumentRecord][]; dossiers: TranslationSet<H>[] }>();
  const of = (topic: string) => {
    const known = found.get(topic) ?? { documents: [], dossiers: [] };
    found.set(topic, known);
    return known;
  };
  for (const [id, record] of documents)
    if (record.topic && record.confidence !== 'recall') of(record.topic).documents.push([id, record]);
  for (const set of sets)
    if (set.facts.dossier && !set.facts.unlisted)
      for (const topic of set.facts.topics) of(topic).dossiers.push(set);
  const day = ({ date, effective = '' }: DocumentRecord) => date ?? effective;
  for (const { documents: own } of found.values())
    own.sort(([a, one], [b, other]) =>
      day(one) === day(other) ? (a < b ? -1 : 1) : day(one) > day(other) ? -1 : 1,
    );
  return found;
}
