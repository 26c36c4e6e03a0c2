/**
 * `npm run translations`: lists every subject with the state of its languages.
 * `-- --follow <file>…`: the translation follows the source as it is now (all translations with `--all`).
 * `-- --minor <source file>`: what was just changed leaves translations true.
 * `-- --keep`: keeps the earlier versions that outdated translations follow, from the history of Git.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { EntryFile } from '../lib/entries.ts';
import { keptVersionPath } from '../lib/entry-path.ts';
import { createHistory } from '../lib/history.ts';
import { joinMinorEdits, minorEditsOf, writeMinorEdits } from '../lib/minor-edits.ts';
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
  [...group.values()].find(({ frontMatter }) => frontMatter.facts !== undefined);

function rewrite(file: string, change: (text: string) => string): void {
  const absolute = path.join(portal.dir, file);
  writeFileSync(absolute, change(readFileSync(absolute, 'utf8')));
  console.log(file);
}

/** The files named on the command line, relative to the portal folder. */
const named = new Set(
  positionals.map((file) => path.relative(portal.dir, path.resolve(file)).split(path.sep).join('/')),
);

const history = createHistory(portal.dir);

for (const [subject, group] of portal.subjects) {
  const source = sourceOf(group);
  if (!source) continue;
  if (values.minor && named.has(source.file)) {
    const before = history.committed(source);
    const versions = before ? joinMinorEdits(before, source.version) : [source.version];
    if (!before) console.error(`${source.file}: Git has no earlier version of it, so nothing was minor.`);
    rewrite(source.file, (text) => writeMinorEdits(text, versions));
  }
  const states: string[] = [];
  for (const { code } of portal.allLocales) {
    const entry = group.get(code);
    if (entry === source) {
      states.push(`${code}: source ${source.version}`);
      continue;
    }
    const follows = entry ? String(entry.frontMatter.follows ?? '') : '';
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
      const text = history.textOf(source, follows);
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
