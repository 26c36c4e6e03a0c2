import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { runGate } from '../gate/run-gate.ts';
import { checkConfiguration } from '../lib/checks/registries/configuration.ts';
import type { Issue } from '../lib/issues/issue.ts';
import { createReport, type Report, readReportWords } from '../lib/issues/report.ts';
import { formatTerminal } from '../lib/issues/reporters/terminal.ts';
import { type Locale, readLocales } from '../lib/locales.ts';
import { forgetPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { readSite, type Site } from '../lib/site.ts';
import { portalFolders } from '../lib/tree.ts';

/** Files that arrive within this time are checked together, in milliseconds. */
const pause = 300;

interface Told {
  report: Report;
  text: string;
  /** Stops a build; the report has said where, so it has no stack of ours to hide that. */
  refusal: Error;
}

function tell(portalDir: string, issues: readonly Issue[]): Told {
  const report = createReport(issues);
  const t = readReportWords(portalDir);
  const refusal = new Error(t('editor:report.stopped', { count: report.errors }));
  delete refusal.stack;
  return { report, text: formatTerminal(report, t), refusal };
}

/**
 * What Astro's own configuration needs of a portal. Opens `site.json` and `locales.json` alone: the gate has
 * seen nothing yet.
 * @throws after the report of what keeps them from being read.
 */
export function openSettings(portalDir: string): { site: Site; allLocales: readonly Locale[] } {
  const issues = checkConfiguration(portalDir);
  if (issues.length > 0) {
    const { text, refusal } = tell(portalDir, issues);
    process.stderr.write(`\n${text}\n`);
    throw refusal;
  }
  const allLocales = readLocales(portalDir);
  return { site: readSite(portalDir, allLocales), allLocales };
}

/**
 * Puts the gate before everything else that reads the content. A build stops at an error; a development server
 * tells, goes on, and tells again when a file has changed.
 */
export function contentChecks(): AstroIntegration {
  const portalDir = getPortalDir();

  const run = async (logger: AstroIntegrationLogger): Promise<Error | undefined> => {
    const { report, text, refusal } = tell(portalDir, await runGate(portalDir));
    if (report.errors > 0) logger.error(`\n${text}`);
    else if (report.warnings > 0) logger.warn(`\n${text}`);
    else logger.info(text.trim());
    return report.errors > 0 ? refusal : undefined;
  };

  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        // Astro alone would write into the site that readers see, and nobody would compare it with the route table.
        if (command === 'build' && !process.env.PORTAL_BUILD) throw new Error('Build with: npm run build');
        const refusal = await run(logger);
        if (refusal && command === 'build') throw refusal;
      },
      'astro:server:setup': ({ server, logger }) => {
        const folders = portalFolders.map((folder) => path.join(portalDir, folder) + path.sep);
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(folders);
        server.watcher.on('all', (_event, file) => {
          if (!folders.some((folder) => file.startsWith(folder))) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            forgetPortal();
            run(logger).catch((error: unknown) => logger.error(String(error)));
          }, pause);
        });
      },
    },
  };
}
