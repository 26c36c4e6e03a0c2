import type { TranslationSet } from '../graph.ts';
import type { Party, Registries } from '../registries/schemas.ts';

interface Naming<H> {
  registries: Pick<Registries, 'names' | 'agencies' | 'places'>;
  /** Profiles of partners, by their folder. */
  profiles: ReadonlyMap<string, TranslationSet<H>>;
  /** Language of the reader. */
  code: string;
}

/** How a partner is called in a language: the name in the registry, else the title of its profile. */
export function partnerName<H>(slug: string, { registries, profiles, code }: Naming<H>): string {
  const set = profiles.get(slug);
  const name = registries.names.get(set?.facts.partner?.name ?? '')?.name;
  return name?.[code] ?? set?.entries.get(code)?.title ?? set?.source.title ?? slug;
}

/** How one who agreed is called in a language; the id where its record has no such name. */
export function partyName<H>(party: Party, naming: Naming<H>): string {
  const { registries, code } = naming;
  if ('partner' in party) return partnerName(party.partner, naming);
  if ('text' in party) return party.text[code] ?? Object.values(party.text)[0] ?? '';
  if ('agency' in party) return registries.agencies.get(party.agency)?.name[code] ?? party.agency;
  if ('place' in party) return registries.places.get(party.place)?.name[code] ?? party.place;
  return registries.names.get(party.name)?.name[code] ?? party.name;
}

export const partyNames = <H>(parties: readonly Party[], naming: Naming<H>): string[] =>
  parties.map((party) => partyName(party, naming));
