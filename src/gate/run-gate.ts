import { totalmem } from 'node:os';
import type { Issue } from '../lib/issues/issue.ts';
import type { CheckRequest } from './check-worker.ts';
import { insist } from './insist.ts';
import { inspectMedia } from './inspect-media.ts';
import type { Limits } from './supervise.ts';

const mebibyte = 2 ** 20;
/** Portals of ten thousand subjects fit; a bomb does not take the machine with it. */
const heap = Math.min(6144, Math.floor((totalmem() / mebibyte) * 0.5));
const limits: Limits = { perFile: 10, silence: 300, heap, memory: heap + 512 };

/**
 * The gate: every problem of a portal folder. Everything is read and parsed in processes of its own, within limits
 * of time and memory, before anything else sees it.
 * @throws when the gate itself fails.
 */
export async function runGate(portalDir: string): Promise<Issue[]> {
  const media = [...(await inspectMedia(portalDir))];
  return insist<Issue[]>('check-worker.ts', (halts): CheckRequest => ({ portalDir, halts, media }), limits);
}
