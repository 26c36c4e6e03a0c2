import { collections } from '../collections/index.ts';
import { type CoverFamily, type Cut, createCover, cuts, type Tone } from './art/covers.ts';
import { getContent } from './content.ts';

interface CoverProps {
  slug: string;
  family: CoverFamily;
  tone: string;
  cut: Cut;
}

/** One drawing in each cut for every subject without a photograph. */
export async function coverPaths(): Promise<
  { params: { collection: string; slug: string; cut: string }; props: CoverProps }[]
> {
  const { portal, sets } = await getContent();
  const tones = new Map(portal.site.sections.map(({ collection, tone }) => [collection, tone]));
  return sets.flatMap(({ collection, slug, facts }) => {
    const tone = tones.get(collection);
    const definition = collections[collection];
    if (!tone || !definition || (facts.cover && 'photo' in facts.cover)) return [];
    const family = facts.cover?.family ?? definition.cover;
    return (Object.keys(cuts) as Cut[]).map((cut) => ({
      params: { collection, slug, cut },
      props: { slug, family, tone, cut },
    }));
  });
}

/** The SVG file of a cover. */
export const coverOf = ({ slug, family, tone, cut }: CoverProps): string =>
  createCover({ id: slug, family, tone: tone as Tone, cut });
