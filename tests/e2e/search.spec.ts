import type { Page } from '@playwright/test';
import { expect, portal, sectionName, subject, test } from '../support/fixtures.ts';

const { urls } = portal;

/** The search page of a language, its address with what is asked. */
const searchPage = (code: string, parameters: Record<string, string> = {}) => {
  const asked = new URLSearchParams(parameters);
  return urls.search(code) + (asked.size > 0 ? `?${asked}` : '');
};
/** A word of the interface. */
const word = (code: string, key: string) => portal.t(code)(`search:${key}`);
/** What comes before the first blank of a text of the interface. */
const beginning = (code: string, key: string) =>
  portal.t(code)(`search:${key}`, { query: '\n', number: '\n', words: '\n' }).split('\n')[0]?.trim() ?? '';

const main = (page: Page) => page.getByRole('main');
const field = (page: Page, code: string) => page.getByRole('searchbox', { name: word(code, 'label') });
const results = (page: Page, code: string) => page.getByRole('list', { name: word(code, 'found') });
const firstRow = (page: Page, code: string) => results(page, code).getByRole('listitem').first();
const firstResult = (page: Page, code: string) => firstRow(page, code).getByRole('link').last();
const filters = (page: Page, code: string) =>
  main(page).getByRole('navigation', { name: word(code, 'filters') });

const tea = subject('potential-development/che');
const ginseng = subject('potential-development/sam-lai-chau');

/** Addresses of the search index that the page has asked for. */
function watchIndex(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.includes('/pagefind/')) asked.push(request.url());
  });
  return asked;
}

/** Keeps back what is asked for at an address, until it is let go. */
async function hold(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Where rows and filters stand, to the pixel. */
const places = (page: Page) =>
  page
    .locator('[data-results] > li, .filters, .narrowing')
    .evaluateAll((elements) =>
      elements.map((element) => [
        element.getBoundingClientRect().top,
        element.getBoundingClientRect().height,
      ]),
    );

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search link leads to a page that says so and offers sections, topics, the A–Z list and the site map', async ({
    page,
  }) => {
    const t = portal.t('vi');
    await page.goto(urls.home('vi'));
    await page
      .getByRole('banner')
      .getByRole('link', { name: t('navigation:search'), exact: true })
      .click();

    await expect(page).toHaveURL(searchPage('vi'));
    await expect(main(page).locator('noscript p')).toHaveText(word('vi', 'noScript'));
    await expect(main(page).locator('noscript p')).toBeVisible();
    await expect(main(page).getByRole('searchbox')).toBeHidden();
    const topic = portal.registries.topics.get('tourism')?.name.vi;
    for (const name of [
      ...['topics', 'index', 'archive', 'places', 'sitemap'].map((key) => t(`navigation:${key}`)),
      sectionName('news', 'vi'),
      topic,
    ]) {
      await expect(main(page).getByRole('link', { name, exact: true })).toBeVisible();
    }
  });
});

test.describe('on the search page', () => {
  test('nothing of the index is fetched before the field is touched', async ({ page }) => {
    const asked = watchIndex(page);
    await page.goto(searchPage('vi'), { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);

    await field(page, 'vi').focus();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
  });

  test('a reader finds the article on tea by a word without marks', async ({ page }) => {
    await page.goto(searchPage('vi'));
    await field(page, 'vi').fill('che');

    await expect(main(page).getByRole('status')).toContainText('“che”');
    await expect(firstResult(page, 'vi').locator('mark').first()).toHaveText(/^chè$/i);
    await firstResult(page, 'vi').click();
    await expect(page).toHaveURL(tea.at('vi'));
  });

  test('a name without marks and a word with đ written d are found', async ({ page }) => {
    await page.goto(searchPage('vi', { q: 'Ma Lu Thang' }));
    await expect(firstResult(page, 'vi')).toContainText(/Ma\sLù\sThàng/);

    await field(page, 'vi').fill('van hoa doi ngoai');
    await expect(firstResult(page, 'vi')).toContainText(/văn\shóa\sđối\sngoại/i);
  });

  test('a reader of Chinese finds pages about border gates', async ({ page }) => {
    await page.goto(searchPage('zh'));
    await field(page, 'zh').fill('口岸');

    await expect(firstResult(page, 'zh')).toContainText('口岸');
    await expect(firstResult(page, 'zh')).toHaveAttribute('href', new RegExp(`^${urls.home('zh')}`));
  });

  test('a reader of English finds the page about ginseng', async ({ page }) => {
    await page.goto(searchPage('en'));
    await field(page, 'en').fill('ginseng');

    await firstResult(page, 'en').click();
    await expect(page).toHaveURL(ginseng.at('en'));
  });

  test('the query stands in the address: Back returns to the results, and to the query before', async ({
    page,
  }) => {
    await page.goto(searchPage('en'));
    await field(page, 'en').fill('tea');
    await field(page, 'en').press('Enter');
    await expect(page).toHaveURL(searchPage('en', { q: 'tea' }));
    await field(page, 'en').fill('ginseng');
    await expect(page).toHaveURL(searchPage('en', { q: 'ginseng' }));
    // The address is there before the answer.
    await expect(firstResult(page, 'en')).toContainText(/ginseng/i);

    await firstResult(page, 'en').click();
    await expect(page).toHaveURL(ginseng.at('en'));
    await page.goBack();
    await expect(field(page, 'en')).toHaveValue('ginseng');
    await expect(firstResult(page, 'en')).toContainText(/ginseng/i);
    await page.goBack();
    await expect(field(page, 'en')).toHaveValue('tea');
    await expect(firstResult(page, 'en')).toContainText(/tea/i);
  });

  test('Back returns to as many results as were shown, and to the place in them', async ({ page }) => {
    await page.goto(searchPage('en', { q: 'province' }));
    const rows = results(page, 'en').getByRole('listitem');
    await main(page)
      .getByRole('button', { name: word('en', 'more') })
      .click();
    await expect(rows).toHaveCount(20);
    // The reader who works without a mouse goes on where the new ones begin.
    await expect(rows.nth(10).getByRole('link').last()).toBeFocused();
    const chosen = rows.nth(15).getByRole('link').last();
    const title = await chosen.textContent();
    await chosen.scrollIntoViewIfNeeded();
    await chosen.click();
    await expect(page).not.toHaveURL(/\?q=/);

    await page.goBack();
    await expect(rows).toHaveCount(20);
    await expect(rows.nth(15)).toContainText(title ?? '');
    await expect(rows.nth(15).getByRole('link').last()).toBeInViewport();
  });

  test('results are narrowed to a section, a year and a topic, and put in order of date, all in the address @desktop', async ({
    page,
  }) => {
    const news = sectionName('news', 'en');
    const border = portal.registries.topics.get('border')?.name.en ?? '';
    await page.goto(searchPage('en', { q: 'border' }));
    await filters(page, 'en').getByRole('link', { name: news }).click();
    await expect(page).toHaveURL(/section=news/);
    await expect(firstResult(page, 'en')).toHaveAttribute(
      'href',
      new RegExp(`^${urls.section('news', 'en')}`),
    );
    await filters(page, 'en').getByRole('link', { name: /^2025/ }).click();
    await expect(page).toHaveURL(/year=2025/);
    await filters(page, 'en').getByRole('link', { name: border }).click();
    await main(page)
      .getByRole('link', { name: word('en', 'newest') })
      .click();
    const address = searchPage('en', {
      q: 'border',
      section: 'news',
      year: '2025',
      topic: 'border',
      order: 'date',
    });
    await expect(page).toHaveURL(address);
    const titles = () => results(page, 'en').getByRole('heading').allTextContents();
    const shown = await titles();
    const days = await results(page, 'en')
      .locator('time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days.every((day) => day.startsWith('2025'))).toBe(true);
    expect(days).toEqual([...days].sort().reverse());

    await page.reload();
    await expect(results(page, 'en').getByRole('heading')).toHaveText(shown);
    await expect(filters(page, 'en').locator('[aria-current]')).toHaveText([
      new RegExp(news),
      /^2025/,
      new RegExp(border),
    ]);

    await main(page)
      .getByRole('link', { name: new RegExp(`${word('en', 'remove')}\\s+${news}`) })
      .click();
    await expect(page).toHaveURL(
      searchPage('en', { q: 'border', year: '2025', topic: 'border', order: 'date' }),
    );
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(results(page, 'en').getByRole('heading')).toHaveText(shown);
  });

  test('on a phone the filters are folded above the results @phone', async ({ page }) => {
    await page.goto(searchPage('en', { q: 'border' }));
    const option = filters(page, 'en').getByRole('link', { name: sectionName('news', 'en') });
    await expect(firstRow(page, 'en')).toBeVisible();
    await expect(option).toBeHidden();

    await filters(page, 'en').getByText(word('en', 'filters')).click();
    await option.click();
    await expect(page).toHaveURL(/section=news/);
  });

  test('a misspelt word is answered as it was meant, the reader is told, and can have it as typed', async ({
    page,
  }) => {
    await page.goto(searchPage('en', { q: 'ginsemg' }));
    await expect(firstResult(page, 'en')).toContainText(/ginseng/i);
    await expect(main(page)).toContainText(new RegExp(`${beginning('en', 'changed.spelling')}ginseng`, 'i'));
    await expect(main(page).getByRole('status')).toContainText(/ginseng/i);

    await main(page)
      .getByRole('link', { name: portal.t('en')('search:instead', { query: 'ginsemg' }) })
      .click();
    await expect(page).toHaveURL(searchPage('en', { q: 'ginsemg', exact: '1' }));
    await expect(main(page).getByRole('status')).toContainText(beginning('en', 'none'));

    await field(page, 'en').fill('ginseng root');
    await expect(page).toHaveURL(searchPage('en', { q: 'ginseng root' }));
  });

  for (const { code, typed, change, found } of [
    { code: 'vi', typed: 'ddoois ngoaij', change: 'typing', found: 'đối ngoại' },
    { code: 'zh', typed: '雲南', change: 'script', found: '云南' },
    { code: 'vi', typed: '红河州', change: 'name', found: 'châu Hồng Hà' },
  ]) {
    test(`“${typed}” is read as “${found}”, and the reader is told how`, async ({ page }) => {
      await page.goto(searchPage(code, { q: typed }));
      await expect(firstRow(page, code)).toContainText(new RegExp(found.replace(' ', '\\s'), 'i'));
      await expect(main(page)).toContainText(portal.t(code)(`search:changed.${change}`, { query: found }), {
        ignoreCase: true,
      });
    });
  }

  test('pages with some of the words are shown as such', async ({ page }) => {
    await page.goto(searchPage('en', { q: 'tea spaceship' }));
    const partial = main(page).getByRole('list', { name: word('en', 'partialOnly') });
    await expect(partial.getByRole('listitem').first()).toContainText(/tea/i);
    await expect(partial.getByRole('listitem').first()).toContainText(
      portal.t('en')('search:missing', { words: 'spaceship' }),
    );
  });

  test('who finds nothing here sees what other languages have, and is one step from it', async ({ page }) => {
    await page.goto(searchPage('en', { q: '口岸' }));
    const link = main(page).getByRole('link', { name: /^中文.*[1-9]/ });
    await expect(link).toHaveAttribute('hreflang', 'zh-Hans');
    await link.click();

    await expect(page).toHaveURL(searchPage('zh', { q: '口岸' }));
    await expect(firstResult(page, 'zh')).toContainText('口岸');
  });

  test('a reader is told when nothing is found, and is shown the other ways', async ({ page }) => {
    await page.goto(searchPage('en', { q: '“qqqqzzzz”' }));

    await expect(main(page).getByRole('status')).toContainText(beginning('en', 'none'));
    for (const key of ['index', 'topics']) {
      await expect(
        main(page).getByRole('link', { name: portal.t('en')(`navigation:${key}`), exact: true }),
      ).toBeVisible();
    }
  });

  test('titles come before texts, which then take the room kept for them', async ({ page }) => {
    const release = await hold(page, '**/pagefind/*/fragment/**');
    await page.goto(searchPage('en', { q: 'tea' }));
    await expect(firstResult(page, 'en')).toContainText(/tea/i);
    await expect(firstRow(page, 'en').locator('time')).not.toBeEmpty();
    await page.evaluate(() => document.fonts.ready);
    const before = await places(page);

    release();
    await expect(firstRow(page, 'en').locator('p mark').first()).toBeVisible();
    expect(await places(page)).toEqual(before);
  });

  test('nothing moves when the counts of other languages come', async ({ page }) => {
    const release = await hold(page, '**/pagefind/zh/**');
    await page.goto(searchPage('en', { q: 'tea spaceship' }));
    await expect(main(page).getByRole('listitem').filter({ hasText: 'spaceship' }).first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await places(page);

    release();
    await expect(main(page).getByRole('link', { name: /^中文.*\d/ })).toBeVisible();
    expect(await places(page)).toEqual(before);
  });

  test('a reader is told when the index cannot be fetched, and can try again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(searchPage('en', { q: 'tea' }));
    await expect(main(page).getByRole('status')).toHaveText(word('en', 'failed'));

    await page.unrouteAll();
    await main(page)
      .getByRole('button', { name: word('en', 'retry') })
      .click();
    await expect(firstResult(page, 'en')).toContainText(/tea/i);
  });
});

test.describe('in the dialog', () => {
  const dialogOf = (page: Page, code: string) => page.getByRole('dialog', { name: word(code, 'dialog') });

  test('the key / opens it, arrows and Enter lead to a result', async ({ page }) => {
    const asked = watchIndex(page);
    await page.goto(urls.home('vi'), { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);

    await page.keyboard.press('/');
    await expect(field(page, 'vi')).toBeFocused();
    await page.keyboard.type('che');
    const first = dialogOf(page, 'vi').getByRole('listitem').first();
    await expect(first).toContainText(/chè/i);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(first.getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(tea.at('vi'));
  });

  test('who goes on typing at a result types into the field', async ({ page }) => {
    await page.goto(urls.home('en'));
    await page.keyboard.press('/');
    await expect(field(page, 'en')).toBeFocused();
    await page.keyboard.type('te');
    await expect(dialogOf(page, 'en').getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('a');

    await expect(field(page, 'en')).toBeFocused();
    await expect(field(page, 'en')).toHaveValue('tea');
  });

  test('Enter in the field leads to all results', async ({ page }) => {
    await page.goto(urls.home('en'));
    await page.keyboard.press('/');
    await expect(field(page, 'en')).toBeFocused();
    await page.keyboard.type('border gate');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(searchPage('en', { q: 'border gate' }));
    await expect(firstResult(page, 'en')).toContainText(/gate/i);
  });

  test('it shows six results at most, and the way to all of them with the query', async ({ page }) => {
    await page.goto(urls.home('en'));
    await page.keyboard.press('/');
    await field(page, 'en').fill('province');
    await expect(
      dialogOf(page, 'en')
        .getByRole('list', { name: word('en', 'found') })
        .getByRole('listitem'),
    ).toHaveCount(6);
    const sections = await page.getByRole('banner').locator('.sheet li').allTextContents();
    const named = new RegExp(
      sections
        .map((name) => name.trim())
        .filter(Boolean)
        .join('|'),
    );
    await expect(firstResult(page, 'en'), 'a row tells the section of its page').toContainText(named);
    await dialogOf(page, 'en')
      .getByRole('link', { name: word('en', 'all') })
      .click();

    await expect(page).toHaveURL(searchPage('en', { q: 'province' }));
  });

  test('what was changed of the query is told, and can be undone on the results page', async ({ page }) => {
    await page.goto(urls.home('en'));
    await page.keyboard.press('/');
    await field(page, 'en').fill('ginsemg');
    await dialogOf(page, 'en')
      .getByRole('link', { name: portal.t('en')('search:instead', { query: 'ginsemg' }) })
      .click();

    await expect(page).toHaveURL(searchPage('en', { q: 'ginsemg', exact: '1' }));
  });

  test('Esc closes it, even with words in the field, and returns to the link', async ({ page }) => {
    await page.goto(urls.home('vi'));
    const link = page
      .getByRole('banner')
      .getByRole('link', { name: portal.t('vi')('navigation:search'), exact: true });
    await link.click();
    await expect(dialogOf(page, 'vi')).toBeVisible();
    await page.keyboard.type('che');
    await page.keyboard.press('Escape');

    await expect(dialogOf(page, 'vi')).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('a reader who types with the voice can switch the key off', async ({ page }) => {
    await page.goto(urls.home('en'));
    await page.keyboard.press('/');
    await page.getByRole('checkbox', { name: word('en', 'slash') }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');

    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
