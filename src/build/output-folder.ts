import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * Where a build writes, and how it becomes the site. A build writes beside the site, never into it, and takes its
 * place when it is complete by two renames. Between the two, for a moment, the site has another name; whoever
 * opens the folder next puts it back.
 */
export interface OutputFolder {
  /** Folder that a build fills. */
  next: string;
  /** Makes what was built the site. */
  replace: () => void;
  /** Gives the folder free, and takes away what is left of the build. */
  close: () => void;
}

/** Another build is writing the same site. */
export class OutputBusy extends Error {}

/**
 * Opens the output folder of a site for one build.
 * @throws OutputBusy while another build has it.
 */
export function openOutputFolder(dir: string): OutputFolder {
  const next = `${dir}.next-${process.pid}`;
  const previous = `${dir}.previous`;
  const lock = `${dir}.lock`;
  takeLock(lock);
  recover(dir, previous);
  const clean = () => {
    for (const name of readdirSync(path.dirname(dir))) {
      if (name.startsWith(`${path.basename(dir)}.next-`))
        rmSync(path.join(path.dirname(dir), name), { recursive: true, force: true });
    }
  };
  clean();
  return {
    next,
    replace: () => {
      if (existsSync(dir)) renameSync(dir, previous);
      renameSync(next, dir);
      rmSync(previous, { recursive: true, force: true });
    },
    close: () => {
      clean();
      rmSync(lock, { force: true });
    },
  };
}

/** Puts back the site that a build stopped between its two renames has left under its other name. */
export function recover(dir: string, previous = `${dir}.previous`): void {
  if (!existsSync(previous)) return;
  if (existsSync(dir)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, dir);
}

function takeLock(lock: string): void {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(lock, 'utf8') || 0);
      if (isRunning(holder)) throw new OutputBusy(`Another build (process ${holder}) is writing this site.`);
      // Left by a build that was killed.
      rmSync(lock, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
