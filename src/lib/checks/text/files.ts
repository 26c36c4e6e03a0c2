import { isUtf8 } from 'node:buffer';
import { parseKeptVersionPath } from '../../entry-path.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { extensionOf, type Tree } from '../../tree.ts';

/** Types of files that are text. */
const textTypes = new Set(
  'mdx md yaml yml json txt csv tsv vtt srt svg xml html htm css js webmanifest geojson gpx kml'.split(' '),
);

/** More than any text has; larger files are refused for their size. */
const largest = 8_000_000;

export interface TextFile {
  path: string;
  bytes: Buffer;
  /** The bytes as UTF-8, whether they are or not. */
  text: string;
  /**
   * What is asked of it: `bytes` of documentation, of kept versions, which stay as they were, and of what is no UTF-8; `characters` of
   * words for editors, which show examples of what is wrong; `style` of what readers see.
   */
  level: 'bytes' | 'characters' | 'style';
}

const read = new WeakMap<Tree, readonly TextFile[]>();

/** Every text file of a portal, read once. */
export function textFiles(tree: Tree): readonly TextFile[] {
  const found = read.get(tree);
  if (found) return found;
  const files = tree.items
    .filter(({ kind, path, size }) => kind === 'file' && size <= largest && textTypes.has(extensionOf(path)))
    .map(({ path }): TextFile => {
      const bytes = tree.read(path);
      const level = isUtf8(bytes) ? levelOf(path) : 'bytes';
      return { path, bytes, text: bytes.toString('utf8'), level };
    });
  read.set(tree, files);
  return files;
}

function levelOf(path: string): TextFile['level'] {
  if (/(?:^|\/)README\.md$/i.test(path) || parseKeptVersionPath(path)) return 'bytes';
  return /^i18n\/[^/]+\/editor\//.test(path) ? 'characters' : 'style';
}

/** A problem of a text file as a whole or at a place of it. */
export const fileIssue = (
  file: string,
  code: string,
  { line, column }: { line: number; column?: number },
  values: Values = {},
): Issue => ({ code, severity: 'error', file, line, ...(column ? { column } : {}), values });
