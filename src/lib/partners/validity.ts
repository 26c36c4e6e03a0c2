import { lastDayOf } from '../dates.ts';
import type { Agreement } from '../registries/schemas.ts';

/**
 * Whether an agreement holds on a day: its own last day decides before what a source once said of it.
 * @param today `YYYY-MM-DD`
 */
export function validityOf(
  { status, validTo }: Pick<Agreement, 'status' | 'validTo'>,
  today: string,
): Agreement['status'] {
  return validTo && lastDayOf(validTo) < today ? 'ended' : status;
}

/** Newest first; what nobody can date stands last. Of equals, by id, so that the order never changes. */
export const newestSigned = (
  [aId, a]: readonly [string, Pick<Agreement, 'signed'>],
  [bId, b]: readonly [string, Pick<Agreement, 'signed'>],
): number => {
  if (a.signed === b.signed) return aId < bId ? -1 : 1;
  if (!a.signed || !b.signed) return a.signed ? -1 : 1;
  return a.signed > b.signed ? -1 : 1;
};
