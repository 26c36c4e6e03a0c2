import { headLinks } from './head.ts';
import type { Route } from './routes.ts';
import { escapeXml } from './text.ts';
import type { Urls } from './urls.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The index that names one sitemap a language (sitemaps.org, protocol 0.9). */
export const sitemapIndex = (addresses: readonly string[]): string =>
  `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>\n`)
    .join('')}</sitemapindex>\n`;

/** Addresses of one language: the pages that may be indexed, each with its alternates. */
export function sitemap(
  routes: readonly Pick<
    Route,
    'pathname' | 'canonical' | 'defaultAlternate' | 'languages' | 'indexable' | 'locale' | 'lastModified'
  >[],
  options: { defaultLocale: string; urls: Pick<Urls, 'absolute' | 'chooser'> },
): string {
  const lines = routes
    .filter(({ indexable }) => indexable)
    .map((route) => {
      const { canonical, alternates } = headLinks({ route, ...options });
      const links = alternates
        .map(
          ({ hreflang, href }) =>
            `<xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${escapeXml(href)}"/>`,
        )
        .join('');
      const changed = route.lastModified ? `<lastmod>${route.lastModified}</lastmod>` : '';
      return `<url><loc>${escapeXml(canonical)}</loc>${changed}${links}</url>\n`;
    });
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${lines.join('')}</urlset>\n`;
}
