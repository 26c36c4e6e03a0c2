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
  const own = routes.filter(({ locale }) => locale.code === params.locale);
  // The page at the root is the home pages' counterpart for readers of no listed language.
  const home = own.find(({ kind, locale }) => kind === 'home' && locale.code === site.defaultLocale);
  const rows = home ? [{ ...home, pathname: urls.chooser() }, ...own] : own;
  return new Response(sitemap(rows, { defaultLocale: site.defaultLocale, urls }));
};
