import { expect, portal, test } from '../support/fixtures.ts';

const t = portal.t('en');
const address = portal.urls.section('places', 'en');
const commune = t('map:layers.units');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader takes kinds of places from the drawing and puts others on it', async ({ page }) => {
    await page.goto(address);
    const drawing = page.locator('svg.map');
    const links = drawing.locator('a:visible');
    const shown = await links.count();
    const box = page.getByRole('checkbox', { name: commune });
    await expect(box).not.toBeChecked();
    await box.check();
    expect(await links.count()).toBeGreaterThan(shown + 20);
    await page.getByRole('checkbox', { name: t('map:layers.peaks') }).uncheck();
    await expect(drawing.locator('.l-peaks').first()).toBeHidden();
    // The list holds all of them whatever the drawing shows.
    await expect(page.getByRole('listitem').filter({ hasText: 'Fansipan' }).first()).toBeVisible();
  });

  test('a reader comes from a commune on the drawing to its row in the list', async ({ page }) => {
    // Without motion: a page still gliding to what has the focus does not follow a link at once.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await page.getByRole('checkbox', { name: commune }).check();
    const link = page.locator('svg.map a.l-units').first();
    const target = await link.getAttribute('href');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(target ?? '')).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(target);
  });
});

test('a reader with a keyboard can pass over the drawing', async ({ page }) => {
  await page.goto(address);
  const skip = page.getByRole('link', { name: t('map:toList') });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#places')).toBeFocused();
});

test('nothing on the map is wider than a phone, and its words are large enough to read', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(address);
  const { wide, heights } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    heights: [...document.querySelectorAll('svg.map text')]
      .map((text) => text.getBoundingClientRect().height)
      .filter((height) => height > 0),
  }));
  expect(wide).toBe(320);
  expect(heights.length).toBeGreaterThan(10);
  expect(Math.min(...heights)).toBeGreaterThan(9);
});
