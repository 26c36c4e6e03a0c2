import { parseQuery, type Query, type Token } from './parse.ts';
import { bare } from './questions.ts';
import type { SearchLanguage } from './types.ts';

/** Reads a query of one language; what carries no matter in it is set apart from what is sought. */
export type Parse = (text: string) => Query;

/**
 * Makes what reads the queries of a language.
 * @param common names, folded, that nearly every page has
 */
export function createParse({ script, rules }: SearchLanguage, common: readonly string[] = []): Parse {
  const names = common.map((name) => name.split(' ')).sort((a, b) => b.length - a.length);
  const smallWords = rules.smallWords ?? [];

  /** In writing without spaces small words stay: without them a line falls into pieces. */
  const withoutSmall = (query: Query): readonly Token[] =>
    script === 'han' || smallWords.length === 0
      ? query.tokens
      : parseQuery(bare(query.text, { smallWords })).tokens;

  return (text) => {
    const query = parseQuery(text);
    const telling = withoutSmall(query);
    const rare = withoutNames(telling, names);
    // A common name may be all that is asked for.
    const sought = rare.length > 0 && !isSame(rare, telling) ? rare : telling;
    if (isSame(sought, query.tokens)) return query;
    return { ...query, sought, ...(sought !== telling && { wide: true }) };
  };
}

/** Words without the names among them, each of several words. */
function withoutNames(tokens: readonly Token[], names: readonly (readonly string[])[]): readonly Token[] {
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (token.kind === 'han') {
      rest.push(...runWithout(token, names));
      at++;
      continue;
    }
    const name = names.find((parts) => parts.every((part, index) => isWord(tokens[at + index], part)));
    if (name) at += name.length;
    else {
      rest.push(token);
      at++;
    }
  }
  return rest;
}

const isWord = (token: Token | undefined, folded: string): boolean =>
  token?.kind === 'word' && token.folded === folded;

/** A run of characters without the names at its ends; what is left of it still says something. */
function runWithout(token: Token, names: readonly (readonly string[])[]): Token[] {
  let text = token.folded;
  for (const [name = ''] of names) {
    if (!text.startsWith(name) && !text.endsWith(name)) continue;
    const rest = text.startsWith(name) ? text.slice(name.length) : text.slice(0, -name.length);
    if (rest.length > 1) text = rest;
  }
  return text === token.folded ? [token] : [{ text, folded: text, kind: 'han' }];
}

const isSame = (one: readonly Token[], other: readonly Token[]): boolean =>
  one.length === other.length && one.every(({ text }, at) => text === other[at]?.text);
