import type { CoverFamily } from '../lib/art/covers.ts';

/** The page at the head of a section: a plain list of its entries, or the page of a part of the portal. */
export type Landing = 'list' | 'calendar' | 'press' | 'library' | 'map' | 'partners' | 'dossiers';

/** A block of facts that the entries of one collection have, and no others. */
export type FactsBlock = 'event' | 'press' | 'library' | 'visit' | 'partner' | 'dossier';

/** What the portal does with the entries of one collection. */
export interface CollectionDefinition {
  /** Front matter beyond the common fields. */
  requires: readonly ('date' | 'place')[];
  /** `newest` first, or in the order of the alphabet of the reader's language. */
  order: 'newest' | 'title';
  /** Whether a locale without a translation keeps the address with a not-translated page. */
  fallback: boolean;
  /** Whether the entries stand under a section with lists, filters and a feed. */
  section: boolean;
  /** Family of the drawn cover (design spec §6). */
  cover: CoverFamily;
  landing: Landing;
  /** Lists of the section beside its landing. */
  lists: readonly ('topic' | 'year')[];
  /** Keys of `paths.json` whose words stand below the section: no entry may be called so. */
  words?: readonly string[];
  /** The block of facts of its entries, which they must have. */
  facts?: FactsBlock;
}

const section: CollectionDefinition = {
  requires: [],
  order: 'newest',
  fallback: true,
  section: true,
  cover: 'ridge',
  landing: 'list',
  lists: ['topic', 'year'],
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
  events: {
    ...section,
    cover: 'stitch',
    landing: 'calendar',
    lists: ['topic'],
    words: ['places'],
    facts: 'event',
  },
  press: {
    ...section,
    cover: 'stitch',
    landing: 'press',
    lists: ['year'],
    words: ['mediaKit'],
    facts: 'press',
  },
  library: {
    ...section,
    cover: 'weave',
    landing: 'library',
    lists: ['topic'],
    words: ['documents'],
    facts: 'library',
  },
  places: {
    ...section,
    requires: ['place'],
    order: 'title',
    landing: 'map',
    lists: [],
    words: ['guide'],
    facts: 'visit',
  },
  partners: {
    ...section,
    order: 'title',
    cover: 'river',
    landing: 'partners',
    lists: [],
    words: ['agreements'],
    facts: 'partner',
  },
  dossiers: { ...section, cover: 'weave', landing: 'dossiers', lists: ['topic'], facts: 'dossier' },
  pages: { ...section, section: false, order: 'title', lists: [] },
};
