import { z } from 'astro/zod';
import { id, localized, partialDate } from './values.ts';

/** Several short texts in each language of the portal, in the order in which they are read. */
const localizedList = z.record(z.string(), z.array(z.string().min(1).max(300)).min(1).max(8));

/** A month of the year, 1 to 12. */
const month = z.int().min(1).max(12);

/**
 * `facts.visit`: what a visitor of a place has to know (R24, R30). Everything is optional, so that an entry says only
 * what a source says (`facts.sources`); the place itself, with its height and position, is `facts.place`.
 */
export const visitFacts = z.strictObject({
  /** Year, month or day since which it receives visitors: for places newly opened. */
  opened: partialDate.optional(),
  /** The months in which it is best seen, in the order of the visit, and what there is to see then. */
  season: z.strictObject({ months: z.array(month).min(1).max(12), note: localized.optional() }).optional(),
  /** How one comes in: by which road, on foot for how long, for whom it is hard. One or two sentences. */
  access: localized.optional(),
  /** Steps or ways of the journey, one item each. */
  gettingThere: localizedList.optional(),
  /** What has to be asked for or registered before the visit, and from whom: border area, mountain, protected forest. */
  permit: localized.optional(),
  /** Hours, market days, price of entry. */
  opening: localized.optional(),
  /** What to take along, one thing each. */
  bring: localizedList.optional(),
  /** The year, month or day on which these facts were last checked with a source. */
  checked: partialDate.optional(),
  /** Places of the registry to go on to; those nearest by distance stand there by themselves. */
  near: z.array(id).max(4).optional(),
});

export type VisitFacts = z.infer<typeof visitFacts>;
