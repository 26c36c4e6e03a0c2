/** What the search step knows of a page before any text of it has come. */
export interface PageRecord {
  /** Name of the page in the index of its language, as results give it. */
  id: string;
  /** Address, relative to the folder of the site; on a large site it comes after the first answer. */
  path?: string;
  title: string;
  /** Collection that the page belongs to. */
  section: string;
  /** ISO day by which lists sort it; empty where a page has none. */
  date: string;
  /** Whether it tells of what lasts, such as a description of the province, and not of an event. */
  lasting: boolean;
  /** Whether it is a record of a register, and no text. */
  record: boolean;
  topics: readonly string[];
}

/** A word of the site's texts. */
export interface Word {
  /** How it is written most often, marks included. */
  form: string;
  /** Pages of the language that have it. */
  pages: number;
}

/** The words of one language, by their folded form. */
export type Words = ReadonlyMap<string, Word>;

/** A name of the registries, and the pages about it. */
export interface NameRecord {
  /** How this language writes it. */
  form: string;
  /** Other ways to write it: of other languages, in Traditional characters, short, old, as initials. */
  forms: readonly string[];
  /** Ids of the pages about it, best first. */
  pages: readonly string[];
}

/** What a language wants of its search; `search` of `i18n/locales.json`. */
export interface SearchRules {
  /** Words that carry no matter: left out of a query that has others. */
  smallWords?: readonly string[];
  /** Phrases with which a question begins or ends, longest match first. */
  questions?: readonly string[];
  /** Ways of typing marks with plain keys. */
  typing?: readonly ('telex' | 'vni')[];
}

/** The language of an index. */
export interface SearchLanguage {
  /** Code of the locale. */
  code: string;
  /** BCP 47 tag of its texts. */
  lang: string;
  script: 'latin' | 'han' | 'other';
  /** Letters of the other languages of the portal, as a regular expression class: a word with one may be a name. */
  foreign?: string | undefined;
  rules: SearchRules;
}

/** What was changed of a query, for the reader to see and undo. */
export type Change = 'spelling' | 'typing' | 'joined' | 'script' | 'name' | 'question';

/** A page found. */
export interface Hit {
  id: string;
  /** Absent where the site has more pages than the file of pages holds. */
  page?: PageRecord;
  /** Whether the page lacks words of the query, or has them too far apart to be about it. */
  partial: boolean;
  /** The words it lacks, as typed. */
  missing: readonly string[];
}

/** What was found. */
export interface Answer {
  /** The query as typed, spaces tidied. */
  typed: string;
  /** The query that was answered; differs from `typed` where `change` says how. */
  query: string;
  /** What of it was looked for: words that carry no matter are left out. What answers it is marked. */
  sought: string;
  change?: Change;
  /** Best first. */
  hits: readonly Hit[];
}

/** A stretch of text, and whether it answers the query. */
export interface Stretch {
  text: string;
  match: boolean;
}

/** What is shown of a page that was found. */
export interface Excerpt {
  id: string;
  /** Address, relative to the folder of the site. */
  path: string;
  title: readonly Stretch[];
  text: readonly Stretch[];
  /** The date in words of the language; empty where a page has none. */
  date: string;
  /** Collection that the page belongs to. */
  section: string;
}
