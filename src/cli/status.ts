/**
 * `npm run status`: what a portal's editors should turn to. `-- --lang en`: in another language. `--json`: for
 * programs. `--links`: asks the network whether the sites that are linked to still answer.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runGate } from '../gate/run-gate.ts';
import { createReport, readReportWords, summarise } from '../lib/issues/report.ts';
import { getPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { createRouteTable } from '../lib/route-table.ts';
import { externalLinks, findDeadLinks } from '../lib/status/links.ts';
import { formatStatus } from '../lib/status/report.ts';
import { createStatus } from '../lib/status/status.ts';
import { readTree } from '../lib/tree.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, links: { type: 'boolean' }, lang: { type: 'string' } },
});

const portalDir = getPortalDir();
const t = readReportWords(portalDir, options.lang);
// What the gate refuses is not opened here either.
const report = createReport(await runGate(portalDir));
if (report.errors > 0) {
  console.error(summarise(report, t));
  process.exitCode = 1;
} else {
  const portal = getPortal(portalDir);
  const status = createStatus(createRouteTable(portal), readTree(portalDir));
  const deadLinks = options.links ? await findDeadLinks(externalLinks(portal)) : undefined;
  const code = portal.allLocales.some((locale) => locale.code === options.lang)
    ? (options.lang ?? '')
    : portal.site.defaultLocale;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...status, deadLinks }, null, 2)}\n`
      : formatStatus(status, { portal, t, code, deadLinks }),
  );
}
