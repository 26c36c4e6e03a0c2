import type { EntryFile } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import type { Name } from '../../registries/schemas.ts';
import { bodyIssue, type Check, fieldIssue, judgeEntries } from '../check.ts';
import { formsOf, isBeside } from './forms.ts';
import { type Passage, passagesOf } from './passages.ts';

interface Rule {
  id: string;
  /** How the text may call it the first time. */
  first: readonly string[];
  /** Every way of calling it. */
  forms: readonly string[];
  /** What stands before the name in a first mention, and may stand farther on: 越南西北部的莱州省. */
  lead: string;
  /** Words beside which, or within which, it means something else. */
  beside: readonly string[];
  /** Longer names of other things that contain it. */
  others: readonly string[];
  edge: RegExp | undefined;
}

/** A name that could be taken for another is told apart where a text first uses it. */
export const checkFirstMentions: Check = (portal, context) => {
  const rules = new Map(portal.allLocales.map(({ code }) => [code, rulesOf(portal, code)]));
  return judgeEntries(portal, context, (entry) =>
    (rules.get(entry.address.locale) ?? []).flatMap((rule) => judge(entry, rule)),
  );
};

function rulesOf(portal: Portal, code: string): Rule[] {
  const records = [...portal.registries.names].filter(([, { first }]) => first?.[code]?.length);
  if (records.length === 0) return [];
  const { forms, locale } = formsOf(portal, code);
  return records.flatMap(([id, record]) => {
    const { name, also, first = {}, unless } = record;
    const own = name[code];
    if (!own) return [];
    const wanted = first[code] ?? [];
    const shortest = [own, ...(also?.[code] ?? [])].sort((a, b) => a.length - b.length);
    return [
      {
        id,
        first: wanted,
        forms: shortest.filter((form) => !shortest.some((other) => other !== form && form.includes(other))),
        lead: leadOf(wanted, own),
        beside: unless?.[code] ?? [],
        others: forms
          .filter(
            (form) => form.id !== id && form.right === undefined && form.text.includes(own) && !form.shield,
          )
          .map(({ text }) => text),
        edge: locale.script === 'han' ? undefined : /[\p{L}\p{M}]/u,
      },
    ];
  });
}

const leadOf = (first: readonly string[], own: Name['name'][string]): string => {
  const form = first.find((text) => text.indexOf(own) > 0);
  return form ? form.slice(0, form.indexOf(own)).trim() : '';
};

function judge(entry: EntryFile, rule: Rule): Issue[] {
  for (const passage of passagesOf(entry)) {
    const found = firstIn(passage, rule);
    if (!found) continue;
    // A title is too short to carry more than the name, but may.
    if (found.told) return [];
    if (passage.field === 'title') continue;
    const values = { given: found.given, right: rule.first[0] ?? '', id: rule.id };
    return [
      passage.field
        ? fieldIssue(entry, 'first-mention', [passage.field], values)
        : bodyIssue(entry, 'first-mention', passage.placeOf(found.index), values),
    ];
  }
  return [];
}

/** The first mention in a passage, and whether it tells what is meant. */
function firstIn(
  { text, marks }: Passage,
  rule: Rule,
): { index: number; given: string; told: boolean } | undefined {
  const mark = marks.find(({ name, attributes }) => name === 'Name' && attributes.id === rule.id);
  const [written] = rule.forms
    .flatMap((form) => occurrences(text, form, rule))
    .sort((a, b) => a.index - b.index);
  const led = (index: number): boolean => {
    const before = text.slice(0, index);
    // A semicolon leaves the reader in the same country.
    const from = Math.max(...[...'。！？!?'].map((end) => before.lastIndexOf(end)));
    return rule.lead !== '' && before.slice(from + 1).includes(rule.lead);
  };
  if (mark && (!written || mark.index < written.index)) {
    const told = Object.hasOwn(mark.attributes, 'gloss') || led(mark.index);
    return { index: mark.index, given: `<Name id="${rule.id}" />`, told };
  }
  if (!written) return undefined;
  const { index, form } = written;
  const told =
    led(index) ||
    rule.first.some((first) => first.includes(form) && text.startsWith(first, index - first.indexOf(form)));
  return { index, given: form, told };
}

/** Where a form stands by itself, and in no longer name of something else. */
function occurrences(
  text: string,
  form: string,
  { others, edge, lead, beside }: Rule,
): { index: number; form: string }[] {
  const found: { index: number; form: string }[] = [];
  for (let index = text.indexOf(form); index >= 0; index = text.indexOf(form, index + form.length)) {
    if (edge && (edge.test(text[index - 1] ?? '') || edge.test(text[index + form.length] ?? ''))) continue;
    // 越南莱州省人民委员会 names a body, and tells which province is meant.
    const inside =
      !(lead && text.slice(0, index).endsWith(lead)) &&
      others.some((other) => text.startsWith(other, index - other.indexOf(form)));
    if (!inside && !beside.some((words) => isBeside(words, text, index))) found.push({ index, form });
  }
  return found;
}
