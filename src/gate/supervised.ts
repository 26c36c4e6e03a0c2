import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** The pipe to the supervisor. */
const answers = 3;

/** What the supervisor asks for. */
export const readRequest = <Request>(): Request => JSON.parse(readFileSync(0, 'utf8')) as Request;

let last: string | undefined;

/**
 * Names the file that is worked on next; the empty text when none is. Written at once, since the process may
 * never come back from that file.
 */
export function enter(file: string): void {
  if (file === last) return;
  last = file;
  say({ file });
}

/** Gives the answer to what was asked. */
export const answer = (value: unknown): void => say({ answer: value });

/**
 * Does one task after another for a workshop (`workshop.ts`), each given as a line and answered by a line, until
 * no more can come.
 */
export async function serve<Task, Result>(work: (task: Task) => Promise<Result>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    answer(await work(JSON.parse(line) as Task));
  }
}

function say(message: object): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(answers, bytes, sent);
    } catch (error) {
      // The pipe is full for a moment.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
