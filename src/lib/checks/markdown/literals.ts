import { vocabulary } from '../../../markdown/vocabulary.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import { type BodyText, bodyOf, placeIn } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';
import { htmlAdvice, syntaxValues } from './advice.ts';

/** No marks of Markdown left in the text where a link, note, heading, table or character was meant. */
export const checkLiterals: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    const lines = entry.body.split('\n');
    return bodyOf(entry).texts.flatMap((text) =>
      /[[&#＃|】］<＜\t]/.test(text.value) && !isCode(text, lines) ? judge(entry, text, lines) : [],
    );
  });

/** Whether a text stands between backticks, where every mark is meant as it is. */
const isCode = ({ line, column }: BodyText, lines: readonly string[]): boolean =>
  lines[line - 1]?.[column - 1] === '`';

interface Mark {
  pattern: RegExp;
  /** Code and values; undefined when the mark is meant as it is. */
  tell: (match: RegExpExecArray, source: string) => { code: string; values: Values } | undefined;
}

const link = /\[([^[\]\n]{1,200})\][ \t]?\(([^()\n]{1,300})\)/g;
/** The beginning of a link whose address became a link of its own. */
const cut = /\[([^[\]\n]{1,200})\][ \t]?\($/g;
/** Round brackets first, or square and round ones of full width. */
const turned = /\(([^()\n]{1,200})\)\[(?:((?:https?:|www\.|\.{1,2}\/)[^[\]\n]{1,300})\]|$)/g;
const wide =
  /[【［[]([^【［[\]］】\n]{1,200})[\]］】][ \t]?（(?:((?:https?:|www\.|\.{1,2}\/)[^（）()\n]{1,300})[）)]|$)/g;
const reference = /\[([^[\]\n]{1,120})\]\[([^[\]\n]{0,120})\]/g;
const note = /\[\^([^[\]\s]{1,60})\]/g;
const entity = /&([a-z]{2,10}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});/gi;
const heading = /^[ \t]*([#＃]{1,6})[ \t]*(\S[^\n]{0,80})/gm;
/** Rows of a table without the line that makes it one, and cells of a spreadsheet. */
const rows = /^[ \t]*\|[^\n|]*\|[^\n]*\|[ \t]*\n[ \t]*\|[^\n|]*\|[^\n]*\|[ \t]*$/gm;
const cells = /^[^\t\n]+\t(?=[^\n]*\S)[^\n]*\n[^\t\n]+\t[^\n]*\S/gm;
/** Closing tags that readers see, of a web page or a forum. */
const tag = /<\/([a-z][a-z\d]{0,9})\s{0,3}>|\[\/([a-z]{1,12})\]/gi;
const wideTag = /＜\s{0,3}\/?([A-Za-z]{1,20})\b[^＜＞<>\n]{0,200}[＞>]?/g;
const delimiter = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?[ \t]*$/gm;

const marks: readonly Mark[] = [
  {
    pattern: link,
    tell: ([whole = '', words = '', address = '']) => {
      const target = address.trim();
      // Round brackets after square ones are a link only when they hold an address.
      if (
        !/^(?:https?:|mailto:|tel:|www\.|#|\.{0,2}\/)|\.mdx(?:#|$)|\.(?:jpe?g|png|webp|pdf|docx?|xlsx?)$/i.test(
          target,
        )
      )
        return undefined;
      const spaced = /\]\s/.test(whole);
      return {
        code: 'link-literal',
        values: {
          text: shownValue(whole),
          remedy: spaced
            ? { phrase: 'phrases.literal.close', values: { example: shownValue(`[${words}](${target})`) } }
            : {
                phrase: 'phrases.literal.letters',
                values: { example: shownValue(target.replace(/\s+/g, '-')) },
              },
        },
      };
    },
  },
  {
    pattern: cut,
    tell: ([whole = '', words = ''], source) => {
      const address = source
        .slice(source.indexOf(whole) + whole.length)
        .match(/^(?:https?:|www\.)[^\s)]*/)?.[0];
      // Figures in square brackets are notes.
      if (!address || !/\p{L}/u.test(words)) return undefined;
      return {
        code: 'link-literal',
        values: {
          text: shownValue(`${whole}${address})`),
          remedy: {
            phrase: 'phrases.literal.close',
            values: { example: shownValue(`[${words}](${address})`) },
          },
        },
      };
    },
  },
  {
    pattern: turned,
    tell: ([whole = '', words = '', address], source) => turnedLink(whole, words, address, source),
  },
  {
    pattern: wide,
    tell: ([whole = '', words = '', address], source) => turnedLink(whole, words, address, source),
  },
  {
    pattern: rows,
    tell: ([whole]) => ({ code: 'table-literal', values: { text: shownValue(whole.split('\n')[0] ?? '') } }),
  },
  {
    pattern: cells,
    tell: ([whole]) => ({
      code: 'table-literal',
      values: { text: shownValue((whole.split('\n')[0] ?? '').replaceAll('\t', ' ⇥ ')) },
    }),
  },
  {
    pattern: tag,
    tell: ([whole, name = '', square = '']) => ({
      code: 'mdx-html',
      values: { text: whole, advice: htmlAdvice(name || square) },
    }),
  },
  {
    pattern: wideTag,
    tell: ([whole, name = '']) =>
      Object.hasOwn(vocabulary, name)
        ? {
            code: 'mdx-syntax',
            values: syntaxValues({ kind: 'wide', given: whole, example: narrow(whole) }),
          }
        : undefined,
  },
  {
    pattern: reference,
    tell: ([whole = '', words = '', label = '']) =>
      // Figures side by side are notes of an encyclopaedia, which say nothing but harm no one.
      /^\d*$/.test(label) && /^\d+$/.test(words)
        ? undefined
        : {
            code: 'reference-undefined',
            values: {
              text: shownValue(whole),
              remedy: { phrase: 'phrases.unresolved.link', values: { words: shownValue(words) } },
            },
          },
  },
  {
    pattern: note,
    tell: ([whole, label = '']) => ({
      code: 'reference-undefined',
      values: {
        text: whole,
        remedy: { phrase: 'phrases.unresolved.note', values: { label: shownValue(label) } },
      },
    }),
  },
  {
    pattern: entity,
    tell: ([whole], source) =>
      source.includes('\\&') ? undefined : { code: 'entity-literal', values: { text: whole } },
  },
  {
    pattern: heading,
    tell: ([, marked = '', words = ''], source) => {
      const count = marked.length;
      // One mark and a word is a hashtag.
      if (/\\#/.test(source) || (marked === '#' && !/^\s/.test(words))) return undefined;
      if (!/^[\s>]*(?:[#＃]{2,6}\S|＃)/.test(source)) return undefined;
      return {
        code: 'heading-space',
        values: {
          given: marked,
          example: `${'#'.repeat(Math.min(Math.max(count, 2), 4))} ${words.replace(/^[#＃\s]+/, '').trim()}`,
        },
      };
    },
  },
  {
    pattern: delimiter,
    tell: ([whole], source) =>
      source.includes('\\|') || !source.includes('-')
        ? undefined
        : { code: 'table-literal', values: { text: shownValue(whole) } },
  },
];

/** A link whose brackets are not those of a link; its address may have become a link of its own. */
function turnedLink(
  whole: string,
  words: string,
  address: string | undefined,
  source: string,
): { code: string; values: Values } | undefined {
  const rest = source.slice(source.indexOf(whole) + whole.length);
  const target = address ?? /^(?:https?:|www\.)[^\s）)\]]*/.exec(rest)?.[0];
  if (!target) return undefined;
  return {
    code: 'link-literal',
    values: {
      text: shownValue(address ? whole : `${whole}${target}`),
      remedy: {
        phrase: 'phrases.literal.brackets',
        values: { example: shownValue(`[${words}](${target})`) },
      },
    },
  };
}

/** Signs of full width as the keyboard of a Latin script has them. */
const narrow = (text: string): string => text.normalize('NFKC').replace(/[“”]/g, '"');

function judge(entry: EntryFile, text: BodyText, lines: readonly string[]): Issue[] {
  return marks.flatMap(({ pattern, tell }) => {
    const found: Issue[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text.value); match; match = pattern.exec(text.value)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const place = placeIn(text, match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0));
      const source = lines[place.line - 1] ?? '';
      // An editor who escapes the bracket means a bracket.
      if (match[0].startsWith('[') && source.includes('\\[')) continue;
      const told = tell(match, source);
      if (told) found.push(bodyIssue(entry, told.code, place, told.values));
    }
    return found;
  });
}
