import type { Paint } from '../issues/reporters/terminal.ts';
import { visibleLine } from '../issues/visible.ts';
import type { Translate } from '../translate.ts';
import type { Fix } from './edits.ts';

/** What was mended in a file. */
export interface FixedFile {
  /** Path relative to the portal folder. */
  file: string;
  fixes: readonly Fix[];
}

/** What an editing screen reads of a mended file. */
export interface FixedMessages {
  file: string;
  fixes: readonly (Fix & { text: string })[];
}

const describeFix = ({ kind, count }: Fix, t: Translate): string =>
  t(`editor:report.fix.kinds.${kind}`, { count });

/** Mended files with the words of `i18n/<locale>/editor/fix.json`. */
export const describeFixed = (fixed: readonly FixedFile[], t: Translate): FixedMessages[] =>
  fixed.map(({ file, fixes }) => ({
    file,
    fixes: fixes.map((fix) => ({ ...fix, text: describeFix(fix, t) })),
  }));

/** What was mended, for people: by file, each kind with its lines. */
export function formatFixed(fixed: readonly FixedFile[], t: Translate, paint: Paint): string {
  if (fixed.length === 0) return `${t('editor:report.fix.nothing')}\n`;
  const blocks = describeFixed(fixed, t).map(({ file, fixes }) =>
    [
      paint('file', visibleLine(file)),
      ...fixes.map(({ lines, text }) => `${runsOf(lines).padStart(3)}  ${text}`),
    ].join('\n'),
  );
  const summary = t('editor:report.fix.summary', { count: fixed.length });
  return `${[...blocks, summary].join('\n\n')}\n`;
}

/** Lines that may be told one by one. */
const told = 6;

/** Lines with their runs put together: `2, 5–9`. */
export function runsOf(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const texts = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return texts.length > told ? [...texts.slice(0, told), '…'].join(', ') : texts.join(', ');
}
