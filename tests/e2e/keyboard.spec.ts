import type { Page } from '@playwright/test';
import { sectionsIn } from '../../src/lib/site.ts';
import { expect, menuOf, portal, sectionName, subject, test } from '../support/fixtures.ts';

const { urls, site } = portal;
const article = subject('news/cong-bo-quy-hoach-ma-lu-thang');

/** Goes on with the Tab key, and expects to pass what has these names, each with a line around it. */
async function tabThrough(page: Page, names: readonly string[]): Promise<void> {
  const focused = page.locator(':focus');
  for (const name of names) {
    await page.keyboard.press('Tab');
    await expect(focused).toHaveAccessibleName(name);
    await expect(focused).not.toHaveCSS('outline-style', 'none');
  }
}

const t = portal.t('vi');
const brand = `${site.name.vi} ${site.descriptor.vi}`;
const others = portal.locales.filter(({ code }) => code !== 'vi').map(({ name }) => name);

test('the header is passed in the order it is read @desktop', async ({ page }) => {
  await page.goto(urls.home('vi'));
  await tabThrough(page, [
    t('common:skip'),
    brand,
    ...sectionsIn(site, 'services')
      .slice(0, 4)
      .map(({ name }) => name.vi ?? ''),
    ...others,
    t('navigation:search'),
    ...sectionsIn(site, 'main').map(({ collection }) => sectionName(collection, 'vi')),
  ]);
});

test('the header is passed in order on a phone @phone', async ({ page }) => {
  await page.goto(urls.home('vi'));
  await tabThrough(page, [t('common:skip'), brand, ...others, t('navigation:search'), t('navigation:menu')]);
});

test('the menu opens by keyboard, and Esc closes it and returns the focus @phone', async ({ page }) => {
  await page.goto(urls.home('vi'));
  const menu = menuOf(page);
  const sheet = page.getByRole('navigation', { name: t('navigation:menu') });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  await tabThrough(page, [sectionName(site.sections[0]?.collection ?? '', 'vi')]);

  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(menu).toBeFocused();
});

test('the skip link leads past the header', async ({ page }) => {
  await page.goto(article.at('vi'));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t('common:skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

test('the contents lead to each heading', async ({ page }) => {
  await page.goto(article.at('vi'));
  const heading = page.getByRole('main').locator('.prose').getByRole('heading', { level: 2 }).nth(1);
  const title = (await heading.textContent()) ?? '';
  const fold = page.locator('summary').filter({ hasText: t('entry:contents') });
  if (await fold.isVisible()) await fold.click();
  const link = page.getByRole('link', { name: title, exact: true });
  await link.click();

  await expect(heading).toBeInViewport();
  await expect(page).toHaveURL(/#./);
});

test('the contents beside the text mark where the reader is @desktop', async ({ page }) => {
  await page.goto(article.at('vi'));
  const contents = page.getByRole('navigation', { name: t('entry:contents') });
  const links = contents.getByRole('link');
  const marked = contents.locator('[aria-current]');
  for (const index of [1, 0]) {
    await links.nth(index).click();
    await expect(links.nth(index)).toHaveAttribute('aria-current', 'true');
    await expect(marked).toHaveCount(1);
  }
});
