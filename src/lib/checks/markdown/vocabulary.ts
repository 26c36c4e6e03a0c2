import type { Violation } from '../../../markdown/boundary.ts';
import { maxDepth } from '../../../markdown/depth.ts';
import { vocabulary } from '../../../markdown/vocabulary.ts';
import { isPartialDate } from '../../dates.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import { dateSuggestion, shownValue, suggestion } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { type BodyComponent, bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

/** Bodies are Markdown and the vocabulary: what is not data is refused, and what is used is used rightly. */
export const checkVocabulary: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    const { components } = bodyOf(entry);
    return [...violationsIn(entry), ...components.flatMap((component) => judge(entry, component, portal))];
  });

/** What a body holds beside Markdown and the vocabulary. */
export const violationsIn = (entry: EntryFile): Issue[] =>
  bodyOf(entry).violations.map((violation) =>
    bodyIssue(entry, violation.code, violation, valuesOf(violation)),
  );

const commaList = (text = ''): string[] => text.split(', ').filter(Boolean);

function valuesOf({ code, values }: Violation): Values {
  const { text = '', component = '', known = '' } = values;
  switch (code) {
    case 'mdx-unknown-component':
    case 'mdx-unknown-attribute':
      return { text, component, suggestion: attributeSuggestion(text, commaList(known)) };
    case 'mdx-html':
      return {
        text: /^[\w:.-]*$/.test(text) ? `<${text}>` : shownValue(text),
        advice: advice(text),
      };
    case 'mdx-expression':
      return { text: shownValue(text), advice: expressionAdvice(text, component) };
    case 'mdx-syntax':
      return syntaxValues(values);
    case 'too-deep':
      return {
        reason: { phrase: 'phrases.deep.body.problem', values: { maximum: maxDepth } },
        remedy: { phrase: 'phrases.deep.body.remedy', values: { maximum: maxDepth } },
      };
    default:
      return { text: shownValue(text), component };
  }
}

const attributeSuggestion = (text: string, known: readonly string[]) =>
  known.length > 0 ? suggestion(text, known) : { phrase: 'phrases.noAttributes' };

/** What to write instead of a tag: the block it was meant for, Markdown, or nothing. */
function advice(tag: string): Phrase {
  const block = blocks.get(tag.toLowerCase());
  if (block) return { phrase: 'phrases.html.block', values: { block } };
  return { phrase: `phrases.html.${htmlAdvice.get(tag.toLowerCase()) ?? 'other'}` };
}

/** Blocks by their name in small letters, as habit from HTML writes them. */
const blocks = new Map(Object.keys(vocabulary).map((name) => [name.toLowerCase(), name]));

function expressionAdvice(text: string, component: string): Phrase {
  if (component) {
    return text === '{…}'
      ? { phrase: 'phrases.expression.spread', values: { component } }
      : { phrase: 'phrases.expression.attribute', values: { component, attribute: text } };
  }
  if (/^\/[*/]/.test(text)) return { phrase: 'phrases.expression.comment' };
  return { phrase: 'phrases.expression.text', values: { example: `\\{${shownValue(text)}\\}` } };
}

/** What the scanner or the parser says, in words for an editor, with what stands there. */
function syntaxValues({ text = '', kind, tag, given = '', example = '' }: Violation['values']): Values {
  const name = kind ?? syntax.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
  const named = tag ?? /`<?\/?([\w.:$-]*)>?`/.exec(text)?.[1] ?? '';
  const phrase = (part: 'problem' | 'remedy'): Phrase => ({
    phrase: `phrases.syntax.${name}.${part}`,
    values: { tag: shownValue(named), reason: text, given: shownValue(given), example: shownValue(example) },
  });
  return { problem: phrase('problem'), remedy: phrase('remedy') };
}

/** How to write in Markdown what editors know from HTML. */
const htmlAdvice = new Map([
  ...['b', 'strong', 'u'].map((tag) => [tag, 'bold'] as const),
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

function judge(entry: EntryFile, component: BodyComponent, portal: Portal): Issue[] {
  const { name, attributes, within, inline } = component;
  const rule = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!rule) return [];
  const issues: Issue[] = [];
  const tell = (code: string, values: Values) => {
    issues.push(bodyIssue(entry, code, component, values));
  };
  if (rule.within && !rule.within.includes(within ?? '')) {
    tell('mdx-nesting', {
      component: name,
      remedy: { phrase: 'phrases.nesting.within', values: { parents: rule.within.join(', ') } },
    });
  } else if (rule.place === 'block' && inline && !rule.within) {
    tell('mdx-nesting', {
      component: name,
      remedy: { phrase: 'phrases.nesting.block', values: { component: name } },
    });
  }
  for (const [attribute, { value: type, required }] of Object.entries(rule.attributes)) {
    const value = attributes[attribute];
    if (value === undefined || type.type === 'flag') continue;
    const refuse = (phrase: string, values: Values = {}) =>
      tell('mdx-attribute-value', {
        component: name,
        attribute,
        value: shownValue(value),
        expected: { phrase: `phrases.${phrase}`, values },
      });
    if (value.trim() === '') {
      if (required) refuse('expected.filled', { attribute });
    } else if (type.type === 'choice' && !type.of.includes(value)) {
      refuse('expected.choice', { known: type.of.join(', ') });
    } else if (type.type === 'lang' && !isLanguage(value, portal)) {
      refuse('expected.lang', { known: portal.allLocales.map(({ code }) => code).join(', ') });
    } else if (type.type === 'date' && !isPartialDate(value)) {
      tell('bad-date', { field: attribute, value: shownValue(value), suggestion: dateSuggestion(value) });
    }
  }
  return issues;
}

function isLanguage(value: string, { allLocales }: Portal): boolean {
  if (allLocales.some(({ code, lang }) => value === code || value === lang)) return true;
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(value) !== undefined;
  } catch {
    return false;
  }
}
