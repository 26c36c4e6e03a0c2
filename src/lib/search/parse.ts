import { withoutMarks } from '../text.ts';

/** A word of a query, or a run of Han characters. */
export interface Token {
  /** As typed, marks kept. */
  text: string;
  /** Without marks and capitals: what the index compares. */
  folded: string;
  kind: 'word' | 'han' | 'phrase';
}

export interface Query {
  /** As typed, in composed, half-width letters, spaces tidied. */
  text: string;
  tokens: readonly Token[];
  /** The words that are looked for, where they are not all: without those that carry no matter. */
  sought?: readonly Token[] | undefined;
  /** Whether words that nearly every page has are set apart as well. */
  wide?: boolean;
}

/** Longest query that is answered, in characters and in words; more of them cost a reader's phone too much. */
const limits = { characters: 200, words: 16 };

/** Marks of quotation of any language, which a keyboard or an input method may set by itself. */
const quotes = /["“”„‟«»「」『』＂]/g;

/** A text without marks and capitals, as the index compares it. */
export const fold = (text: string): string => withoutMarks(text).toLowerCase();

/**
 * The form in which texts are compared: NFKC makes full-width and other compatibility forms plain, and its result is
 * in NFC.
 */
export const tidy = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limits.characters);

const pieces = /"([^"]+)"|(\p{Script=Han}+)|((?:(?!\p{Script=Han})[^\s"])+)/gu;
const hanEdge = /[^\p{L}\p{N}\p{M}]+/gu;

/** What a reader typed as words, Han runs and quoted phrases. */
export function parseQuery(typed: string): Query {
  const text = tidy(typed);
  const tokens: Token[] = [];
  for (const [, phrase, han, rest] of text.replace(quotes, '"').matchAll(pieces)) {
    if (phrase) tokens.push(...phraseOf(phrase));
    if (han) tokens.push({ text: han, folded: han, kind: 'han' });
    if (rest) tokens.push(...wordsOf(rest));
  }
  return { text, tokens: tokens.slice(0, limits.words) };
}

function phraseOf(phrase: string): Token[] {
  const text = phrase.trim();
  return /[\p{L}\p{N}]/u.test(text) ? [{ text, folded: fold(text), kind: 'phrase' }] : [];
}

/**
 * The index takes signs out of words (`3.143`, `93/KH-UBND`, `O’Hara`), so that what is between them is one word there;
 * a comma, a semicolon or a bracket between letters is only a missing space, and a range is two numbers.
 */
function wordsOf(chunk: string): Token[] {
  return chunk.split(/(?<=\p{L})[,;:!?…]+(?=\p{L})|[()[\]–—]|(?<=\d{4})-(?=\d{4})/u).flatMap((piece) => {
    const text = piece.replace(hanEdge, (sign, at: number) =>
      at === 0 || at + sign.length === piece.length ? '' : sign,
    );
    const plain = text.replace(hanEdge, '');
    return plain ? [{ text, folded: fold(plain), kind: 'word' as const }] : [];
  });
}

/** The parts of a word that has signs in it: `Ma-Lù-Thàng` is three words where the index does not have it as one. */
export function partsOf({ text, kind }: Token): Token[] {
  if (kind !== 'word') return [];
  const parts = text.split(hanEdge).filter((part) => part !== '');
  return parts.length > 1 ? parts.map((part) => ({ text: part, folded: fold(part), kind })) : [];
}

/** A query as text, from its tokens. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, kind }) => (kind === 'phrase' ? `"${text}"` : text))
    .join(' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ' ');
