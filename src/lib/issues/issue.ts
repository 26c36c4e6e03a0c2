/**
 * The permanent name of a kind of problem; each has words in `i18n/<locale>/editor/<class>.json` and a case
 * in `tests/bad-input`.
 */
export type IssueCode = string;

/** What a placeholder of a message may hold. */
export type Values = Readonly<Record<string, string | number | Phrase>>;

/** A value that is itself words of the report's language. */
export interface Phrase {
  /** Key below `editor:`. */
  phrase: string;
  values?: Values;
}

/** A thing an editor can fix. */
export interface Issue {
  code: IssueCode;
  /** `error` stops the build. */
  severity: 'error' | 'warning';
  /** Path relative to the portal folder. */
  file: string;
  /** Counted from 1. */
  line?: number;
  column?: number;
  /** Front-matter field or registry key, such as `facts.published`. */
  field?: string;
  /** Values for the placeholders of the message. */
  values?: Values;
}

const byPlace = (a: Issue, b: Issue): number =>
  a.file < b.file
    ? -1
    : a.file > b.file
      ? 1
      : (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || a.code.localeCompare(b.code);

/** Issues in reading order: by file, line and column. */
export const sortIssues = (issues: readonly Issue[]): Issue[] => [...issues].sort(byPlace);
