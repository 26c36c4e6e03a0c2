import { readFileSync, writeSync } from 'node:fs';

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
