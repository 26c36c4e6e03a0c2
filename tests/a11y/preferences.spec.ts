import { expect, samples, test } from '../support/fixtures.ts';

const sample = (type: string) =>
  samples.find((each) => each.type === type && each.locale === 'vi')?.pathname ?? '';

for (const type of ['home', 'section', 'entry']) {
  test(`${type}: with colours of the reader’s own, text and focus can be seen`, async ({
    sharedPage: page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(sample(type));
    const kept = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('svg'))
        .filter(
          (element) => getComputedStyle(element).forcedColorAdjust === 'none' && element.textContent?.trim(),
        )
        .map((element) => element.className),
    );
    expect(kept).toEqual([]);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement as Element);
      return { outlineStyle, same: outlineColor === getComputedStyle(document.body).backgroundColor };
    });
    expect(ring).toEqual({ outlineStyle: 'solid', same: false });

    // The current item is told by a line, for grounds vanish.
    const current = page.getByRole('banner').locator('[aria-current]').first();
    const lines = await current.evaluate((element) => {
      const { outlineStyle, borderBottomStyle, borderBottomColor } = getComputedStyle(element);
      return (
        outlineStyle !== 'none' || (borderBottomStyle !== 'none' && borderBottomColor !== 'rgba(0, 0, 0, 0)')
      );
    });
    expect(lines).toBe(true);
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
  });

  test(`${type}: nothing moves for a reader who wants no motion`, async ({ sharedPage: page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(sample(type));
    const moving = await page.evaluate(() => {
      const elements = [document.documentElement, ...document.querySelectorAll('body, body *')];
      const styles = elements.map((element) => getComputedStyle(element));
      return {
        animations: document.getAnimations().length,
        moving: styles.filter(({ transitionDuration, animationName, scrollBehavior }) =>
          [transitionDuration !== '0s', animationName !== 'none', scrollBehavior === 'smooth'].includes(true),
        ).length,
      };
    });
    expect(moving).toEqual({ animations: 0, moving: 0 });
    await page.emulateMedia({ reducedMotion: null });
  });
}
