import type { Issue, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import { type BodyHeading, bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

const deepest = 4;

/** Longest line, in characters, that may have been meant as a heading. */
const longest = 75;

/** Headings begin below the title of the page, at level 2, go down one level at a time, and have words. */
export const checkHeadings: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    let above = 1;
    return bodyOf(entry).headings.flatMap((heading): Issue[] => {
      const { depth, text, filled, underlined } = heading;
      const tell = (code: string, values: Values) => [bodyIssue(entry, code, heading, values)];
      const highest = Math.min(above + 1, deepest);
      const good = depth >= 2 && depth <= highest;
      above = good ? depth : Math.max(above, Math.min(depth, deepest));
      const wanted = '#'.repeat(Math.min(Math.max(depth, 2), highest));
      if (!filled) return tell('heading-empty', { given: '#'.repeat(depth) });
      if (underlined) {
        return tell('heading-underline', underlineValues(heading, wanted)).map((issue) =>
          // A short line over `---` may well be meant as a heading, and looks like one.
          good && isHeadingLike(text) ? { ...issue, severity: 'warning' } : issue,
        );
      }
      if (good) return [];
      const reason = depth === 1 ? 'first' : depth > deepest ? 'deep' : 'skipped';
      return tell('heading-level', {
        given: '#'.repeat(depth),
        reason: { phrase: `phrases.heading.${reason}` },
        example: `${wanted} ${text}`,
      });
    });
  });

const isHeadingLike = (text: string): boolean =>
  [...text].length <= longest && !/\n/.test(text) && !/[.!?:;,…。！？：；，]$/.test(text);

function underlineValues({ depth, text }: BodyHeading, wanted: string): Values {
  const line = shownValue(text);
  return {
    text: line,
    marks: depth === 1 ? '===' : '---',
    example: `${wanted} ${line}`,
  };
}
