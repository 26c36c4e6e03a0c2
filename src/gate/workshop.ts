import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import type { Halt } from '../lib/checks/index.ts';
import { haltOf, type Limits, memoryOf, startScript } from './supervise.ts';

/** What became of a task: its result, or why it was broken off. */
type Done<Result> = { result: Result } | { halt: Halt };

/** A script of ours that does one task after another in a process of its own, within limits. */
export interface Workshop<Task, Result> {
  /**
   * Does a task. One at which the process hangs, dies or takes too much memory is broken off; a new process goes
   * on with the next, so that what was done is never lost.
   */
  work: (task: Task) => Promise<Done<Result>>;
  /** Ends the process, once no more work comes. */
  close: () => void;
}

/** How often the clock and the memory are looked at, in milliseconds. */
const interval = 100;

/** Opens a workshop; its process starts with the first task, and never keeps ours from ending. */
export function openWorkshop<Task, Result>(script: string, limits: Limits): Workshop<Task, Result> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const stop = () => worker?.child.kill('SIGKILL');
  process.on('exit', stop);

  const next = async (task: Task): Promise<Done<Result>> => {
    if (!worker?.alive()) worker = startWorker(script, limits);
    return worker.ask<Result>(JSON.stringify(task), limits);
  };
  return {
    work: (task) => {
      const done = last.then(() => next(task));
      last = done.catch(() => {});
      return done;
    },
    close: () => {
      worker?.child.stdin?.end();
      process.off('exit', stop);
    },
  };
}

interface Worker {
  child: ChildProcess;
  alive: () => boolean;
  ask: <Result>(line: string, limits: Limits) => Promise<Done<Result>>;
}

function startWorker(script: string, limits: Limits): Worker {
  const child = startScript(script, limits);
  const answers = child.stdio[3] as Readable;
  let complaint = '';
  let parts: string[] = [];
  let hear: (line: string) => void = () => {};
  let ended = false;
  let mourn: (error?: Error) => void = () => {};
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const end = chunk.indexOf('\n');
    parts.push(end < 0 ? chunk : chunk.slice(0, end));
    if (end < 0) return;
    const line = parts.join('');
    parts = [];
    hear(line);
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(-20_000);
  });
  // A process that has ended cannot be written to; its end tells.
  child.stdin?.on('error', () => {});
  child.on('error', (error) => {
    ended = true;
    mourn(error);
  });
  child.on('close', () => {
    ended = true;
    mourn();
  });
  // Idle, it must not keep our process from ending; a task has a timer that does.
  child.unref();
  for (const pipe of [child.stdin, child.stderr, answers]) (pipe as { unref?: () => void } | null)?.unref?.();

  const ask = <Result>(line: string, { perFile, memory }: Limits): Promise<Done<Result>> =>
    new Promise((resolve, reject) => {
      const since = performance.now();
      let halt: Halt | undefined;
      const timer = setInterval(() => {
        if (performance.now() - since > 1000 * perFile) halt = 'time';
        else if (memoryOf(child) > memory) halt = 'memory';
        if (halt) child.kill('SIGKILL');
      }, interval);
      const finish = (settle: () => void) => {
        clearInterval(timer);
        hear = () => {};
        mourn = () => {};
        settle();
      };
      hear = (text) => {
        const { answer } = JSON.parse(text) as { answer: Result };
        finish(() => resolve({ result: answer }));
      };
      mourn = (error) => finish(() => (error ? reject(error) : resolve({ halt: halt ?? haltOf(complaint) })));
      if (ended) mourn();
      else (child.stdin as Writable).write(`${line}\n`);
    });
  return { child, alive: () => !ended && child.exitCode === null && !child.killed, ask };
}
