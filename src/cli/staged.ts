/**
 * Called by the hook that `npm run hooks` installs, with the folder of the portal within the repository: judges
 * what is about to be committed of it, whatever the working tree holds. Exit code 1 refuses the commit.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { exportStaged } from '../lib/hooks/export.ts';
import { readReportWords } from '../lib/issues/report.ts';

const portal = process.argv[2] ?? '';
// Git compares real paths.
const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'staged-')));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const env = exportStaged(temporary, portal);
const portalDir = path.join(env.GIT_WORK_TREE, portal);
const child = spawn(process.execPath, [path.join(import.meta.dirname, 'check.ts')], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, ...env, PORTAL_DIR: portalDir },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    child.kill(signal);
    process.exit(1);
  });
}
child.on('exit', (code) => {
  if (code !== 0) console.log(`\n${readReportWords(portalDir)('editor:report.hooks.refused')}`);
  process.exit(code === 0 ? 0 : 1);
});
