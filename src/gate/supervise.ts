import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Readable } from 'node:stream';
import type { Halt } from '../lib/checks/index.ts';

/** What a supervised script may use. */
export interface Limits {
  /** Seconds that one file may take. */
  perFile: number;
  /** Seconds between two signs of life where no file is named. */
  silence: number;
  /** MiB of JavaScript heap. */
  heap: number;
  /** MiB of memory in all, decoders included (watched where the system has `/proc`). */
  memory: number;
}

/** How a supervised script ended: with an answer, or at a file. */
export type Outcome<Answer> = { answer: Answer } | { halt: Halt; file: string };

/** How often the clock and the memory are looked at, in milliseconds. */
const interval = 200;

/**
 * Runs a script of ours in a process of its own and waits for its answer. The script names each file before it
 * works on it, so that a hang, a bomb or a crash becomes an answer too: at which file, and why.
 * @throws when the script fails at no file, which is a fault of ours.
 */
export async function supervise<Answer>(
  script: string,
  request: unknown,
  limits: Limits,
): Promise<Outcome<Answer>> {
  const child = startScript(script, limits);
  const stop = () => child.kill('SIGKILL');
  process.on('exit', stop);
  try {
    return await watchOver<Answer>(child, request, limits);
  } finally {
    process.off('exit', stop);
  }
}

/** Starts a script of ours in a process of its own; it hears on its standard input and answers on pipe 3. */
export const startScript = (script: string, { heap }: Limits): ChildProcess =>
  spawn(process.execPath, [`--max-old-space-size=${heap}`, '--disable-warning=ExperimentalWarning', script], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });

/** Why a script died that nobody stopped, from its last words. */
export const haltOf = (complaint: string): Halt =>
  /heap out of memory|allocation failed/i.test(complaint) ? 'memory' : 'crash';

function watchOver<Answer>(child: ChildProcess, request: unknown, limits: Limits): Promise<Outcome<Answer>> {
  const answers = child.stdio[3] as Readable;
  let file = '';
  let since = performance.now();
  let halt: Halt | undefined;
  let answer: { answer: Answer } | undefined;
  let complaint = '';
  let parts: string[] = [];

  const hear = (line: string): void => {
    const message = JSON.parse(line) as { file: string } | { answer: Answer };
    since = performance.now();
    if ('answer' in message) answer = message;
    else file = message.file;
  };
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = chunk.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      hear(parts.join('') + line);
      parts = [];
    }
    // An answer may be one line of many megabytes: it is put together once.
    parts.push(last);
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(-20_000);
  });
  // A script that has ended already cannot be written to; its exit tells.
  child.stdin?.on('error', () => {});
  child.stdin?.end(JSON.stringify(request));

  const timer = setInterval(() => {
    if (performance.now() - since > 1000 * (file ? limits.perFile : limits.silence)) halt = 'time';
    else if (memoryOf(child) > limits.memory) halt = 'memory';
    if (halt) child.kill('SIGKILL');
  }, interval);

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(timer);
      if (answer) return resolve(answer);
      const reason = halt ?? haltOf(complaint);
      if (file) return resolve({ halt: reason, file });
      reject(new Error(`The gate has failed (${reason}). ${complaint.trim()}`));
    });
  });
}

/** MiB that a process occupies; 0 where the system does not say. */
export function memoryOf({ pid }: ChildProcess): number {
  try {
    const [, kibibytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kibibytes) / 1024;
  } catch {
    return 0;
  }
}
