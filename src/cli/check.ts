/**
 * `npm run check`: judges everything that the site would be made from, and says how to mend it.
 * `-- --fix`: first mends what needs no person, and says what. `--lang en`: in another language. `--json`: for
 * programs. `--github`, `--gitlab`: as annotations of CI.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs, styleText } from 'node:util';
import { runGate } from '../gate/run-gate.ts';
import { runMend } from '../gate/run-mend.ts';
import { formatFixed } from '../lib/fix/report.ts';
import { createReport, readReportWords } from '../lib/issues/report.ts';
import { formatGithub } from '../lib/issues/reporters/github.ts';
import { formatGitlab } from '../lib/issues/reporters/gitlab.ts';
import { formatJson } from '../lib/issues/reporters/json.ts';
import { formatTerminal, type Paint } from '../lib/issues/reporters/terminal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';

const { values: options } = parseArgs({
  options: {
    fix: { type: 'boolean' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
    gitlab: { type: 'boolean' },
    lang: { type: 'string' },
  },
});

const styles = { file: 'bold', error: 'red', warning: 'yellow', remedy: 'dim' } as const;
// `styleText` leaves the text plain where the output is no terminal, or NO_COLOR is set.
const paint: Paint = (style, text) => styleText(styles[style], text, { stream: process.stdout });

const portalDir = getPortalDir();
const t = readReportWords(portalDir, options.lang);
const fixed = options.fix ? await runMend(portalDir) : undefined;
// Told at once, whatever comes of the gate. Programs read the standard output.
const mended = fixed && !options.json ? `${formatFixed(fixed, t, paint)}\n` : '';
(options.gitlab ? process.stderr : process.stdout).write(mended);
const report = createReport(await runGate(portalDir));
const folder = path.relative('.', portalDir).split(path.sep).join('/');
const prefix = folder && `${folder}/`;

if (options.json) process.stdout.write(formatJson(report, t, fixed));
else if (options.gitlab) process.stdout.write(formatGitlab(report, t, prefix));
else {
  if (options.github) process.stdout.write(formatGithub(report, t, prefix));
  process.stdout.write(formatTerminal(report, t, paint));
}
process.exitCode = report.errors > 0 ? 1 : 0;
