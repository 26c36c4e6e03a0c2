import type { Page } from '@playwright/test';
import { expect, menuOf, portal, sectionName, subject, test } from '../support/fixtures.ts';

const { urls, site } = portal;
const article = subject('news/cong-bo-quy-hoach-ma-lu-thang');

/** What has the focus: its words, and whether a line shows it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: element.textContent.replace(/\s+/g, ' ').trim(),
      ringed: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

/** The names of what a reader passes with the Tab key, in order. */
async function tabThrough(page: Page, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < count; step++) {
    await page.keyboard.press('Tab');
    const { name, ringed } = await focused(page);
    expect(ringed, `the focus on “${name}” can be seen`).toBe(true);
    names.push(name);
  }
  return names;
}

const t = portal.t('vi');
const brand = `${site.name.vi} ${site.descriptor.vi}`;
const others = portal.locales.filter(({ code }) => code !== 'vi').map(({ name }) => name);

test('the header is passed in the order it is read @desktop', async ({ page }) => {
  await page.goto(urls.home('vi'));
  const order = [
    t('common:skip'),
    brand,
    ...['topics', 'index', 'archive', 'places'].map((key) => t(`navigation:${key}`)),
    ...others,
    t('navigation:search'),
    ...site.sections.map(({ collection }) => sectionName(collection, 'vi')),
  ];
  expect(await tabThrough(page, order.length)).toEqual(order);
});

test('the header is passed in order on a phone @phone', async ({ page }) => {
  await page.goto(urls.home('vi'));
  const order = [t('common:skip'), brand, ...others, t('navigation:search'), t('navigation:menu')];
  expect(await tabThrough(page, order.length)).toEqual(order);
});

test('the menu opens by keyboard, and Esc closes it and returns the focus @phone', async ({ page }) => {
  await page.goto(urls.home('vi'));
  const menu = menuOf(page);
  const sheet = page.getByRole('navigation', { name: t('navigation:menu') });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  expect(await tabThrough(page, 1)).toEqual([sectionName(site.sections[0]?.collection ?? '', 'vi')]);

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
  const link = contents.getByRole('link').nth(1);
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
});
