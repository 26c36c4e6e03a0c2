/** Letters of other scripts that look like Latin ones (Unicode Technical Standard 39, confusables). */
const twins = new Map<string, string>();
const pairs: readonly (readonly [string, string])[] = [
  ['АВЕКМНОРСТУХІЈЅҺԚԜ', 'ABEKMHOPCTYXIJSHQW'],
  ['аеорсухіјѕһԁԛԝ', 'aeopcyxijshdqw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['οινυραϲϳ', 'oivupacj'],
  ['ՏՕԱհոսօցզ', 'SOUhnuogq'],
  ['ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ', 'ABCDEHJKLMPRSTVWZ'],
];
for (const [others, latin] of pairs) {
  for (const [index, letter] of [...others].entries()) twins.set(letter, latin[index] as string);
}

/** The word in Latin letters; undefined when one of its letters has no Latin twin. */
function skeleton(word: string): string | undefined {
  let text = '';
  for (const letter of word.normalize('NFD')) {
    const twin = /[\p{M}\p{Script=Latin}]/u.test(letter) ? letter : twins.get(letter);
    if (twin === undefined) return undefined;
    text += twin;
  }
  return text.normalize('NFC');
}

const foreign =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}]/u;
const foreignLetters = new RegExp(foreign.source, 'gu');
const word = /[\p{L}\p{M}]+/gu;

/** Signs of units, sciences and medicine: μm, kΩ, ΔT, λmax, TNFα, NFκB; never a letter that looks Latin. */
function isScience(text: string): boolean {
  // NFC makes the sign of ohm the Greek letter that it is.
  const letters = text.normalize('NFC').match(foreignLetters) ?? [];
  const [sign = ''] = letters;
  if (letters.length !== 1 || !/[αβγδεζηθκλμξπρστφχψωΓΔΘΛΞΠΣΦΨΩ]/.test(sign)) return false;
  const rest = text.replace(foreignLetters, '');
  if (/^[A-Z]+$/.test(rest)) return true;
  const atEdge = text.startsWith(rest) || text.endsWith(rest);
  return atEdge && (/[μΩΔλπσθφψΣΦΨΓΛβ]/.test(sign) || rest.length <= 2);
}

/** Whether a text can hold anything that `findLookAlikes` finds; quick. */
export const mayLookAlike = (text: string): boolean => foreign.test(text);

export interface LookAlike {
  index: number;
  given: string;
  /** The same in Latin letters, where all can be told. */
  meant: string;
  /** The letters that are not Latin. */
  letters: string;
}

/**
 * Words that look Latin and are not: Latin and other letters in one, or a whole word of look-alikes that imitates a
 * Latin word which is known.
 */
export function findLookAlikes(line: string, isKnown: (latin: string) => boolean): LookAlike[] {
  if (!foreign.test(line)) return [];
  // Addresses are judged as addresses.
  const text = line.replace(/\bhttps?:\/\/[^\s"')>\]]+/giu, (address) => ' '.repeat(address.length));
  const found: LookAlike[] = [];
  const words = [...text.matchAll(word)];
  const isHonest = (other: string): boolean =>
    foreign.test(other) && !/\p{Script=Latin}/u.test(other) && skeleton(other) === undefined;
  const honest = words.some(({ 0: other }) => other.length > 1 && isHonest(other));
  for (const { 0: given, index } of words) {
    if (!foreign.test(given)) continue;
    const meant = skeleton(given);
    const mixed =
      /\p{Script=Latin}/u.test(given) || new Set(given.match(foreignLetters)?.map(scriptOf)).size > 1;
    const suspect = mixed
      ? !isScience(given)
      : !honest && meant !== undefined && (given.length > 1 ? isKnown(meant) : standsAmongLatin(text, index));
    if (!suspect) continue;
    const letters = [...new Set(given.match(foreignLetters))].join(' ');
    found.push({
      index,
      given,
      meant: meant ?? given.replace(foreignLetters, (sign) => twins.get(sign) ?? '□'),
      letters,
    });
  }
  return found;
}

const scriptOf = (letter: string): string =>
  /\p{Script=Cyrillic}/u.test(letter) ? 'cyrillic' : /\p{Script=Greek}/u.test(letter) ? 'greek' : 'other';

/** A Cyrillic letter alone, as “а” or “о” would be, with a Latin word on either side. */
const standsAmongLatin = (text: string, index: number): boolean =>
  /\p{Script=Cyrillic}/u.test(text[index] ?? '') &&
  /[\p{Script=Latin}\p{M}] $/u.test(text.slice(0, index)) &&
  /^. \p{Ll}/u.test(text.slice(index));

/** Words in Latin letters of a text, in small letters. */
export const latinWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{Script=Latin}\p{M}]{2,}/gu) ?? []).map((each) => each.normalize('NFC')),
  );
