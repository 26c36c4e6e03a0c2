import { collections } from '../../../collections/index.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { type Check, factsOf, fieldIssue, judgeEntries } from '../check.ts';

/**
 * Texts that stand in the facts of a collection, such as the agenda of a briefing, are there in every language of
 * readers: facts are written once for all translations.
 */
export const checkLocalizedFacts: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    const block = collections[entry.address.collection]?.facts;
    return block ? walk(portal, entry, factsOf(entry)[block], ['facts', block]) : [];
  });

function walk(portal: Portal, entry: EntryFile, value: unknown, path: readonly PropertyKey[]): Issue[] {
  if (!value || typeof value !== 'object') return [];
  const items = Object.entries(value);
  const isText = items.some(([key, text]) => typeof text === 'string' && isLanguage(portal, key));
  if (Array.isArray(value) || !isText)
    return items.flatMap(([key, item]) =>
      walk(portal, entry, item, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  const given = new Map(items);
  return portal.locales
    .filter(({ code }) => !given.get(code))
    .map(({ code }) => {
      const example = { phrase: 'phrases.example.text', values: { field: code } };
      return fieldIssue(entry, 'field-missing', [...path, code], { example });
    });
}

const isLanguage = ({ allLocales }: Portal, key: string): boolean =>
  allLocales.some(({ code }) => code === key);
