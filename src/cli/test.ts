/**
 * `npm test`: every check of the project, one after another, and at the end a line `N passed, N failed`.
 * `npm test -- --only=unit,output` runs some of them; what those need is done too.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../tests/support/browser.ts';
import { buildSites, projectDir } from '../../tests/support/sites.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  /** Steps that must have passed before. */
  needs?: readonly string[];
  /** Runs the step; it counts as one test unless it counts its own. */
  run: () => Promise<Count | boolean>;
}

const reportDir = path.join(projectDir, 'node_modules', '.cache', 'test-reports');
const bin = path.join(projectDir, 'node_modules', '.bin');

/** Runs a tool of the project; resolves to whether it succeeded. */
function run(tool: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(tool, args, {
    cwd: projectDir,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The tools of Windows are scripts.
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** What a tool has counted; one failure when it failed without counting any. */
function readCount(succeeded: boolean, report: string, count: (report: never) => Count): Count {
  let counted: Count = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')) as never);
  } catch {
    // The tool stopped before it could report.
  }
  return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

async function vitest(...projects: readonly string[]): Promise<Count> {
  const report = path.join(reportDir, `${projects.join('-')}.json`);
  const succeeded = await run('vitest', [
    'run',
    '--config=tests/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return readCount(succeeded, report, (found: { numPassedTests: number; numFailedTests: number }) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
  }));
}

async function playwright(): Promise<Count> {
  const report = path.join(reportDir, 'playwright.json');
  const succeeded = await run(
    'playwright',
    ['test', '--config=tests/playwright.config.ts', '--reporter=dot,json'],
    // As in CI: with a server of its own, never one that happens to run.
    { CHROMIUM_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: 'true' },
  );
  return readCount(
    succeeded,
    report,
    ({ stats }: { stats: Record<'expected' | 'flaky' | 'unexpected', number> }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
    }),
  );
}

const steps: readonly Step[] = [
  { name: 'lint', run: () => run('biome', ['check', '.']) },
  { name: 'types', run: () => run('astro', ['check']) },
  { name: 'unused', run: () => run('knip', ['--no-config-hints']) },
  { name: 'check', run: () => run('node', ['src/cli/check.ts']) },
  { name: 'unit', run: () => vitest('unit', 'components') },
  {
    name: 'sites',
    run: async () => {
      await buildSites();
      return true;
    },
  },
  { name: 'output', needs: ['sites'], run: () => vitest('output') },
  { name: 'browser', needs: ['sites'], run: playwright },
];

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const asked = only?.split(',') ?? steps.map(({ name }) => name);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const wanted = new Set([
  ...asked,
  ...steps.filter(({ name }) => asked.includes(name)).flatMap(({ needs }) => needs ?? []),
]);

rmSync(reportDir, { recursive: true, force: true });
mkdirSync(reportDir, { recursive: true });

const failed = new Set<string>();
const summary: string[] = [];
const total: Count = { passed: 0, failed: 0 };

for (const { name, needs = [], run: runStep } of steps.filter((step) => wanted.has(step.name))) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  let count: Count = { passed: 0, failed: 1 };
  const missing = needs.find((need) => failed.has(need));
  if (missing) console.error(`  Not run, for "${missing}" has failed.`);
  else {
    try {
      const result = await runStep();
      count = typeof result === 'boolean' ? { passed: result ? 1 : 0, failed: result ? 0 : 1 } : result;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  if (count.failed > 0) failed.add(name);
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const line = `${count.failed > 0 ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`;
  summary.push(line);
  console.log(`── ${line}`);
}

console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
