import { fold, parseQuery, type Token } from './parse.ts';
import type { NameRecord } from './types.ts';

/** Names ready to be found in queries. */
export interface Names {
  /** Ids of the pages about the name that the whole query is, best first; nothing where it is none. */
  about(tokens: readonly Token[]): readonly string[] | undefined;
  /**
   * The query with names of other languages, or other forms of a name, as this language writes them; `whole` where it
   * is nothing but such a name.
   */
  translate(tokens: readonly Token[]): { text: string; whole: boolean } | undefined;
}

/** Longest name, in words. */
const longest = 8;

const keyOf = (text: string): string =>
  fold(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Makes the names of a language's file ready to be found in queries. */
export function createNames(records: readonly NameRecord[]): Names {
  const byForm = new Map<string, NameRecord>();
  const add = (form: string, record: NameRecord) => {
    const key = keyOf(form);
    // Of two records with one form, the one that pages are about.
    if (key.length > 1 && (byForm.get(key)?.pages.length ?? -1) < record.pages.length)
      byForm.set(key, record);
  };
  for (const record of records) for (const form of record.forms) add(form, record);
  const own = new Map<string, NameRecord>();
  for (const record of records) {
    const key = keyOf(record.form);
    if ((own.get(key)?.pages.length ?? -1) < record.pages.length) own.set(key, record);
  }

  /** The record that a form belongs to, unless this language writes it so. */
  const foreign = (key: string): NameRecord | undefined => {
    if (own.has(key)) return undefined;
    const record = byForm.get(key);
    return record && keyOf(record.form) !== key ? record : undefined;
  };

  /** A Han run with the names in it written as this language does; nothing where there is none. */
  const translateRun = (run: string): string | undefined => {
    const characters = [...run];
    const parts: string[] = [];
    let found = false;
    for (let at = 0; at < characters.length; ) {
      let size = Math.min(characters.length - at, 14);
      for (; size > 1; size--) {
        const record = foreign(characters.slice(at, at + size).join(''));
        if (!record) continue;
        parts.push(record.form);
        found = true;
        break;
      }
      if (size > 1) at += size;
      else parts.push(characters[at++] ?? '');
    }
    return found ? parts.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : undefined;
  };

  return {
    about(tokens) {
      const key = keyOf(tokens.map(({ text }) => text).join(' '));
      return (own.get(key) ?? byForm.get(key))?.pages;
    },
    translate(tokens) {
      const parts: string[] = [];
      let found = false;
      for (let at = 0; at < tokens.length; ) {
        const token = tokens[at] as Token;
        let size = 0;
        if (token.kind === 'word') {
          for (size = Math.min(longest, tokens.length - at); size > 0; size--) {
            const words = tokens.slice(at, at + size);
            if (words.some(({ kind }) => kind !== 'word')) continue;
            const key = keyOf(words.map(({ folded }) => folded).join(' '));
            const record = key.length > 1 ? foreign(key) : undefined;
            if (!record) continue;
            parts.push(record.form);
            found = true;
            break;
          }
        } else if (token.kind === 'han') {
          const run = foreign(token.folded)?.form ?? translateRun(token.folded);
          if (run) {
            parts.push(run);
            found = true;
            size = 1;
          }
        }
        if (size > 0) at += size;
        else {
          parts.push(token.kind === 'phrase' ? `"${token.text}"` : token.text);
          at++;
        }
      }
      if (!found) return undefined;
      const text = parts.join(' ');
      const key = keyOf(tokens.map((token) => token.text).join(' '));
      return parseQuery(text).tokens.length > 0 ? { text, whole: foreign(key) !== undefined } : undefined;
    },
  };
}
