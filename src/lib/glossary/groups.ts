import type { Name, Registry } from '../registries/schemas.ts';
import type { Urls } from '../urls.ts';

/** Parts of the glossary, in the order readers see them. */
export const glossaryGroups: readonly string[] =
  'peoples culture food sites places abroad bodies documents terms'.split(' ');

/** The part in which names of a kind stand; what is of no kind below is a term. */
const groupOfKind: Readonly<Record<string, string>> = {
  'ethnic-group': 'peoples',
  culture: 'culture',
  'dish-product': 'food',
  'site-work': 'sites',
  gate: 'places',
  mountain: 'places',
  'mountain-range': 'places',
  pass: 'places',
  river: 'places',
  'place-foreign': 'abroad',
  institution: 'bodies',
  'admin-document': 'documents',
};

export const groupOf = (kind: string): string =>
  groupOfKind[kind] ?? (kind.startsWith('place-') ? 'places' : 'terms');

/** Names on one page beyond which a page would be heavy (20 kB compressed): then each part has a page of its own. */
const mostOnOnePage = 60;

export interface Glossary {
  /** Names by part, those of parts without names left out. */
  groups: ReadonlyMap<string, readonly (readonly [string, Name])[]>;
  /** Whether each part has a page of its own, below a page that leads to all of them. */
  isSplit: boolean;
}

/** The names of a portal as its glossary holds them. */
export function createGlossary(names: Registry<'names'>): Glossary {
  const groups = new Map(glossaryGroups.map((group) => [group, [] as [string, Name][]]));
  for (const [id, name] of names) groups.get(groupOf(name.kind))?.push([id, name]);
  for (const [group, found] of groups) if (found.length === 0) groups.delete(group);
  return { groups, isSplit: names.size > mostOnOnePage };
}

/** The address of a name in the glossary of a language, to be cited. */
export const glossaryHref = (
  urls: Pick<Urls, 'glossary'>,
  names: Registry<'names'>,
  id: string,
  code: string,
): string => {
  const group = names.size > mostOnOnePage ? groupOf(names.get(id)?.kind ?? '') : '';
  return `${urls.glossary(code, group)}#${id}`;
};

/** Whether the glossary has more to tell readers of a language than how the name is written. */
export const isExplained = ({ gloss }: Name, code: string): boolean => gloss?.[code] !== undefined;
