import { findMatches, stretchesOf } from './mark.ts';
import type { Stretch } from './types.ts';

/** Characters of an excerpt; a Han character is about two Latin ones wide. */
const lengths = { latin: 175, han: 82, other: 175 } as const;

/** Characters before the first answer of an excerpt. */
const lead = 0.2;

/**
 * The part of a text with the most words of a query, which are marked.
 * @param content the text of a page, without its title
 */
export function excerptOf(content: string, query: string, script: keyof typeof lengths): Stretch[] {
  const characters = [...content.normalize('NFC').replace(/\s+/g, ' ').trim()];
  const matches = findMatches(characters, query);
  const length = lengths[script];
  const start = cutBefore(characters, bestStart(matches, length));
  const end = cutAfter(characters, start + length);
  const stretches = stretchesOf(
    characters.slice(start, end),
    matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ ...match, start: match.start - start, end: match.end - start })),
  );
  const open = start > 0 ? [{ text: '… ', match: false }] : [];
  const close = end < characters.length ? [{ text: ' …', match: false }] : [];
  return [...open, ...stretches, ...close];
}

/** Where the window begins that holds the most different words, the earliest of those that do. */
function bestStart(matches: ReturnType<typeof findMatches>, length: number): number {
  let best = { start: 0, words: 0 };
  let last = 0;
  const counts = new Map<number, number>();
  for (const [first, { start }] of matches.entries()) {
    for (
      let match = matches[last];
      match && match.end <= start + length * (1 - lead);
      match = matches[++last]
    ) {
      counts.set(match.needle, (counts.get(match.needle) ?? 0) + 1);
    }
    if (counts.size > best.words) best = { start, words: counts.size };
    const needle = matches[first]?.needle ?? 0;
    const left = (counts.get(needle) ?? 0) - 1;
    if (left > 0) counts.set(needle, left);
    else counts.delete(needle);
    if (last <= first) last = first + 1;
  }
  return Math.max(0, best.start - Math.floor(length * lead));
}

const isSeam = (character = '', next = ''): boolean =>
  /[\s\p{P}]/u.test(character) || (/\p{Script=Han}/u.test(character) && /\p{Script=Han}/u.test(next));

/** The next place to begin: after a sentence where one ends near, else between words. */
function cutBefore(characters: readonly string[], from: number): number {
  if (from <= 0) return 0;
  for (let at = from; at < Math.min(from + 25, characters.length); at++) {
    if (isSeam(characters[at - 1], characters[at]) && !/[\s\p{P}]/u.test(characters[at] ?? '')) return at;
  }
  return from;
}

function cutAfter(characters: readonly string[], to: number): number {
  if (to >= characters.length) return characters.length;
  for (let at = to; at > to - 25; at--) {
    if (isSeam(characters[at], characters[at + 1]) && !/\s/.test(characters[at - 1] ?? '')) return at;
  }
  return to;
}

/** A text without the title it begins with, after which the index puts a full stop. */
export function withoutTitle(content: string, title: string): string {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const text = plain(content);
  const head = plain(title);
  return text.startsWith(head) ? text.slice(head.length).replace(/^[.\s]+/, '') : text;
}
