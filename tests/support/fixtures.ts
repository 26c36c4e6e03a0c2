import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { readRouteTable, samplePages, setOf } from './route-table.ts';

/** The portal under test: its route table tells the tests what pages exist. */
export const table = readRouteTable(path.resolve(import.meta.dirname, '../..'));
export const { portal } = table;
/** One page of each type in each language that has it. */
export const samples = samplePages(table);

/** The pathname of a subject in a language, such as `news/hoi-nghi-bi-thu-2025`. */
export const entry = (subject: string, locale: string): string =>
  portal.urls.entry({ ...setOf(table, subject), locale });

/** A title as it stands in the file of a language. */
export const titleOf = (subject: string, locale: string): string => {
  const title = setOf(table, subject).entries.get(locale)?.title;
  if (!title) throw new Error(`${subject} has no title in "${locale}".`);
  return title;
};

/**
 * `sharedPage`: one page a worker, for tests that only look. Each sets the size and the media it needs and leaves
 * the page where it is.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
