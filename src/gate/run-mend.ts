import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { MendedFile } from '../lib/fix/portal.ts';
import type { FixedFile } from '../lib/fix/report.ts';
import { insist } from './insist.ts';
import type { MendRequest } from './mend-worker.ts';
import type { Limits } from './supervise.ts';

const limits: Limits = { perFile: 10, silence: 300, heap: 2048, memory: 2560 };

/**
 * Mends what needs no person in the files of a portal folder, and says what. Texts are parsed in a process of its
 * own, within limits of time and memory; a file at which it comes to a halt is left alone, for the gate to tell.
 * @throws when mending itself fails, or a file cannot be written.
 */
export async function runMend(portalDir: string): Promise<FixedFile[]> {
  const mended = await insist<MendedFile[]>(
    'mend-worker.ts',
    (halts): MendRequest => ({ portalDir, halts }),
    limits,
  );
  return mended.flatMap((file) => write(portalDir, file));
}

/** Writes a file whole or not at all; leaves one alone that somebody has changed in the meantime. */
function write(portalDir: string, { file, before, after, fixes }: MendedFile): FixedFile[] {
  const target = path.join(portalDir, file);
  if (!readFileSync(target).equals(Buffer.from(before))) return [];
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, after, { flag: 'wx' });
    chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return [{ file, fixes }];
}
