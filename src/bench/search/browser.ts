import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../tests/support/browser.ts';
import { slowDown } from './slow-processor.ts';
import { type Sent, type SlowServer, slow4G } from './slow-server.ts';

/** How many times slower than this machine the reader's is. */
const slower = 4;

export interface Pace {
  /** Milliseconds from focus, the query being typed at once, to the first titles. */
  cold: number;
  /** Milliseconds from the last key of each further query to its titles. */
  later: readonly number[];
  /** Bytes before the field is touched, to the first titles, and for each further query. */
  bytes: { before: number; cold: number; later: readonly number[] };
  /** What came to the first titles. */
  files: readonly Sent[];
}

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });

const field = 'dialog[data-search=dialog] input[type=search]';
const rows = 'dialog[data-search=dialog] [data-results] a';

const bytesOf = (sent: readonly Sent[]): number => sent.reduce((total, { bytes }) => total + bytes, 0);

/** Waits until nothing has been sent for a while. */
async function settle(server: SlowServer, page: Page): Promise<Sent[]> {
  const all: Sent[] = [];
  for (let quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(400);
    const sent = server.takeSent();
    all.push(...sent);
    quiet = sent.length === 0 ? quiet + 1 : 0;
  }
  return all;
}

/** The processes that show pages, as the browser tells them. */
async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Types a query into the field of the page; gives the milliseconds until titles that answer it are shown. */
const typeAndWait = (page: Page, query: string): Promise<{ taken: number; at: number }> =>
  page.evaluate(
    ({ field, rows, query }) =>
      new Promise((resolve) => {
        const input = document.querySelector<HTMLInputElement>(field);
        const list = document.querySelector('dialog[data-search=dialog] [data-results]');
        if (!input || !list) throw new Error('The page has no search field.');
        let started = 0;
        const shown = () => {
          if (!started || document.querySelectorAll(rows).length === 0) return;
          observer.disconnect();
          resolve({ taken: performance.now() - started, at: Date.now() });
        };
        const observer = new MutationObserver(shown);
        observer.observe(list, { childList: true });
        const type = () => {
          started = performance.now();
          input.value = query;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        if (document.activeElement === input) type();
        else {
          input.addEventListener('focus', type, { once: true });
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
        }
      }),
    { field, rows, query },
  );

/** Searches from a page of a language as one reader would, over slow 4G, with nothing kept from before. */
export async function pace(
  browser: Browser,
  server: SlowServer,
  address: string,
  queries: readonly string[],
): Promise<Pace> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  server.setLine(undefined);
  server.takeSent();
  await page.goto(server.url + address, { waitUntil: 'networkidle' });
  const before = (await settle(server, page)).filter(({ pathname }) => pathname.startsWith('pagefind/'));
  const stop = slowDown(await renderers(browser), slower);
  server.setLine(slow4G);
  try {
    const [query = '', ...further] = queries;
    const first = await typeAndWait(page, query);
    const all = server.takeSent();
    const files = all.filter(({ at }) => at <= first.at);
    await settle(server, page);
    const later: number[] = [];
    const bytes: number[] = [];
    for (const next of further) {
      later.push((await typeAndWait(page, next)).taken);
      bytes.push(bytesOf(await settle(server, page)));
    }
    return {
      cold: first.taken,
      later,
      bytes: { before: bytesOf(before), cold: bytesOf(files), later: bytes },
      files,
    };
  } finally {
    await stop();
    server.setLine(undefined);
    await context.close();
  }
}

/** Addresses of the first results on the results page of a language, relative to the site's root. */
export async function askResultsPage(
  page: Page,
  server: SlowServer,
  address: string,
  query: string,
): Promise<string[]> {
  await page.goto(`${server.url}${address}?${new URLSearchParams({ q: query })}`);
  const answered = await page.waitForFunction(() => {
    const root = document.querySelector('[data-search=page]');
    const links = [...(root?.querySelectorAll<HTMLAnchorElement>('a[data-link]') ?? [])];
    const said = root?.querySelector('[data-status]')?.textContent;
    const busy = root?.querySelector('[data-found]')?.ariaBusy === 'true';
    return links.length > 0 || (said && !busy) ? links.map(({ href }) => href) : undefined;
  });
  const found = await answered.jsonValue();
  return (found ?? []).slice(0, 5).map((href) => href.slice(server.url.length));
}
