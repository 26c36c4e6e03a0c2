import { z } from 'astro/zod';
import { id, partialDate } from './values.ts';

/** What a partner is in its own country; `partners:level` has the words. */
export const partnerLevels = [
  'country',
  'province',
  'prefecture',
  'city',
  'county',
  'district',
  'commune',
  'village',
] as const;

/** What two sides did together; `partners:exchange` has the words. */
export const exchangeKinds = ['talks', 'visit', 'conference', 'event', 'border', 'study'] as const;

/** `facts.partner`: a partner locality (R35–R40). */
export const partnerFacts = z.strictObject({
  /** How it is called: an id of `names`. */
  name: id,
  level: z.enum(partnerLevels),
  /** The country it belongs to: an id of `names`. */
  country: id,
  /** The partner above it: the folder of its profile, `hong-ha` below `van-nam`. */
  within: id.optional(),
  /** Units of this province that deal with it: ids of `places`. */
  counterparts: z.array(id).max(12).optional(),
  /** The earliest dated act of the relation that a source tells. */
  since: partialDate.optional(),
  /** What that act was; `partners:since` has the words. `named` is no beginning, and so has no anniversary. */
  sinceOf: z.enum(['agreement', 'mechanism', 'talks', 'twinning', 'named']).optional(),
  /** Languages in which it writes, as tags: its name is shown in the first that the portal has. */
  languages: z.array(z.string()).min(1).max(4),
  /** Its own official site. */
  website: z.url({ protocol: /^https?$/ }).optional(),
});
