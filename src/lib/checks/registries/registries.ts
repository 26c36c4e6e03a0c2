import { locateField } from '../../front-matter.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import { isWebAddress } from '../../text.ts';
import type { Check } from '../check.ts';
import { createLookup, referenceSuggestion } from '../front-matter/references.ts';
import { schemeValues } from '../links/scheme.ts';

/** Records that a page always shows by name, in each language. */
const shownFields: Partial<Record<RegistryName, readonly string[]>> = {
  topics: ['name', 'summary'],
  figures: ['label'],
  agencies: ['name'],
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

function references(portal: Portal): Issue[] {
  const issues: Issue[] = [];
  const { registries } = portal;
  const judge = (
    from: RegistryName,
    to: RegistryName,
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
  const lookups = Object.fromEntries(
    (Object.keys(registries) as RegistryName[]).map((name) => [name, createLookup(portal, name)]),
  ) as Record<RegistryName, ReturnType<typeof createLookup>>;

  for (const [id, { within, successors = [] }] of registries.places) {
    judge('places', 'places', [id, 'within'], [within]);
    judge('places', 'places', [id, 'successors'], successors);
  }
  for (const [id, { parent, successors = [] }] of registries.agencies) {
    judge('agencies', 'agencies', [id, 'parent'], [parent]);
    judge('agencies', 'agencies', [id, 'successors'], successors);
  }
  for (const [id, { replaces = [], replacedBy = [], topic }] of registries.documents) {
    judge('documents', 'documents', [id, 'replaces'], replaces);
    judge('documents', 'documents', [id, 'replacedBy'], replacedBy);
    judge('documents', 'topics', [id, 'topic'], [topic]);
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
    ...[...portal.registries.coverage].flatMap(([id, { url }]) => judge('coverage', [id, 'url'], url)),
  ];
}
