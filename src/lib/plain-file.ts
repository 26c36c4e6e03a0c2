import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Bytes that a text of a portal may have where nothing of the portal has been judged yet. */
const limit = 2 * 1024 * 1024;

/**
 * The text of a file of a portal that nobody has judged yet. Links are followed nowhere in its path, devices and
 * pipes are not opened, nor what is larger than any such text: a commit can hold a link to `/dev/zero`.
 * @returns undefined for what is no plain file of the portal.
 */
export function readPlainText(portalDir: string, file: string): string | undefined {
  try {
    const absolute = path.join(realpathSync(portalDir), file);
    const status = lstatSync(absolute);
    if (!status.isFile() || status.size > limit || realpathSync(absolute) !== absolute) return undefined;
    return readFileSync(absolute, 'utf8');
  } catch {
    return undefined;
  }
}
