import { execFileSync } from 'node:child_process';
import { type EntryFile, parseEntryFile } from './entries.ts';

/** Whether a text was once a version of a source, or may have been. */
export type KnowsVersion = (source: EntryFile, version: string) => boolean;

/** How far back to look, in commits of one file. */
const depth = 200;

/**
 * Asks the history of Git whether an entry once had a version. Where the portal is not under version
 * control, or its history is cut short, nobody can tell, and any version may have been: a copy of a good
 * portal stays good.
 */
export function createHistory(portalDir: string): KnowsVersion {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', portalDir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    });

  const isWhole = (): boolean => {
    try {
      git('ls-files', '--error-unmatch', 'content/site.json');
      return git('rev-parse', '--is-shallow-repository').trim() === 'false';
    } catch {
      return false;
    }
  };

  /** Undefined when Git cannot answer. */
  const versionsOf = ({ file, address }: EntryFile): ReadonlySet<string> | undefined => {
    try {
      const commits = git('log', `--max-count=${depth}`, '--format=%H', '--diff-filter=AM', '--', file);
      const parsed = commits
        .split('\n')
        .filter(Boolean)
        .map((commit) => parseEntryFile(file, address, git('show', `${commit}:./${file}`)));
      return new Set(parsed.flatMap((entry) => ('version' in entry ? [entry.version] : [])));
    } catch {
      return undefined;
    }
  };

  let whole: boolean | undefined;
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return (source, version) => {
    whole ??= isWhole();
    if (!whole) return true;
    if (!known.has(source.file)) known.set(source.file, versionsOf(source));
    return known.get(source.file)?.has(version) ?? true;
  };
}
