import process from 'node:process';
import { Worker } from 'node:worker_threads';

/** Milliseconds that a process runs at a stretch. */
const slice = 3;

/**
 * Gives processes a fraction of the time they would have, all of their threads, until it is told to stop. Browsers
 * themselves slow down their main thread only, and the search runs in another.
 */
export function slowDown(pids: readonly number[], times: number): () => Promise<void> {
  const worker = new Worker(
    `const { workerData: { pids, run, rest } } = require('node:worker_threads');
    const cell = new Int32Array(new SharedArrayBuffer(4));
    const signal = (name) => { for (const pid of pids) try { process.kill(pid, name); } catch {} };
    for (;;) {
      signal('SIGSTOP');
      Atomics.wait(cell, 0, 0, rest);
      signal('SIGCONT');
      Atomics.wait(cell, 0, 0, run);
    }`,
    { eval: true, workerData: { pids, run: slice, rest: slice * (times - 1) } },
  );
  return async () => {
    await worker.terminate();
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGCONT');
      } catch {
        // It has ended by itself.
      }
    }
  };
}
