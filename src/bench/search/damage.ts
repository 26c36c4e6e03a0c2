/**
 * Queries made by damaging right ones as hands and keyboards do. Every function is pure: the same source of numbers
 * gives the same query.
 */
import { between, createRandom, type Random } from '../../lib/art/random.ts';
import { withoutMarks } from '../../lib/text.ts';

/** What a language lets happen to a query. */
export interface Damageable {
  script: 'latin' | 'han' | 'other';
  /** Ways of typing its marks with plain keys; none where marks are rare. */
  typing: readonly ('telex' | 'vni')[];
}

export interface Tools {
  random: Random;
  /** Write a text in Traditional characters, each by another standard. */
  traditional: readonly ((text: string) => string)[];
  /** Characters to take for a wrong one. */
  characters: readonly string[];
  /** Questions, with `{}` where the matter stands. */
  frames: readonly string[];
}

/** Gives the damaged text; nothing where the text has nothing to damage in this way. */
export type Damage = (text: string, tools: Tools) => string | undefined;

const pick = <T>(random: Random, items: readonly T[]): T | undefined =>
  items[Math.floor(random() * items.length)];

/** The text, where it is another than before. */
const changed = (before: string, after: string | undefined): string | undefined =>
  after === undefined || after === before || after.trim() === '' ? undefined : after;

const word = /[\p{L}\p{M}]+/gu;

/** Replaces one of the words that `accepts` names. */
function inOneWord(
  text: string,
  random: Random,
  accepts: (found: string) => boolean,
  change: (found: string) => string,
): string | undefined {
  const found = [...text.matchAll(word)].filter(([each]) => accepts(each));
  const chosen = pick(random, found);
  if (!chosen) return undefined;
  const end = chosen.index + chosen[0].length;
  return changed(text, text.slice(0, chosen.index) + change(chosen[0]) + text.slice(end));
}

// Vietnamese: marks of tone are characters of their own once a letter is decomposed.

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/u;
const vowelWithMarks = /[aeiouy][\u0302\u0306\u031b]*/iu;

/** A syllable with another tone than it has, no tone among them. */
function otherTone(syllable: string, random: Random): string {
  const decomposed = syllable.normalize('NFD');
  const own = toneMark.exec(decomposed)?.[0] ?? '';
  const tone = pick(
    random,
    ['', ...tones].filter((each) => each !== own),
  );
  const bare = decomposed.replace(toneMark, '');
  if (own) {
    const at = decomposed.search(toneMark);
    return (bare.slice(0, at) + tone + bare.slice(at)).normalize('NFC');
  }
  return bare.replace(vowelWithMarks, (vowel) => vowel + tone).normalize('NFC');
}

interface Keys {
  /** Keys that give a letter its shape, by the mark. */
  shapes: Readonly<Record<string, (letter: string) => string>>;
  /** Keys of the tones. */
  tones: Readonly<Record<string, string>>;
  /** What is typed for `đ`. */
  stroke: (letter: string) => string;
}

const keyboards: Readonly<Record<'telex' | 'vni', Keys>> = {
  telex: {
    shapes: {
      '\u0302': (letter) => letter + letter.toLowerCase(),
      '\u0306': (letter) => `${letter}w`,
      '\u031b': (letter) => `${letter}w`,
    },
    tones: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
    stroke: (letter) => `${letter}d`,
  },
  vni: {
    shapes: {
      '\u0302': (letter) => `${letter}6`,
      '\u0306': (letter) => `${letter}8`,
      '\u031b': (letter) => `${letter}7`,
    },
    tones: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
    stroke: (letter) => `${letter}9`,
  },
};

/** The keys pressed for a text; keys of tones stand at the end of the syllable, or behind its vowels. */
export function keysOf(text: string, method: 'telex' | 'vni', toneAt: 'end' | 'vowel'): string {
  const keyboard = keyboards[method];
  return text.normalize('NFC').replace(word, (syllable) => {
    let tone = '';
    let typed = '';
    let afterVowels = 0;
    for (const letter of syllable) {
      if (letter === 'đ' || letter === 'Đ') {
        typed += keyboard.stroke(letter === 'đ' ? 'd' : 'D');
        continue;
      }
      const [base = '', ...marks] = letter.normalize('NFD');
      let keys = base;
      for (const mark of marks) {
        tone ||= keyboard.tones[mark] ?? '';
        keys = keyboard.shapes[mark]?.(keys) ?? keys;
      }
      typed += keys;
      if (/[aeiouy]/i.test(base)) afterVowels = typed.length;
    }
    return toneAt === 'end' ? typed + tone : typed.slice(0, afterVowels) + tone + typed.slice(afterVowels);
  });
}

const typed =
  (method: 'telex' | 'vni'): Damage =>
  (text, { random }) =>
    changed(text, keysOf(text, method, random() < 0.75 ? 'end' : 'vowel'));

const unmarked: Damage = (text) => changed(text, withoutMarks(text));

const wrongTone: Damage = (text, { random }) => {
  const syllables = [...text.matchAll(word)].filter(([each]) => vowelWithMarks.test(each.normalize('NFD')));
  const wrong = new Set<number>();
  const wanted = Math.min(random() < 0.5 ? 1 : 2, syllables.length);
  while (wrong.size < wanted) wrong.add(pick(random, syllables)?.index ?? 0);
  return changed(
    text,
    text.replace(word, (syllable, index: number) =>
      wrong.has(index) ? otherTone(syllable, random) : syllable,
    ),
  );
};

const plainD: Damage = (text) => changed(text, text.replace(/đ/g, 'd').replace(/Đ/g, 'D'));

const decomposed: Damage = (text) => changed(text, text.normalize('NFD'));

/** One or two spaces left out, with the marks or without, as in addresses. */
const joined: Damage = (text, { random }) => {
  const spaces = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index);
  const first = pick(random, spaces);
  if (first === undefined) return undefined;
  const left = new Set([first]);
  const next = spaces[spaces.indexOf(first) + 1];
  if (next !== undefined && random() < 0.4) left.add(next);
  const together = text
    .split('')
    .filter((_, at) => !left.has(at))
    .join('');
  return random() < 0.5 ? together : withoutMarks(together).toLowerCase();
};

/** A letter of a word of four letters or more left out, never the first. */
const dropped: Damage = (text, { random }) =>
  inOneWord(
    text,
    random,
    (each) => each.length >= 4,
    (each) => {
      const at = Math.floor(between(random, 1, each.length));
      return each.slice(0, at) + each.slice(at + 1);
    },
  );

// English and other Latin languages whose words change their endings.

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbourOf(letter: string, random: Random): string {
  const lower = letter.toLowerCase();
  const row = rows.find((each) => each.includes(lower)) ?? '';
  const at = row.indexOf(lower);
  return pick(random, [row[at - 1], row[at + 1]].filter(Boolean)) ?? letter;
}

/** Two letters swapped, one left out, doubled, or its neighbour on the keyboard; never the first. */
const typo: Damage = (text, { random }) =>
  inOneWord(
    text,
    random,
    (each) => each.length >= 5,
    (each) => {
      const at = Math.floor(between(random, 1, each.length - 1));
      const [letter = '', next = ''] = each.slice(at, at + 2);
      const before = each.slice(0, at);
      const after = each.slice(at + 1);
      const slips = [
        () => before + next + letter + each.slice(at + 2),
        () => before + after,
        () => before + letter + letter + after,
        () => before + neighbourOf(letter, random) + after,
      ];
      return pick(random, slips)?.() ?? each;
    },
  );

function withOtherEnding(found: string): string {
  if (/ies$/.test(found)) return found.replace(/ies$/, 'y');
  if (/(?:ss|x|ch|sh)$/.test(found)) return `${found}es`;
  if (/[^us]s$/.test(found)) return found.slice(0, -1);
  if (/ing$/.test(found)) return found.replace(/ing$/, 'ed');
  if (/ed$/.test(found)) return found.replace(/ed$/, 'ing');
  if (/[^aeiou]y$/.test(found)) return found.replace(/y$/, 'ies');
  return `${found}s`;
}

/** A word in lower case, and so hardly a name, with another ending. */
const otherEnding: Damage = (text, { random }) =>
  inOneWord(text, random, (each) => /^[a-z]{5,}$/.test(each), withOtherEnding);

// Chinese.

const traditional: Damage = (text, { random, traditional: standards }) =>
  changed(text, pick(random, standards)?.(text));

/** Four to eight characters of the text, all of them Han. */
const substring: Damage = (text, { random }) => {
  const runs = text.match(/\p{Script=Han}{4,}/gu) ?? [];
  const run = [...(pick(random, runs) ?? '')];
  if (run.length < 4) return undefined;
  const size = Math.floor(between(random, 4, Math.min(8, run.length) + 1));
  const start = Math.floor(between(random, 0, run.length - size + 1));
  return changed(text, run.slice(start, start + size).join(''));
};

const wrongCharacter: Damage = (text, { random, characters }) => {
  const all = [...text];
  const han = all.flatMap((character, at) => (/\p{Script=Han}/u.test(character) ? [at] : []));
  const at = pick(random, han);
  const wrong = pick(random, characters);
  if (at === undefined || !wrong) return undefined;
  return changed(text, all.with(at, wrong).join(''));
};

const fullWidth: Damage = (text) =>
  changed(
    text,
    text.replace(/[0-9A-Za-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  );

const question: Damage = (text, { random, frames }) =>
  changed(text, pick(random, frames)?.replace('{}', text.replace(/[?？.。]$/, '')));

const untouched: Damage = (text) => text;

const forTones = {
  'as it is': untouched,
  'without marks': unmarked,
  'wrong tone': wrongTone,
  'd for đ': plainD,
  decomposed,
  telex: typed('telex'),
  vni: typed('vni'),
  joined,
  'letter dropped': dropped,
  question,
} satisfies Record<string, Damage>;

const forHan = {
  'as it is': untouched,
  traditional,
  substring,
  'wrong character': wrongCharacter,
  'full width': fullWidth,
  question,
} satisfies Record<string, Damage>;

const forEndings = {
  'as it is': untouched,
  typo,
  'other ending': otherEnding,
  question,
  'without marks': unmarked,
} satisfies Record<string, Damage>;

/** Name of a kind of damage. */
export type DamageClass = keyof typeof forTones | keyof typeof forHan | keyof typeof forEndings;

/** The kinds of damage that queries of a language suffer. */
export function damagesOf({ script, typing }: Damageable): Readonly<Partial<Record<DamageClass, Damage>>> {
  if (script === 'han') return forHan;
  return typing.length > 0 ? forTones : forEndings;
}

/** A right query, and the page it leads to. */
export interface Source {
  text: string;
  path: string;
  from: 'title' | 'text';
}

export interface DamagedQuery extends Source {
  damage: DamageClass;
  query: string;
}

/** The items in an order that the seed decides. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** Damage that only a whole matter suffers: nobody asks what half a sentence is. */
const ofTitles: ReadonlySet<DamageClass> = new Set(['question']);

/**
 * So many queries of each kind of damage, half of titles and half of text, or as many as the sources allow; the same
 * for the same seed.
 */
export function damagedQueries(
  sources: readonly Source[],
  language: Damageable,
  tools: Omit<Tools, 'random'>,
  { each, seed }: { each: number; seed: string },
): DamagedQuery[] {
  return Object.entries(damagesOf(language)).flatMap(([key, damage]) => {
    const name = key as DamageClass;
    const random = createRandom(`${seed} ${name}`);
    const made: DamagedQuery[] = [];
    const take = (from: Source['from'], most: number) => {
      let taken = 0;
      for (const source of shuffled(
        sources.filter((each) => each.from === from),
        random,
      )) {
        if (taken >= most) return;
        const query = damage(source.text, { ...tools, random });
        if (query === undefined) continue;
        made.push({ ...source, damage: name, query });
        taken++;
      }
    };
    if (!ofTitles.has(name) && sources.some(({ from }) => from === 'text'))
      take('text', Math.floor(each / 2));
    take('title', each - made.length);
    return made;
  });
}
