import { expect, portal, samples, test } from '../support/fixtures.ts';

const t = portal.t('en');
const month = samples.find(({ type, locale }) => type === 'calendar-month' && locale === 'en');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader goes from a marked day to the event and takes it into a calendar', async ({ page }) => {
    await page.goto(month?.pathname ?? '');
    const day = page.getByRole('table').getByRole('link').first();
    const title = (await day.textContent())?.split('. ')[0] ?? '';
    await day.click();
    const row = page.locator(':target');
    await expect(row).toBeInViewport();
    await expect(row).toContainText(title);

    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    const file = page.getByRole('link', { name: t('calendar:panel.file') });
    const address = (await file.getAttribute('href')) ?? '';
    expect(await (await page.request.get(address)).text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/);
  });
});
