import { vocabulary } from '../../../markdown/vocabulary.ts';
import type { Phrase, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import { type Check, judgeEntries } from '../check.ts';
import { unitsOf } from '../text/units.ts';
import { wordsOfPortal } from '../text/words.ts';
import { isHtmlTag } from './advice.ts';

const tag = /<\/?([a-z][a-z\d:]{0,19})(?:\s{1,3}[a-z:-]{1,30}\s{0,3}=[^<>]{0,300}|\s{0,3})\/?>/gi;
const entity = /&(?:[a-z]{2,10}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});/i;
const link = /\[([^[\]\n]{1,120})\]\((?:https?:|mailto:|tel:|\.{1,2}\/)[^()\n]{0,300}\)/;

/** Titles, summaries, attributes, settings and records are plain words: marks of Markdown and of web pages show in them. */
export const checkPlainWords: Check = (portal, context) => [
  ...judgeEntries(portal, context, (entry) =>
    unitsOf(entry).flatMap(({ kind, text, issueAt }) =>
      kind === 'block' ? [] : literalsIn(text).map((values) => issueAt(0, 'markup-literal', values)),
    ),
  ),
  ...wordsOfPortal(portal, context.tree).flatMap(({ text, file, issue }) =>
    // Dictionaries are told as such.
    file.startsWith('i18n/') ? [] : literalsIn(text).map((values) => issue('markup-literal', values)),
  ),
];

/** The marks of a text that readers would see, the first of each kind, and what to do about it. */
function literalsIn(text: string): Values[] {
  if (!/[<&[]/.test(text)) return [];
  const found: Values[] = [];
  const tell = (given: string, reason: string, values: Values = {}): void => {
    const remedy: Phrase = { phrase: `phrases.plainWords.${reason}`, values };
    found.push({ text: shownValue(given), remedy });
  };
  const tags = [...text.matchAll(tag)];
  const block = tags.find(([, name = '']) => Object.hasOwn(vocabulary, name));
  const html = tags.find(([, name = '']) => !Object.hasOwn(vocabulary, name) && isHtmlTag(name));
  const character = entity.exec(text);
  const linked = link.exec(text);
  if (block) tell(block[0], 'block');
  if (html) tell(html[0], 'tag');
  if (character) tell(character[0], 'entity');
  if (linked) tell(linked[0], 'link', { words: linked[1] ?? '' });
  return found;
}
