import type { Media } from '../lib/media/facts.ts';

/** What the pictures and PDFs of a portal folder are, found out in a process of its own. */
export async function inspectMedia(_portalDir: string): Promise<Media> {
  return new Map();
}
