import { bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

/** A mark of a list at the beginning of a line that Markdown does not know. */
const mark = /^[ \t]*([•●▪■◦‣⁃·∙○➢➤✓✔※–—])[ \t]*\S|^[ \t]*(-)\p{L}/u;

/** Lists are typed so that they become lists: two lines with a bullet of one's own would run into one. */
export const checkTypedLists: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) =>
    bodyOf(entry).texts.flatMap((text) => {
      if (text.quoted || !text.value.includes('\n')) return [];
      const lines = text.value.split('\n');
      const index = lines.findIndex((line, at) => mark.test(line) && mark.test(lines[at + 1] ?? ''));
      if (index === -1) return [];
      const line = lines[index] ?? '';
      const [, bullet, hyphen] = mark.exec(line) ?? [];
      const place = { line: text.line + index, column: index === 0 ? text.column : 1 };
      const example = `- ${line.trim().replace(/^\S[ \t]*/u, '')}`.slice(0, 60);
      return [
        {
          ...bodyIssue(entry, 'list-typed', place, { mark: bullet ?? hyphen ?? '', example }),
          severity: 'warning' as const,
        },
      ];
    }),
  );
