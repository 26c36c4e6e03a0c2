import path from 'node:path';
import type { Halt } from '../lib/checks/index.ts';
import { type Limits, supervise } from './supervise.ts';

/** Files at which a script may come to a halt before it is given up. */
const patience = 20;

/** A file at which a script came to a halt, and why. */
export type Halts = readonly (readonly [file: string, halt: Halt])[];

/**
 * Runs a script of this folder under supervision until it answers. After a halt it is asked again and told at which
 * files the earlier runs halted, so that it leaves them closed.
 * @throws when it halts at a file that it was told to leave, or at too many.
 */
export async function insist<Answer>(
  script: string,
  requestOf: (halts: Halts) => unknown,
  limits: Limits,
): Promise<Answer> {
  const halts = new Map<string, Halt>();
  for (;;) {
    const outcome = await supervise<Answer>(
      path.join(import.meta.dirname, script),
      requestOf([...halts]),
      limits,
    );
    if ('answer' in outcome) return outcome.answer;
    if (halts.has(outcome.file) || halts.size === patience) {
      throw new Error(`${script} cannot get past ${outcome.file} (${outcome.halt}).`);
    }
    halts.set(outcome.file, outcome.halt);
  }
}
