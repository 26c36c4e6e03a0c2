import type { CoverFamily } from '../lib/art/covers.ts';

/** What the portal does with the entries of one collection. */
export interface CollectionDefinition {
  /** Front matter beyond the common fields. */
  requires: readonly 'date'[];
  /** `newest` first, or in the order of the alphabet of the reader's language. */
  order: 'newest' | 'title';
  /** Whether a locale without a translation keeps the address with a not-translated page. */
  fallback: boolean;
  /** Whether the entries stand under a section with lists, filters and a feed. */
  section: boolean;
  /** Family of the drawn cover (design spec §6). */
  cover: CoverFamily;
}

const section: CollectionDefinition = {
  requires: [],
  order: 'newest',
  fallback: true,
  section: true,
  cover: 'ridge',
};

/** Every collection the portal software knows; `content/site.json` says which are sections of a portal. */
export const collections: Readonly<Record<string, CollectionDefinition>> = {
  'general-information': section,
  news: { ...section, requires: ['date'], cover: 'stitch' },
  'potential-development': { ...section, cover: 'terrace' },
  'international-cooperation': { ...section, cover: 'river' },
  'foreign-policy': { ...section, cover: 'weave' },
  'border-islands': { ...section, cover: 'ridge' },
  'vietnamese-abroad': { ...section, cover: 'weave' },
  pages: { ...section, section: false, order: 'title' },
};
