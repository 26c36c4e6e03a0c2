import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/browser.ts';
import { getSite, projectDir } from './support/sites.ts';

const main = getSite('main');
const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 900 };

/** Readers' journeys, axe and layout, on the built sites (`node tests/support/sites.ts` builds them). */
export default defineConfig({
  outputDir: '../node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 20_000,
  reporter: 'line',
  use: {
    baseURL: main.url,
    browserName: 'chromium',
    viewport: desktop,
    actionTimeout: 8_000,
    launchOptions: {
      executablePath: await findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/support/server.ts`,
    cwd: projectDir,
    url: main.url,
    // What answers on the port may be another checkout.
    reuseExistingServer: false,
  },
  projects: [
    { name: 'journeys', testDir: 'e2e', grepInvert: /@phone/ },
    { name: 'journeys-phone', testDir: 'e2e', grepInvert: /@desktop/, use: { viewport: phone } },
    { name: 'axe', testDir: 'a11y', testMatch: 'axe.spec.ts' },
    { name: 'layout', testDir: 'a11y', testIgnore: 'axe.spec.ts' },
  ],
});
