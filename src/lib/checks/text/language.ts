import type { Locale } from '../../locales.ts';
import { withoutMarks } from '../../text.ts';
import { simplify } from '../names/traditional.ts';
import { ownWordsOf } from './own-words.ts';

/** Fewest words by which a text can be judged, by its kind. */
const fewest = { title: 5, summary: 6, attribute: 8, block: 8 } as const;

export type Kind = keyof typeof fewest;

/** What a text is instead of being in its language. */
export interface Foreign {
  reason: 'script' | 'unmarked' | 'language' | 'orthography';
  /** Code of the language it is probably in. */
  locale?: string;
  index: number;
  /** Characters of the other way of writing the language. */
  letters?: readonly string[];
}

interface Measures {
  words: readonly string[];
  /** Words that are no names: those in small letters. */
  small: readonly string[];
  /** Letters by script, a Han character as much as three letters. */
  latin: number;
  han: number;
  other: number;
}

// Ranges, since properties of scripts are slow to ask for each letter.
const latinWord = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+/g;
const abbreviation = /^[A-Z]{2,6}$/;
const hanLetter = /[\u3400-\u4dbf\u4e00-\u9fff]/g;
const beyond = /[^\0-\u024f\u1e00-\u1eff\u2000-\u2bff\u3000-\u301f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/;

function measure(text: string): Measures {
  const all = text.match(latinWord) ?? [];
  // Letters alone are signs and marks of items.
  const spoken = all.filter((word) => word.length > 1 || word > '\x7f');
  // VND, UNICEF and the like are in no language; a text all in capitals is in one.
  const full = spoken.filter((word) => !abbreviation.test(word));
  const words = full.length * 2 >= spoken.length ? full : spoken;
  return {
    words,
    small: words.filter((word) => word === word.toLowerCase()),
    latin: spoken.reduce((sum, { length }) => sum + length, 0),
    han: (text.match(hanLetter)?.length ?? 0) * 3,
    other: beyond.test(text) ? (text.match(/(?!\p{Script=Han}|\p{Script=Latin})\p{L}/gu)?.length ?? 0) : 0,
  };
}

const share = (list: readonly string[], test: (word: string) => boolean): number =>
  list.length === 0 ? 0 : list.filter(test).length / list.length;

export type Judge = (text: string, kind: Kind) => Foreign | undefined;

/**
 * Creates the judge of one language. A language is told by its script, then by its letters, else by its most
 * frequent words; one of which nothing of that is known is not judged. Words in quotation marks and brackets, addresses
 * and names do not count.
 */
export function createJudge(own: Locale, locales: readonly Locale[]): Judge | undefined {
  const han = own.script === 'han';
  const common = new Set(own.writing.commonWords);
  if (!han && (own.script !== 'latin' || (!own.letters && common.size === 0))) return undefined;
  const others = locales
    .filter(({ code }) => code !== own.code)
    .map((locale) => createEvidence(locale, common));
  const letters = own.letters && !han ? new RegExp(`[${own.letters}]`, 'iu') : undefined;
  const unmarked = new Set(
    [...common].map(withoutMarks).filter((word) => !common.has(word) && word.length > 1),
  );
  const hanCode = locales.find(({ script }) => script === 'han')?.code;
  const simplified = han && new Intl.Locale(own.lang).maximize().script === 'Hans';

  return (text, kind) => {
    const plain = ownWordsOf(text).normalize('NFC');
    const found = measure(plain);
    const least = fewest[kind];
    const index = Math.max(0, text.search(/\p{L}/u));
    const total = found.latin + found.han + found.other;
    const foreignScript = han ? found.other : found.han + found.other;
    // Japanese is written with Han characters too.
    if (han && found.other >= 10 && found.other > (found.other + found.han / 3) * 0.35)
      return { reason: 'script', index };
    // Words of the own script make it a sentence about names.
    const most = found.words.length < 4 || han ? 0.6 : 0.85;
    if (foreignScript > total * most && foreignScript >= least * 3 && isSentence(plain, kind)) {
      const isHan = !han && found.han > found.other && hanCode;
      return { reason: 'script', index, ...(isHan ? { locale: hanCode } : {}) };
    }
    const old = simplified ? traditionalIn(plain, found.han / 3) : [];
    if (old.length > 0)
      return { reason: 'orthography', index: Math.max(0, text.indexOf(old[0] ?? '')), letters: old };
    const { words, small } = found;
    const whole = kind === 'title' || kind === 'summary';
    const bare = han && found.han === 0 && small.length >= Math.max(3, words.length * 0.6);
    if (words.length < (han && whole ? 4 : bare ? 5 : least)) return undefined;
    // Most texts of a language with letters of its own are known by them at once.
    const marked = letters ? share(words, (word) => letters.test(word)) : 0;
    if (marked >= 0.45) return undefined;
    const commonShare = share(words, (word) => common.has(word.toLowerCase()));
    if (!han && !letters && commonShare >= 0.12) return undefined;
    const list = separators(plain, words.length) > 1 / 6;
    const named = () => others.find((evidence) => evidence(words, small, commonShare === 0 && !list))?.code;
    if (han) {
      // Names in Latin letters are as frequent in Chinese as their bearers; a sentence of them is not Chinese.
      const mostly = found.latin > total * 0.7 && small.length > words.length * 0.4;
      if (words.length < least && !whole && !named()) return undefined;
      return mostly || (whole && found.han === 0)
        ? { reason: 'script', index, ...withLocale(named()) }
        : undefined;
    }
    // A list of names is in no language.
    if (small.length < words.length * 0.4 && !(whole && letters && words.length >= 6)) return undefined;
    if (letters) {
      const locale = named();
      if (marked < 0.15) {
        const bare = locale === undefined && share(small, (word) => unmarked.has(word)) >= 0.12;
        return { reason: bare ? 'unmarked' : 'language', index, ...withLocale(locale) };
      }
      if (words.length < 12 || commonShare >= 0.06) return undefined;
      return { reason: 'language', index, ...withLocale(locale) };
    }
    const locale = named();
    if (locale) return { reason: 'language', index, locale };
    const accented = share(small, (word) => /[^\0-\x7f]/.test(word));
    if (words.length >= 12 && commonShare < 0.08 && accented > 0.12 && !list) {
      return { reason: 'language', index };
    }
    return words.length >= 20 && commonShare < 0.05 && separators(plain, words.length) < 0.1
      ? { reason: 'language', index }
      : undefined;
  };
}

/** Traditional characters of a text in which they are more than names; each once. */
function traditionalIn(text: string, count: number): readonly string[] {
  const found = [...text].filter((character) => simplify(character) !== character);
  const each = [...new Set(found)];
  return each.length >= 4 && found.length >= count * 0.2 ? each : [];
}

const withLocale = (locale: string | undefined): { locale?: string } => (locale ? { locale } : {});

/** The share of signs that stand between the members of a list. */
const separators = (text: string, words: number): number =>
  (text.match(/[,;:|•·、]|[ /][–/-] | (?:and|và) /g)?.length ?? 0) / words;

/** Whether a text of another script is more than a name given in it. */
const isSentence = (text: string, kind: Kind): boolean =>
  kind !== 'block' || /[，。；！？、,.;!?]/u.test(text) || (text.match(/\p{L}/gu)?.length ?? 0) > 30;

/**
 * Whether words are in another language that is known by its letters or its frequent words. `prose`: nothing of the own
 * language is among them, and they are no list.
 */
function createEvidence(
  { code, script, letters, writing }: Locale,
  ownCommon: ReadonlySet<string>,
): ((words: readonly string[], small: readonly string[], prose: boolean) => boolean) & { code: string } {
  const pattern = letters && script === 'latin' ? new RegExp(`[${letters}]`, 'iu') : undefined;
  const common = new Set((writing.commonWords ?? []).filter((word) => !ownCommon.has(word)));
  // Marks left out make other words; only the longer ones are not words of another language.
  const bare = new Set([...common].map(withoutMarks).filter((word) => word.length > 2 && !common.has(word)));
  const judge = (words: readonly string[], small: readonly string[], prose: boolean): boolean => {
    if (script !== 'latin' || common.size === 0) return false;
    const hits = (pattern ? small : words).filter((word) => common.has(word.toLowerCase())).length;
    const marked = pattern ? small.filter((word) => pattern.test(word)).length : 0;
    const unmarked = small.filter((word) => bare.has(word)).length;
    if (!pattern) return hits >= 2 && hits >= words.length * 0.12;
    return (
      (marked >= words.length * 0.45 && marked >= 3 && hits >= Math.max(1, words.length * 0.06)) ||
      (prose && marked >= words.length * 0.5 && words.length >= 6) ||
      (hits >= 2 && marked + hits >= words.length * 0.4) ||
      (unmarked >= 3 && unmarked >= words.length * 0.12)
    );
  };
  return Object.assign(judge, { code });
}
