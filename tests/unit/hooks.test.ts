import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makePortal, project, sourceFile, sourceText, today, translationText } from '../support/gate.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** The programs of the system, among which Node may be another one: what a program with a window gives to Git. */
const bare = '/usr/bin:/bin';
const good = sourceText();
const bad = sourceText({ fields: { titel: '"Chợ"' } });

let repository = '';
let temporary = '';
let environment: NodeJS.ProcessEnv = {};

beforeEach(() => {
  repository = realpathSync(makePortal({ [sourceFile]: good, 'notes.txt': 'Một.\n' }));
  temporary = mkdtempSync(path.join(path.dirname(repository), 'tmp-'));
  environment = {
    PATH: bare,
    HOME: temporary,
    TMPDIR: path.join(temporary, 'tmp'),
    SITE_NOW: today,
    GIT_CONFIG_GLOBAL: path.join(temporary, 'gitconfig'),
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.vn',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.vn',
  };
  mkdirSync(path.join(temporary, 'tmp'));
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
});

const run = (command: string, args: readonly string[], cwd = repository) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: environment, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const git = (...args: string[]) => run('git', args);
const hooks = (args: readonly string[] = [], dir = repository) => {
  environment.PORTAL_DIR = dir;
  const ran = run(
    process.execPath,
    [path.join(project, 'src/cli/hooks.ts'), '--lang', 'en', ...args],
    project,
  );
  delete environment.PORTAL_DIR;
  return ran;
};
/** A commit went through; what was said, where it did not. */
const passes = ({ status, said }: { status: number | null; said: string }) => expect(status, said).toBe(0);
const put = (file: string, text: string, dir = repository) => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
};
const commit = (...args: string[]) => git('commit', '-m', 'second', ...args);
const hook = (dir = '.git/hooks', name = 'pre-commit') => path.join(repository, dir, name);
const putHook = (text: string) => {
  put('.git/hooks/pre-commit', `#!/bin/sh\n${text}\n`);
  chmodSync(hook(), 0o755);
};

describe('an editor who has installed the hook', () => {
  beforeEach(() => {
    expect(hooks()).toMatchObject({ status: 0, said: expect.stringContaining('before each commit') });
  });

  test('cannot commit what is wrong, is told why, and nothing is left behind', () => {
    put(sourceFile, bad);
    git('add', '.');
    // The working tree is right again, but that is not what would be committed.
    put(sourceFile, good);
    const { status, said } = commit();
    expect(status).toBe(1);
    expect(said).toContain(`${sourceFile}\n`);
    expect(said).toContain('[field-unknown]');
    expect(said).toContain('Chưa lưu vào kho');
    expect(readdirSync(path.join(temporary, 'tmp'))).toEqual([]);
    expect(git('status', '--porcelain').said).toContain(`MM ${sourceFile}`);
    expect(git('log', '--oneline').said.trim().split('\n')).toHaveLength(1);
  });

  test('can commit what is right while the working tree is half done', () => {
    put(sourceFile, good.replace('sáng Chủ nhật hằng tuần.', 'sáng Chủ nhật.'));
    git('add', '.');
    put(sourceFile, bad);
    passes(commit());
    expect(readdirSync(path.join(temporary, 'tmp'))).toEqual([]);
  });

  test('is judged by what a commit of all or of some files takes', () => {
    put(sourceFile, bad);
    put('notes.txt', 'Hai.\n');
    passes(commit('--only', 'notes.txt'));
    expect(commit('--all').status).toBe(1);
    expect(commit('--only', sourceFile).status).toBe(1);
    // What is only announced is not committed.
    put(sourceFile, good);
    put('content/news/cho-phien/vn.mdx', '');
    git('add', '--intent-to-add', 'content');
    put('content/data/README.md', 'Một.\n');
    git('add', 'content/data');
    passes(commit());
  });

  test('commits other things at once, whatever the state of the content', () => {
    put(sourceFile, bad);
    git('add', '.');
    passes(commit('--no-verify'));
    put('notes.txt', 'Hai.\n');
    git('add', '.');
    environment.TMPDIR = '/nowhere';
    expect(commit()).toMatchObject({ status: 0, said: expect.not.stringContaining('mdx') });
  });

  test('is still told which earlier version a translation follows', () => {
    const translation = 'content/news/cho-phien/en.mdx';
    put(translation, translationText('en'));
    git('add', '.');
    const first = commit();
    expect(first.status).toBe(1);
    const version = /“([0-9a-f]{8})”(?=[^“]*$)/m.exec(
      first.said.split('\n').find((line) => line.includes('[follows-')) ?? '',
    )?.[1];
    put(translation, translationText('en', { fields: { follows: `"${version}"` } }));
    git('add', '.');
    passes(commit());
    // The history knows the version that was committed; it is a warning only.
    put(sourceFile, good.replace('người trong vùng', 'bà con trong vùng'));
    git('add', '.');
    const third = commit();
    expect(third.said).toContain('[follows-not-kept]');
    expect(third.status).toBe(0);
    // It does not know one that never was.
    put(translation, translationText('en', { fields: { follows: '"0badc0de"' } }));
    git('add', '.');
    expect(commit()).toMatchObject({ status: 1, said: expect.stringContaining('[follows-unknown]') });
  });

  test('may work in another working tree of the repository', () => {
    const other = path.join(temporary, 'other');
    expect(git('worktree', 'add', '--quiet', '-b', 'other', other).status).toBe(0);
    put(sourceFile, bad, other);
    run('git', ['add', '.'], other);
    expect(run('git', ['commit', '-m', 'x'], other)).toMatchObject({
      status: 1,
      said: expect.stringContaining('[field-unknown]'),
    });
    expect(hooks([], other).status).toBe(0);
    put(sourceFile, good.replace('bán.', 'bán rau.'), other);
    run('git', ['add', '.'], other);
    passes(run('git', ['commit', '-m', 'x'], other));
  });

  test('finds it the same after another installation, and gone after its removal', () => {
    const text = readFileSync(hook(), 'utf8');
    expect(hooks().status).toBe(0);
    expect(readFileSync(hook(), 'utf8')).toBe(text);
    expect(readdirSync(path.dirname(hook())).filter((name) => /^pre-commit(?!\.sample)/.test(name))).toEqual([
      'pre-commit',
    ]);
    expect(hooks(['--remove'])).toMatchObject({ status: 0, said: expect.stringContaining('Removed') });
    expect(existsSync(hook())).toBe(false);
    expect(hooks(['--remove'])).toMatchObject({
      status: 0,
      said: expect.stringContaining('nothing to remove'),
    });
    put(sourceFile, bad);
    git('add', '.');
    passes(commit());
  });
});

test('the commit has links as links, and lines as they are stored, whatever the machine is set to', () => {
  git('config', 'core.autocrlf', 'true');
  git('config', 'core.symlinks', 'true');
  symlinkSync('vi.mdx', path.join(repository, 'content/news/cho-phien/en.mdx'));
  git('add', '.');
  const exporter = path.join(project, 'src/lib/hooks/export.ts');
  const folder = path.join(temporary, 'staged');
  mkdirSync(folder);
  const script = `import { exportStaged } from ${JSON.stringify(exporter)}; exportStaged(${JSON.stringify(folder)}, '');`;
  passes(run(process.execPath, ['--input-type=module', '-e', script]));
  const exported = path.join(folder, 'tree/content/news/cho-phien');
  expect(lstatSync(path.join(exported, 'en.mdx')).isSymbolicLink()).toBe(true);
  expect(readFileSync(path.join(exported, 'vi.mdx'), 'utf8')).toBe(good);
  expect(existsSync(path.join(folder, 'tree/notes.txt'))).toBe(false);
});

describe('a hook that was there before', () => {
  test('runs first, may refuse, and comes back when ours goes', () => {
    putHook('echo earlier; exit $(cat refuse 2>/dev/null || echo 0)');
    const earlier = readFileSync(hook(), 'utf8');
    expect(hooks()).toMatchObject({ status: 0, said: expect.stringContaining('runs first') });
    expect(hooks().status).toBe(0);
    put(sourceFile, bad);
    git('add', '.');
    expect(commit().said).toMatch(/earlier[\s\S]*\[field-unknown\]/);
    put('refuse', '3');
    put(sourceFile, good.replace('bán.', 'bán rau.'));
    git('add', 'content');
    expect(commit()).toMatchObject({ status: 1, said: 'earlier\n' });
    expect(hooks(['--remove']).status).toBe(0);
    expect(readFileSync(hook(), 'utf8')).toBe(earlier);
    expect(lstatSync(hook()).mode & 0o111).not.toBe(0);
  });

  test('is not lost where another program has put itself before ours', () => {
    putHook('exit 0');
    hooks();
    putHook('exit 0 # of another program');
    expect(hooks()).toMatchObject({ status: 1, said: expect.stringContaining('Join the two') });
    expect(readFileSync(hook(), 'utf8')).toContain('another program');
    expect(existsSync(hook('.git/hooks', 'pre-commit.before-portal'))).toBe(true);
  });

  test('that calls ours does not go round for ever', () => {
    hooks();
    renameSync(hook(), hook('.git/hooks', 'pre-commit.legacy'));
    putHook('exec "$(dirname "$0")/pre-commit.legacy"');
    expect(hooks().status).toBe(0);
    put(sourceFile, bad);
    git('add', '.');
    expect(commit()).toMatchObject({ status: 1, said: expect.stringContaining('[field-unknown]') });
  });
});

describe('a repository', () => {
  test('with a folder of hooks of its own has it there', () => {
    git('config', 'core.hooksPath', 'tools/hooks');
    expect(hooks().status).toBe(0);
    expect(existsSync(hook('tools/hooks'))).toBe(true);
    put(sourceFile, bad);
    git('add', 'content');
    expect(commit().status).toBe(1);
    expect(hooks(['--remove']).status).toBe(0);
    passes(commit());
  });

  test('on a machine with one folder of hooks for all is told to take one of its own', () => {
    git('config', '--global', 'core.hooksPath', path.join(temporary, 'all'));
    expect(hooks()).toMatchObject({ status: 1, said: expect.stringContaining('git config core.hooksPath') });
    expect(existsSync(path.join(temporary, 'all'))).toBe(false);
    git('config', 'core.hooksPath', '.git/hooks');
    expect(hooks().status).toBe(0);
    expect(existsSync(hook())).toBe(true);
  });

  test('may hold the portal in a folder, beside other things', () => {
    const portal = "cổng 'tỉnh'";
    mkdirSync(path.join(repository, portal));
    for (const folder of ['content', 'i18n']) git('mv', folder, portal);
    expect(hooks([], path.join(repository, portal)).status).toBe(0);
    passes(commit());
    put(path.join(portal, sourceFile), bad);
    git('add', '.');
    expect(commit()).toMatchObject({ status: 1, said: expect.stringContaining('[field-unknown]') });
    put(sourceFile, bad);
    git('reset', '--quiet', '--hard');
    put('content/another.txt', 'Một.\n');
    git('add', '.');
    expect(commit()).toMatchObject({ status: 0, said: expect.not.stringContaining('cảnh báo') });
  });

  test('is needed', () => {
    rmSync(path.join(repository, '.git'), { recursive: true });
    environment.GIT_CEILING_DIRECTORIES = path.dirname(repository);
    expect(hooks()).toMatchObject({ status: 1, said: expect.stringContaining('in no Git repository') });
  });
});
