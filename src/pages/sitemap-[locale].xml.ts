import type { APIRoute } from 'astro';
import { getContent } from '../lib/content.ts';
import { sitemap } from '../lib/sitemap.ts';

export async function getStaticPaths() {
  const { portal } = await getContent();
  return portal.locales.map(({ code }) => ({ params: { locale: code } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { portal, routes } = await getContent();
  const { urls, site } = portal;
  const own = routes.filter(({ locale }) => locale.code === params['locale']);
  return new Response(sitemap(own, { defaultLocale: site.defaultLocale, urls }));
};
