import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);

/** Minutes after which a build is taken for hanging; `BUILD_MINUTES` sets another limit. */
const patience = 60;

/**
 * Runs Astro's command in the foreground, on this Node; resolves to its exit code, which is never 0 for a command
 * that was stopped. A build that does not come to its end is stopped.
 */
export function runAstro(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const bin = path.join(path.dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [bin, ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // In an automated shell Astro would go to the background and leave a server behind.
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
      ...environment,
    },
  });
  const stop = () => child.kill('SIGTERM');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  const minutes = Number(process.env.BUILD_MINUTES) || patience;
  const timer =
    args[0] === 'build' &&
    setTimeout(() => {
      console.error(`The build has not ended after ${minutes} minutes and is stopped.`);
      child.kill('SIGKILL');
    }, minutes * 60_000);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      if (timer) clearTimeout(timer);
      for (const signal of signals) process.off(signal, stop);
      resolve(code ?? 1);
    });
  });
}
