import { execFileSync } from 'node:child_process';
import { type EntryFile, parseEntryFile } from './entries.ts';

/** Whether a text once was a version of a source. */
export type KnowsVersion = (source: EntryFile, version: string) => boolean;

/** How far back to look, in commits of one file. */
const depth = 200;

/**
 * Asks the history of Git whether an entry once had a version. Without a repository nothing was; of a shallow
 * copy nobody can tell, so anything may have been.
 */
export function createHistory(portalDir: string): KnowsVersion {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', portalDir, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return ({ file, address }, version) => {
    try {
      if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return true;
      const commits = git('log', `--max-count=${depth}`, '--format=%H', '--diff-filter=AM', '--', file);
      return commits
        .split('\n')
        .filter(Boolean)
        .some((commit) => {
          const parsed = parseEntryFile(file, address, git('show', `${commit}:./${file}`));
          return 'version' in parsed && parsed.version === version;
        });
    } catch {
      return false;
    }
  };
}
