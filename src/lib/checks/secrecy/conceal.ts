import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import type { Finding } from './findings.ts';
import { folded } from './reading.ts';

/** Stands in a message for what must not be repeated. */
export const concealed = '•••';

/** What must not be repeated: by digits, by letters, and by the words of longer passages. */
interface Hidden {
  digits: Set<string>;
  letters: Set<string>;
  words: Set<string>;
}

const shortest = 6;
const window = 3;

/** Whole numbers are recognised by their first digits, since a message may show a part, or no leading zeros. */
/** Digits of full width or of mathematics are digits. */
const plainDigits = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, '').length === text.length
    ? text
    : text.replace(/(?![0-9])\p{Nd}/gu, (digit) => digit.normalize('NFKC'));
const digitsKey = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '').slice(0, shortest);
const lettersOf = (text: string): string => folded(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (text: string): string[] =>
  folded(text.normalize('NFKC')).match(/[\u3400-\u9fff]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
const windowsOf = (words: readonly string[]): string[] =>
  words.slice(window - 1).map((_, index) => words.slice(index, index + window).join(' '));

function hide(passages: readonly string[], texts: readonly string[]): Hidden {
  const hidden: Hidden = { digits: new Set(), letters: new Set(), words: new Set() };
  for (const passage of passages) {
    for (const [run] of plainDigits(passage).matchAll(digitRun)) {
      const key = digitsKey(run);
      if (key.length === shortest) hidden.digits.add(key);
    }
    // Longer passages are recognised by their words.
    const letters = lettersOf(passage);
    if (/\p{L}/u.test(letters) && wordsOf(passage).length < window) hidden.letters.add(letters);
  }
  for (const text of [...passages, ...texts])
    for (const found of windowsOf(wordsOf(text))) hidden.words.add(found);
  return hidden;
}

const digitRun = /\d(?:[ .()_–-]{0,2}\d){5,}/g;

/** The text without what must not be repeated. */
function conceal(text: string, { digits, letters, words }: Hidden): string {
  const plain = plainDigits(text);
  const hidden = plain.replace(digitRun, (run) => (digits.has(digitsKey(run)) ? concealed : run));
  const shown = hidden === plain ? text : hidden;
  if (words.size > 0 && windowsOf(wordsOf(shown)).some((found) => words.has(found))) return concealed;
  let result = shown;
  for (const passage of letters) result = withoutPassage(result, passage);
  return result;
}

/** Takes a passage out wherever its letters and digits stand, whatever stands between them. */
function withoutPassage(text: string, passage: string): string {
  const places: number[] = [];
  let letters = '';
  for (let index = 0; index < text.length; index++) {
    const letter = lettersOf(text.charAt(index));
    if (!letter) continue;
    letters += letter.charAt(0);
    places.push(index);
  }
  let result = '';
  let last = 0;
  for (let at = letters.indexOf(passage); at >= 0; at = letters.indexOf(passage, at + passage.length)) {
    const from = places[at] ?? 0;
    const to = (places[at + passage.length - 1] ?? 0) + 1;
    const whole = !isWord(text.charAt(from - 1)) && !isWord(text.charAt(to));
    if (!whole || from < last) continue;
    result += text.slice(last, from) + concealed;
    last = to;
  }
  result += text.slice(last);
  return withoutBeginning(result, passage);
}

const isWord = (letter: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(letter);

/** Takes the beginning of a passage off the end of a text that was cut. */
function withoutBeginning(text: string, passage: string): string {
  if (!text.endsWith('…')) return text;
  const [tail = ''] = /[^\s“"(]*…$/.exec(text) ?? [];
  const letters = lettersOf(tail);
  return letters.length >= 4 && passage.startsWith(letters) ? text.slice(0, -tail.length) + concealed : text;
}

/** What no message of any file repeats: numbers, mail addresses, keys and passwords. */
function hideEverywhere(findings: readonly Finding[]): Hidden {
  const hidden = findings.filter(({ code }) => code === 'personal-data' || code === 'credential');
  const spelt = hidden.filter(({ code, kind }) => code === 'credential' || kind === 'email');
  const { letters, words } = hide(
    spelt.map(({ passage }) => passage),
    [],
  );
  return {
    digits: hide(
      hidden.map(({ passage }) => passage),
      [],
    ).digits,
    letters,
    words,
  };
}

/**
 * All issues, in whose values, fields and paths nothing is repeated that was found. Of a file with a mark of secrecy
 * no message repeats anything. The paths of marked files are kept, since editors must find them.
 */
export function concealIssues(
  issues: readonly Issue[],
  findings: readonly Finding[],
  secretTexts: ReadonlyMap<string, string>,
): Issue[] {
  if (findings.length === 0) return [...issues];
  const always = hideEverywhere(findings);
  const own = new Map<string, string[]>();
  for (const { file, passage, code, place } of findings) {
    // The name of a marked file is shown, since editors must find it.
    if (code === 'state-secret' && place === 'name') continue;
    const passages = own.get(file);
    if (passages) passages.push(passage);
    else own.set(file, [passage]);
  }
  const byFile = new Map<string, Hidden>();
  const ofFile = (file: string): Hidden => {
    const found = byFile.get(file);
    if (found) return found;
    const text = secretTexts.get(file);
    const hidden = hide(own.get(file) ?? [], text === undefined ? [] : [text]);
    byFile.set(file, hidden);
    return hidden;
  };
  const concealValues = (values: Values, say: (text: string) => string): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, concealValue(value, say)]));
  const concealValue = (value: string | number | Phrase, say: (text: string) => string) => {
    if (typeof value === 'object')
      return value.values ? { ...value, values: concealValues(value.values, say) } : value;
    const said = say(String(value));
    return said === String(value) ? value : said;
  };
  const path = (file: string): string => conceal(file, { ...always, words: new Set() });
  return issues.map((issue) => {
    const { file, field, values } = issue;
    const hidden = ofFile(file);
    const say = (text: string): string =>
      text === file ? path(file) : conceal(conceal(text, hidden), always);
    return {
      ...issue,
      file: path(file),
      ...(field !== undefined && { field: say(field) }),
      ...(values && { values: concealValues(values, say) }),
    };
  });
}
