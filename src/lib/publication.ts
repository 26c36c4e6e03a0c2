/** What decides whether readers see a subject, as its facts say it. */
export interface PublicationFacts {
  draft?: boolean;
  /** The embargo: a day, or a minute of a day, in the portal's time zone. */
  publish?: { after: string };
  /** The last day on which it is true, and shown. */
  expires?: string;
}

/** A moment in the portal's time zone, `YYYY-MM-DDTHH:MM`: moments compare as texts. */
export type Moment = string;

/** The day of a moment, `YYYY-MM-DD`. */
export const dayOf = (moment: Moment): string => moment.slice(0, 10);

/**
 * The present moment of a portal. `SITE_NOW` (the same form, a day, or an instant of UTC ending in `Z`) stands in
 * for the clock, so that all parts of a build live in one moment, and a build can be made again as it was.
 */
export function momentIn(timeZone: string, given: string | undefined): Moment {
  const clock = given?.endsWith('Z') ? new Date(given) : new Date();
  if (given && !given.endsWith('Z')) return given.length === 10 ? `${given}T00:00` : given.slice(0, 16);
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const of = Object.fromEntries(parts.formatToParts(clock).map(({ type, value }) => [type, value]));
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}`;
}

/** Why readers do not see a subject at a moment; undefined when they do. Facts may be of any form. */
export function withheldAs(facts: unknown, now: Moment): 'draft' | 'embargo' | 'expired' | undefined {
  const { draft, publish, expires } = (facts && typeof facts === 'object' ? facts : {}) as PublicationFacts;
  if (draft === true) return 'draft';
  const after = publish && typeof publish === 'object' ? publish.after : undefined;
  // What is no moment is told by the schema, and is not published meanwhile.
  if (after !== undefined && !(typeof after === 'string' && after <= now)) return 'embargo';
  if (typeof expires === 'string' && expires < dayOf(now)) return 'expired';
  return undefined;
}
