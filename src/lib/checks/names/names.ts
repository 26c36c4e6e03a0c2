import type { EntryFile } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import { bodyIssue, type Check, fieldIssue, judgeEntries } from '../check.ts';
import { judgeElsewhere } from './elsewhere.ts';
import { formsOf } from './forms.ts';
import type { Finder } from './found.ts';
import { createHanFinder } from './han.ts';
import { createLatinFinder } from './latin.ts';
import { passagesOf } from './passages.ts';

/** Names stand in the forms of the registry wherever a reader sees them, except in words quoted from others. */
export const checkNames: Check = (portal, context) => {
  const finders = new Map(portal.allLocales.map(({ code }) => [code, createFinder(portal, code)]));
  return [
    ...judgeEntries(portal, context, (entry) => {
      const find = finders.get(entry.address.locale);
      return find ? judge(entry, find) : [];
    }),
    ...judgeElsewhere(portal, context, finders),
  ];
};

const judge = (entry: EntryFile, find: Finder): Issue[] =>
  passagesOf(entry).flatMap(({ text, field, placeOf }) =>
    find(text).map(({ code, index, given, right, id, registry }) => {
      const values = { given, right, id, registry: registryFile(registry) };
      return field
        ? fieldIssue(entry, code, [field], values)
        : bodyIssue(entry, code, placeOf(index), values);
    }),
  );

function createFinder(portal: Portal, code: string): Finder {
  const forms = formsOf(portal, code);
  const latin = createLatinFinder(forms, code === portal.site.defaultLocale);
  if (forms.locale.script === 'latin') return latin;
  const whole = createHanFinder(forms);
  return (text) => [...whole(text), ...(/[A-Za-z]/.test(text) ? latin(text) : [])];
}
