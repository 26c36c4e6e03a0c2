/**
 * The built sites that tests read and visit, each with its portal folder, base path and port.
 * `node tests/support/sites.ts [name…]` builds them.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { createPseudoPortal } from './pseudo-portal.ts';

export const projectDir = path.resolve(import.meta.dirname, '../..');
const cacheDir = path.join(projectDir, 'node_modules', '.cache');
const sitesDir = path.join(cacheDir, 'sites');

export interface Site {
  name: SiteName;
  /** Folder with `content/`, `i18n/` and `public/`. */
  portalDir: string;
  /** Folder of the built site. */
  dir: string;
  /** Path the site is served under: `/`, or without a slash at its end. */
  base: string;
  /** Scheme and host that the pages call their own, e.g. in canonical links. */
  origin: string;
  /** Port of the test server. */
  port: number;
  /** Where the test server shows the site's root, with a slash at its end. */
  url: string;
}

interface Portal {
  /** Folder, from the project's. */
  dir: string;
  /** Whether the folder is made anew from the project's own, whose history is then its history. */
  generated?: boolean;
  /** Base path, where it is not the portal's own. */
  base?: string;
  /** Road that every body takes, where it is not the one each body asks for. */
  road?: 'module';
}

const portals = {
  main: { dir: '.' },
  root: { dir: '.', base: '/' },
  'tuyen-quang': { dir: 'tests/portals/tuyen-quang' },
  'tuyen-quang-modules': { dir: 'tests/portals/tuyen-quang', road: 'module' },
  pseudo: { dir: 'node_modules/.cache/pseudo-portal', generated: true },
} as const satisfies Record<string, Portal>;

export type SiteName = keyof typeof portals;
export const siteNames = Object.keys(portals) as SiteName[];

/** Several checkouts on one machine take ports of their own. */
const firstPort = Number(process.env.TEST_PORT || 4401);

/** A site by its name. `SITE_ORIGIN` and `SITE_BASE` take precedence over the portals, as in every build. */
export function getSite(name: SiteName): Site {
  const { dir, base: fixed }: Portal = portals[name];
  // The pseudo portal has the addresses of the project it is made from, and may not have been made yet.
  const settingsDir = path.join(projectDir, name === 'pseudo' ? '.' : dir);
  const settings = JSON.parse(readFileSync(path.join(settingsDir, 'content', 'site.json'), 'utf8')) as {
    origin: string;
    base: string;
  };
  const base = fixed ?? (process.env.SITE_BASE || settings.base);
  const port = firstPort + siteNames.indexOf(name);
  return {
    name,
    portalDir: path.join(projectDir, dir),
    dir: path.join(sitesDir, name),
    base,
    origin: process.env.SITE_ORIGIN || settings.origin,
    port,
    url: `http://localhost:${port}${base.replace(/\/$/, '')}/`,
  };
}

/**
 * Builds sites one after another, those whose inputs have changed since their last build, and tells how far it is.
 * Another process that builds is waited for: builds of one portal share a cache.
 * @throws with the end of the build's output when a build fails.
 */
export async function buildSites(names: readonly SiteName[] = siteNames): Promise<void> {
  await mkdir(sitesDir, { recursive: true });
  const unlock = await lock(path.join(sitesDir, 'lock'));
  try {
    if (names.includes('pseudo')) await createPseudoPortal(projectDir, getSite('pseudo').portalDir);
    for (const name of names) {
      const started = performance.now();
      const { portalDir, dir } = getSite(name);
      const environment = environmentOf(name, dir);
      const stamp = path.join(sitesDir, `${name}.digest`);
      const digest = digestOfInputs(portalDir, environment);
      if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) {
        console.log(`  ${name}: unchanged`);
        continue;
      }
      await rm(stamp, { force: true });
      await buildSite(environment);
      await writeFile(stamp, digest);
      console.log(`  ${name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  } finally {
    unlock();
  }
}

/** Builds the second time what was built once, into a folder of its own; gives that folder. */
export async function buildAgain(name: SiteName): Promise<string> {
  const dir = path.join(sitesDir, `${name}-again`);
  const unlock = await lock(path.join(sitesDir, 'lock'));
  try {
    await buildSite(environmentOf(name, dir));
  } finally {
    unlock();
  }
  return dir;
}

/** What a build is told by its environment. */
function environmentOf(name: SiteName, outDir: string): Record<string, string> {
  const { portalDir, base } = getSite(name);
  const { road, generated }: Portal = portals[name];
  return {
    PORTAL_DIR: portalDir,
    SITE_BASE: base,
    PORTAL_ROAD: road ?? '',
    OUT_DIR: outDir,
    ...(generated && { GIT_DIR: path.join(projectDir, '.git'), GIT_WORK_TREE: portalDir }),
  };
}

/** Digest of every file that a build reads, and of what its environment tells it. */
function digestOfInputs(portalDir: string, environment: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(environment));
  const common = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  const inputs = [
    ...common.map((name) => path.join(projectDir, name)),
    ...['content', 'i18n', 'public'].map((name) => path.join(portalDir, name)),
  ];
  for (const input of inputs) {
    for (const file of filesIn(input)) {
      hash.update(`\0${path.relative(projectDir, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Every file under a folder, or the file itself, in a fixed order. */
export function filesIn(input: string): string[] {
  const stats = statSync(input, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [input] : [];
  return readdirSync(input, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
}

async function buildSite(environment: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, [path.join(projectDir, 'src', 'cli', 'build.ts')], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...ownEnvironment(), FORCE_COLOR: '0', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(
      `The build of ${environment.PORTAL_DIR} failed:\n${output.split('\n').slice(-60).join('\n')}`,
    );
  }
}

/** The environment without what a test runner puts there: to Astro, `DEV` means a development server. */
export const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:DEV|PROD|MODE|SSR|BASE_URL|TEST|NODE_ENV|VITEST.*)$/.test(name),
    ),
  );

/** Takes a lock file, waiting for the process that holds it; gives what releases it. */
async function lock(file: string): Promise<() => void> {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      const holder = Number(await readFile(file, 'utf8').catch(() => '0'));
      if (holder > 0 && !isRunning(holder)) await rm(file, { force: true });
      else await wait(500);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  const asked = process.argv.slice(2).map((name) => {
    if (!siteNames.includes(name as SiteName)) throw new Error(`No site "${name}": ${siteNames.join(', ')}.`);
    return name as SiteName;
  });
  await buildSites(asked.length > 0 ? asked : siteNames);
}
