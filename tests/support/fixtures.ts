import path from 'node:path';
import { test as base, type Locator, type Page } from '@playwright/test';
import type { TranslationSet } from '../../src/lib/graph.ts';
import { readRouteTable, samplePages, setOf } from './route-table.ts';

/** The portal under test: its route table tells the tests what pages exist. */
export const table = readRouteTable(path.resolve(import.meta.dirname, '../..'));
export const { portal } = table;

/** One page of each type in each language that has it. */
export const samples = samplePages(table);

/** A subject as a reader meets it: its address and its title in each language. */
export function subject(name: string): {
  set: TranslationSet;
  at: (code: string) => string;
  title: (code: string) => string;
} {
  const set = setOf(table, name);
  return {
    set,
    at: (code) => portal.urls.entry({ ...set, locale: code }),
    title: (code) => {
      const title = set.entries.get(code)?.title;
      if (!title) throw new Error(`${name} has no title in "${code}".`);
      return title;
    },
  };
}

/** The name of a section in a language. */
export function sectionName(collection: string, code: string): string {
  const name = portal.site.sections.find((section) => section.collection === collection)?.name[code];
  if (!name) throw new Error(`The portal has no section "${collection}" in "${code}".`);
  return name;
}

/** The menu of the header, which narrow screens have; its content is hidden until it is opened. */
export const menuOf = (page: Page): Locator => page.getByRole('banner').locator('summary');

/** Goes to a section as a reader does: by the row of sections, or on a phone by the menu. */
export async function openSection(page: Page, collection: string, code: string): Promise<void> {
  if (await menuOf(page).isVisible()) await menuOf(page).click();
  const name = sectionName(collection, code);
  await page.getByRole('banner').getByRole('link', { name, exact: true }).click();
}

/** Goes to the same subject in another language, by the switcher of the header. */
export async function switchLanguage(page: Page, from: string, to: string): Promise<void> {
  const label = portal.t(from)('navigation:language');
  const switcher = page.getByRole('banner').getByRole('navigation', { name: label, exact: true });
  await switcher.getByRole('link', { name: portal.localeOf(to).name }).click();
}

/**
 * `sharedPage`: one page a worker, for tests that only look. Each sets the size and the media it needs and leaves
 * the page where it is.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use;
      const context = await browser.newContext(baseURL ? { baseURL } : {});
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
