import type { APIRoute } from 'astro';
import { getContent } from '../lib/content.ts';
import { sitemapIndex } from '../lib/sitemap.ts';

export const GET: APIRoute = async () => {
  const { portal } = await getContent();
  const { urls, locales } = portal;
  return new Response(
    sitemapIndex(locales.map(({ code }) => urls.absolute(urls.file(`sitemap-${code}.xml`)))),
  );
};
