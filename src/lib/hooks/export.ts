import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { portalFolders } from '../tree.ts';

/** How Git sees an exported tree: as a working tree of the same repository, with its history. */
export interface ExportEnvironment {
  GIT_DIR: string;
  GIT_WORK_TREE: string;
  GIT_INDEX_FILE: string;
}

/**
 * Writes what is staged of a portal below an empty folder, as a fresh clone of the commit would have it: symbolic
 * links as links, lines as they are stored. Works on an index of its own and leaves that of the commit alone.
 * @throws when Git fails.
 */
export function exportStaged(folder: string, portal: string): ExportEnvironment {
  const tree = path.join(folder, 'tree');
  const index = path.join(folder, 'index');
  mkdirSync(path.join(tree, portal), { recursive: true });
  const run = (args: readonly string[], indexFile?: string, input?: Buffer): Buffer =>
    execFileSync('git', [...settings, ...args], {
      env: { ...process.env, ...(indexFile && { GIT_INDEX_FILE: indexFile }) },
      input: input ?? '',
      stdio: ['pipe', 'pipe', 'inherit'],
      maxBuffer: 2 ** 30,
    });

  const gitDir = String(run(['rev-parse', '--absolute-git-dir'])).replace(/\r?\n$/, '');
  // What is only announced (`git add -N`) is not in the tree, as it will not be in the commit.
  const commit = String(run(['write-tree'])).trim();
  run(['read-tree', commit], index);
  const staged = run(
    ['ls-files', '-z', '--', ...portalFolders.map((name) => `:(top)${path.posix.join(portal, name)}`)],
    index,
  );
  run(['checkout-index', '-z', '--stdin', `--prefix=${tree.split(path.sep).join('/')}/`], index, staged);
  return { GIT_DIR: gitDir, GIT_WORK_TREE: tree, GIT_INDEX_FILE: index };
}

/** Nothing that a machine is set to changes what is written. */
const settings = [
  ...['core.autocrlf=false', 'core.eol=lf', 'core.sparseCheckout=false', 'core.splitIndex=false'],
  ...(process.platform === 'win32' ? [] : ['core.symlinks=true']),
].flatMap((setting) => ['-c', setting]);
