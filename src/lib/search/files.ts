import type { NameRecord, PageRecord, SearchLanguage, Word, Words } from './types.ts';

/** Names of the files that the index step writes beside Pagefind's for each language. */
export const fileNames = {
  pages: 'pages.json',
  words: 'words.json',
  names: 'names.json',
  characters: 'characters.json',
} as const;

/** `pages.json`: what the search step has to know before anything is asked. */
export interface PagesFile {
  language: SearchLanguage;
  /** Pages of the language in all; the list may hold fewer. */
  count: number;
  sections: readonly string[];
  topics: readonly string[];
  /** Lasting pages first, then the newest. */
  pages: readonly PageRow[];
}

export type PageRow = readonly [
  id: string,
  path: string,
  title: string,
  section: number,
  date: string,
  topics: readonly number[],
];

/** `words.json`: pages that have the word, and how it is written where that is not as its key is. */
export type WordsFile = Readonly<Record<string, number | readonly [pages: number, form: string]>>;

export type NamesFile = readonly NameRecord[];
export type CharactersFile = readonly [from: string, to: string];

export const readPages = ({ pages, sections, topics }: PagesFile): PageRecord[] =>
  pages.map(([id, path, title, section, date, topicsOf]) => ({
    id,
    path,
    title,
    section: sections[section] ?? '',
    date,
    topics: topicsOf.map((topic) => topics[topic] ?? ''),
  }));

export const readWords = (file: WordsFile): Words =>
  new Map(
    Object.entries(file).map(([folded, value]): [string, Word] => [
      folded,
      typeof value === 'number' ? { form: folded, pages: value } : { form: value[1], pages: value[0] },
    ]),
  );
