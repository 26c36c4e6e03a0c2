import type { Facts, FrontMatter, TranslationFrontMatter } from '../collections/fields.ts';
import { type EntryAddress, subjectOf } from './entry-path.ts';
import type { LoadedFile } from './loader.ts';
import { pressDate } from './press/dates.ts';
import { type Moment, withheldAs } from './publication.ts';
import { stateOf, type TranslationState } from './translation-state.ts';

/** One file of a subject, parsed and rendered. `handle` is what the renderer needs to show its body. */
export interface Entry<Handle = unknown> {
  address: EntryAddress;
  title: string;
  summary: string;
  coverAlt?: string | undefined;
  version: string;
  hasBody: boolean;
  /** Undefined for the source. */
  translation?: Pick<TranslationFrontMatter, 'follows' | 'method' | 'translated' | 'translator' | 'reviewer'>;
  handle: Handle;
}

/** All languages of one subject. */
export interface TranslationSet<Handle = unknown> {
  /** `<collection>/<slug>`. */
  subject: string;
  collection: string;
  slug: string;
  facts: Facts;
  source: Entry<Handle>;
  /** By locale code. */
  entries: ReadonlyMap<string, Entry<Handle>>;
  states: ReadonlyMap<string, TranslationState>;
  /** The day by which the subject is sorted: of the event, else of the last change. */
  sortDate: string;
}

/** An entry as a collection hands it over. */
export interface LoadedEntry<Handle = unknown> {
  address: EntryAddress;
  data: FrontMatter & { file: LoadedFile };
  handle: Handle;
}

/**
 * Puts the files of each subject together. Sets without a source have no place in the graph, nor has what readers
 * must not see at the moment: the first is an issue of the checks, the second is meant.
 */
export function createGraph<Handle>(
  loaded: readonly LoadedEntry<Handle>[],
  localeCodes: readonly string[],
  now: Moment,
): TranslationSet<Handle>[] {
  const groups = new Map<string, LoadedEntry<Handle>[]>();
  for (const entry of loaded) {
    const subject = subjectOf(entry.address);
    const group = groups.get(subject);
    if (group) group.push(entry);
    else groups.set(subject, [entry]);
  }
  const sets: TranslationSet<Handle>[] = [];
  for (const [subject, group] of groups) {
    const set = createSet(subject, group, localeCodes);
    if (set && !withheldAs(set.facts, now)) sets.push(set);
  }
  return sets.sort(newestFirst);
}

/** A total order, so that a list never depends on the file system. */
export const newestFirst = (
  a: Pick<TranslationSet, 'sortDate' | 'subject'>,
  b: Pick<TranslationSet, 'sortDate' | 'subject'>,
): number =>
  a.sortDate === b.sortDate ? (a.subject < b.subject ? -1 : 1) : a.sortDate > b.sortDate ? -1 : 1;

function createSet<Handle>(
  subject: string,
  group: readonly LoadedEntry<Handle>[],
  localeCodes: readonly string[],
): TranslationSet<Handle> | undefined {
  const ordered = [...group].sort((a, b) => (a.address.locale < b.address.locale ? -1 : 1));
  const sourceFile = ordered.find(({ data }) => 'facts' in data);
  if (!sourceFile || !('facts' in sourceFile.data)) return undefined;
  const { facts, minorEdits = [] } = sourceFile.data;
  const entries = new Map<string, Entry<Handle>>();
  for (const { address, data, handle } of ordered) {
    entries.set(address.locale, {
      address,
      title: data.title,
      summary: data.summary,
      coverAlt: data.coverAlt,
      version: data.file.version,
      hasBody: data.file.hasBody,
      ...('follows' in data && { translation: data }),
      handle,
    });
  }
  const source = entries.get(sourceFile.address.locale) as Entry<Handle>;
  const states = new Map<string, TranslationState>(
    localeCodes.map((code) => {
      const entry = entries.get(code);
      if (entry === source) return [code, 'source'];
      const translation = entry?.translation && {
        follows: entry.translation.follows,
        hasBody: entry.hasBody,
      };
      return [code, stateOf({ source: { version: source.version, minorEdits }, translation })];
    }),
  );
  const { collection, slug } = sourceFile.address;
  return {
    subject,
    collection,
    slug,
    facts,
    source,
    entries,
    states,
    sortDate: facts.date ?? pressDate(facts.press) ?? facts.updated ?? facts.published,
  };
}

/** Whether readers of a locale can read the subject in full in that language. */
export const hasFullText = (state: TranslationState | undefined): boolean =>
  state === 'source' || state === 'current' || state === 'outdated';

/** What readers of one locale find in lists, newest first: listed sets that have a file in that locale. */
export const listedIn = <Handle>(
  sets: readonly TranslationSet<Handle>[],
  code: string,
): TranslationSet<Handle>[] => sets.filter((set) => set.entries.has(code) && !set.facts.unlisted);

/** Day of the last change of substance, else of first publication. */
export const lastChange = ({ facts }: Pick<TranslationSet, 'facts'>): string =>
  facts.updated ?? facts.published;
