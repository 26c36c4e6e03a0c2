import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePortal, project, sourceFile, sourceText, withSource } from '../support/gate.ts';
import { filesIn, ownEnvironment } from '../support/sites.ts';

const root = mkdtempSync(path.join(tmpdir(), 'build-'));
const dist = path.join(root, 'dist');
const portalDir = makePortal(withSource());

/** One digest over every file of the site, with its path. */
function digest(): string {
  const hash = createHash('sha256');
  for (const file of filesIn(dist))
    hash.update(`\0${path.relative(dist, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs a command of the project on the portal; `stopAt` kills all of it as soon as that is printed. */
function run(script: string, stopAt?: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.join(project, script)], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a kill takes Astro with it, as the end of a machine would.
    detached: true,
    env: { ...ownEnvironment(), PORTAL_DIR: portalDir, OUT_DIR: dist, FORCE_COLOR: '0' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (stopAt && output.includes(stopAt) && child.pid) {
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It has ended already.
        }
      }
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}
const build = (stopAt?: string) => run('src/cli/build.ts', stopAt);
const edit = (text: string) => writeFileSync(path.join(portalDir, sourceFile), text);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the last good site', () => {
  let good = '';
  beforeAll(async () => {
    const { code, output } = await build();
    expect(code, output).toBe(0);
    good = digest();
    edit(sourceText({ body: 'Chợ nay họp cả sáng thứ Bảy.' }));
  }, 120_000);

  test.each(['Syncing content', 'Collecting build info', 'generating static routes'])(
    'stays whole when the machine stops at “%s”',
    async (moment) => {
      const { code } = await build(moment);
      expect(code).not.toBe(0);
      expect(digest()).toBe(good);
    },
    120_000,
  );

  test('stays when a file is unfit, and the build says so with its exit code', async () => {
    edit(sourceText({ body: '{process.env.HOME}' }));
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toContain(`${sourceFile}\n`);
    expect(output).toContain('[mdx-expression]');
    expect(digest()).toBe(good);
  }, 120_000);

  test('gives way to the next good one', async () => {
    edit(sourceText({ body: 'Chợ nay họp cả sáng thứ Bảy.' }));
    const { code, output } = await build();
    expect(code, output).toBe(0);
    expect(digest()).not.toBe(good);
    expect(existsSync(`${dist}.lock`)).toBe(false);
  }, 120_000);
});
