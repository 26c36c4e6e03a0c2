import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { expect, samples, test } from '../support/fixtures.ts';

/** Bytes of JavaScript, compressed, that a page may load before its search is touched (design spec §9). */
const scriptBudget = 8_000;

/** Visits a page as a reader who looks at all of it, and gives what happened behind their back. */
async function visit(page: Page, pathname: string): Promise<{ requests: Request[]; complaints: string[] }> {
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('requestfailed', (request) => {
    // What the page before had still asked for is broken off when it is left.
    if (requests.includes(request)) complaints.push(`failed: ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  try {
    await page.goto(pathname);
    // Pictures below the fold load when they come near.
    await page.evaluate(async () => {
      const pictures = [...document.images].filter((picture) => picture.checkVisibility());
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.all(pictures.map((picture) => picture.decode()));
    });
    return { requests, complaints };
  } finally {
    page.removeAllListeners();
  }
}

for (const { type, locale, pathname, status } of samples) {
  test(`${type} ${locale} is quiet: no error, no other host, no trace left, little script @desktop`, async ({
    sharedPage: page,
  }) => {
    const { requests, complaints } = await visit(page, pathname);
    const responses = await Promise.all(requests.map((request) => request.response()));
    const [first, ...rest] = responses;
    expect(first?.status()).toBe(status);
    expect(rest.filter((response) => !response?.ok()).map((response) => response?.url())).toEqual([]);
    // The browser itself complains of the status that an unknown address rightly has.
    const expected = status === 404 ? /status of 404/ : /^$/;
    expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);

    const { origin } = new URL(page.url());
    expect(requests.map((request) => request.url()).filter((url) => new URL(url).origin !== origin)).toEqual(
      [],
    );
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);

    let scripts = 0;
    for (const response of rest) {
      if (response?.request().resourceType() === 'script') scripts += gzipSync(await response.body()).length;
    }
    expect(scripts).toBeLessThanOrEqual(scriptBudget);
  });
}
