import type { NameRecord, PageRecord, SearchLanguage, Word, Words } from './types.ts';

/** Names of the files that the index step writes beside Pagefind's for each language. */
export const fileNames = {
  language: 'language.json',
  pages: 'pages.json',
  addresses: 'addresses.json',
  words: 'words.json',
  names: 'names.json',
  characters: 'characters.json',
} as const;

/** `language.json`: what has to be known before a part of the index is asked for. */
export interface LanguageFile {
  language: SearchLanguage;
  /** Names, folded, that nearly every page of a large site has and that tell none from another. */
  common: readonly string[];
}

/**
 * `pages.json`: what the search step has to know of the pages before it can order them; lasting pages first, then the
 * newest. In columns, which pack a seventh smaller than rows.
 */
export interface PagesFile {
  /** Pages of the language in all; the list may hold fewer. */
  count: number;
  sections: readonly string[];
  topics: readonly string[];
  /** So many pages, from the first, tell of what lasts. */
  lasting: number;
  /** Pages that are records of a register, by their place. */
  records: readonly number[];
  /** What all ids begin with. */
  prefix: string;
  /** The ids behind it, one after another, all of one length. */
  ids: string;
  /** A title a line. */
  titles: string;
  /** Places in `sections`. */
  section: readonly number[];
  dates: readonly string[];
  /** Places in `topics`. */
  topic: readonly (readonly number[])[];
  /** Addresses; on a large site they are in `addresses.json` and asked for when titles have been shown. */
  addresses?: AddressesFile;
}

/** `addresses.json`: address of each page of `pages.json`, in its order; empty where it holds them itself. */
export type AddressesFile = readonly string[];

/** `words.json`: pages that have the word, and how it is written where that is not as its key is. */
export type WordsFile = Readonly<Record<string, number | readonly [pages: number, form: string]>>;

export type NamesFile = readonly NameRecord[];
export type CharactersFile = readonly [from: string, to: string];

/** The pages of a language; their addresses where they have come. */
export function readPages(file: PagesFile, addresses: AddressesFile = file.addresses ?? []): PageRecord[] {
  const titles = file.titles.split('\n');
  const length = file.ids.length / titles.length;
  const records = new Set(file.records);
  return titles.map((title, at) => {
    const path = addresses[at];
    return {
      id: `${file.prefix}${file.ids.slice(at * length, (at + 1) * length)}`,
      ...(path !== undefined && { path }),
      title,
      section: file.sections[file.section[at] ?? -1] ?? '',
      date: file.dates[at] ?? '',
      lasting: at < file.lasting,
      record: records.has(at),
      topics: (file.topic[at] ?? []).map((topic) => file.topics[topic] ?? ''),
    };
  });
}

export const readWords = (file: WordsFile): Words =>
  new Map(
    Object.entries(file).map(([folded, value]): [string, Word] => [
      folded,
      typeof value === 'number' ? { form: folded, pages: value } : { form: value[1], pages: value[0] },
    ]),
  );
