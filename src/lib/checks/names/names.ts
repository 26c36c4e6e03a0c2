import { vocabulary } from '../../../markdown/vocabulary.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { type BodyText, bodyOf, placeIn } from '../bodies.ts';
import { bodyIssue, type Check, fieldIssue, judgeEntries } from '../check.ts';

/** Attributes that hold words of our own; sources and credits are written as others write them. */
const ownWords = new Set(['title', 'caption', 'label', 'alt']);
const quotation = /“[^”]*”|«[^»]*»|「[^」]*」|『[^』]*』|"[^"]*"/g;

/** No name in a form that the registry says to avoid, except in words quoted from others. */
export const checkNames: Check = (portal, context) => {
  const finders = new Map(
    portal.allLocales.map(({ code, script }) => [code, createFinder(portal, code, script === 'han')]),
  );
  return judgeEntries(portal, context, (entry) => {
    const find = finders.get(entry.address.locale);
    return find ? judge(entry, find) : [];
  });
};

interface Found {
  index: number;
  given: string;
  right: string;
  id: string;
}

type Finder = (text: string) => Found[];

function judge(entry: EntryFile, find: Finder): Issue[] {
  const { texts, components } = bodyOf(entry);
  const fields = ['title', 'summary', 'coverAlt'].flatMap((key) => {
    const text = entry.frontMatter[key];
    return typeof text === 'string'
      ? find(text).map(({ given, right, id }) => fieldIssue(entry, 'name-avoid', [key], { given, right, id }))
      : [];
  });
  const tell = (text: BodyText) =>
    find(text.value).map(({ index, given, right, id }) =>
      bodyIssue(entry, 'name-avoid', placeIn(text, index), { given, right, id }),
    );
  const attributes = components.flatMap(({ name, attributes: given, line, column }) =>
    Object.entries(given)
      .filter(([key]) => ownWords.has(key) && Object.hasOwn(vocabulary, name))
      .map(([, value]) => ({ value: value.replace(/\n/g, ' '), line, column, quoted: false })),
  );
  return [...fields, ...texts.filter(({ quoted }) => !quoted).flatMap(tell), ...attributes.flatMap(tell)];
}

/** Finds the forms to avoid in one language; undefined when its registry has none. */
function createFinder({ registries, site }: Portal, code: string, han: boolean): Finder | undefined {
  const wrong = new Map<string, { right: string; id: string }>();
  const good = new Set<string>();
  for (const [id, { name, also, avoid }] of registries.names) {
    for (const form of [name[code], ...(also?.[code] ?? [])]) if (form) good.add(form.normalize('NFC'));
    const right = name[code] ?? name[site.defaultLocale] ?? id;
    for (const form of avoid?.[code] ?? []) wrong.set(form.normalize('NFC'), { right, id });
  }
  if (wrong.size === 0) return undefined;
  // A good name that contains a wrong form is a good name; the longest form at a place decides.
  const shields = [...good].filter((form) => [...wrong.keys()].some((bad) => form.includes(bad)));
  const forms = [...new Set([...shields, ...wrong.keys()])].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const alternation = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    han ? alternation : `(?<![\\p{L}\\p{M}])(?:${alternation})(?![\\p{L}\\p{M}])`,
    'gu',
  );
  return (text) => {
    const own = text.replace(quotation, (run) => ' '.repeat(run.length));
    return [...own.matchAll(pattern)].flatMap(({ 0: given, index }) => {
      const hit = good.has(given) ? undefined : wrong.get(given);
      return hit ? [{ index, given, ...hit }] : [];
    });
  };
}
