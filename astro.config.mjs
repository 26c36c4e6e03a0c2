import path from 'node:path';
import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentChecks, openSettings } from './src/integrations/content-checks.ts';
import { noOriginals } from './src/integrations/no-originals.ts';
import { pagefindModule } from './src/integrations/pagefind-client.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { getPortal } from './src/lib/portal.ts';
import { getPortalDir } from './src/lib/portal-dir.ts';
import { createBodyPlugin } from './src/markdown/plugin.ts';
import { features } from './src/markdown/render.ts';

const portalDir = getPortalDir();
const { site, allLocales } = openSettings(portalDir);
const name = path.basename(portalDir);

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  publicDir: path.join(portalDir, 'public'),
  outDir: process.env.OUT_DIR ?? './dist',
  // A folder for each portal: builds of several portals must not read each other's caches.
  cacheDir: `./node_modules/.cache/astro/${name}-${process.env.PORTAL_ROAD ?? 'plain'}`,
  server: { port: site.port },
  devToolbar: { enabled: false },
  // Astro's `jsx` mode drops the space of a line break between inline elements.
  compressHTML: true,
  scopedStyleStrategy: 'class',
  i18n: {
    locales: allLocales.map(({ code, lang }) => ({ path: code, codes: [lang] })),
    defaultLocale: site.defaultLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  image: {
    layout: 'constrained',
    responsiveStyles: false,
    breakpoints: [640, 960, 1440],
    service: {
      // From the root of the project: the addresses of pictures depend on this text.
      entrypoint: '/src/lib/image-service.ts',
      config: { worker: path.resolve('src/gate/encode-worker.ts') },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features, hastPlugins: [createBodyPlugin(() => getPortal(portalDir))] }),
  },
  integrations: [contentChecks(), mdx(), noOriginals(), searchIndex()],
  vite: {
    plugins: [plainImports, pagefindModule],
    // The search runs in a worker, which Vite bundles by itself.
    worker: { format: 'es', plugins: () => [pagefindModule] },
    build: {
      assetsInlineLimit: 0,
      // The style sheets nest rules and compare widths; phones of 2022 know neither.
      cssTarget: ['chrome103', 'edge103', 'firefox102', 'safari15.4'],
    },
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/test-results/**'] } },
  },
});
