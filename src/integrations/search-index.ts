import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from '../lib/search-index.ts';

/** Makes the built pages searchable and prints how many there are in each language. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const { pages } = await buildSearchIndex({
          outDir: fileURLToPath(dir),
          log: (line) => logger.info(line),
        });
        const counts = Object.entries(pages).map(([lang, count]) => `${lang} ${count}`);
        logger.info(`${counts.join(', ')} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      },
    },
  };
}
