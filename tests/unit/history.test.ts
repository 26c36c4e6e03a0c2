import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EntryFile, parseEntryFile } from '../../src/lib/entries.ts';
import { createHistory } from '../../src/lib/history.ts';

const file = 'content/news/cho-phien/vi.mdx';
const address = { collection: 'news', slug: 'cho-phien', locale: 'vi' };
const textOf = (body: string) => `---\ntitle: "Chợ"\nsummary: "Chợ họp."\n---\n${body}\n`;
const entryOf = (body: string) => parseEntryFile(file, address, textOf(body)) as EntryFile;

let portal = '';
const git = (...args: string[]) => execFileSync('git', ['-C', portal, ...args], { stdio: 'ignore' });
const commit = () => {
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.vn', 'commit', '--no-verify', '-m', 'x');
};

beforeEach(() => {
  portal = mkdtempSync(path.join(tmpdir(), 'history-'));
  mkdirSync(path.join(portal, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(portal, 'content', 'site.json'), '{}');
  writeFileSync(path.join(portal, file), textOf('Sáng.'));
});

afterEach(() => {
  rmSync(portal, { recursive: true, force: true });
});

test('a text that was committed once is known after it has changed', () => {
  git('init');
  commit();
  writeFileSync(path.join(portal, file), textOf('Chiều.'));
  const history = createHistory(portal);
  expect(history.knowsVersion(entryOf('Chiều.'), entryOf('Sáng.').version)).toBe(true);
  expect(history.knowsVersion(entryOf('Chiều.'), '00000000')).toBe(false);
  expect(history.textOf(entryOf('Chiều.'), entryOf('Sáng.').version)).toContain('Sáng.');
});

test('where there is no history, nothing is called unknown', () => {
  expect(createHistory(portal).knowsVersion(entryOf('Sáng.'), '00000000')).toBe(true);
});
