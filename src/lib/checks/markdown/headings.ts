import { bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

const deepest = 4;

/** Headings begin below the title of the page, at level 2, and go down one level at a time. */
export const checkHeadings: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    let above = 1;
    return bodyOf(entry).headings.flatMap(({ depth, text, line, column }) => {
      const highest = Math.min(above + 1, deepest);
      const good = depth >= 2 && depth <= highest;
      above = good ? depth : Math.max(above, Math.min(depth, deepest));
      if (good) return [];
      const wanted = '#'.repeat(Math.min(Math.max(depth, 2), highest));
      const reason = depth === 1 ? 'first' : depth > deepest ? 'deep' : 'skipped';
      return [
        bodyIssue(
          entry,
          'heading-level',
          { line, column },
          {
            given: '#'.repeat(depth),
            reason: { phrase: `phrases.heading.${reason}` },
            example: `${wanted} ${text}`,
          },
        ),
      ];
    });
  });
