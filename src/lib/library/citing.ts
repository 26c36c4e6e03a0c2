import type { TranslationSet } from '../graph.ts';
import type { Portal } from '../portal.ts';

/** A `<Doc id="…" />` in the text of an entry. */
const citation = /<Doc\s[^>]*?\bid="([^"]+)"/g;

/**
 * Which entries cite which document: among their sources, in their key facts or in their text. Every text is read
 * once; entries keep their order.
 * @param bodyOf the text of an entry in a language, as it was written
 */
export function citingEntries<H>(
  sets: readonly TranslationSet<H>[],
  bodyOf: (subject: string, code: string) => string,
): ReadonlyMap<string, readonly TranslationSet<H>[]> {
  const found = new Map<string, TranslationSet<H>[]>();
  for (const set of sets) {
    if (set.facts.unlisted) continue;
    const { sources, keyFacts = [] } = set.facts;
    const ids = new Set(
      [...sources, ...keyFacts].flatMap((row) => ('document' in row ? [row.document] : [])),
    );
    for (const code of set.entries.keys())
      for (const [, id = ''] of bodyOf(set.subject, code).matchAll(citation)) ids.add(id);
    for (const id of ids) {
      const known = found.get(id);
      if (known) known.push(set);
      else found.set(id, [set]);
    }
  }
  return found;
}

const known = new WeakMap<object, ReadonlyMap<string, readonly TranslationSet[]>>();

/** The citing entries of a portal's content, found once. */
export function citingIn<H>(
  { sets }: { sets: readonly TranslationSet<H>[] },
  { subjects }: Pick<Portal, 'subjects'>,
): ReadonlyMap<string, readonly TranslationSet<H>[]> {
  const found =
    known.get(sets) ?? citingEntries(sets, (subject, code) => subjects.get(subject)?.get(code)?.body ?? '');
  known.set(sets, found);
  return found as ReadonlyMap<string, readonly TranslationSet<H>[]>;
}
