import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { runGate } from '../gate/run-gate.ts';
import { checkSettings, refusedBy } from '../lib/checks/index.ts';
import type { Issue } from '../lib/issues/issue.ts';
import { createReport, type Report, readReportWords } from '../lib/issues/report.ts';
import { formatTerminal } from '../lib/issues/reporters/terminal.ts';
import { type Locale, readLocales } from '../lib/locales.ts';
import { awaitJudgement, judged } from '../lib/portal.ts';
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
 * What Astro's own configuration needs of a portal, opened only when it has been judged: the gate has seen nothing
 * yet.
 * @throws after the report of what keeps them from being read.
 */
export function openSettings(portalDir: string): { site: Site; allLocales: readonly Locale[] } {
  const issues = checkSettings(portalDir);
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

  const run = async (
    logger: AstroIntegrationLogger,
  ): Promise<{ refusal: Error | undefined; refused: ReadonlySet<string> }> => {
    const issues = await runGate(portalDir);
    const { report, text, refusal } = tell(portalDir, issues);
    if (report.errors > 0) logger.error(`\n${text}`);
    else if (report.warnings > 0) logger.warn(`\n${text}`);
    else logger.info(text.trim());
    return { refusal: report.errors > 0 ? refusal : undefined, refused: refusedBy(issues) };
  };

  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        // Astro alone would write into the site that readers see, and nobody would compare it with the route table.
        if (command === 'build' && !process.env.PORTAL_BUILD) throw new Error('Build with: npm run build');
        const { refusal, refused } = await run(logger);
        if (refusal && command === 'build') throw refusal;
        awaitJudgement(portalDir, Promise.resolve(refused));
      },
      'astro:server:setup': ({ server, logger }) => {
        const folders = portalFolders.map((folder) => path.join(portalDir, folder) + path.sep);
        let isStale = false;
        let judging: Promise<ReadonlySet<string>> | undefined;
        /** Judges until nothing has changed meanwhile: nobody may read what the gate has not seen. */
        const judgeSoon = async (): Promise<ReadonlySet<string>> => {
          let refused: ReadonlySet<string>;
          do {
            isStale = false;
            await wait(pause);
            ({ refused } = await run(logger));
          } while (isStale);
          judging = undefined;
          return refused;
        };
        server.watcher.add(folders);
        server.watcher.on('all', (_event, file) => {
          if (!folders.some((folder) => file.startsWith(folder))) return;
          isStale = true;
          if (judging) return;
          judging = judgeSoon();
          awaitJudgement(portalDir, judging);
          judged(portalDir).catch((error: unknown) => {
            judging = undefined;
            logger.error(String(error));
          });
        });
      },
    },
  };
}
