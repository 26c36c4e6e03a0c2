import type { Violation } from '../../../markdown/boundary.ts';
import { maxDepth } from '../../../markdown/depth.ts';
import { vocabulary } from '../../../markdown/vocabulary.ts';
import { isPartialDate } from '../../dates.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import { dateSuggestion, shownValue, suggestion } from '../../issues/schema-problems.ts';
import { isLanguageTag } from '../../language-name.ts';
import type { Portal } from '../../portal.ts';
import { type BodyComponent, bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';
import { htmlAdvice, syntaxValues } from './advice.ts';

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
        advice: htmlAdvice(text),
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

function expressionAdvice(text: string, component: string): Phrase {
  if (component) {
    return text === '{…}'
      ? { phrase: 'phrases.expression.spread', values: { component } }
      : { phrase: 'phrases.expression.attribute', values: { component, attribute: text } };
  }
  if (/^\/[*/]/.test(text)) return { phrase: 'phrases.expression.comment' };
  return { phrase: 'phrases.expression.text', values: { example: `\\{${shownValue(text)}\\}` } };
}

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

const isLanguage = (value: string, { allLocales }: Portal): boolean =>
  allLocales.some(({ code, lang }) => value === code || value === lang) || isLanguageTag(value);
