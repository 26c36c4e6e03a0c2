import { locateField } from '../../front-matter.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import { bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, entriesToJudge, factsOf, fieldIssue } from '../check.ts';
import { namedIn } from '../front-matter/named.ts';
import { createUnsourced } from '../media/credits.ts';

const nameOf = (
  portal: Portal,
  name: RegistryName,
  id: string,
  code: string,
  field: string,
  values: Values = {},
): Issue => ({
  code,
  severity: 'error',
  file: registryFile(name),
  line: locateField(portal.registryTexts.get(name) ?? '', [id]),
  field: `${id}.${field}`,
  values: { record: id, field, ...values },
});

/**
 * Every record says where it comes from; a figure also of when it is, a document its date. What is only
 * remembered (`confidence: recall`) may wait in a registry, and stands in no text.
 */
export const checkProvenance: Check = (portal) => {
  const { names, places, agencies, figures, documents, spokespersons } = portal.registries;
  const issues: Issue[] = [];
  const isNobody = createUnsourced(portal);
  const want = (name: RegistryName, id: string, field: string, given: unknown) => {
    if (typeof given === 'string' && given.trim() !== '' && !(field === 'source' && isNobody(given))) return;
    issues.push(
      nameOf(portal, name, id, 'registry-source', field, {
        example: { phrase: `phrases.provenance.${field}` },
      }),
    );
  };
  for (const [id, { source }] of names) want('names', id, 'source', source);
  for (const [id, { source, confidence }] of places)
    if (confidence !== 'recall') want('places', id, 'source', source);
  for (const [id, { source, confidence }] of agencies)
    if (confidence !== 'recall') want('agencies', id, 'source', source);
  for (const [id, { source }] of spokespersons) want('spokespersons', id, 'source', source);
  for (const [id, { source, asOf, lasting }] of figures) {
    want('figures', id, 'source', source);
    if (!lasting) want('figures', id, 'asOf', asOf);
  }
  for (const [id, { date, confidence }] of documents)
    if (confidence === 'verified') want('documents', id, 'date', date);
  return [...issues, ...remembered(portal)];
};

/** Texts that name a record of which nobody has seen a source yet. */
function remembered(portal: Portal): Issue[] {
  const { places, agencies, figures, documents } = portal.registries;
  const isRecalled = (registry: ReadonlyMap<string, { confidence: string }>, id: unknown): id is string =>
    typeof id === 'string' && registry.get(id)?.confidence === 'recall';
  const registries = { place: places, agency: agencies, figure: figures, document: documents } as const;
  const ofKind = { places, agencies, figures, documents } as const;
  const components: Readonly<Record<string, readonly [keyof typeof registries, string]>> = {
    Figure: ['figure', 'id'],
    Doc: ['document', 'id'],
    Contact: ['agency', 'agency'],
  };
  return entriesToJudge(portal).flatMap((entry) => {
    const facts = factsOf(entry);
    return [
      ...namedIn(facts).flatMap(([kind, path, id]) =>
        kind in ofKind && isRecalled(ofKind[kind as keyof typeof ofKind], id)
          ? [fieldIssue(entry, 'record-unverified', path, { id })]
          : [],
      ),
      ...bodyOf(entry).components.flatMap(({ name, attributes, line, column }) => {
        const [key, attribute] = (Object.hasOwn(components, name) && components[name]) || [];
        const id = attribute && attributes[attribute];
        return key && isRecalled(registries[key], id)
          ? [bodyIssue(entry, 'record-unverified', { line, column }, { id })]
          : [];
      }),
    ];
  });
}
