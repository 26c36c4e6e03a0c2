import { createHash } from 'node:crypto';

export interface VersionedText {
  title: string;
  summary: string;
  body: string;
}

const normalise = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * The version of a source: eight hexadecimal digits of SHA-256 over title, summary and body.
 * White space, Unicode form and the order of front matter do not change it.
 */
export function versionOf({ title, summary, body }: VersionedText): string {
  return createHash('sha256')
    .update([title, summary, body].map(normalise).join('\n'))
    .digest('hex')
    .slice(0, 8);
}
