/**
 * `npm run hooks`: from now on, Git judges what is staged of the portal before each commit.
 * `-- --remove`: no longer. `--lang en`: says so in another language.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findRepository } from '../lib/hooks/git.ts';
import { installHook, removeHook } from '../lib/hooks/install.ts';
import { createHook, keptName } from '../lib/hooks/script.ts';
import { readReportWords } from '../lib/issues/report.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { portalFolders } from '../lib/tree.ts';

const { values: options } = parseArgs({
  options: { remove: { type: 'boolean' }, lang: { type: 'string' } },
});
const portalDir = getPortalDir();
const project = path.resolve(import.meta.dirname, '../..');
const t = readReportWords(portalDir, options.lang);
const repository = findRepository(portalDir);

/** Says a sentence of `report.hooks`. */
function say(key: string, values: Readonly<Record<string, string>> = {}): void {
  console.log(t(`editor:report.hooks.${key}`, values));
}

/** A path of a working tree as Git writes it; undefined outside of it. */
function within(top: string, dir: string): string | undefined {
  const relative = path.relative(top, dir).split(path.sep).join('/');
  return relative.startsWith('../') || relative === '..' || path.isAbsolute(relative) ? undefined : relative;
}

const slashed = (file: string): string => file.split(path.sep).join('/');

if (!repository) {
  say('noRepository', { folder: portalDir });
  process.exitCode = 1;
} else {
  const { top, hooks, hooksElsewhere } = repository;
  const folder = slashed(hooks);
  if (options.remove) say(removeHook(hooks) ? 'removed' : 'absent', { folder });
  else if (hooksElsewhere) {
    say('elsewhere', { folder });
    process.exitCode = 1;
  } else {
    const script = createHook({
      project: slashed(project),
      projectInRepository: within(top, project),
      portal: within(top, portalDir) ?? '',
      folders: portalFolders,
      node: slashed(process.execPath),
      words: { noSoftware: t('editor:report.hooks.noSoftware'), noNode: t('editor:report.hooks.noNode') },
    });
    const installed = installHook(hooks, script);
    say(installed, { folder, kept: keptName });
    if (installed === 'occupied') process.exitCode = 1;
  }
}
