import {
  aboutCirculation,
  aboutQuoted,
  aboutSecrets,
  documentBeginnings,
  documentNouns,
  documentTypes,
  handlingAlone,
  handlingAnywhere,
  harmlessAfter,
  harmlessBefore,
  honey,
  numberDegrees,
} from './mark-words.ts';
import { holdsAny, type Reading } from './reading.ts';
import {
  isBeginning,
  isBracketed,
  isCapital,
  isListed,
  isQuoted,
  isSegment,
  isWholeLine,
  type Passage,
  type Surroundings,
  surroundingsOf,
  wordAfter,
  wordBefore,
} from './surroundings.ts';

const gap = '[\\s._–·-]{0,3}';
const spaced = (...letters: readonly string[]): string => letters.map((letter) => gap + letter).join('');
/** A pattern whose first letter begins a word, and whose last ends one; looked behind only where it may begin. */
const edge = (first: string, rest: string): string =>
  `[${first}](?<![\\p{L}\\p{N}].)${rest}(?![\\p{L}\\p{N}])`;
/** Vowels with the marks that a stamp, a scan or a keyboard without marks may leave of them. */
const [a, e, o] = ['[AÂẬẠaâậạ]', '[EÊỆẸẾeêệẹế]', '[OÔỐÓ0oôốó]'];
const most = spaced('[Uu]', '[Yy]', e, '[Tt]');
const more = spaced(o, '[IiL1l]');
const secret = spaced(a, '[Tt]');
/** `TUYỆT MẶT`, as scans have it; `tối mặt` is said of faces. */
const scanned = spaced('[Ặặ]', '[Tt]');
const between = '[\\s._/–-]{0,6}';
const upperDegree = new RegExp(
  edge('Tt', `(?:(?:${most}|${more})${between}[Mm]${secret}|${most}${between}[Mm]${scanned})`),
  'gu',
);
const spacedHandling = new RegExp(
  edge(
    'Ll',
    ` ?${spaced('[ƯưUu]', '[Uu]')}${between}[Hh]${spaced('[ÀàAa]', '[Nn]', '[Hh]')}${between}[Nn]${spaced('[ỘộOo]', '[Ii]')}${between}[Bb]${spaced('[ỘộOo]')}`,
  ),
  'gu',
);
const plainDegree = new RegExp(edge('Mm', secret), 'gu');
const documentNumber =
  /(?<![\p{L}\p{N}])\d{1,6}\p{Ll}?\s{0,2}[-/]\s{0,2}(?:\d{4}\s?[-/]\s?)?\p{Lu}[\p{L}\d]{0,9}(?:\s?[-/&]\s?\p{L}[\p{L}\d]{0,9}){0,4}/gu;
const numberDegree = new RegExp(
  `(?<![\\p{L}])(?:${documentTypes})(?:\\s?[-/]\\s?\\p{L}[\\p{L}\\d]{0,9}){0,3}\\s{0,3}(?:[([]\\s?(?:${numberDegrees})\\s?[)\\]]|[-/](?:M|TuM|TUM)(?![\\p{L}\\d])|(?<=(?:[-/]\\p{L}{2,9})[-/]?|(?:BC|KH|CV|TTr|TB))[-/]TM(?![\\p{L}\\d]))`,
  'gu',
);
const label =
  /(?<!\p{L})(?:(?:mức |cấp )?độ (?:bảo )?mật|(?:muc |cap )?do (?:bao )?mat|do[_-]?mat|doMat|loại mật|dấu (?:chỉ )?độ mật|classification|secrecy|security[ _-]?level)["']?\s{0,3}[:=|–-]\s{0,3}["'“([]{0,2}\s?(?=(tuyệt|tuyet|tối|toi|mật|mat|[abcm](?!\p{L})|top|secret|confidential|restricted|tm|tum)(?!\p{L}))/giu;

const labelWords = [
  'mật',
  'do mat',
  'domat',
  'do_mat',
  'do-mat',
  'bao mat',
  'classification',
  'secrecy',
  'security',
];
const anywhereWords = ['nội', 'noi', 'bóc bì', 'mở bì', 'boc bi', 'mo bi', 'thu hồi', 'tuyệt đối'];
const aloneWords = [
  'phổ biến',
  'sao chụp',
  'sao lục',
  'thu hồi',
  'nội bộ',
  'đọc xong',
  'công bố',
  'xem xong',
  'đăng báo',
  'khong ',
  'tai lieu',
];

/** More marks than this in one text tell nothing more. */
const enough = 500;

/** Marks of secrecy in Vietnamese: degrees, degrees in numbers of documents, restrictions of circulation. */
export function findMarks({ text, lower }: Pick<Reading, 'text' | 'lower'>): Passage[] {
  const found: Passage[] = [];
  const scan = (pattern: RegExp, kind: string, isMark: Judge): void => {
    for (const match of text.matchAll(pattern)) {
      const [mark] = match;
      const end = match.index + mark.length;
      if (isMark(mark, surroundingsOf(text, match.index, end), match.index))
        found.push({ start: match.index, end, kind });
      if (found.length >= enough) return;
    }
  };
  const whole = {
    isOfHoney: once(() => honey.test(text)),
    isOfSecrets: once(() => aboutSecrets.test(text)),
    near: (index: number) => text.slice(Math.max(0, index - 400), index + 400),
  };
  scan(upperDegree, 'degree', (mark, spot, index) => isUpperDegree(mark, spot, index, whole));
  scan(plainDegree, 'degree', (mark, spot) => isPlainDegree(mark, spot, whole));
  scan(numberDegree, 'number', () => true);
  if (holdsAny(lower, labelWords)) scan(label, 'degree', (_mark, { after }) => degreesIn(after) < 2);
  if (/l[ ._–·-][ưu][ ._–·-]/.test(lower)) scan(spacedHandling, 'handling', isRestricted);
  for (const { start, end } of degreesInTables(text)) found.push({ start, end, kind: 'degree' });
  if (holdsAny(lower, anywhereWords)) scan(handlingAnywhere, 'handling', isRestricted);
  if (holdsAny(lower, aloneWords)) scan(handlingAlone, 'handling', isRestriction);
  return found;
}

type Judge = (mark: string, spot: Surroundings, index: number) => boolean;

/** What the whole text is about, found out once and only when asked. */
interface Whole {
  isOfHoney: () => boolean;
  isOfSecrets: () => boolean;
  near: (index: number) => string;
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

const isSpaced = (mark: string): boolean =>
  /[\p{L}\p{N}]\s+[\p{L}\p{N}]\s+[\p{L}\p{N}](?![\p{L}\p{N}])/u.test(mark);

const degree = /(?:(\p{L}+)[ -])?(?<!\p{L})(?:mật|mat)(?!\p{L})(?:[ -](\p{L}+))?/giu;

/** How many different degrees a text names: the words alone, and not honey, passwords or secrets as such. */
function degreesIn(text: string): number {
  const degrees = new Set<string>();
  for (const [, before = '', after = ''] of text.matchAll(degree)) {
    const word = before.toLowerCase();
    if (/^(?:tuyệt|tối|tuyet|toi)$/.test(word)) degrees.add(word);
    else if (!harmlessBefore.has(word) && word !== 'độ' && !harmlessAfter.has(after.toLowerCase()))
      degrees.add('');
  }
  return degrees.size;
}

/** Whether the line, or the list it stands in, speaks of degrees of secrecy as such. */
function isAbout(spot: Surroundings, index: number, { isOfSecrets, near }: Whole): boolean {
  if (degreesIn(spot.line) > 1 || (isQuoted(spot) && aboutQuoted.test(spot.before))) return true;
  if (!isListed(spot)) return false;
  return degreesIn(near(index)) > 1 && isOfSecrets();
}

const mentionsSecrets = (spot: Surroundings): boolean =>
  aboutSecrets.test(spot.line) && !/^\W*(?:tài liệu|văn bản|hồ sơ)/iu.test(spot.line);

/** Whether the next word makes another word of it; after a stamp, it may begin the name of the document. */
const isHarmless = (mark: string, spot: Surroundings): boolean =>
  harmlessAfter.has(wordAfter(spot).toLowerCase()) &&
  !(isCapital(mark) && documentBeginnings.test(spot.after));

function isUpperDegree(mark: string, spot: Surroundings, index: number, whole: Whole): boolean {
  if (isHarmless(mark, spot) || isAbout(spot, index, whole)) return false;
  const accented = /[ậẬ]/u.test(mark);
  if (/[ặẶ]/u.test(mark)) return isWholeLine(spot) || isBracketed(spot);
  const stamp = isWholeLine(spot) || isBracketed(spot) || followsNumber(spot);
  if (isCapital(mark)) return stamp || !mentionsSecrets(spot);
  if (isSpaced(mark) && !/\n/.test(mark)) return true;
  if (!accented) return stamp && /^t(?:uy[eêệ]t|[oôố]i)[\s-]m[aâậ]t$/iu.test(mark) && !isListed(spot);
  if (stamp) return !isListed(spot) || isBracketed(spot);
  if (precedesNumber(spot)) return true;
  return endsInNoun(spot.before) && isSegment({ ...spot, before: spot.before.replace(documentNouns, '') });
}

/** Whether a text ends in the name of a kind of document. */
const endsInNoun = (before: string): boolean => documentNouns.test(before.slice(-30));

/** Whether the number of a document follows: `báo cáo tối mật số 12`, `dấu “Tối mật” số 15-KH/TU`. */
const precedesNumber = ({ before, after }: Surroundings): boolean =>
  (endsInNoun(before) && /^ số:? ?\d/iu.test(after)) ||
  /^["”’)]{0,2},? (?:số:? ?)?\d{1,6}\s?[-/]\s?\p{Lu}/u.test(after);

/** Whether the number of a document stands right before, as in `12/KH-UBND (mật)`. */
const followsNumber = ({ before }: Surroundings): boolean => {
  let end = -1;
  for (const match of before.slice(-60).matchAll(documentNumber)) end = match.index + match[0].length;
  return end >= 0 && /^[\s,([–-]{1,4}(?:độ )?$/u.test(before.slice(-60).slice(end));
};

function isPlainDegree(mark: string, spot: Surroundings, { isOfHoney }: Whole): boolean {
  const before = wordBefore(spot);
  if (/^(?:tuyệt|tối|tuyet|toi|tôi|độ|do)$/iu.test(before)) return false;
  if (isHarmless(mark, spot) || harmlessBefore.has(before.toLowerCase())) return false;
  if (isQuoted(spot) && aboutQuoted.test(spot.before)) return false;
  return standsAsMark(mark, spot, isOfHoney) && degreesIn(spot.line) < 2;
}

function standsAsMark(mark: string, spot: Surroundings, isOfHoney: () => boolean): boolean {
  const [before, after] = [wordBefore(spot), wordAfter(spot)];
  const exact = /[ậẬ]/u.test(mark);
  if (isBracketed(spot) && followsNumber(spot)) return true;
  if (exact && followsNumber(spot) && isSegment({ ...spot, before: '' })) return true;
  if (isSpaced(mark)) return exact || isWholeLine(spot);
  if (isCapital(mark)) {
    if (!exact) return isWholeLine(spot) && !isListed(spot);
    if (isWholeLine(spot)) return !isListed(spot) || !isOfHoney();
    if (mentionsSecrets(spot)) return false;
    if (isSegment(spot)) return isBracketed(spot) || !honey.test(spot.line);
    if (endsInNoun(spot.before)) return isNamed(spot) || !isCapital(before);
    if (isBeginning(spot) && documentBeginnings.test(spot.after)) return true;
    return !isCapital(before) && !isCapital(after) && !honey.test(spot.line);
  }
  if (!exact) return false;
  if (isWholeLine(spot)) return mark === 'Mật' && !isListed(spot) && !isOfHoney();
  if (isBracketed(spot)) {
    if (endsInNoun(spot.before.replace(/[([{]\s*$/, ''))) return true;
    return mark === 'Mật' && !isOfHoney();
  }
  if (!endsInNoun(spot.before)) return false;
  return /^ số:? ?\d/iu.test(spot.after) || (isNamed(spot) && isSegment({ ...spot, before: '' }));
}

/** Whether the name of a document stands alone before the mark: `TÀI LIỆU MẬT`, and nothing before it. */
const isNamed = (spot: Surroundings): boolean =>
  isBeginning({ ...spot, before: spot.before.replace(documentNouns, '') });

/** Whether a restriction restricts this text, and is not what a rule about documents speaks of. */
const isRestricted = (mark: string, spot: Surroundings): boolean =>
  degreesIn(spot.line) < 2 &&
  ((isSegment(spot) && !isQuoted(spot)) || isCapital(mark) || !aboutCirculation.test(spot.before));

function isRestriction(mark: string, spot: Surroundings): boolean {
  if (isCapital(mark)) return isSegment(spot);
  if (isBracketed(spot))
    return (
      followsNumber({ ...spot, before: spot.before.replace(/[([{]\s*$/, '(') }) ||
      /nội bộ|sao chụp|thu hồi/iu.test(mark)
    );
  if (
    /(?:sử dụng|dùng)(?: trong)? nội bộ|tham khảo nội bộ/iu.test(mark) &&
    isBeginning(spot) &&
    isSegment(spot)
  )
    return !isListed(spot);
  return isWholeLine(spot) && !isListed(spot);
}

/** Degrees in the column of degrees of a table that lists documents. */
function degreesInTables(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let read = 0;
  for (const { 0: head, index } of text.matchAll(tableHead)) {
    if (index < read || !head.includes('|')) continue;
    const column = cellsOf(head).findIndex(({ words }) => /^(?:mức )?độ mật$/iu.test(words));
    if (column < 0 || !documentColumn.test(head)) continue;
    let at = index + head.length + 1;
    for (const row of text.slice(at, at + longestTable).split('\n')) {
      if (!row.includes('|')) break;
      const cell = cellsOf(row)[column];
      if (cell && /^(?:tuyệt mật|tối mật|mật)$/iu.test(cell.words))
        found.push({ start: at + cell.index, end: at + cell.index + cell.words.length });
      at += row.length + 1;
    }
    read = at;
  }
  return found;
}

const tableHead = /^[^\n]*độ mật[^\n]*$/gimu;
const documentColumn = /văn bản|tài liệu|trích yếu|ký hiệu|kế hoạch|báo cáo|hồ sơ|công văn/iu;
const longestTable = 20_000;

const cellsOf = (row: string): { words: string; index: number }[] => {
  const cells: { words: string; index: number }[] = [];
  for (const { 0: cell, index } of row.matchAll(
    /(?<=^\s*\||\|)[^|\n]*(?=\|)|^[^|\n]+(?=\|)|(?<=\|)[^|\n]+$/g,
  )) {
    const words = cell.trim();
    cells.push({ words, index: index + cell.indexOf(words) });
  }
  return cells;
};
