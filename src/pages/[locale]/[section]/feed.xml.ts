import type { APIRoute } from 'astro';
import { getContent } from '../../../lib/content.ts';
import { localeFeed } from '../../../lib/feed-pages.ts';
import type { Section } from '../../../lib/site.ts';

export async function getStaticPaths() {
  const { portal } = await getContent();
  return portal.locales.flatMap(({ code }) =>
    portal.site.sections.map((section) => ({
      params: { locale: code, section: section.path[code] },
      props: { section },
    })),
  );
}

export const GET: APIRoute<{ section: Section }> = async ({ params, props }) =>
  new Response(localeFeed(await getContent(), params.locale ?? '', props.section));
