import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, portal, samples, test } from '../support/fixtures.ts';
import { pageTypes } from '../support/route-table.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;

/** What axe finds on the page in each colour scheme, one line an element. */
async function violations(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    // Without motion, so that no colour is caught on its way to the next.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Axe is heavy to load and stays in the page; what it is given the next time is an empty statement.
    const axeSource = (await page.evaluate(() => 'axe' in window)) ? ';' : undefined;
    // The pages frame nothing, so axe can run in one piece, without a second page to merge results in.
    const { violations } = await new AxeBuilder({ page, axeSource })
      .setLegacyMode()
      .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } })
      .analyze();
    for (const { id, nodes } of violations) {
      found.push(
        ...nodes.map(
          ({ target, failureSummary }) => `${where} ${colorScheme}, ${id}: ${target} ${failureSummary}`,
        ),
      );
    }
  }
  return found;
}

test('every type of page has a page that axe walks', () => {
  expect(new Set(samples.map(({ type }) => type))).toEqual(new Set(pageTypes));
});

for (const { type, locale, pathname, status } of samples) {
  test(`axe finds nothing on ${type} ${locale}`, async ({ sharedPage: page }) => {
    const response = await page.goto(pathname);
    expect(response?.status()).toBe(status);
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await violations(page, `${width}`)));
    }
    expect(found).toEqual([]);
  });
}

for (const { code } of portal.locales) {
  const t = portal.t(code);

  test(`axe finds nothing in the open menu and the search dialog, ${code}`, async ({ sharedPage: page }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    await page.goto(portal.urls.home(code));
    await page.getByRole('banner').getByText(t('navigation:menu'), { exact: true }).click();
    expect(await violations(page, 'menu')).toEqual([]);

    await page
      .getByRole('banner')
      .getByRole('link', { name: t('navigation:search'), exact: true })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page, 'dialog')).toEqual([]);
  });
}
