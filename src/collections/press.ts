import { z } from 'astro/zod';
import { civilDate, id, line, localized, moment, partialDate } from './values.ts';

/**
 * A press briefing (R10). Its statement, questions and answers are the text of the entry, each quotation in a
 * `<Quote>` with its own language; files stand beside the text.
 */
const briefing = z.strictObject({
  type: z.literal('briefing'),
  /** When it is or was held, in the portal's time zone; the quarter is computed from it. */
  held: moment,
  /** Body that leads it: an id of `agencies`. */
  chair: id,
  /** What it is about, one item each, in every language. */
  agenda: z.array(localized).min(1).max(12).optional(),
  /** A new date is written in `held`; what is called off stays on the page and says so. */
  status: z.enum(['postponed', 'cancelled']).optional(),
});

/** A statement (R12): numbered, dated, kept; a correction is a change of the text with its day in `facts.updated`. */
const statement = z.strictObject({
  type: z.literal('statement'),
  made: civilDate,
  /** Body that speaks: an id of `agencies`. */
  by: id,
  number: line.optional(),
});

/** What was said wrongly, and that it is answered (R49, R50); facts, legal basis and sources are the text itself. */
const clarification = z.strictObject({
  type: z.literal('clarification'),
  /** Day of the answer. */
  made: civilDate,
  /** Body that answers: an id of `agencies`. */
  by: id,
  /** What was said, in a neutral line of our own, in every language. */
  claim: localized,
  /** Where it was said: newspaper, site or network, as it calls itself. */
  outlet: line.optional(),
  said: partialDate.optional(),
  /** Whether those who said it have put it right. */
  corrected: civilDate.optional(),
});

/** Answers given to a newspaper or a broadcaster. */
const interview = z.strictObject({
  type: z.literal('interview'),
  /** Day on which it was printed or broadcast. */
  on: partialDate,
  /** Body whose officer answered: an id of `agencies`. */
  by: id,
  /** Newspaper or broadcaster, as it calls itself. */
  outlet: line,
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/** One step of a procedure, counted from a day that the reader knows or from the step before it. */
const step = z.strictObject({
  /** What happens, as a noun: “The application is sent”. */
  what: localized,
  count: z.number().int().min(1).max(365),
  /** Days of the calendar, working days (Saturdays and Sundays are skipped), or hours. */
  unit: z.enum(['days', 'working-days', 'hours']),
  direction: z.enum(['before', 'after']),
  /** `chosen`: counted from the day the reader chooses; `previous`: from the step before. */
  from: z.enum(['chosen', 'previous']),
  /** Article of the document, and its clause. */
  article: z.number().int().min(1).optional(),
  clause: z.number().int().min(1).optional(),
});

/** Steps that follow from one day, and the document that sets them. */
const leadTime = z.strictObject({
  /** The day the reader chooses: “The day you enter Viet Nam”. */
  day: localized,
  document: id,
  steps: z.array(step).min(1).max(6),
});

/** A guide for foreign media and film crews (R11, R19). */
const guide = z.strictObject({
  type: z.literal('guide'),
  /** Dates that the page computes for the reader, with a table for those without script. */
  leadTimes: z.array(leadTime).min(1).max(6).optional(),
});

/** The province in about eighty words, for the media kit; a portal has one. */
const boilerplate = z.strictObject({ type: z.literal('boilerplate') });

/** `facts.press`: what a text of the press room is (R10–R12, R17–R19). */
export const pressFacts = z.discriminatedUnion('type', [
  briefing,
  statement,
  clarification,
  interview,
  guide,
  boilerplate,
]);

export type PressFacts = z.infer<typeof pressFacts>;
export type BriefingFacts = z.infer<typeof briefing>;
export type LeadTime = z.infer<typeof leadTime>;
