import { z } from 'astro/zod';
import { civilDate, id, localized, subject } from './values.ts';

/** How sure it is that something takes place. */
const status = z.enum(['confirmed', 'to-be-confirmed', 'postponed', 'cancelled']);

/** A time of day in the portal's time zone, `"HH:MM"`. */
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Days that return every year: the first day, and how many there are. */
const yearly = {
  month: z.int().min(1).max(12),
  /** First day; without it only the month is known. */
  day: z.int().min(1).max(31).optional(),
  /** How many days it lasts, or may fall on where it is `approximate`; one when absent. */
  days: z.int().min(1).max(60).optional(),
};

/** When something that returns every year returns. */
const rule = z.strictObject({
  /** By the Vietnamese lunar calendar. */
  lunar: z.strictObject({ ...yearly, day: z.int().min(1).max(30).optional() }).optional(),
  /** By the civil calendar. */
  solar: z.strictObject(yearly).optional(),
  /** The days are those among which it is held, another choice each year; so with a month alone. */
  approximate: z.boolean().optional(),
});

/** A body of the registry, or another in the words of each language. */
const body = z.union([z.strictObject({ agency: id }), z.strictObject({ text: localized })]);

/** What is known of one time that something takes place. */
const held = {
  /** First day. */
  date: civilDate.optional(),
  /** Last day, when there are several. */
  until: civilDate.optional(),
  /** Time of day at which it begins on the first day. */
  starts: time.optional(),
  /** Time of day at which it ends on the last day. */
  ends: time.optional(),
  /** `to-be-confirmed` when absent. */
  status: status.optional(),
  /** The subject that tells how it was. */
  report: subject.optional(),
};

/**
 * `facts.event`: when and where something happens (R4, R25–R28). It happens once (`date`), every year (`recurs`),
 * on the anniversaries of a day (`since`), or at a time that only words can tell (`when`).
 */
export const eventFacts = z.strictObject({
  /**
   * Holidays and anniversaries fall on their day by themselves; all others count as unconfirmed until an edition,
   * or the status of the single date, says that they are confirmed.
   */
  kind: z.enum(['holiday', 'anniversary', 'festival', 'fair', 'exhibition', 'seminar', 'sport', 'exchange']),
  ...held,
  /** It returns every year. */
  recurs: rule.optional(),
  /** The years of a returning event of which more is known than its rule. */
  editions: z
    .array(z.strictObject({ /** Year of the civil calendar. */ year: z.int().min(1900).max(2199), ...held }))
    .optional(),
  /** The day that an anniversary recalls. */
  since: civilDate.optional(),
  /** Only every so many years, counted from `since`; 1 when absent. */
  every: z.int().min(1).max(100).optional(),
  /** Days before an anniversary on which `npm run status` reminds editors of it; 60 when absent. */
  remindDays: z.int().min(1).max(365).optional(),
  /** What is known of its time where no rule can say it, in words. */
  when: localized.optional(),
  /** Who holds it. */
  organiser: body.optional(),
  /** Where in the place (`facts.place`) it is held. */
  venue: localized.optional(),
  /** Who shows something at a fair or an exhibition. */
  exhibitors: z.array(body).max(60).optional(),
  /** What is shown: names of the registry, or words of each language. */
  products: z
    .array(z.union([z.strictObject({ name: id }), z.strictObject({ text: localized })]))
    .max(40)
    .optional(),
});

export type EventFacts = z.infer<typeof eventFacts>;
export type EventStatus = z.infer<typeof status>;
