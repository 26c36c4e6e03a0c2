import type { Violation } from '../../../markdown/boundary.ts';
import { vocabulary } from '../../../markdown/vocabulary.ts';
import { isPartialDate } from '../../dates.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { dateSuggestion, shownValue, suggestion } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { type BodyComponent, bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

/** Bodies are Markdown and the vocabulary: what is not data is refused, and what is used is used rightly. */
export const checkVocabulary: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    const { violations, components } = bodyOf(entry);
    return [
      ...violations.map((violation) => bodyIssue(entry, violation.code, violation, valuesOf(violation))),
      ...components.flatMap((component) => judge(entry, component, portal)),
    ];
  });

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
        advice: { phrase: `phrases.html.${htmlAdvice.get(text) ?? 'other'}` },
      };
    case 'mdx-syntax': {
      const name = syntax.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
      return {
        problem: {
          phrase: `phrases.syntax.${name}.problem`,
          values: { reason: text, tag: /`([^`]*)`/.exec(text)?.[1] ?? '' },
        },
        remedy: {
          phrase: `phrases.syntax.${name}.remedy`,
          values: { tag: /<\/?([\w.]+)>/.exec(text)?.[1] ?? '' },
        },
      };
    }
    default:
      return { text: shownValue(text), component };
  }
}

const attributeSuggestion = (text: string, known: readonly string[]) =>
  known.length > 0 ? suggestion(text, known) : { phrase: 'phrases.noAttributes' };

/** How to write in Markdown what editors know from HTML. */
const htmlAdvice = new Map([
  ...['b', 'strong'].map((tag) => [tag, 'bold'] as const),
  ...['i', 'em'].map((tag) => [tag, 'italic'] as const),
  ...['br', 'p', 'div', 'span', 'center', 'font'].map((tag) => [tag, 'paragraph'] as const),
  ...['a'].map((tag) => [tag, 'link'] as const),
  ...['img', 'figure'].map((tag) => [tag, 'picture'] as const),
  ...['table', 'tr', 'td', 'th', 'tbody', 'thead'].map((tag) => [tag, 'table'] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ...['ul', 'ol', 'li'].map((tag) => [tag, 'list'] as const),
  ...['iframe', 'video', 'embed', 'object'].map((tag) => [tag, 'video'] as const),
  ...['script', 'style', 'form', 'input', 'button', 'link', 'meta'].map((tag) => [tag, 'never'] as const),
]);

/** What the MDX parser says, and the phrase that says it to an editor. */
const syntax: readonly (readonly [RegExp, string])[] = [
  [/create a comment/, 'comment'],
  [/closing brace|in expression/, 'brace'],
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
