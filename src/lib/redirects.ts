import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file with every published address that moved and where it leads now, both without the base. */
export const redirectsFile = 'content/redirects.json';

/** Why an address of that file is none. */
export type AddressFault =
  | 'text'
  | 'host'
  | 'start'
  | 'letters'
  | 'extra'
  | 'end'
  | 'steps'
  | 'long'
  | 'taken';

/** What stands at the root of a site and is no page: files that pages need, and the page for lost addresses. */
const taken = /^\/(?:assets|covers|files|pagefind|404|500)\//;

/** What is wrong with an address such as `/vi/tin-tuc/cu/`; undefined when nothing is. */
export function addressFault(address: unknown): AddressFault | undefined {
  if (typeof address !== 'string' || address.trim() === '') return 'text';
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(address)) return 'host';
  if (!address.startsWith('/')) return 'start';
  if (/[?#]/.test(address)) return 'extra';
  if (/\/\.{0,2}(?=\/)/.test(address)) return 'steps';
  if (!/^[a-z0-9/-]*$/.test(address)) return 'letters';
  if (!address.endsWith('/')) return 'end';
  // Folders of the output have these names; no file system takes longer ones.
  if (address.length > 200 || /[^/]{81}/.test(address)) return 'long';
  return taken.test(address) ? 'taken' : undefined;
}

/**
 * Reads `content/redirects.json`, such as `"/vi/tin-tuc/cu/": "/vi/tin-tuc/moi/"`. Lines are only added. Rows that
 * are none are left out; the checks tell them.
 * @throws when the file is no list of that kind.
 */
export function readRedirects(portalDir: string): ReadonlyMap<string, string> {
  const file = path.join(portalDir, redirectsFile);
  if (!existsSync(file)) return new Map();
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!rows || typeof rows !== 'object' || Array.isArray(rows)) {
    throw new Error(`${redirectsFile}: it is no list of the form { "from": "to" }.`);
  }
  return new Map(
    Object.entries(rows as Record<string, string>).filter((row) =>
      row.every((address) => !addressFault(address)),
    ),
  );
}
