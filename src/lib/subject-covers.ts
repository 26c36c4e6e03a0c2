import { collections } from '../collections/index.ts';
import { type CoverFamily, type Cut, cuts } from './art/covers.ts';
import type { Palette } from './art/palettes.ts';
import type { TranslationSet } from './graph.ts';
import type { Portal } from './portal.ts';
import { readTheme } from './theme.ts';

/** A drawn cover of a subject, in one cut. */
export interface SubjectCover {
  collection: string;
  slug: string;
  family: CoverFamily;
  palette: Palette;
  cut: Cut;
}

/** One drawing in each cut for every subject without a photograph. */
export function subjectCovers({ dir, site }: Portal, sets: readonly TranslationSet[]): SubjectCover[] {
  const { tones } = readTheme(dir);
  const palettes = new Map(site.sections.map(({ collection, tone }) => [collection, tones[tone]?.art]));
  return sets.flatMap(({ collection, slug, facts }) => {
    const palette = palettes.get(collection);
    const definition = collections[collection];
    if (!palette || !definition || (facts.cover && 'photo' in facts.cover)) return [];
    const family = facts.cover?.family ?? definition.cover;
    return (Object.keys(cuts) as Cut[]).map((cut) => ({ collection, slug, family, palette, cut }));
  });
}
