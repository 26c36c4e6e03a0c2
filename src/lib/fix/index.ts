import { withoutBom } from './bom.ts';
import { applyEdits, type Edit, type Fix, type FixKind, linesOf } from './edits.ts';
import { mendLastLine } from './last-line.ts';
import { mendLineEnds } from './line-ends.ts';
import { composeWords } from './nfc.ts';
import type { Marks } from './quotes.ts';
import { formatOf } from './steps.ts';

/** A text and what was mended in it. */
export interface Mended {
  text: string;
  /** The text before anything that counts for its version (`lib/version.ts`) was mended. */
  sameVersion: string;
  fixes: readonly Fix[];
}

/** A text over which somebody has signed, so that not a letter may change. */
const signed = /^-----BEGIN PGP SIGNED MESSAGE-----/m;

/**
 * Mends what needs no person in the text of a file, whose path decides what is safe; undefined where nothing is to
 * be mended. What is mended needs no mending again. A step after which the text would no longer say the same is
 * left out.
 */
export function mendText(file: string, text: string, marks: Marks = {}): Mended | undefined {
  const format = formatOf(file);
  // NUL: no text, or one that a person must look at.
  if (!format || text.includes('\0') || text.trim() === '' || signed.test(text)) return undefined;

  const fixes: Fix[] = [];
  const add = (kind: FixKind, lines: readonly number[], count: number) => {
    if (count > 0) fixes.push({ kind, lines, count });
  };

  let now = withoutBom(text);
  add('bom', [1], text.length - now.length);
  const ended = mendLineEnds(now);
  add('line-ends', ended.lines, ended.lines.length);
  now = ended.text;

  const edit = (kind: FixKind, edits: readonly Edit[]) => {
    if (edits.length === 0) return;
    const next = applyEdits(now, edits);
    if (!format.sameMeaning(now, next)) return;
    add(kind, linesOf(now, edits), edits.length);
    now = next;
  };
  const sameVersion = now;
  edit('invisible', format.invisible(now));
  // After that, since a mark may now stand beside its letter.
  const composed = composeWords(now);
  add('nfc', linesOf(now, composed), composed.length);
  now = applyEdits(now, composed);
  edit('trailing-space', format.trailingSpace(now));
  edit('quotes', format.quotes(now, marks));

  const finished = mendLastLine(now);
  if (finished !== now && format.sameMeaning(now, finished)) {
    now = finished;
    add('last-line', [now.split('\n').length - 1], 1);
  }
  return now === text ? undefined : { text: now, sameVersion, fixes };
}
