import { bodyOf, placeIn } from '../bodies.ts';
import { bodyIssue, type Check, fieldIssue, judgeEntries } from '../check.ts';

// Pairs that Markdown leaves beside Han punctuation; the typography makes them bold.
const mended = /\*\*(?=\S)([^*\n]+?)\*\*/g;
const left = /\*{2,}/g;

/** No asterisks left where bold was meant. */
export const checkBold: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    const lines = entry.body.split('\n');
    return [
      ...(['title', 'summary'] as const).flatMap((key) => {
        const text = entry.frontMatter[key];
        return typeof text === 'string' && text.includes('**')
          ? [fieldIssue(entry, 'bold-literal', [key], { around: around(text, text.indexOf('**')) })]
          : [];
      }),
      ...bodyOf(entry).texts.flatMap((text) => {
        if (!text.value.includes('**')) return [];
        const rest = text.value.replace(mended, (run) => ' '.repeat(run.length));
        // The second of two belongs to the first.
        return [...rest.matchAll(left)].flatMap(({ index }, at) => {
          if (at % 2 === 1) return [];
          const place = placeIn(text, index);
          // An editor who writes `\*\*` means asterisks.
          if (lines[place.line - 1]?.includes('\\*')) return [];
          return [bodyIssue(entry, 'bold-literal', place, { around: around(text.value, index) })];
        });
      }),
    ];
  });

/** The asterisks with some of the text on either side, in whole words where words are spaced. */
function around(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 16), index);
  const after = text.slice(index, index + 18);
  const head = index > 16 ? before.replace(/^\S*\s/, '') : before;
  const tail = index + 18 < text.length ? after.replace(/\s\S*$/, '') : after;
  return (head + tail).replace(/\s+/g, ' ').trim();
}
