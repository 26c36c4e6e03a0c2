import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/**
 * `unit`: pure modules. `components`: `.astro` files, compiled by Astro.
 * `output`: the built sites; build them first with `node tests/support/sites.ts`, or run `npm test`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: import.meta.dirname,
          include: ['unit/**/*.test.ts', 'bad-input/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      getViteConfig(
        {
          test: {
            name: 'components',
            root: import.meta.dirname,
            include: ['components/**/*.test.ts'],
            sequence: { groupOrder: 1 },
          },
        },
        // Not the portal's own settings: components are given their data, and need no valid content.
        { configFile: false, compressHTML: true, devToolbar: { enabled: false } },
      ),
      {
        test: {
          name: 'output',
          root: import.meta.dirname,
          include: ['output/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One worker that keeps its modules: every built file is read and parsed once for all tests.
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
