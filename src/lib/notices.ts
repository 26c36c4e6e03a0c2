import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { moment, subject } from '../collections/values.ts';
import type { Moment } from './publication.ts';

/** The file of the notices of a portal, which need not be there. */
export const noticeFile = 'content/notice.json';

const text = z.record(z.string(), z.string().trim().min(1).max(600));
const period = {
  /** First day or minute on which it is shown, in the portal's time zone. */
  from: moment,
  /** Last one; a day counts to its end. */
  until: moment,
  /** What readers are told, in every language. */
  text,
  /** An entry that tells more, `<collection>/<slug>`. */
  link: subject.optional(),
};

const noticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('emergency'), ...period }),
  z.strictObject({ kind: z.literal('information'), ...period }),
  /** A planned stop (Decree 224/2026, article 13.1.a: told seven working days ahead, with the time of recovery). */
  z.strictObject({ kind: z.literal('outage'), ...period, stops: moment, resumes: moment }),
]);

/** `content/notice.json`: what every page of the portal says at its top (R51). */
export const noticesSchema = z.strictObject({ notices: z.array(noticeSchema).max(5) });

export type Notice = z.infer<typeof noticeSchema>;

/** The order in which readers see them: what is urgent first. */
const kinds: readonly Notice['kind'][] = ['emergency', 'outage', 'information'];

/**
 * Reads the notices of a portal; none where it has no such file.
 * @throws when the file is not what the schema says.
 */
export function readNotices(portalDir: string): readonly Notice[] {
  const file = path.join(portalDir, noticeFile);
  if (!existsSync(file)) return [];
  const result = noticesSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${noticeFile}: ${z.prettifyError(result.error)}`);
  return result.data.notices;
}

/** The last minute of a day or a moment. */
const endOf = (until: string): Moment => (until.length === 10 ? `${until}T23:59` : until);

/** Those shown at a moment, what is urgent first. */
export const noticesAt = (notices: readonly Notice[], now: Moment): Notice[] =>
  notices
    .filter(({ from, until }) => from <= now && now <= endOf(until))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.from < b.from ? 1 : -1));
