import { formatMonth } from '../../src/lib/dates.ts';
import type { ListRoute } from '../../src/lib/routes.ts';
import { expect, portal, subject, switchLanguage, table, test } from '../support/fixtures.ts';

const { urls, registries } = portal;

// The ways to a page that need no search, as they are without script.
test.use({ javaScriptEnabled: false });

test('a reader finds an article by its year and month', async ({ page }) => {
  const t = portal.t('vi');
  const article = subject('news/tuan-du-lich-van-hoa-2025');
  const month = article.set.sortDate.slice(0, 7);
  const main = page.getByRole('main');
  await page.goto(urls.home('vi'));
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: t('navigation:archive'), exact: true })
    .click();

  await main.getByRole('link', { name: '2025', exact: true }).click();
  await expect(page).toHaveURL(urls.archive('vi', '2025'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('list:archiveOf', { period: '2025' }));

  await page.goBack();
  await main.getByRole('link', { name: formatMonth(month, portal.localeOf('vi')), exact: true }).click();
  await expect(page).toHaveURL(urls.archive('vi', month));
  await main.getByRole('link', { name: article.title('vi') }).click();
  await expect(page).toHaveURL(article.at('vi'));
});

test('a reader goes through a list of several pages', async ({ page }) => {
  const t = portal.t('vi');
  const year = table.routes.find(
    (route): route is ListRoute =>
      route.kind === 'archive-year' && route.locale.code === 'vi' && route.pagination.pages > 1,
  );
  const [first = '', second = ''] = year?.pagination.pathnames ?? [];
  const title = t('list:archiveOf', { period: year?.period ?? '' });
  await page.goto(first);
  const pages = page.getByRole('navigation', { name: t('list:pagination') });
  const entry = page.getByRole('article').first();
  const seen = (await entry.textContent()) ?? '';
  await pages.getByRole('link', { name: t('list:next') }).click();

  await expect(page).toHaveURL(second);
  await expect(page).toHaveTitle(new RegExp(t('common:pageOf', { title, page: 2 })));
  await expect(entry).not.toHaveText(seen);
  await pages.getByRole('link', { name: t('list:page', { page: 1 }) }).click();
  await expect(page).toHaveURL(first);
});

test('a reader of a topic finds the same topic in another language', async ({ page }) => {
  const name = (code: string) => registries.topics.get('tourism')?.name[code] ?? '';
  const main = page.getByRole('main');
  await page.goto(urls.topics('vi'));
  await main.getByRole('link', { name: name('vi'), exact: true }).click();
  await expect(page).toHaveURL(urls.topic('tourism', 'vi'));

  await switchLanguage(page, 'vi', 'en');
  await expect(page).toHaveURL(urls.topic('tourism', 'en'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name('en'));
  await main.getByRole('article').getByRole('link').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const { code } of portal.locales) {
  test(`a reader finds an article by its first letter, ${code}`, async ({ page }) => {
    const t = portal.t(code);
    await page.goto(urls.index(code));
    const main = page.getByRole('main');
    const letter = main
      .getByRole('navigation', { name: t('pages:index.title') })
      .getByRole('link')
      .last();
    const initial = (await letter.textContent()) ?? '';
    await letter.click();
    const group = main.getByRole('region', { name: initial, exact: true });
    await expect(group).toBeInViewport();

    const link = group.getByRole('link').first();
    const title = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}

test('the site map leads everywhere', async ({ page }) => {
  const t = portal.t('en');
  const about = subject('pages/about');
  await page.goto(urls.home('en'));
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: t('navigation:sitemap') })
    .click();
  await expect(page).toHaveURL(urls.sitemap('en'));

  const main = page.getByRole('main');
  for (const { name } of portal.site.sections) {
    await expect(main.getByRole('link', { name: name.en ?? '', exact: true })).toBeVisible();
  }
  await main.getByRole('link', { name: about.title('en'), exact: true }).click();
  await expect(page).toHaveURL(about.at('en'));
});

test('a former district in a text leads to what it is today', async ({ page }) => {
  const t = portal.t('en');
  const district = registries.places.get('huyen-muong-te');
  const [successor = ''] = district?.successors ?? [];
  await page.goto(subject('news/hoi-dam-muong-te-luc-xuan-2024').at('en'));
  await page
    .getByRole('main')
    .getByRole('link', { name: district?.mentions?.en?.[0] ?? '' })
    .first()
    .click();

  await expect(page).toHaveURL(`${urls.places('en')}#huyen-muong-te`);
  const former = page.locator('#huyen-muong-te');
  await expect(former).toBeInViewport();
  await expect(former).toContainText(t('pages:places.successors'));
  await former
    .getByRole('link', { name: registries.places.get(successor)?.name.en ?? '', exact: true })
    .click();
  await expect(page.locator(`#${successor}`)).toBeInViewport();
});
