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
    execFileSync('git', ['-C', portalDir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const known = new Map<string, ReadonlySet<string> | 'all'>();

  const versionsOf = ({ file, address }: EntryFile): ReadonlySet<string> | 'all' => {
    try {
      if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return 'all';
      const commits = git('log', `--max-count=${depth}`, '--format=%H', '--diff-filter=AM', '--', file);
      const versions = commits
        .split('\n')
        .filter(Boolean)
        .map((commit) => parseEntryFile(file, address, git('show', `${commit}:./${file}`)))
        .flatMap((parsed) => ('version' in parsed ? [parsed.version] : []));
      return new Set(versions);
    } catch {
      return new Set();
    }
  };

  return (source, version) => {
    const versions = known.get(source.file) ?? versionsOf(source);
    known.set(source.file, versions);
    return versions === 'all' || versions.has(version);
  };
}
