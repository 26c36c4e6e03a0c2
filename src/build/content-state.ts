import { lstatSync } from 'node:fs';
import path from 'node:path';
import { readTree } from '../lib/tree.ts';

/** What tells whether a file is still the one that was judged, by its path. */
export type ContentState = ReadonlyMap<string, string>;

/** Words for reports stand on no page, and may be mended meanwhile. */
const isPublished = (file: string): boolean => !/^i18n\/[^/]+\/editor(?:\/|$)/.test(file);

/** The state of everything that a site is made from. */
export function contentState(portalDir: string): ContentState {
  return new Map(
    readTree(portalDir)
      .items.filter(({ path: file }) => isPublished(file))
      .map(({ path: file, kind }) => {
        const status = lstatSync(path.join(portalDir, file), { throwIfNoEntry: false });
        // A folder changes with what is put into it, which is told by its own name.
        const times = kind === 'folder' ? '' : `${status?.size} ${status?.mtimeMs} ${status?.ctimeMs}`;
        return [file, `${kind} ${times}`] as const;
      }),
  );
}

/** What has come, gone or changed between two states. */
export const changedBetween = (before: ContentState, after: ContentState): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
