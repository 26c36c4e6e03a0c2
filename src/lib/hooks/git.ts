import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';

/** A repository as seen from one of its working trees. */
export interface Repository {
  /** Top folder of the working tree. */
  top: string;
  /** Folder of the hooks, which all working trees share. */
  hooks: string;
  /** Whether that folder is set for every repository of this machine, and not for this one. */
  hooksElsewhere: boolean;
}

/** The repository that a folder is in; undefined where it is in none. */
export function findRepository(dir: string): Repository | undefined {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', dir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).replace(/\r?\n$/, '');
  const scopeOfHooks = (): string => {
    try {
      return git('config', '--show-scope', '--get', 'core.hooksPath').split(/\s/)[0] ?? '';
    } catch {
      return '';
    }
  };
  try {
    const top = realpathSync(git('rev-parse', '--show-toplevel'));
    const hooks = git('-C', top, 'rev-parse', '--git-path', 'hooks');
    return {
      top,
      hooks: path.resolve(top, hooks),
      hooksElsewhere: ['global', 'system'].includes(scopeOfHooks()),
    };
  } catch {
    return undefined;
  }
}
