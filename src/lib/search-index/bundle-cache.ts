import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const manifest = 'manifest.json';

/** Digest of each file, by its path in the bundle. */
type Manifest = Readonly<Record<string, string>>;

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Sixteen hexadecimal digits that stand for all parts, in their order. */
export function fingerprintOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}

export interface BundleCache {
  /** Folder for the portal's bundles. */
  dir: string;
  /** What the names of the bundles of one language begin with. */
  code: string;
  fingerprint: string;
}

const nameOf = ({ code, fingerprint }: BundleCache): string => `${code}-${fingerprint}`;

/**
 * Copies a kept bundle, if it is whole.
 * @returns whether it was there; where it was not, the target may hold a part of it.
 */
export async function restoreBundle(cache: BundleCache, target: string): Promise<boolean> {
  const kept = path.join(cache.dir, nameOf(cache));
  try {
    const files: Manifest = JSON.parse(await readFile(path.join(kept, manifest), 'utf8'));
    for (const [name, expected] of Object.entries(files)) {
      const bytes = await readFile(path.join(kept, 'bundle', name));
      if (digest(bytes) !== expected) return false;
      const copy = path.join(target, name);
      await mkdir(path.dirname(copy), { recursive: true });
      await writeFile(copy, bytes);
    }
    return true;
  } catch {
    return false;
  }
}

/** Keeps a bundle in place of the older ones of its language. A cache that cannot be written is no fault of the site. */
export async function keepBundle(cache: BundleCache, source: string): Promise<void> {
  try {
    await mkdir(cache.dir, { recursive: true });
    // Beside, and renamed when whole: another build may read at this moment.
    const draft = await mkdtemp(path.join(cache.dir, '.draft-'));
    const files: Record<string, string> = {};
    for (const item of await readdir(source, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const file = path.join(item.parentPath, item.name);
      const name = path.relative(source, file).split(path.sep).join('/');
      const bytes = await readFile(file);
      files[name] = digest(bytes);
      const copy = path.join(draft, 'bundle', name);
      await mkdir(path.dirname(copy), { recursive: true });
      await writeFile(copy, bytes);
    }
    await writeFile(path.join(draft, manifest), JSON.stringify(files));
    const kept = path.join(cache.dir, nameOf(cache));
    await rm(kept, { recursive: true, force: true });
    await rename(draft, kept).catch(() => rm(draft, { recursive: true, force: true }));
    const own = new RegExp(`^${cache.code}-[0-9a-f]{16}$`);
    for (const name of await readdir(cache.dir)) {
      if (own.test(name) && name !== nameOf(cache))
        await rm(path.join(cache.dir, name), { recursive: true, force: true });
    }
  } catch {}
}
