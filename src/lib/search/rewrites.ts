import type { CharactersFile } from './files.ts';
import { joinSplit, splitJoined } from './joined.ts';
import type { Found } from './look.ts';
import type { Names } from './names.ts';
import { fold, parseQuery, type Query, type Token, textOf } from './parse.ts';
import { bare } from './questions.ts';
import { convertScript, hasHan } from './script.ts';
import type { Parse } from './sought.ts';
import { similarWords } from './spelling.ts';
import type { Titles } from './titles.ts';
import type { Change, SearchLanguage, Words } from './types.ts';
import { decodeTyping } from './typing.ts';

/** Another way to understand a query. */
export interface Rewrite {
  query: Query;
  /** Absent where nothing was changed that a reader would miss. */
  change?: Change | undefined;
  /** Pages about the name that the query is. */
  about?: readonly string[] | undefined;
  /** Whether to take what it finds, even where the query finds something as it is. */
  prefer?: (found: Found) => boolean;
}

interface Sources {
  language: SearchLanguage;
  parse: Parse;
  titles: Titles;
  words: () => Promise<Words>;
  names: () => Promise<Names>;
  characters: () => Promise<CharactersFile>;
}

export interface Rewrites {
  /** The query in the script of the language, small words set apart. */
  normal(query: Query): Promise<Pick<Rewrite, 'query' | 'change'>>;
  /** Whether the query may mean something else although it finds what it asks for. */
  isDoubtful(query: Query): boolean;
  /** Other ways to understand the query, the likeliest first; `present` tells what has been found until then. */
  of(query: Query, present: () => Found): AsyncGenerator<Rewrite>;
}

/** Letters from which on a word may be several. */
const shortestJoined = 5;

/** Words from which on a query tells by the others that one of them is wrong, although some page has it. */
const telling = 4;

const findsAll = ({ complete }: Found): boolean => complete > 0;

/** What understanding a query otherwise needs: each source is fetched when it is first asked. */
export function createRewrites({ language, parse, titles, words, names, characters }: Sources): Rewrites {
  const { script, rules } = language;
  const isHan = script === 'han';
  const foreign = language.foreign ? new RegExp(`[${language.foreign}]`, 'u') : undefined;

  /** Whether a word is written as another language writes: it may be a name. */
  const isForeign = ({ tokens }: Query): boolean =>
    tokens.some(
      ({ kind, text, folded }) =>
        (isHan ? kind === 'word' && /\p{Script=Latin}/u.test(folded) : hasHan(text)) || foreign?.test(text),
    );

  async function* translate(query: Query, present: () => Found): AsyncGenerator<Rewrite> {
    const known = await names();
    const { text, whole = false } = known.translate(query.tokens) ?? {};
    const about = known.about(query.tokens);
    // In its own script a part is taken for another name only where no page has it as it is.
    if (text && (whole || isForeign(query) || present().complete === 0)) {
      const next = parse(text);
      yield {
        query: next,
        change: 'name',
        about: about ?? known.about(next.tokens),
        // A page here may have the foreign name in passing.
        ...((whole || isForeign(query)) && { prefer: findsAll }),
      };
    } else if (about?.length) yield { query, about };
  }

  /**
   * Words written without spaces, as titles have them one after another: `laichau` may well stand in an address of a
   * text.
   */
  function divide({ tokens }: Query): Query | undefined {
    let count = 0;
    const parts = tokens.map(({ text, folded, kind }) => {
      if (kind !== 'word' || folded.length < shortestJoined || titles.begins(folded)) return text;
      const split = splitJoined(folded, titles.words);
      if (!split) return text;
      const divided = split.map((word) => titles.words.get(word)?.form ?? word).join(' ');
      if (![...titles.match(parseQuery(divided).tokens).values()].some(({ phrase }) => phrase)) return text;
      count++;
      return divided;
    });
    return count > 0 ? parse(parts.join(' ')) : undefined;
  }

  /** Every word as typed raw, where one can be nothing else: `chaf` may be a word, beside `ddoois` it is `chà`. */
  async function decode({ tokens }: Query): Promise<Query | undefined> {
    const known = await words();
    let count = 0;
    const parts = tokens.map(({ kind, text }) => {
      const typed =
        kind === 'word' && decodeTyping(text, rules.typing ?? []).find((word) => known.has(fold(word)));
      if (!typed) return text;
      count++;
      return typed;
    });
    return count > 0 ? parse(parts.join(' ')) : undefined;
  }

  /** Words that no page has, as words that some page has. */
  async function mend({ tokens }: Query, unknown: readonly Token[]): Promise<Rewrite | undefined> {
    const known = await words();
    const joined = joinSplit(
      tokens.map(({ folded }) => folded),
      known,
    );
    if (joined && joined.length < tokens.length) {
      return {
        query: parse(joined.map((word) => known.get(word)?.form ?? word).join(' ')),
        change: 'spelling',
      };
    }
    let change: Change | undefined;
    const parts = tokens.map((token) => {
      const mended = unknown.some(({ folded }) => folded === token.folded) && mendWord(token, known);
      if (!mended) return textOf([token]);
      change = change && change !== mended.change ? 'spelling' : mended.change;
      return mended.text;
    });
    return change && { query: parse(parts.join(' ')), change };
  }

  return {
    async normal(query) {
      if (!isHan || !hasHan(query.text)) return { query: parse(query.text) };
      const converted = convertScript(query.text, await characters());
      return converted === query.text ? { query } : { query: parse(converted), change: 'script' };
    },
    isDoubtful: (query) => isForeign(query) || divide(query) !== undefined,
    async *of(query, present) {
      let base = query;
      const isTaken = (next: Query) => present().query === next;
      if (isForeign(base)) {
        yield* translate(base, present);
        if (present().sure) return;
      }
      // A line of a text is what it says: its small words make no question, its addresses no names.
      if (present().asTyped) return;
      const divided = divide(base);
      if (divided) {
        yield { query: divided, change: 'joined', prefer: findsAll };
        if (isTaken(divided)) base = divided;
      }
      const matter = bare(base.text, isHan ? rules : { ...rules, smallWords: [] });
      if (textOf(parse(matter).tokens) !== textOf(base.tokens)) {
        base = parse(matter);
        const { sure } = present();
        yield { query: base, change: 'question', prefer: (found) => !sure && findsAll(found) };
      }
      if (rules.typing && unknownIn(base, present()).length > 0) {
        const decoded = await decode(base);
        if (decoded) {
          yield { query: decoded, change: 'typing' };
          if (isTaken(decoded)) base = decoded;
        }
      }
      const unknown = unknownIn(base, present());
      const mended = unknown.length > 0 ? await mend(base, unknown) : undefined;
      if (mended) yield mended;
      if (!isForeign(base) && !present().sure) yield* translate(base, present);
      const isOpen = present().complete === 0 || base.tokens.length >= telling;
      const near = isOpen ? titles.nearest(base.tokens, similarWords) : undefined;
      if (near) yield { query: parse(near), change: 'spelling' };
    },
  };
}

function mendWord({ folded }: Token, known: Words): { text: string; change: Change } | undefined {
  const parts = splitJoined(folded, known);
  const similar = similarWords(folded, known, 1)[0];
  // One wrong key in a word is likelier than a word that falls into three.
  if (parts && !(similar && similar.cost <= 1 && parts.length > 2)) {
    return { text: parts.map((part) => known.get(part)?.form ?? part).join(' '), change: 'joined' };
  }
  return similar && { text: similar.form, change: 'spelling' };
}

/** Words of a query that no page has, as the last finding told. */
const unknownIn = ({ tokens }: Query, { unknown }: Found): Token[] =>
  tokens.filter(({ folded }) => unknown.some((token) => token.folded === folded));
