import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, samples, test } from '../support/fixtures.ts';
import { findBrokenText, findSidewaysScroll, findSmallTargets, findTightLines } from '../support/layout.ts';
import { pseudoLocale } from '../support/pseudo-portal.ts';
import { readRouteTable, samplePages } from '../support/route-table.ts';
import { getSite } from '../support/sites.ts';

const widths = [320, 360, 768, 1024, 1280, 1600];
/** Where text is made larger or wider: a phone, and the largest layout on a common screen. */
const narrowAndWide = [320, 1280];
const stress = 'ĐƯỜNG PHỐ ỨỪỬỮ Nguyễn Ẩm Ặ ỵ';

/** The override of WCAG 1.4.12. */
const spacing = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const pseudo = getSite('pseudo');
const pseudoSamples = existsSync(pseudo.dir)
  ? samplePages(readRouteTable(pseudo.portalDir))
      .filter(({ locale }) => locale === pseudoLocale.code)
      .map((sample) => ({ ...sample, pathname: new URL(sample.pathname, pseudo.url).href }))
  : [];

/** What breaks the layout at a width, as the page is now. */
async function faultsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return [...(await page.evaluate(findSidewaysScroll)), ...(await page.evaluate(findBrokenText))];
}

/** Sets the size of text as a reader does, in the settings of the browser: 100 is the usual one. */
async function setTextSize(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 0.16 * percent, fixed: 0.13 * percent } });
  await session.detach();
}

for (const { type, locale, pathname, status } of [...samples, ...pseudoSamples]) {
  test(`${type} ${locale} stays whole at every width and text size`, async ({ sharedPage: page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const response = await page.goto(pathname);
    expect(response?.status()).toBe(status);

    for (const width of widths) {
      const faults = await faultsAt(page, width);
      expect.soft(faults, `${width} px`).toEqual([]);
    }

    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(findSmallTargets), `targets at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(findTightLines), `lines at ${width} px`).toEqual([]);
    }

    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('main details')) (fold as HTMLDetailsElement).open = true;
    });
    expect.soft(await faultsAt(page, 320), '320 px, all folds open').toEqual([]);

    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, spacing);
    for (const width of narrowAndWide) {
      expect.soft(await faultsAt(page, width), `spaced text at ${width} px`).toEqual([]);
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await setTextSize(page, 200);
    for (const width of narrowAndWide) {
      expect.soft(await faultsAt(page, width), `text of 200 % at ${width} px`).toEqual([]);
    }
    await setTextSize(page, 100);

    await page.evaluate((words) => {
      for (const heading of document.querySelectorAll('h1, h2, h3, .btn, summary'))
        heading.textContent = words;
    }, stress);
    for (const width of narrowAndWide) {
      expect.soft(await faultsAt(page, width), `Vietnamese capitals at ${width} px`).toEqual([]);
    }
  });
}
