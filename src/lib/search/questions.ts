import { fold } from './parse.ts';
import { cutHan } from './script.ts';
import type { SearchRules } from './types.ts';

/** In a phrase, one to four words that stay: `có … không`. */
const gap = '…';
const longestGap = 4;

/** Writing without spaces between words, in which a phrase is found anywhere in a run. */
const unspaced = /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const quoted = /("[^"]*"|“[^”]*”|«[^»]*»|「[^」]*」)/;
const stray = /(^|\s)[,;:，、；：]+|[,;:，、；：]+(?=\s|$)/g;
const edges = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

const plain = (word: string): string =>
  word.normalize('NFC').toLowerCase().replace(edges, '').replaceAll('’', "'");

/**
 * A query without what only makes a question of it: the phrases and small words of its language, question marks.
 * Quoted phrases stay as they are; a query that is nothing else is given back whole.
 */
export function bare(query: string, rules: SearchRules): string {
  const text = query
    .split(quoted)
    .map((piece, index) => (index % 2 === 1 ? piece : bareWords(withoutRuns(piece, rules), rules)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : query;
}

const longestFirst = (phrases: readonly string[] = []): string[] =>
  [...phrases].sort((one, other) => other.length - one.length);

/** Takes phrases and small words out of writing without spaces, and leaves a space in their place. */
function withoutRuns(text: string, { questions, smallWords = [] }: SearchRules): string {
  let rest = text.replace(/[?？!！¿。]/g, ' ');
  for (const phrase of longestFirst(questions)) {
    if (unspaced.test(phrase)) rest = rest.replaceAll(phrase, ' ');
  }
  // A character may be a small word by itself and a part of another word: 的 and 目的地.
  return rest.replace(/\p{Script=Han}{3,}/gu, (run) =>
    cutHan(run, 'und')
      .map((word) => (smallWords.includes(word) ? ' ' : word))
      .join(''),
  );
}

/** Takes phrases and small words out of writing with spaces. */
function bareWords(text: string, { questions, smallWords = [] }: SearchRules): string {
  let words = text.split(/\s+/).filter((word) => plain(word) !== '');
  for (const phrase of longestFirst(questions)) {
    if (!unspaced.test(phrase)) words = withoutPhrase(words, phrase.split(' '));
  }
  // A capital within a query is a name's: Khoen On.
  const small = (word: string, index: number) =>
    smallWords.includes(plain(word)) && !(index > 0 && word.length > 1 && /^\p{Lu}/u.test(word));
  const rest = words.filter((word, index) => !small(word, index));
  return rest.join(' ').replace(stray, '$1');
}

function withoutPhrase(words: readonly string[], phrase: readonly string[]): string[] {
  const middle = phrase.indexOf(gap);
  if (middle >= 0) return withoutFrame(words, phrase.slice(0, middle), phrase.slice(middle + 1));
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    if (standsAt(words, phrase, at)) at += phrase.length;
    else rest.push(words[at++] ?? '');
  }
  return rest;
}

/** A phrase with a gap frames the last words of a query. */
function withoutFrame(words: readonly string[], head: readonly string[], tail: readonly string[]): string[] {
  const end = words.length - tail.length;
  if (!standsAt(words, tail, end)) return [...words];
  for (let start = end - 1; start >= Math.max(0, end - longestGap); start--) {
    const from = start - head.length;
    if (standsAt(words, head, from)) return [...words.slice(0, from), ...words.slice(start, end)];
  }
  return [...words];
}

const standsAt = (words: readonly string[], phrase: readonly string[], at: number): boolean =>
  at >= 0 && phrase.every((word, index) => isSame(plain(words[at + index] ?? ''), plain(word)));

/** A word typed with marks means these marks; one without may mean any: `ở đâu`, `o dau`, but not `ở đầu`. */
const isSame = (typed: string, word: string): boolean =>
  typed === word || (typed === fold(typed) && typed === fold(word));
