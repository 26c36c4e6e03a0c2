import type { RegistryName } from '../../registries/schemas.ts';

/** A name written wrongly. */
export interface Found {
  index: number;
  given: string;
  right: string;
  /** The record of the name, and its registry. */
  id: string;
  registry: RegistryName;
  code: 'name-avoid' | 'name-variant';
}

/** Finds names written wrongly in a text of one language. */
export type Finder = (text: string) => Found[];
