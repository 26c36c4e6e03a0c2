import { expect } from 'vitest';

const shown = 40;

/** Fails with everything that is wrong at once, one line each. */
export function expectNone(problems: Iterable<string>): void {
  const lines = [...new Set(problems)];
  if (lines.length === 0) return;
  const more = lines.length > shown ? [`… and ${lines.length - shown} more`] : [];
  expect.fail(
    `${lines.length}:\n${[...lines.slice(0, shown), ...more].map((line) => `  ${line}`).join('\n')}`,
  );
}
