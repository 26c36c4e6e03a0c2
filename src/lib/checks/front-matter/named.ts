import type { RegistryName } from '../../registries/schemas.ts';

/** What an id may be looked up among. */
export type Kind = RegistryName | 'subjects' | 'partners' | 'labels';

/** Every place of the facts that names something by its id; `[]` stands for each item of a list. */
const places: readonly (readonly [path: string, kind: Kind])[] = [
  ['agency', 'agencies'],
  ['place', 'places'],
  ['parent', 'subjects'],
  ['topics[]', 'topics'],
  ['related[]', 'subjects'],
  ['partners[]', 'partners'],
  ['agreements[]', 'agreements'],
  ...(['keyFacts[]', 'sources[]'] as const).flatMap(
    (row) =>
      [
        [`${row}.figure`, 'figures'],
        [`${row}.document`, 'documents'],
        [`${row}.agency`, 'agencies'],
        [`${row}.place`, 'places'],
        [`${row}.name`, 'names'],
        [`${row}.label`, 'labels'],
      ] as const,
  ),
  ['event.organiser.agency', 'agencies'],
  ['event.exhibitors[].agency', 'agencies'],
  ['event.products[].name', 'names'],
  ['event.report', 'subjects'],
  ['event.editions[].report', 'subjects'],
  ['press.chair', 'agencies'],
  ['press.by', 'agencies'],
  ['press.leadTimes[].document', 'documents'],
  ['library.paperCopies', 'agencies'],
  ['visit.near[]', 'places'],
  ['partner.name', 'names'],
  ['partner.country', 'names'],
  ['partner.within', 'partners'],
  ['partner.counterparts[]', 'places'],
  ['dossier.items[].entry', 'subjects'],
  ['dossier.items[].document', 'documents'],
  ['dossier.items[].figure', 'figures'],
];

const steps = places.map(([path, kind]) => [path.replaceAll('[]', '.[]').split('.'), kind] as const);

/** Everything that facts name, whatever was written there, with the way to the field that names it. */
export const namedIn = (facts: unknown): [kind: Kind, path: PropertyKey[], value: unknown][] =>
  steps.flatMap(([way, kind]) =>
    valuesAt(facts, way, ['facts']).map(([path, value]): [Kind, PropertyKey[], unknown] => [
      kind,
      path,
      value,
    ]),
  );

/** The values at the end of a way, each with its path; none where the way ends before. */
function valuesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: PropertyKey[],
): [path: PropertyKey[], value: unknown][] {
  if (step === undefined) return [[path, value]];
  if (step === '[]') {
    return Array.isArray(value) ? value.flatMap((item, index) => valuesAt(item, rest, [...path, index])) : [];
  }
  if (!value || typeof value !== 'object' || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
}
