/** Finds a Chromium for the tests, or installs one. `node tests/support/browser.ts` prints its path. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Debian's packages: the browser, and glyphs for Chinese, without which screenshots show boxes. */
const packages = { browser: 'chromium', glyphs: 'fonts-noto-cjk' };

/**
 * Path of a Chromium or Chrome, with Chinese glyphs where the machine lets us see to it: `CHROMIUM_PATH`, one
 * on the `PATH`, Playwright's own, one that Playwright downloads, Debian's package when we may install it.
 * @throws with what to do, when there is none.
 */
export async function findBrowser(): Promise<string> {
  const found = process.env.CHROMIUM_PATH || installed() || downloaded() || fromDebian();
  if (!found) {
    throw new Error(
      'There is no Chromium for the browser tests. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
    );
  }
  if (!existsSync(found)) throw new Error(`CHROMIUM_PATH names ${found}, which does not exist.`);
  ensureChineseGlyphs();
  return found;
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find((file) => file && existsSync(file));
}

function downloaded(): string | undefined {
  console.log('  No Chromium here; asking Playwright to download one.');
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  return run(npx, ['playwright', 'install', 'chromium']) ? installed() : undefined;
}

function fromDebian(): string | undefined {
  return aptInstall(packages.browser, packages.glyphs) ? installed() : undefined;
}

/** Sees that the browser can draw Chinese; says so and goes on when it cannot. */
function ensureChineseGlyphs(): void {
  let fonts: string;
  try {
    fonts = execFileSync('fc-list', [':lang=zh-cn', 'family'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return;
  }
  if (fonts.trim() || aptInstall(packages.glyphs)) return;
  console.log(
    `  No font here draws Chinese: screenshots will show boxes. Install ${packages.glyphs} or the like.`,
  );
}

function aptInstall(...wanted: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`  Installing ${wanted.join(' and ')}.`);
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...wanted]);
  return install() || (run('apt-get', ['update']) && install());
}

/** Runs a command quietly, for ten minutes at most; tells whether it succeeded. */
function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) console.log(await findBrowser());
