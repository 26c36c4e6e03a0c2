/** A way of typing Vietnamese marks with plain keys. */
export type TypingMethod = 'telex' | 'vni';

/** Combining marks of the tones, as their keys stand for them; the first key takes the tone away. */
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const toneKeys: Readonly<Record<TypingMethod, string>> = { telex: 'zsfrxj', vni: '012345' };

/** Letters with the mark that a key gives them. */
const marks = {
  circumflex: { a: 'â', e: 'ê', o: 'ô' },
  horn: { o: 'ơ', u: 'ư' },
  breve: { a: 'ă' },
  stroke: { d: 'đ' },
} satisfies Record<string, Readonly<Record<string, string>>>;

/** Which letters a key marks. In Telex `w` stands for a letter of its own as well. */
const markKeys: Readonly<Record<TypingMethod, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  telex: {
    a: { a: 'â' },
    e: { e: 'ê' },
    o: { o: 'ô' },
    w: { ...marks.horn, ...marks.breve },
    d: marks.stroke,
  },
  vni: { 6: marks.circumflex, 7: marks.horn, 8: marks.breve, 9: marks.stroke },
};

/** A syllable as far as it has been typed. */
interface Typed {
  letters: string;
  tone?: number;
  /** Keys that gave a mark. */
  used: number;
}

/** Longest word that can be a syllable: seven letters, two marks and a tone, and one to spare. */
const longest = 11;

/**
 * What a word typed in raw Telex or VNI stands for, marks in NFC and capitals as typed: `ddoois` and `d9oi61` are `đối`.
 * A key of a mark may stand anywhere behind its letter. Empty when the word is no such typing of a possible syllable;
 * as English words may be one (`chef`, `six`), a reader's word must be looked for as it stands first.
 */
export function decodeTyping(word: string, methods: readonly TypingMethod[]): string[] {
  // `A4` and `U2` are names of things more often than a vowel with a tone.
  if (word.length > longest || !/^[a-z]+\d*[a-z\d]*$/i.test(word) || /^[A-Z]\d$/.test(word)) return [];
  const decoded = methods.flatMap((method) => {
    let states: Typed[] = [{ letters: '', used: 0 }];
    for (const key of word.toLowerCase()) states = states.flatMap((state) => press(state, key, method));
    const syllables = states.flatMap((state) => {
      const syllable = state.used > 0 ? syllableOf(state) : undefined;
      return syllable ? [{ syllable, used: state.used }] : [];
    });
    const most = Math.max(...syllables.map(({ used }) => used));
    return syllables.filter(({ used }) => used === most).map(({ syllable }) => withCase(syllable, word));
  });
  return [...new Set(decoded)];
}

/** What a key may have done: marked a letter before it, or stand for itself. */
function press(state: Typed, key: string, method: TypingMethod): Typed[] {
  const { letters, tone } = state;
  const used = state.used + 1;
  const after: Typed[] = /\d/.test(key) ? [] : [{ ...state, letters: letters + key }];
  const toneKey = toneKeys[method].indexOf(key);
  // A second tone undoes the first one as the typist writes; the word is then meant as it stands.
  if (toneKey >= 0 && (toneKey === 0 ? tone : tone === undefined) && /[aeiouyâêôơưă]/.test(letters))
    after.push({ letters, tone: toneKey, used });
  for (const [plain, marked] of Object.entries(markKeys[method][key] ?? {})) {
    for (let at = letters.indexOf(plain); at >= 0; at = letters.indexOf(plain, at + 1))
      after.push({ ...state, letters: letters.slice(0, at) + marked + letters.slice(at + 1), used });
  }
  if (key === 'w' && method === 'telex') after.push({ ...state, letters: `${letters}ư`, used });
  return after;
}

const initial = 'b|ch?|d|đ|gi|gh?|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr|v|x|h';
/** Vowels, and what may end a syllable behind them. */
const rhymes = [
  'a(?:ch?|n[gh]?|[imoptuy])?',
  '[ăâ](?:ng?|[cmpt])',
  'â[uy]',
  'o?e(?:ng?|[cmopt])?',
  'ê(?:ch|nh?|[mptu])?',
  'i(?:ch|nh?|[amptu])?',
  '(?:iê|yê|uô|ươ|oă|oo|uâ)(?:ng?|[cmpt])',
  '(?:iê|yê|ươ)u|(?:uô|ươ)i|uây',
  'o(?:ng?|[cimpt])?',
  'oa(?:ch?|n[gh]?|[imopty])?',
  '[ôơ](?:ng?|[cimpt])?',
  'u(?:ng?|[acimpt])?',
  'ư(?:ng?|[acimtu])?',
  'uê(?:ch|nh?)?|uơ|uy(?:ch|nh?|[aptu])?|uyê[nt]|y',
].join('|');
const possible = new RegExp(`^(${initial})?(${rhymes})$`);

/** A syllable with its tone where it belongs; undefined when there can be none of these letters and this tone. */
function syllableOf({ letters, tone = 0 }: Typed): string | undefined {
  // Typists mark one letter of the pair and leave the other to the input method.
  const spelt = letters.replace(/ưo|uơ|ươ/, 'ươ').replace(/ươ$/, 'uơ');
  const [, start = '', rhyme] = possible.exec(spelt) ?? [];
  if (!rhyme) return undefined;
  // A syllable that ends in a stop has one of two tones.
  if (/(?:[cpt]|ch)$/.test(rhyme) && tone !== 1 && tone !== 5) return undefined;
  const end = start.length + toneAt(rhyme) + 1;
  return (spelt.slice(0, end) + tones[tone] + spelt.slice(end)).normalize('NFC');
}

/** Which letter of a rhyme bears the tone: `hóa`, `thủy`, `ngoại`, `tiếng`. */
function toneAt(rhyme: string): number {
  const marked = rhyme.search(/[ăâêôơư](?!ơ)/);
  if (marked >= 0) return marked;
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 1;
  return vowels === 1 || (vowels === 2 && rhyme.length === 2) ? 0 : 1;
}

function withCase(syllable: string, word: string): string {
  const keys = word.replace(/\d/g, '');
  if (keys.length > 1 && keys === keys.toUpperCase()) return syllable.toUpperCase();
  return /^[A-Z]/.test(word) ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}
