import { withoutMarks } from '../text.ts';

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Comparisons that one run of the gate spends on suggestions: a few seconds. A flood of faults gets no more of them. */
const patience = 500_000;
let compared = 0;

/** Begins a run anew; what is suggested in it does not depend on earlier ones. */
export function restNearest(): void {
  compared = 0;
}

/** Letters of a text that may have been meant as an id or a name of a file. */
const longest = 120;

/** Whether one id is a run of whole words of the other: `then-kin-pang` in `cul-then-kin-pang`. */
const holds = (long: string, short: string): boolean => `-${long}-`.includes(`-${short}-`);

/**
 * The candidate that was probably meant: a slip of the keyboard away, or the same words with a prefix or
 * suffix. Undefined when nothing is near, or too much was asked. The earlier candidate wins a tie.
 */
export function nearest(given: string, candidates: Iterable<string>): string | undefined {
  const wanted = withoutMarks(given).toLowerCase().replaceAll(' ', '-');
  // Whoever wrote more than that had no id in mind, and comparing takes the square of the length.
  if (!wanted || wanted.length > longest) return undefined;
  let found: string | undefined;
  let least = Math.ceil(wanted.length / 3) + 1;
  for (const candidate of candidates) {
    if (++compared > patience) break;
    const id = candidate.toLowerCase();
    const kin = Math.min(id.length, wanted.length) > 2 && (holds(id, wanted) || holds(wanted, id));
    const cost = kin ? 0.5 : Math.abs(id.length - wanted.length) < least ? distance(wanted, id) : least;
    if (cost < least) {
      least = cost;
      found = candidate;
    }
  }
  return found;
}
