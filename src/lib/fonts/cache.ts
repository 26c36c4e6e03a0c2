import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FontFile } from './faces.ts';

/** Eight hexadecimal digits that stand for a content. */
export const digest = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

const manifest = 'fonts.json';

/** The files of an earlier build; undefined when there are none, or one is not what was written. */
export async function readCache(dir: string): Promise<FontFile[] | undefined> {
  try {
    const entries: Omit<FontFile, 'bytes'>[] = JSON.parse(await readFile(path.join(dir, manifest), 'utf8'));
    const files = await Promise.all(
      entries.map(async (entry) => ({ ...entry, bytes: await readFile(path.join(dir, entry.name)) })),
    );
    return files.every(({ name, bytes }) => name.includes(digest(bytes))) ? files : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that a build running at the same time never reads half a folder. */
export async function writeCache(dir: string, files: readonly FontFile[]): Promise<void> {
  await mkdir(path.dirname(dir), { recursive: true });
  const draft = await mkdtemp(`${dir}-`);
  for (const { name, bytes } of files) await writeFile(path.join(draft, name), bytes);
  const entries = files.map(({ bytes: _, ...entry }) => entry);
  await writeFile(path.join(draft, manifest), JSON.stringify(entries));
  await rm(dir, { recursive: true, force: true });
  await rename(draft, dir).catch(async () => {
    // Another build was quicker; its files are the same.
    await rm(draft, { recursive: true, force: true });
  });
}
