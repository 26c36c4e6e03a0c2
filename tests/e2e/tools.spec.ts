import { expect, portal, subject, test } from '../support/fixtures.ts';

const t = portal.t('en');
const article = subject('news/khoi-cong-ham-hoang-lien');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article offers no button that would do nothing', async ({ page }) => {
    await page.goto(article.at('en'));
    await expect(page.getByRole('main').getByRole('link', { name: t('entry:email') })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('a reader copies the address of an article', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${article.at('en')}#provenance`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: t('entry:copyLink') }).click();

  await expect(main.getByRole('button', { name: t('entry:copied') })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`${article.at('en')}$`),
  );
});

test('a reader prints an article', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto(article.at('en'));
  await page.getByRole('button', { name: t('entry:print') }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed');
});

test('on paper stand the text, its source and its address, and nothing to press @desktop', async ({
  page,
}) => {
  await page.goto(article.at('en'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(portal.urls.absolute(article.at('en')))).toBeVisible();
  await expect(page.getByRole('heading', { name: t('entry:provenance') })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('banner').getByRole('navigation')).toHaveCount(0);
});
