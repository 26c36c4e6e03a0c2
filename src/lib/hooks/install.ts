import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isOurs, keptName } from './script.ts';

/** What installing came to. `kept`: a hook that was there is called before ours. `occupied`: two others are there. */
export type Installed = 'installed' | 'kept' | 'occupied';

/** Puts the hook into a folder of hooks, or renews it there. A hook that was there is kept, and called by ours. */
export function installHook(folder: string, script: string): Installed {
  const hook = path.join(folder, 'pre-commit');
  const kept = path.join(folder, keptName);
  mkdirSync(folder, { recursive: true });
  if (exists(hook) && !isOursAt(hook)) {
    if (exists(kept)) return 'occupied';
    renameSync(hook, kept);
  }
  // Renewed in one step: a commit may be under way in another working tree.
  const beside = `${hook}.${process.pid}.tmp`;
  writeFileSync(beside, script);
  chmodSync(beside, 0o755);
  renameSync(beside, hook);
  return exists(kept) ? 'kept' : 'installed';
}

/** Takes our hook away, and puts back the one that was there before it. False where ours is not there. */
export function removeHook(folder: string): boolean {
  const hook = path.join(folder, 'pre-commit');
  const kept = path.join(folder, keptName);
  if (!isOursAt(hook)) return false;
  rmSync(hook);
  if (exists(kept)) renameSync(kept, hook);
  return true;
}

/** Whether there is something of that name, even a link that leads nowhere. */
const exists = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

const isOursAt = (file: string): boolean =>
  existsSync(file) && lstatSync(file).isFile() && isOurs(readFileSync(file, 'utf8'));
