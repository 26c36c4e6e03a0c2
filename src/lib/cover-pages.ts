import { type Cut, createCover } from './art/covers.ts';
import { getContent } from './content.ts';
import { type SubjectCover, subjectCovers } from './subject-covers.ts';

/** A file for every drawn cover. */
export async function coverPaths(): Promise<
  { params: { collection: string; slug: string; cut: Cut }; props: SubjectCover }[]
> {
  const { portal, sets } = await getContent();
  return subjectCovers(portal, sets).map((cover) => ({
    params: { collection: cover.collection, slug: cover.slug, cut: cover.cut },
    props: cover,
  }));
}

/** The SVG file of a cover. */
export const coverOf = ({ slug, family, palette, cut }: SubjectCover): string =>
  createCover({ id: slug, family, palette, cut });
