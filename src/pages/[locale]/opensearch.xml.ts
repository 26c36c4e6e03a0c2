import type { APIRoute } from 'astro';
import { getContent } from '../../lib/content.ts';
import { localeOpenSearch } from '../../lib/opensearch.ts';

export async function getStaticPaths() {
  const { portal } = await getContent();
  return portal.locales.map(({ code }) => ({ params: { locale: code } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { portal } = await getContent();
  return new Response(localeOpenSearch(portal, params.locale ?? ''));
};
