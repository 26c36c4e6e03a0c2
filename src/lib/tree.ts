import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { openLimit } from './media/limits.ts';

/** The folders of a portal that a site is made from. */
export const portalFolders = ['content', 'i18n', 'public'] as const;

/** A thing below one of those folders, as it lies on the disk: nothing of it is trusted yet. */
export interface TreeItem {
  /** Relative to the portal folder, with `/`. */
  path: string;
  /** Neither links nor devices are ever followed or opened. */
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes of a file. */
  size: number;
  /** Whether it may be executed. */
  executable: boolean;
}

export interface Tree {
  dir: string;
  /** Everything below the folders, sorted by code point so that no file system decides an order. */
  items: readonly TreeItem[];
  /** The bytes of a file; none of what is no file, or too large to be opened at all, which is told by others. */
  read: (file: string) => Buffer;
}

const kindOf = (entry: Dirent): TreeItem['kind'] =>
  entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';

/**
 * Undefined where nothing can be said of a thing: its name in the list is not that on the disk, because its bytes are
 * no letters, or its path is longer than the system takes.
 */
function statusOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What a folder holds; undefined where it cannot be opened. */
export function listOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

/** Lists everything that stands in the folders of a portal, hidden files and links included. */
export function readTree(dir: string): Tree {
  const items: TreeItem[] = [];
  const add = (item: string, kind: TreeItem['kind']): void => {
    const status = statusOf(path.join(dir, item));
    if (!status) {
      items.push({ path: item, kind: 'other', size: 0, executable: false });
      return;
    }
    const { size, mode } = status;
    const list = kind === 'folder' ? listOf(path.join(dir, item)) : [];
    const executable = kind === 'file' && (mode & 0o111) !== 0;
    items.push({ path: item, kind: list ? kind : 'other', size, executable });
    for (const entry of list ?? []) add(`${item}/${entry.name}`, kindOf(entry));
  };
  for (const entry of readdirSync(dir, { withFileTypes: true, encoding: 'utf8' })) {
    if ((portalFolders as readonly string[]).includes(entry.name)) add(entry.name, kindOf(entry));
  }
  items.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const open = new Set(
    items.filter(({ kind, size }) => kind === 'file' && size <= openLimit).map(({ path: file }) => file),
  );
  const read = (file: string) => (open.has(file) ? readFileSync(path.join(dir, file)) : Buffer.alloc(0));
  return { dir, items, read };
}

/** The extension of a file name in small letters, without the dot; empty when it has none. */
export const extensionOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
