import { vocabulary } from '../../../markdown/vocabulary.ts';
import type { EntryFile } from '../../entries.ts';
import { subjectOf } from '../../entry-path.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { suggestion } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import { bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, factsOf, fieldIssue, judgeEntries, listOf } from '../check.ts';
import { subjectsOf } from '../translations/sources.ts';
import { type Kind, namedIn } from './named.ts';

/** Whether a registry has an id, and which ids it has. */
interface Lookup {
  has: (id: string) => boolean;
  ids: () => readonly string[];
}

/** Ids of a registry, those of records that have problems of their own included: one slip, one message. */
export function createLookup({ registries, issues, refused }: Portal, name: RegistryName): Lookup {
  const file = registryFile(name);
  const ofFile = issues.filter((issue) => issue.file === file);
  const unreadable = refused.has(file) || ofFile.some(({ code }) => code !== 'registry-record');
  const faulty = new Set(ofFile.map(({ values }) => values?.record));
  const ids = [...registries[name].keys()];
  return { has: (id) => unreadable || registries[name].has(id) || faulty.has(id), ids: () => ids };
}

const idForm = /^[a-z0-9][a-z0-9-]*$/;
const subjectForm = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** Profiles of partners by their folder, which is how facts and registries name them. */
export function createPartnerLookup(portal: Portal): Lookup {
  const own = [...subjectsOf(portal).keys()].filter((subject) => subject.startsWith('partners/'));
  const slugs = new Set(own.map((subject) => subject.slice('partners/'.length)));
  return { has: (id) => slugs.has(id), ids: () => [...slugs] };
}

/**
 * Everything that facts and components name exists: topics, agencies, places, figures, documents, names,
 * subjects, partners, agreements.
 */
export const checkReferences: Check = (portal, context) => {
  const subjects = subjectsOf(portal);
  const labels = Object.keys(portal.dictionaries.get(portal.site.defaultLocale)?.facts ?? {});
  const lookups: Record<Kind, Lookup> = {
    names: createLookup(portal, 'names'),
    places: createLookup(portal, 'places'),
    agencies: createLookup(portal, 'agencies'),
    figures: createLookup(portal, 'figures'),
    documents: createLookup(portal, 'documents'),
    topics: createLookup(portal, 'topics'),
    agreements: createLookup(portal, 'agreements'),
    exchanges: createLookup(portal, 'exchanges'),
    organisations: createLookup(portal, 'organisations'),
    partners: createPartnerLookup(portal),
    spokespersons: createLookup(portal, 'spokespersons'),
    coverage: createLookup(portal, 'coverage'),
    subjects: { has: (id) => subjects.has(id), ids: () => [...subjects.keys()] },
    labels: { has: (id) => labels.includes(id), ids: () => labels },
  };

  const judge = (kind: keyof typeof lookups, id: unknown, tell: (values: Values) => Issue): Issue[] => {
    // Another type than text, and nothing at all, are told elsewhere.
    if (typeof id !== 'string' || id.trim() === '' || lookups[kind].has(id)) return [];
    const values = {
      id,
      kind: { phrase: `phrases.reference.${kind}` },
      suggestion: referenceSuggestion(id, lookups[kind], kind),
    };
    return [tell(values)];
  };

  return judgeEntries(portal, context, (entry) => [
    ...needless(entry),
    ...namedIn(factsOf(entry)).flatMap(([kind, path, id]) =>
      // What cannot be an id is told by the schema.
      typeof id === 'string' && !(kind === 'subjects' ? subjectForm : idForm).test(id)
        ? []
        : judge(kind, id, (values) => fieldIssue(entry, 'reference-unknown', path, values)),
    ),
    ...bodyOf(entry).components.flatMap(({ name, attributes, line, column }) =>
      Object.entries(Object.hasOwn(vocabulary, name) ? (vocabulary[name]?.attributes ?? {}) : {}).flatMap(
        ([attribute, { value }]) =>
          value.type === 'id'
            ? judge(value.registry, attributes[attribute], (values) =>
                bodyIssue(entry, 'reference-unknown', { line, column }, values),
              )
            : [],
      ),
    ),
  ]);
};

/** What leads nowhere: a subject that names itself, or anything twice in one list. */
function needless(entry: EntryFile): Issue[] {
  const facts = factsOf(entry);
  const own = subjectOf(entry.address);
  const issues: Issue[] = [];
  if (facts.parent === own)
    issues.push(fieldIssue(entry, 'reference-self', ['facts', 'parent'], { id: own }));
  const { within } = fieldsOf(facts.partner);
  if (within && `partners/${within}` === own) {
    issues.push(fieldIssue(entry, 'reference-self', ['facts', 'partner', 'within'], { id: String(within) }));
  }
  for (const list of ['topics', 'related', 'partners', 'agreements']) {
    const ids = listOf(facts[list]);
    ids.forEach((id, index) => {
      if (typeof id !== 'string') return;
      const path = ['facts', list, index];
      if (list === 'related' && id === own) issues.push(fieldIssue(entry, 'reference-self', path, { id }));
      else if (ids.indexOf(id) < index) issues.push(fieldIssue(entry, 'reference-twice', path, { id, list }));
    });
  }
  const named = listOf(fieldsOf(facts.dossier).items).map(namedBy);
  named.forEach((name, index) => {
    if (!name) return;
    const [key, id] = name;
    const path = ['facts', 'dossier', 'items', index, key];
    if (key === 'entry' && id === own) issues.push(fieldIssue(entry, 'reference-self', path, { id }));
    else if (named.findIndex((other) => other?.join(' ') === `${key} ${id}`) < index)
      issues.push(fieldIssue(entry, 'reference-twice', path, { id, list: 'dossier.items' }));
  });
  return issues;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};

/** What an item of a dossier names: its key and id. */
function namedBy(item: unknown): readonly [key: string, id: string] | undefined {
  const named = Object.entries(fieldsOf(item)).find(
    ([key, id]) => ['entry', 'document', 'figure'].includes(key) && typeof id === 'string',
  );
  return named as [string, string] | undefined;
}

/** The nearest id, or where to look. */
export function referenceSuggestion(id: string, lookup: Lookup, kind: Kind | 'units') {
  const near = suggestion(id, lookup.ids());
  if (near.phrase === 'phrases.near') return near;
  return { phrase: 'phrases.lookUp', values: { place: { phrase: `phrases.registryPlace.${kind}` } } };
}
