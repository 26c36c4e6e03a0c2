/**
 * `npm run bench [-- --articles 100,1000,3000] [--modules 1000]`: builds generated portals and prints CPU time
 * and peak memory. The articles are the portal's own, repeated; with `--modules` the same articles also take
 * the module road, for comparison. Linux only: figures come from `/proc`.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { getPortal, type Portal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100,1000,3000' },
    modules: { type: 'string', default: '' },
  },
});
const cache = path.resolve('.cache/bench');

/** Writes a portal with so many articles, each in every language, beside the portal's own entries. */
function generate(portal: Portal, count: number): string {
  const dir = path.join(cache, `portal-${count}`);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  cpSync(path.join(portal.dir, 'content'), path.join(dir, 'content'), { recursive: true });
  for (const folder of ['i18n', 'public'])
    cpSync(path.join(portal.dir, folder), path.join(dir, folder), { recursive: true });
  const models = [...portal.subjects].filter(
    ([subject, group]) =>
      !subject.startsWith('pages/') &&
      portal.locales.every(({ code }) => group.get(code)?.body) &&
      [...group.values()].every(({ body }) => !/<(?:Picture|Gallery|Video)|!\[/.test(body)),
  );
  for (let index = 0; index < count; index++) {
    const [subject, group] = models[index % models.length] as (typeof models)[number];
    const [collection = ''] = subject.split('/');
    const folder = path.join(dir, 'content', collection, `bai-${String(index).padStart(5, '0')}`);
    mkdirSync(folder, { recursive: true });
    const month = String((index % 12) + 1).padStart(2, '0');
    for (const [code, entry] of group) {
      // Titles stay as they are, so that translations still follow their source.
      const text = readFileSync(path.join(portal.dir, entry.file), 'utf8').replace(
        /^( {2}date:).*$/m,
        `$1 ${2015 + (index % 11)}-${month}-15`,
      );
      writeFileSync(path.join(folder, `${code}.mdx`), text);
    }
  }
  return dir;
}

interface Cost {
  /** Seconds of user and system time, of Astro and of the processes it started. */
  cpu: number;
  seconds: number;
  /** Highest resident memory of the building process, in MiB. */
  peak: number;
}

/** Builds a portal in a process of its own and reads what it used from `/proc` until it ends. */
function build(dir: string, road: 'plain' | 'module'): Promise<Cost> {
  const started = performance.now();
  const out = path.join(cache, 'dist');
  rmSync(out, { recursive: true, force: true });
  const child = spawn(process.execPath, ['src/cli/measured-build.ts'], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, PORTAL_DIR: dir, OUT_DIR: out, PORTAL_ROAD: road, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    let cost: Omit<Cost, 'seconds'> | undefined;
    child.on('message', (message) => {
      cost = message as Omit<Cost, 'seconds'>;
    });
    child.on('exit', (code) => {
      if (cost && code === 0) resolve({ ...cost, seconds: (performance.now() - started) / 1000 });
      else reject(new Error(`The build of ${dir} ended with code ${code}.`));
    });
  });
}

const portal = getPortal(getPortalDir());
const plain = values.articles.split(',').filter(Boolean).map(Number);
const modules = values.modules.split(',').filter(Boolean).map(Number);
console.log('articles  road    CPU s   wall s  peak MiB');
for (const [road, counts] of [
  ['plain', plain],
  ['module', modules],
] as const) {
  for (const count of counts) {
    const { cpu, seconds, peak } = await build(generate(portal, count), road);
    console.log(
      [
        String(count).padStart(8),
        ` ${road.padEnd(6)}`,
        cpu.toFixed(1).padStart(6),
        seconds.toFixed(1).padStart(8),
        String(Math.round(peak)).padStart(9),
      ].join(' '),
    );
  }
}
