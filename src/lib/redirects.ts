import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';

const pathname = z
  .string()
  .regex(/^\/[a-z0-9/-]*\/$/, 'a path begins and ends with a slash and is plain ASCII');

/**
 * Reads `content/redirects.json`: every published address that moved and where it leads now, both without the base,
 * such as `"/vi/tin-tuc/cu/": "/vi/tin-tuc/moi/"`. Lines are only added.
 * @throws when the file is no such list.
 */
export function readRedirects(portalDir: string): ReadonlyMap<string, string> {
  const file = path.join(portalDir, 'content', 'redirects.json');
  if (!existsSync(file)) return new Map();
  const result = z.record(pathname, pathname).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`content/redirects.json: ${z.prettifyError(result.error)}`);
  return new Map(Object.entries(result.data));
}
