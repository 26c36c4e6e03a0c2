import path from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkPortalFolder } from '../lib/checks/index.ts';
import { createReport, readReportWords, summarise } from '../lib/issues/report.ts';
import { formatTerminal } from '../lib/issues/reporters/terminal.ts';
import { forgetPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';

/** Files that arrive within this time are checked together, in milliseconds. */
const pause = 300;

/**
 * Checks the content before anything else reads it. A build stops at an error; a development server tells, goes
 * on, and tells again when a file has changed.
 */
export function contentChecks(): AstroIntegration {
  const portalDir = getPortalDir();

  const run = (logger: AstroIntegrationLogger): string | undefined => {
    const report = createReport(checkPortalFolder(portalDir));
    const t = readReportWords(portalDir);
    const text = formatTerminal(report, t);
    if (report.errors > 0) logger.error(`\n${text}`);
    else if (report.warnings > 0) logger.warn(`\n${text}`);
    else logger.info(summarise(report, t));
    return report.errors > 0 ? t('editor:report.stopped', { count: report.errors }) : undefined;
  };

  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const refusal = run(logger);
        if (!refusal || command === 'dev') return;
        const error = new Error(refusal);
        // The report has said where; the stack of this file would only hide it.
        delete error.stack;
        throw error;
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(['content', 'i18n'].map((folder) => path.join(portalDir, folder)));
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(portalDir) || !/[\\/](?:content|i18n)[\\/]/.test(file.slice(portalDir.length)))
            return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            forgetPortal();
            run(logger);
          }, pause);
        });
      },
    },
  };
}
