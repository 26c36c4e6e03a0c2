import { citationLine } from '../../src/lib/library/cite.ts';
import { expect, portal, test } from '../support/fixtures.ts';

const t = portal.t('en');
const library = portal.urls.section('library', 'en');
const plan = portal.urls.document('library', 'doc-kh93-2015', 'en');
const record = portal.registries.documents.get('doc-kh93-2015');

test('a reader who types a number as it comes to hand finds the document', async ({ page }) => {
  await page.goto(library);
  await page.getByRole('main').getByRole('searchbox').fill('93 KH UBND');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('search:submit') })
    .click();

  const first = page
    .getByRole('list', { name: t('search:found') })
    .getByRole('listitem')
    .first();
  await expect(first.locator(`a[href^="${plan}"]`)).toBeVisible();
});

test('a reader copies the line to cite a document by', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(plan);
  const citations = page.getByRole('region', { name: t('library:cite.title') });
  await citations
    .getByRole('button', { name: t('library:cite.copy') })
    .last()
    .click();

  await expect(citations.getByRole('button', { name: t('library:cite.copied') })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    record && citationLine(record, portal.localeOf('en'), t, portal.site.defaultLocale),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader narrows the register down and follows a document to the one that replaced it', async ({
    page,
  }) => {
    await page.goto(library);
    await page
      .getByRole('navigation', { name: t('list:filters') })
      .getByRole('link', { name: t('library:statuses.replaced') })
      .click();
    await page.getByRole('main').getByRole('article').getByRole('link').first().click();
    await expect(page.getByText(t('library:consequences.replaced'))).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.locator('.force a').first().click();
    await expect(page.getByText(t('library:statuses.in-force')).first()).toBeVisible();
  });
});
