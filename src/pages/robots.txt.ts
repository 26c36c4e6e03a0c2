import type { APIRoute } from 'astro';
import { getContent } from '../lib/content.ts';

export const GET: APIRoute = async () => {
  const { portal } = await getContent();
  const sitemap = portal.urls.absolute(portal.urls.file('sitemap.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
