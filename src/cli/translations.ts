/**
 * `npm run translations`: lists every subject with the state of its languages.
 * `-- --follow <file>…`: the translation follows the source as it is now (all translations with `--all`).
 * `-- --minor <source file>`: what was just changed leaves translations true.
 * `-- --keep`: keeps the earlier versions that outdated translations follow, from the history of Git.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type EntryFile, parseEntryFile } from '../lib/entries.ts';
import { keptVersionPath } from '../lib/entry-path.ts';
import { getPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { stateOf } from '../lib/translation-state.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    follow: { type: 'boolean' },
    minor: { type: 'boolean' },
    keep: { type: 'boolean' },
    all: { type: 'boolean' },
  },
});
const portal = getPortal(getPortalDir());

const sourceOf = (group: ReadonlyMap<string, EntryFile>): EntryFile | undefined =>
  [...group.values()].find(({ frontMatter }) => frontMatter['facts'] !== undefined);

const minorEditsOf = ({ frontMatter }: EntryFile): string[] => (frontMatter['minorEdits'] as string[] | undefined) ?? [];

function rewrite(file: string, change: (text: string) => string): void {
  const absolute = path.join(portal.dir, file);
  writeFileSync(absolute, change(readFileSync(absolute, 'utf8')));
  console.log(file);
}

/** The files named on the command line, relative to the portal folder. */
const named = new Set(positionals.map((file) => path.relative(portal.dir, path.resolve(file)).split(path.sep).join('/')));

/** Looks through the history of a file for the text that has a version. */
function fromHistory(source: EntryFile, version: string): string | undefined {
  const git = (...args: string[]) => execFileSync('git', ['-C', portal.dir, ...args], { encoding: 'utf8' });
  for (const commit of git('log', '--format=%H', '--', source.file).split('\n').filter(Boolean)) {
    const text = git('show', `${commit}:./${source.file}`);
    const parsed = parseEntryFile(source.file, source.address, text);
    if (!('code' in parsed) && parsed.version === version) return text;
  }
  return undefined;
}

for (const [subject, group] of portal.subjects) {
  const source = sourceOf(group);
  if (!source) continue;
  if (values.minor && named.has(source.file)) {
    const before = portal.locales
      .map(({ code }) => group.get(code)?.frontMatter['follows'])
      .filter((follows): follows is string => typeof follows === 'string' && follows !== source.version);
    const versions = [...new Set([...minorEditsOf(source), ...before])];
    rewrite(source.file, (text) =>
      text
        .replace(/^minorEdits:.*\n/m, '')
        .replace(/^facts:/m, `minorEdits: [${versions.map((version) => `"${version}"`).join(', ')}]\nfacts:`),
    );
  }
  const states: string[] = [];
  for (const { code } of portal.allLocales) {
    const entry = group.get(code);
    if (entry === source) {
      states.push(`${code}: source ${source.version}`);
      continue;
    }
    const follows = entry ? String(entry.frontMatter['follows'] ?? '') : '';
    const state = stateOf({
      source: { version: source.version, minorEdits: minorEditsOf(source) },
      translation: entry && { follows, hasBody: entry.body !== '' },
    });
    states.push(`${code}: ${state}`);
    if (!entry) continue;
    if (values.follow && (values.all || named.has(entry.file)) && follows !== source.version) {
      rewrite(entry.file, (text) => text.replace(/^follows:.*$/m, `follows: "${source.version}"`));
    }
    const kept = keptVersionPath(subject, follows);
    if (values.keep && state === 'outdated' && !existsSync(path.join(portal.dir, kept))) {
      const text = fromHistory(source, follows);
      if (!text) console.error(`${entry.file}: version ${follows} is not in the history of ${source.file}.`);
      else {
        mkdirSync(path.dirname(path.join(portal.dir, kept)), { recursive: true });
        writeFileSync(path.join(portal.dir, kept), text);
        console.log(kept);
      }
    }
  }
  if (!values.follow && !values.minor && !values.keep) console.log(`${subject}  ${states.join('  ')}`);
}
