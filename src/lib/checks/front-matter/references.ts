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

/** What an id may be looked up among. */
type Kind = RegistryName | 'subjects' | 'partners' | 'labels' | 'units';

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
  const lookups: Record<Exclude<Kind, 'units'>, Lookup> = {
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
    ...factReferences(entry).flatMap(([kind, path, id]) =>
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
  const { within } = blockOf(facts, 'partner');
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
  const named = dossierItems(facts).map((item) => namedBy(item));
  named.forEach((name, index) => {
    if (!name) return;
    const [key, id] = name;
    const path = ['facts', 'dossier', 'items', index, key];
    if (key === 'entry' && id === own) issues.push(fieldIssue(entry, 'reference-self', path, { id }));
    else if (named.findIndex((other) => other?.[0] === key && other[1] === id) < index)
      issues.push(fieldIssue(entry, 'reference-twice', path, { id, list: 'dossier.items' }));
  });
  return issues;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};

/** Whom and what an event names. */
function eventReferences(event: unknown): ReturnType<typeof factReferences> {
  const { organiser, exhibitors, products, report, editions } = fieldsOf(event);
  const at = (...path: PropertyKey[]) => ['facts', 'event', ...path];
  return [
    ['agencies', at('organiser', 'agency'), fieldsOf(organiser).agency],
    ['subjects', at('report'), report],
    ...listOf(exhibitors).map((item, index): ReturnType<typeof factReferences>[number] => [
      'agencies',
      at('exhibitors', index, 'agency'),
      fieldsOf(item).agency,
    ]),
    ...listOf(products).map((item, index): ReturnType<typeof factReferences>[number] => [
      'names',
      at('products', index, 'name'),
      fieldsOf(item).name,
    ]),
    ...listOf(editions).map((item, index): ReturnType<typeof factReferences>[number] => [
      'subjects',
      at('editions', index, 'report'),
      fieldsOf(item).report,
    ]),
  ];
}

/** The key and id by which an item of a dossier names something. */
function namedBy(item: unknown): [string, string] | undefined {
  if (!item || typeof item !== 'object') return undefined;
  for (const [key] of itemRows) {
    const id = (item as Record<string, unknown>)[key];
    if (typeof id === 'string') return [key, id];
  }
  return undefined;
}

/** What the items of a dossier name; a figure has a label of its own, which is no id. */
const itemRows: [string, Exclude<Kind, 'units'>][] = [
  ['entry', 'subjects'],
  ['document', 'documents'],
  ['figure', 'figures'],
];

const dossierItems = ({ dossier }: ReturnType<typeof factsOf>): readonly unknown[] =>
  dossier && typeof dossier === 'object' ? listOf((dossier as Record<string, unknown>).items) : [];

/** The nearest id, or where to look. */
export function referenceSuggestion(id: string, lookup: Lookup, kind: Kind) {
  const near = suggestion(id, lookup.ids());
  if (near.phrase === 'phrases.near') return near;
  return { phrase: 'phrases.lookUp', values: { place: { phrase: `phrases.registryPlace.${kind}` } } };
}

/** A block of facts, whatever was written there. */
function blockOf(facts: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const block = facts[name];
  return block && typeof block === 'object' ? (block as Readonly<Record<string, unknown>>) : {};
}

/** Everything the facts of an entry name, with the field that names it. */
function factReferences(entry: EntryFile): [Exclude<Kind, 'units'>, PropertyKey[], unknown][] {
  const facts = factsOf(entry);
  const at = (...path: PropertyKey[]) => ['facts', ...path];
  const found: ReturnType<typeof factReferences> = [
    ['agencies', at('agency'), facts.agency],
    ['places', at('place'), facts.place],
    ['subjects', at('parent'), facts.parent],
    [
      'agencies',
      at('library', 'paperCopies'),
      (facts.library as { paperCopies?: unknown } | null | undefined)?.paperCopies,
    ],
  ];
  listOf(facts.topics).forEach((id, index) => {
    found.push(['topics', at('topics', index), id]);
  });
  listOf(facts.related).forEach((id, index) => {
    found.push(['subjects', at('related', index), id]);
  });
  found.push(...eventReferences(facts.event));
  const visit = (facts.visit ?? {}) as Readonly<Record<string, unknown>>;
  listOf(visit.near).forEach((id, index) => {
    found.push(['places', at('visit', 'near', index), id]);
  });
  for (const list of ['partners', 'agreements'] as const) {
    listOf(facts[list]).forEach((id, index) => {
      found.push([list, at(list, index), id]);
    });
  }
  const partner = blockOf(facts, 'partner');
  found.push(
    ['names', at('partner', 'name'), partner.name],
    ['names', at('partner', 'country'), partner.country],
    ['partners', at('partner', 'within'), partner.within],
  );
  listOf(partner.counterparts).forEach((id, index) => {
    found.push(['places', at('partner', 'counterparts', index), id]);
  });
  const press = facts.press as { chair?: unknown; by?: unknown; leadTimes?: unknown } | undefined;
  found.push(['agencies', at('press', 'chair'), press?.chair], ['agencies', at('press', 'by'), press?.by]);
  listOf(press?.leadTimes).forEach((row, index) => {
    const id = (row as { document?: unknown } | null)?.document;
    found.push(['documents', at('press', 'leadTimes', index, 'document'), id]);
  });
  const rows: [string, Exclude<Kind, 'units'>][] = [
    ['figure', 'figures'],
    ['document', 'documents'],
    ['agency', 'agencies'],
    ['place', 'places'],
    ['name', 'names'],
    ['label', 'labels'],
  ];
  const lists: [PropertyKey[], unknown, typeof rows][] = [
    [['keyFacts'], facts.keyFacts, rows],
    [['sources'], facts.sources, rows],
    [['dossier', 'items'], dossierItems(facts), itemRows],
  ];
  for (const [path, list, keys] of lists) {
    listOf(list).forEach((row, index) => {
      if (!row || typeof row !== 'object') return;
      for (const [key, kind] of keys)
        found.push([kind, at(...path, index, key), (row as Record<string, unknown>)[key]]);
    });
  }
  return found;
}
