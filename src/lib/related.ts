import { collections } from '../collections/index.ts';
import { listedIn, type TranslationSet } from './graph.ts';

/** Entries to read next, by subject; made once, so that a page costs the same however many pages there are. */
export function createRelated<H>(sets: readonly TranslationSet<H>[], codes: readonly string[]) {
  const byTopic = new Map<string, TranslationSet<H>[]>();
  for (const code of codes) {
    for (const set of listedIn(sets, code)) {
      // Pages about the portal have topics too, but nobody reads on with them.
      if (!collections[set.collection]?.section) continue;
      const [topic] = set.facts.topics;
      const key = `${code} ${topic}`;
      const group = byTopic.get(key) ?? [];
      // Four are enough for three besides the entry itself.
      if (group.length < 4) group.push(set);
      byTopic.set(key, group);
    }
  }
  const bySubject = new Map(sets.map((set) => [set.subject, set]));

  /** At most three: those the editor chose, then the newest of the same main topic. */
  return (set: TranslationSet<H>, code: string): TranslationSet<H>[] => {
    const chosen = (set.facts.related ?? []).flatMap((subject) => bySubject.get(subject) ?? []);
    const same = byTopic.get(`${code} ${set.facts.topics[0]}`) ?? [];
    return [...new Set([...chosen, ...same])]
      .filter((other) => other.subject !== set.subject && other.entries.has(code) && !other.facts.unlisted)
      .slice(0, 3);
  };
}
