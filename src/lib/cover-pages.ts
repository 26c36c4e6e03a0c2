import { collections } from '../collections/index.ts';
import { type CoverFamily, type Cut, createCover, cuts } from './art/covers.ts';
import type { Palette } from './art/palettes.ts';
import { getContent } from './content.ts';
import { readTheme } from './theme.ts';

interface CoverProps {
  slug: string;
  family: CoverFamily;
  palette: Palette;
  cut: Cut;
}

/** One drawing in each cut for every subject without a photograph. */
export async function coverPaths(): Promise<
  { params: { collection: string; slug: string; cut: string }; props: CoverProps }[]
> {
  const { portal, sets } = await getContent();
  const { tones } = readTheme(portal.dir);
  const palettes = new Map(
    portal.site.sections.map(({ collection, tone }) => [collection, tones[tone]?.art]),
  );
  return sets.flatMap(({ collection, slug, facts }) => {
    const palette = palettes.get(collection);
    const definition = collections[collection];
    if (!palette || !definition || (facts.cover && 'photo' in facts.cover)) return [];
    const family = facts.cover?.family ?? definition.cover;
    return (Object.keys(cuts) as Cut[]).map((cut) => ({
      params: { collection, slug, cut },
      props: { slug, family, palette, cut },
    }));
  });
}

/** The SVG file of a cover. */
export const coverOf = ({ slug, family, palette, cut }: CoverProps): string =>
  createCover({ id: slug, family, palette, cut });
