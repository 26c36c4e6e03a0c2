import { totalmem } from 'node:os';
import path from 'node:path';
import type { Halt } from '../lib/checks/index.ts';
import type { Issue } from '../lib/issues/issue.ts';
import type { CheckRequest } from './check-worker.ts';
import { inspectMedia } from './inspect-media.ts';
import { type Limits, supervise } from './supervise.ts';

const mebibyte = 2 ** 20;
/** Portals of ten thousand subjects fit; a bomb does not take the machine with it. */
const heap = Math.min(6144, Math.floor((totalmem() / mebibyte) * 0.5));
const limits: Limits = { perFile: 10, silence: 300, heap, memory: heap + 512 };

/** Files at which one run may come to a halt before it gives up. */
const patience = 20;

/**
 * The gate: every problem of a portal folder. Everything is read and parsed in processes of its own, within limits
 * of time and memory, before anything else sees it.
 * @throws when the gate itself fails.
 */
export async function runGate(portalDir: string): Promise<Issue[]> {
  const media = [...(await inspectMedia(portalDir))];
  const halts = new Map<string, Halt>();
  for (;;) {
    const request: CheckRequest = { portalDir, halts: [...halts], media };
    const outcome = await supervise<Issue[]>(
      path.join(import.meta.dirname, 'check-worker.ts'),
      request,
      limits,
    );
    if ('answer' in outcome) return outcome.answer;
    if (halts.has(outcome.file) || halts.size === patience) {
      throw new Error(`The gate cannot get past ${outcome.file} (${outcome.halt}).`);
    }
    halts.set(outcome.file, outcome.halt);
  }
}
