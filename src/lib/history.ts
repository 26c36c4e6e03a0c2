import { execFileSync } from 'node:child_process';
import { type EntryFile, parseEntryFile } from './entries.ts';

/** Asks whether a text was once a version of a source, or may have been. */
export type KnowsVersion = (source: EntryFile, version: string) => boolean;

/** What version control remembers of a source. */
export interface History {
  knowsVersion: KnowsVersion;
  /** The entry as it was last committed; undefined when Git does not have it. */
  committed: (source: EntryFile) => EntryFile | undefined;
  /** The file as it was at a version; undefined when Git does not have it. */
  textOf: (source: EntryFile, version: string) => string | undefined;
}

/** How far back to look, in commits of one file. */
const depth = 200;

/**
 * Asks the history of Git whether an entry once had a version. Where the portal is not under version
 * control, or its history is cut short, nobody can tell, and any version may have been: a copy of a good
 * portal stays good.
 */
export function createHistory(portalDir: string): History {
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

  /** Texts by version; undefined when Git cannot answer. */
  const versionsOf = ({ file, address }: EntryFile): ReadonlyMap<string, string> | undefined => {
    try {
      const commits = git('log', `--max-count=${depth}`, '--format=%H', '--diff-filter=AM', '--', file);
      return new Map(
        commits
          .split('\n')
          .filter(Boolean)
          .flatMap((commit) => {
            const text = git('show', `${commit}:./${file}`);
            const parsed = parseEntryFile(file, address, text);
            return 'version' in parsed ? [[parsed.version, text] as const] : [];
          }),
      );
    } catch {
      return undefined;
    }
  };

  let whole: boolean | undefined;
  const known = new Map<string, ReadonlyMap<string, string> | undefined>();
  const read = (source: EntryFile) => {
    if (!known.has(source.file)) known.set(source.file, versionsOf(source));
    return known.get(source.file);
  };
  return {
    knowsVersion: (source, version) => {
      whole ??= isWhole();
      return !whole || (read(source)?.has(version) ?? true);
    },
    committed: ({ file, address }) => {
      try {
        const entry = parseEntryFile(file, address, git('show', `HEAD:./${file}`));
        return 'version' in entry ? entry : undefined;
      } catch {
        return undefined;
      }
    },
    textOf: (source, version) => read(source)?.get(version),
  };
}
