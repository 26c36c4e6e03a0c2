import { collections } from '../../collections/index.ts';
import type { TranslationSet } from '../graph.ts';
import type { Portal } from '../portal.ts';

/** Texts of a section and an agency that a language lacks. */
export interface TranslationCount {
  collection: string;
  /** The body responsible. */
  agency: string;
  locale: string;
  /** Subjects in all. */
  subjects: number;
  missing: number;
  outdated: number;
  /** Title and summary only. */
  summary: number;
}

/** Translations that are missing or behind, by section, language and agency; rows without any are left out. */
export function countTranslations(portal: Portal, sets: readonly TranslationSet[]): TranslationCount[] {
  const rows = new Map<string, TranslationCount>();
  for (const { collection, facts, states } of sets) {
    if (!collections[collection]?.fallback) continue;
    for (const { code } of portal.locales) {
      const key = `${collection} ${facts.agency} ${code}`;
      const row = rows.get(key) ?? {
        collection,
        agency: facts.agency,
        locale: code,
        subjects: 0,
        missing: 0,
        outdated: 0,
        summary: 0,
      };
      rows.set(key, row);
      row.subjects++;
      const state = states.get(code);
      if (state === 'missing' || state === 'outdated' || state === 'summary') row[state]++;
    }
  }
  const order = [...portal.site.sections.map(({ collection }) => collection), ''];
  const place = ({ collection }: TranslationCount) =>
    (order.indexOf(collection) + order.length) % order.length || 0;
  return [...rows.values()]
    .filter(({ missing, outdated, summary }) => missing + outdated + summary > 0)
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : a.locale < b.locale ? -1 : 1),
    );
}
