import { locateField } from '../../front-matter.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { relationFields } from '../../library/relations.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import { isRecordId, type RegistryName } from '../../registries/schemas.ts';
import { isWebAddress } from '../../text.ts';
import type { Check } from '../check.ts';
import { createLookup, createPartnerLookup, referenceSuggestion } from '../front-matter/references.ts';
import { schemeValues } from '../links/scheme.ts';
import { subjectsOf } from '../translations/sources.ts';

/** Records that a page always shows by name, in each language. */
const shownFields: Partial<Record<RegistryName, readonly string[]>> = {
  topics: ['name', 'summary'],
  figures: ['label'],
  agencies: ['name'],
  agreements: ['title', 'summary'],
  exchanges: ['text'],
  organisations: ['name', 'field'],
  spokespersons: ['role'],
  coverage: ['about'],
};

/**
 * Registries hold together: what a record names exists, its links are safe, its texts exist in each
 * language.
 */
export const checkRegistries: Check = (portal) => [
  ...portal.issues,
  ...references(portal),
  ...texts(portal),
  ...links(portal),
];

function issueOf(
  portal: Portal,
  code: string,
  name: RegistryName,
  path: readonly PropertyKey[],
  values: Values,
): Issue {
  const [record, ...below] = path.map(String);
  const field = below.join('.');
  return {
    code,
    severity: 'error',
    file: registryFile(name),
    line: locateField(portal.registryTexts.get(name) ?? '', path),
    field: path.map(String).join('.'),
    values: { record: record ?? '', field, ...values },
  };
}

/** Where the parties of an agreement are looked up. */
const partyKinds = [
  ['partner', 'partners'],
  ['agency', 'agencies'],
  ['place', 'places'],
  ['name', 'names'],
] as const;

function references(portal: Portal): Issue[] {
  const issues: Issue[] = [];
  const { registries } = portal;
  const judge = (
    from: RegistryName,
    to: keyof typeof lookups,
    path: readonly PropertyKey[],
    ids: readonly (string | undefined)[],
  ) => {
    const lookup = lookups[to];
    ids.forEach((id, index) => {
      if (!id || lookup.has(id)) return;
      const at = ids.length > 1 || path.at(-1) === 'successors' ? [...path, index] : path;
      issues.push(
        issueOf(portal, 'registry-reference', from, at, {
          id,
          kind: { phrase: `phrases.reference.${to}` },
          suggestion: referenceSuggestion(id, lookup, to),
        }),
      );
    });
  };
  const subjects = subjectsOf(portal);
  const lookups = {
    ...(Object.fromEntries(
      (Object.keys(registries) as RegistryName[]).map((name) => [name, createLookup(portal, name)]),
    ) as Record<RegistryName, ReturnType<typeof createLookup>>),
    partners: createPartnerLookup(portal),
    subjects: { has: (id: string) => subjects.has(id), ids: () => [...subjects.keys()] },
  };

  for (const [id, { within, successors = [] }] of registries.places) {
    judge('places', 'places', [id, 'within'], [within]);
    judge('places', 'places', [id, 'successors'], successors);
  }
  for (const [id, { parent, successors = [] }] of registries.agencies) {
    judge('agencies', 'agencies', [id, 'parent'], [parent]);
    judge('agencies', 'agencies', [id, 'successors'], successors);
  }
  for (const [id, record] of registries.documents) {
    for (const field of relationFields)
      judge('documents', 'documents', [id, field], (record[field] ?? []).filter(isRecordId));
    judge('documents', 'topics', [id, 'topic'], [record.topic]);
  }
  for (const [id, { parties, partners, topics, successors = [] }] of registries.agreements) {
    judge('agreements', 'partners', [id, 'partners'], partners);
    judge('agreements', 'topics', [id, 'topics'], topics);
    judge('agreements', 'places', [id, 'successors'], successors);
    parties.forEach((party, index) => {
      for (const [key, to] of partyKinds) {
        const named = (party as Readonly<Record<string, unknown>>)[key];
        if (typeof named === 'string') judge('agreements', to, [id, 'parties', index, key], [named]);
      }
    });
  }
  for (const [id, { partners, series, entry }] of registries.exchanges) {
    judge('exchanges', 'partners', [id, 'partners'], partners);
    judge('exchanges', 'names', [id, 'series'], [series]);
    judge('exchanges', 'subjects', [id, 'entry'], [entry]);
  }
  for (const [id, { projects = [], entry }] of registries.organisations) {
    judge('organisations', 'subjects', [id, 'entry'], [entry]);
    projects.forEach(({ place, figures = [] }, index) => {
      judge('organisations', 'places', [id, 'projects', index, 'place'], [place]);
      judge('organisations', 'figures', [id, 'projects', index, 'figures'], figures);
    });
  }
  for (const name of ['agreements', 'exchanges', 'organisations'] as const) {
    for (const [id, { sources }] of registries[name]) {
      sources.forEach((source, index) => {
        if ('document' in source)
          judge(name, 'documents', [id, 'sources', index, 'document'], [source.document]);
      });
    }
  }
  for (const [id, { agency }] of registries.spokespersons)
    judge('spokespersons', 'agencies', [id, 'agency'], [agency]);
  const units = Object.keys(portal.dictionaries.get(portal.site.defaultLocale)?.units ?? {});
  for (const [id, { unit }] of registries.figures) {
    if (units.some((key) => key.replace(/_[a-z]+$/, '') === unit)) continue;
    issues.push(
      issueOf(portal, 'registry-reference', 'figures', [id, 'unit'], {
        id: unit,
        kind: { phrase: 'phrases.reference.units' },
        suggestion: referenceSuggestion(
          unit,
          { has: () => false, ids: () => units.map((key) => key.replace(/_[a-z]+$/, '')) },
          'units',
        ),
      }),
    );
  }
  return issues;
}

function texts(portal: Portal): Issue[] {
  return (Object.entries(shownFields) as [RegistryName, readonly string[]][]).flatMap(([name, fields]) =>
    [...portal.registries[name]].flatMap(([id, record]) =>
      fields.flatMap((field) => {
        const text = (record as unknown as Record<string, Readonly<Record<string, string>>>)[field] ?? {};
        return portal.locales
          .filter(({ code }) => !text[code])
          .map(({ code }) => {
            const example = { phrase: 'phrases.example.text', values: { field: code } };
            const values = { field: `${field}.${code}`, example };
            return issueOf(portal, 'registry-record', name, [id, field, code], {
              problem: { phrase: 'issues.field-missing.title', values },
              remedy: { phrase: 'issues.field-missing.remedy', values },
            });
          });
      }),
    ),
  );
}

function links(portal: Portal): Issue[] {
  const judge = (name: RegistryName, path: readonly PropertyKey[], href: string | undefined): Issue[] => {
    // Whether the address is a good one is judged with all others.
    if (!href || isWebAddress(href.trim())) return [];
    return [issueOf(portal, 'link-scheme', name, path, schemeValues(href))];
  };
  return [
    ...[...portal.registries.documents].flatMap(([id, { url }]) => judge('documents', [id, 'url'], url)),
    ...[...portal.registries.agencies].flatMap(([id, { contact }]) =>
      judge('agencies', [id, 'contact', 'website'], contact?.website),
    ),
    ...[...portal.registries.agreements].flatMap(([id, { url }]) => judge('agreements', [id, 'url'], url)),
    ...[...portal.registries.organisations].flatMap(([id, { website }]) =>
      judge('organisations', [id, 'website'], website),
    ),
    ...[...portal.registries.coverage].flatMap(([id, { url }]) => judge('coverage', [id, 'url'], url)),
  ];
}
