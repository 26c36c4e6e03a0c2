import { fold } from '../search/parse.ts';
import type { IndexPage } from './inputs.ts';
import type { Mentions } from './names.ts';

/** Pages from which on a site is large: what all of them have is then a large part of its index. */
const large = 300;

export const isLarge = (pages: readonly unknown[]): boolean => pages.length >= large;

/** Share of the pages that have a common name. */
const nearlyAll = 0.8;

/**
 * Names that nearly every page has, folded, so that they tell none from another. A reader who asks for tea of the
 * province then need not fetch where its name stands in each of a thousand pages.
 */
export function commonNames(
  pages: readonly IndexPage[],
  mentionsOf: ReadonlyMap<IndexPage, Mentions>,
): string[] {
  if (!isLarge(pages)) return [];
  const counts = new Map<string, number>();
  for (const mentions of mentionsOf.values()) {
    for (const { form } of mentions.keys()) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts]
    .filter(([form, count]) => count >= pages.length * nearlyAll && isTelling(form))
    .map(([form]) => fold(form))
    .sort();
}

/** Whether a name is one wherever it stands: `tỉnh` and `省` are parts of others. */
const isTelling = (form: string): boolean => / |^\p{Script=Han}{2}/u.test(form);
