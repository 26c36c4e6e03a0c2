import { expect, type Page, test } from '@playwright/test';
import site from '../../content/site.json' with { type: 'json' };
import enPaths from '../../i18n/en/paths.json' with { type: 'json' };
import en from '../../i18n/en/search.json' with { type: 'json' };
import viNavigation from '../../i18n/vi/navigation.json' with { type: 'json' };
import viPaths from '../../i18n/vi/paths.json' with { type: 'json' };
import vi from '../../i18n/vi/search.json' with { type: 'json' };
import zhPaths from '../../i18n/zh/paths.json' with { type: 'json' };
import zh from '../../i18n/zh/search.json' with { type: 'json' };

const section = (collection: string, locale: 'vi' | 'zh' | 'en') =>
  site.sections.find((each) => each.collection === collection)?.path[locale] ?? '';
const tea = new RegExp(`/vi/${section('potential-development', 'vi')}/che/$`);

const field = (page: Page, words: { label: string }) => page.getByRole('searchbox', { name: words.label });
const results = (page: Page, words: { found: string }) => page.getByRole('list', { name: words.found });
const firstResult = (page: Page, words: { found: string }) =>
  results(page, words).getByRole('listitem').first().getByRole('link').last();

/** Addresses of the search index that the page has asked for. */
function watchIndex(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.includes('/pagefind/')) asked.push(request.url());
  });
  return asked;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search link leads to a page that offers sections, topics, the A–Z list and the site map', async ({
    page,
  }) => {
    await page.goto('./vi/');
    await page.getByRole('banner').getByRole('link', { name: viNavigation.search, exact: true }).click();

    await expect(page).toHaveURL(new RegExp(`/vi/${viPaths.search}/$`));
    const main = page.getByRole('main');
    await expect(main.getByText(vi.noScript)).toBeVisible();
    await expect(main.getByRole('searchbox')).toBeHidden();
    for (const name of [
      viNavigation.topics,
      viNavigation.index,
      viNavigation.sitemap,
      site.sections[0]?.name.vi,
    ]) {
      await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
    }
  });
});

test.describe('on the search page', () => {
  test('nothing of the index is fetched before the field is touched', async ({ page }) => {
    const asked = watchIndex(page);
    await page.goto(`./vi/${viPaths.search}/`, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);

    await field(page, vi).focus();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
  });

  test('a reader finds the article on tea by a word without marks', async ({ page }) => {
    await page.goto(`./vi/${viPaths.search}/`);
    await field(page, vi).fill('che');

    await expect(page.getByRole('main').getByRole('status')).toContainText('“che”');
    await expect(firstResult(page, vi).locator('mark').first()).toHaveText(/^chè$/i);
    await firstResult(page, vi).click();
    await expect(page).toHaveURL(tea);
  });

  test('a name without marks and a word with đ written d are found', async ({ page }) => {
    await page.goto(`./vi/${viPaths.search}/?q=Ma+Lu+Thang`);
    await expect(firstResult(page, vi)).toContainText(/Ma\sLù\sThàng/);

    await field(page, vi).fill('van hoa doi ngoai');
    await expect(firstResult(page, vi)).toContainText(/văn\shóa\sđối\sngoại/i);
  });

  test('a reader of Chinese finds pages about border gates', async ({ page }) => {
    await page.goto(`./zh/${zhPaths.search}/`);
    await field(page, zh).fill('口岸');

    await expect(firstResult(page, zh)).toContainText('口岸');
    await expect(firstResult(page, zh)).toHaveAttribute('href', /\/zh\//);
  });

  test('a reader of English finds the page about ginseng', async ({ page }) => {
    await page.goto(`./en/${enPaths.search}/`);
    await field(page, en).fill('ginseng');

    await firstResult(page, en).click();
    await expect(page).toHaveURL(new RegExp(`/en/${section('potential-development', 'en')}/sam-lai-chau/$`));
  });

  test('the query stands in the address: Back returns to the results, and to the query before', async ({
    page,
  }) => {
    await page.goto(`./en/${enPaths.search}/`);
    await field(page, en).fill('tea');
    await field(page, en).press('Enter');
    await expect(page).toHaveURL(/\?q=tea$/);
    await field(page, en).fill('ginseng');
    await expect(page).toHaveURL(/\?q=ginseng$/);

    await firstResult(page, en).click();
    await expect(page).not.toHaveURL(/\?q=/);
    await page.goBack();
    await expect(field(page, en)).toHaveValue('ginseng');
    await expect(firstResult(page, en)).toContainText(/ginseng/i);
    await page.goBack();
    await expect(field(page, en)).toHaveValue('tea');
    await expect(firstResult(page, en)).toContainText(/tea/i);
  });

  test('results can be narrowed to a section', async ({ page }) => {
    const news = site.sections.find(({ collection }) => collection === 'news')?.name.en ?? '';
    await page.goto(`./en/${enPaths.search}/?q=border`);
    await page.getByRole('main').getByRole('navigation').getByRole('link', { name: news }).click();

    await expect(page).toHaveURL(/section=news/);
    await expect(firstResult(page, en)).toHaveAttribute('href', new RegExp(`/en/${section('news', 'en')}/`));
  });

  test('a reader is told when nothing is found, and is shown the other ways', async ({ page }) => {
    await page.goto(`./en/${enPaths.search}/?q=${encodeURIComponent('“qqqqzzzz”')}`);

    const main = page.getByRole('main');
    await expect(main.getByRole('status')).toContainText(en.none.split('“')[0] ?? '');
    await expect(main.getByRole('heading', { name: en.ways })).toBeVisible();
  });

  test('a reader is told when the index cannot be fetched, and can try again', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto(`./en/${enPaths.search}/?q=tea`);
    const status = page.getByRole('main').getByRole('status');
    await expect(status).toHaveText(en.failed);

    await page.unrouteAll();
    await field(page, en).press('Enter');
    await expect(firstResult(page, en)).toContainText(/tea/i);
  });
});

test.describe('in the dialog', () => {
  test('the key / opens it, arrows and Enter lead to a result', async ({ page }) => {
    const asked = watchIndex(page);
    await page.goto('./vi/', { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);

    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: vi.title });
    await expect(field(page, vi)).toBeFocused();
    await page.keyboard.type('che');
    await expect(dialog.getByRole('listitem').first()).toContainText(/chè/i);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('listitem').first().getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(tea);
  });

  test('Enter in the field leads to all results', async ({ page }) => {
    await page.goto('./en/');
    await page.keyboard.press('/');
    await expect(field(page, en)).toBeFocused();
    await page.keyboard.type('border gate');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(new RegExp(`/en/${enPaths.search}/\\?q=border\\+gate$`));
    await expect(firstResult(page, en)).toContainText(/gate/i);
  });

  test('Esc closes it, even with words in the field, and returns to the link', async ({ page }) => {
    await page.goto('./vi/');
    const link = page.getByRole('banner').getByRole('link', { name: viNavigation.search, exact: true });
    await link.click();
    const dialog = page.getByRole('dialog', { name: vi.title });
    await expect(dialog).toBeVisible();
    await page.keyboard.type('che');
    await page.keyboard.press('Escape');

    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('a reader who types with the voice can switch the key off', async ({ page }) => {
    await page.goto('./en/');
    await page.keyboard.press('/');
    await page.getByRole('checkbox', { name: en.slash }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');

    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
