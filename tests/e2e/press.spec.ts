import { expect, portal, subject, test } from '../support/fixtures.ts';

const guide = subject('press/bao-chi-nuoc-ngoai');
const t = portal.t('en');

test('a film crew works out by keyboard when to apply and when the answer is due', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await page.goto(guide.at('en'));
  const choice = page.getByLabel(t('press:lead.case'));
  await choice.focus();
  await page.keyboard.press('Tab');
  const day = page.getByLabel(t('press:lead.day'), { exact: true });
  await expect(day).toBeFocused();
  // A native date field takes the figures of its parts; their order is the browser's language's.
  await day.fill('2026-12-15');

  const dates = page.getByRole('main').getByRole('status');
  await expect(dates).toContainText('5 December 2026');
  await expect(dates).toContainText('15 December 2026');
  await expect(dates).toContainText(t('press:lead.late'));

  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect(dates).toContainText('22 December 2026');
  await expect(dates).not.toContainText('5 December 2026');
});

test('a day for applying that is over is said to be over', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await page.goto(guide.at('vi'));
  await page.getByLabel(portal.t('vi')('press:lead.day'), { exact: true }).fill('2026-12-01');
  const dates = page.getByRole('main').getByRole('status');
  await expect(dates).toContainText('21/11/2026');
  await expect(dates).toContainText(portal.t('vi')('press:lead.past'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the periods stand in a table, and no field that would do nothing', async ({ page }) => {
    await page.goto(guide.at('zh'));
    const region = page.getByRole('region', { name: portal.t('zh')('press:lead.title') });
    await expect(region.getByRole('table').getByRole('row')).toHaveCount(5);
    await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0);
  });
});
