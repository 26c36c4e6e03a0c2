import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { createRouteTable } from '../lib/route-table.ts';
import { buildSearchIndex, searchInput } from '../lib/search-index/build.ts';

/** Makes the built pages searchable and prints what that gave for each language. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const portalDir = getPortalDir();
        const reports = await buildSearchIndex(await searchInput(createRouteTable(getPortal(portalDir))), {
          outDir: fileURLToPath(dir),
          cacheDir: path.resolve('node_modules', '.cache', 'search', path.basename(portalDir)),
          log: (line) => logger.info(line),
        });
        for (const { code, pages, bytes, seconds, kept } of reports) {
          const size = `${Math.round(bytes / 1000)} kB`;
          logger.info(
            `${code}: ${pages} pages, ${size}, ${seconds.toFixed(1)} s${kept ? ', as it was' : ''}`,
          );
        }
      },
    },
  };
}
