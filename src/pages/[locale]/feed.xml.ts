import type { APIRoute } from 'astro';
import { getContent } from '../../lib/content.ts';
import { localeFeed } from '../../lib/feed-pages.ts';

export async function getStaticPaths() {
  const { portal } = await getContent();
  return portal.locales.map(({ code }) => ({ params: { locale: code } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(localeFeed(await getContent(), params.locale ?? ''));
