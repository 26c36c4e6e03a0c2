import path from 'node:path';
import process from 'node:process';
import { parseArgs, styleText } from 'node:util';
import { checkPortalFolder } from '../lib/checks/index.ts';
import { createReport, readReportWords } from '../lib/issues/report.ts';
import { formatAnnotations } from '../lib/issues/reporters/annotations.ts';
import { formatJson } from '../lib/issues/reporters/json.ts';
import { formatTerminal, type Paint } from '../lib/issues/reporters/terminal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';

// npm run check -- [--json | --annotations] [--lang <locale>]
const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, annotations: { type: 'boolean' }, lang: { type: 'string' } },
});

const styles = { file: 'bold', error: 'red', warning: 'yellow', remedy: 'dim' } as const;
// `styleText` leaves the text plain where the output is no terminal, or NO_COLOR is set.
const paint: Paint = (style, text) => styleText(styles[style], text, { stream: process.stdout });

const portalDir = getPortalDir();
const report = createReport(checkPortalFolder(portalDir));
const t = readReportWords(portalDir, options.lang);

if (options.json) process.stdout.write(formatJson(report, t));
else {
  const folder = path.relative('.', portalDir).split(path.sep).join('/');
  if (options.annotations) process.stdout.write(formatAnnotations(report, t, folder && `${folder}/`));
  process.stdout.write(formatTerminal(report, t, paint));
}
process.exitCode = report.errors > 0 ? 1 : 0;
