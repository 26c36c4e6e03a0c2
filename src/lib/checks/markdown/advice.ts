import type { Violation } from '../../../markdown/boundary.ts';
import { vocabulary } from '../../../markdown/vocabulary.ts';
import type { Phrase, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';

/** What to write instead of a tag: the block it was meant for, Markdown, or nothing. */
export function htmlAdvice(tag: string): Phrase {
  const block = blocks.get(tag.toLowerCase());
  if (block) return { phrase: 'phrases.html.block', values: { block } };
  return { phrase: `phrases.html.${tagAdvice.get(tag.toLowerCase()) ?? 'other'}` };
}

/** Blocks by their name in small letters, as habit from HTML writes them. */
const blocks = new Map(Object.keys(vocabulary).map((name) => [name.toLowerCase(), name]));

/** Whether a word is the name of a tag of HTML or of a block, and no word in angle brackets. */
export const isHtmlTag = (name: string): boolean =>
  tagAdvice.has(name.toLowerCase()) || blocks.has(name.toLowerCase());

/** Blocks that hold nothing, and end in themselves. */
const selfClosing = new Set(['Name', 'Figure', 'Doc', 'Contact', 'Picture', 'Video']);

/** What the scanner or the parser says, in words for an editor, with what stands there. */
export function syntaxValues({
  text = '',
  kind,
  tag,
  given = '',
  example = '',
}: Violation['values']): Values {
  const found = kind ?? syntax.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
  const named = tag ?? /`<?\/?([\w.:$-]*)>?`/.exec(text)?.[1] ?? '';
  const name = /^(?:unclosed|inLine)$/.test(found) && selfClosing.has(named) ? 'selfClosing' : found;
  const phrase = (part: 'problem' | 'remedy'): Phrase => ({
    phrase: `phrases.syntax.${name}.${part}`,
    values: { tag: shownValue(named), reason: text, given: shownValue(given), example: shownValue(example) },
  });
  return { problem: phrase('problem'), remedy: phrase('remedy') };
}

/** How to write in Markdown what editors know from HTML. */
const tagAdvice = new Map([
  ...['b', 'strong', 'u'].map((tag) => [tag, 'bold'] as const),
  ...['sup', 'sub'].map((tag) => [tag, 'raised'] as const),
  ...['i', 'em'].map((tag) => [tag, 'italic'] as const),
  ...['br', 'p', 'div', 'span', 'center', 'font', 'section', 'hr', ''].map(
    (tag) => [tag, 'paragraph'] as const,
  ),
  ...['a'].map((tag) => [tag, 'link'] as const),
  ...['img', 'figure', 'picture', 'figcaption'].map((tag) => [tag, 'picture'] as const),
  ...['table', 'tr', 'td', 'th', 'tbody', 'thead'].map((tag) => [tag, 'table'] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'].map((tag) => [tag, 'list'] as const),
  ...['iframe', 'video', 'embed', 'object', 'audio', 'source'].map((tag) => [tag, 'video'] as const),
  ...[
    'script',
    'style',
    'form',
    'input',
    'button',
    'link',
    'meta',
    'base',
    'svg',
    'math',
    'template',
    'textarea',
    'select',
    'noscript',
    'html',
    'head',
    'body',
  ].map((tag) => [tag, 'never'] as const),
]);

/** What the MDX parser says, and the phrase that says it to an editor. */
const syntax: readonly (readonly [RegExp, string])[] = [
  [/create a comment/, 'comment'],
  [/closing brace|in expression/, 'brace'],
  [/before the end of `paragraph`/, 'inLine'],
  [/Expected a closing tag|expected corresponding/i, 'unclosed'],
  [/Unexpected closing/, 'closing'],
  [/create a link/, 'lessThan'],
  [/mdx-jsx|Unexpected character/, 'lessThan'],
];
