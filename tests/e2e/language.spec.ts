import {
  expect,
  openSection,
  portal,
  sectionName,
  subject,
  switchLanguage,
  test,
} from '../support/fixtures.ts';

const { urls, site, registries } = portal;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader chooses a language at the root', async ({ page }) => {
    await page.goto(urls.chooser());
    for (const { code, lang, name } of portal.locales) {
      const choice = page.getByRole('main').locator(`[lang="${lang}"]`).getByRole('link');
      await expect(choice).toContainText(name);
      await expect(choice).toHaveAttribute('href', urls.home(code));
    }
    await page
      .getByRole('main')
      .getByRole('link', { name: portal.localeOf('en').name })
      .click();

    await expect(page).toHaveURL(urls.home('en'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.hero.title.en ?? '');
  });

  test('a reader goes from home to a section, filters it, opens an article and goes on in Chinese', async ({
    page,
  }) => {
    const t = portal.t('vi');
    const news = sectionName('news', 'vi');
    const topic = registries.topics.get('yunnan')?.name.vi ?? '';
    const article = subject('news/lam-viec-voi-van-nam-2025');
    const main = page.getByRole('main');
    const heading = page.getByRole('heading', { level: 1 });
    await page.goto(urls.home('vi'));

    await openSection(page, 'news', 'vi');
    await expect(heading).toHaveText(news);

    const topics = main.getByRole('navigation', { name: t('list:topicsInSection') });
    await topics.getByRole('link', { name: topic, exact: true }).click();
    await expect(heading).toHaveText(t('list:inTopic', { section: news, topic }));
    await expect(topics.getByRole('link', { name: topic, exact: true })).toHaveAttribute(
      'aria-current',
      'true',
    );

    await main
      .getByRole('navigation', { name: t('list:filters') })
      .getByRole('link', { name: /^2025/ })
      .click();
    await expect(heading).toHaveText(t('list:inYear', { section: news, year: '2025' }));
    const entries = main.getByRole('article');
    await expect(entries.filter({ has: page.locator('time[datetime^="2025"]') })).toHaveCount(
      await entries.count(),
    );

    await main.getByRole('link', { name: article.title('vi') }).click();
    await expect(heading).toHaveText(article.title('vi'));

    await switchLanguage(page, 'vi', 'zh');
    await expect(page).toHaveURL(article.at('zh'));
    await expect(page.locator('html')).toHaveAttribute('lang', portal.localeOf('zh').lang);
    await expect(heading).toHaveText(article.title('zh'));
  });

  test('a reader of Chinese meets a page that is not translated and finds the original', async ({ page }) => {
    const only = subject('news/dien-dan-lan-thuong-2025');
    const [vi, zh] = [portal.t('vi'), portal.t('zh')];
    await page.goto(only.at('vi'));
    const switcher = page.getByRole('banner').getByRole('navigation', { name: vi('navigation:language') });
    await expect(switcher.getByRole('link', { name: portal.localeOf('zh').name })).toContainText(
      vi('navigation:languageState.missing'),
    );

    await switchLanguage(page, 'vi', 'zh');
    await expect(page).toHaveURL(only.at('zh'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('entry:fallback.title'));
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', urls.absolute(only.at('vi')));

    const original = page.getByRole('main').getByRole('link', { name: only.title('vi') });
    await expect(original).toContainText(zh('entry:fallback.original'));
    await original.click();
    await expect(page).toHaveURL(only.at('vi'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(only.title('vi'));
  });

  test('a page with a summary alone offers the full text', async ({ page }) => {
    const summarised = subject('news/then-kin-pang-2025');
    const zh = portal.t('zh');
    await page.goto(summarised.at('zh'));
    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(summarised.title('zh'));
    await expect(main.getByText(zh('entry:summaryOnly.title'))).toBeVisible();
    await expect(main.getByRole('link', { name: summarised.title('en') })).toContainText(
      zh('entry:fallback.full'),
    );

    await main.getByRole('link', { name: summarised.title('vi') }).click();
    await expect(page).toHaveURL(summarised.at('vi'));
  });

  test('an outdated translation says which version it follows and what has changed since', async ({
    page,
  }) => {
    const outdated = subject('potential-development/du-lich-cong-dong');
    const t = portal.t('en');
    await page.goto(outdated.at('en'));
    const notice = page.getByRole('note', { name: t('entry:outdated.title') });
    await expect(notice).toContainText('20 November 2026');
    await expect(notice).toContainText('12 November 2026');

    const lists = notice.getByRole('group').getByRole('list');
    await expect(lists).toHaveCount(0);
    await notice.getByText(t('entry:outdated.changes')).click();
    const revenue = registries.figures.get('tourism-revenue-2025')?.label.en ?? '';
    const target = registries.figures.get('visits-target-2025')?.label.en ?? '';
    await expect(lists.nth(0)).toContainText(`${revenue}: VND1,205.7 billion`);
    await expect(lists.nth(1)).toContainText(`${target}: more than 1.4 million visits`);
    // The paragraphs stand in the language of the original, with the figures in them.
    await expect(lists.nth(2)).toContainText('doanh thu du lịch của tỉnh trong năm 2025 là 1.205,7 tỷ đồng');

    await notice.getByRole('link', { name: t('entry:outdated.link') }).click();
    await expect(page).toHaveURL(outdated.at('vi'));
  });

  test('an address that does not exist offers every language', async ({ page }) => {
    const response = await page.goto(`${urls.home('en')}no-such-page/`);
    expect(response?.status()).toBe(404);
    const main = page.getByRole('main');
    for (const { code, lang } of portal.locales) {
      const t = portal.t(code);
      const way = main.locator(`[lang="${lang}"]`).getByRole('link', { name: t('pages:chooser.enter') });
      await expect(way).toContainText(t('pages:notFound.title'));
    }
    await main.getByRole('link', { name: portal.t('zh')('pages:chooser.enter') }).click();
    await expect(page).toHaveURL(urls.home('zh'));
  });
});
