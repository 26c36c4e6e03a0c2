/** A worker that misbehaves when it is told to, for the tests of those who watch over workers. */
import process from 'node:process';
import { serve } from '../../../src/gate/supervised.ts';

await serve<string, string>(async (task) => {
  if (task === 'hang') for (;;);
  if (task === 'die') process.kill(process.pid, 'SIGSEGV');
  if (task === 'eat') {
    const eaten: Buffer[] = [];
    for (;;) eaten.push(Buffer.alloc(16 * 2 ** 20, 1));
  }
  return task;
});
