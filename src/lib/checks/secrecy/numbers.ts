import {
  accountLabel,
  bankLabel,
  bodiesAccount,
  identityLabel,
  insuranceLabel,
  otherNumber,
  passportLabel,
  phoneLabel,
  publicLine,
  unit,
} from './personal-words.ts';
import { folded } from './reading.ts';
import { type Passage, surroundingsOf } from './surroundings.ts';

/** A run of digits with at most one sign between two of them, at least seven digits long. */
const run =
  /(?<!\d|(?!\p{Script=Han})\p{L})(?<!\d[.,])(?:\(?\+?\d|[A-Z]{1,2}\d|P\d)(?:[ .()–-]{0,2}\d){5,24}X?(?!\d|(?!\p{Script=Han})\p{L})/gu;
const date = /^(?:\d{4}[.-]\d{1,2}[.-]\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/;

/** Says which telephone numbers bodies have made public: by their digits. */
export type IsPublic = (digits: string) => boolean;

/** Numbers that are somebody's own: identity, passport, insurance, accounts, cards and private telephones. */
export function findNumbers(text: string, isPublic: IsPublic): Passage[] {
  const found: Passage[] = [];
  for (const match of text.matchAll(run)) {
    const [written] = match;
    if (date.test(written)) continue;
    for (const { index, value } of [{ index: 0, value: written }, ...split(written)]) {
      const start = match.index + index;
      const kind = kindOf(value, text, start, isPublic);
      if (!kind) continue;
      found.push({ start, end: start + value.length, kind });
      if (value === written) break;
    }
  }
  return found;
}

/** A run that is several numbers beside each other, such as `0912 345 678 - 0987 654 321` or `2025 0912345678`. */
function split(written: string): { index: number; value: string }[] {
  const parts: { index: number; value: string }[] = [];
  const pattern = /[^ –-].*?(?=[ –-]{1,2}(?:\(?0\d|\(?\+)|[ –-]{2}|$)/gsu;
  for (const match of written.matchAll(pattern)) parts.push({ index: match.index, value: match[0] });
  return parts;
}

function kindOf(value: string, text: string, start: number, isPublic: IsPublic): string | undefined {
  const digits = value.replace(/\D/g, '');
  if (digits.length < 6 || isPublic(digits)) return undefined;
  const { before, after, line } = surroundingsOf(text, start, start + value.length);
  if (unit.test(after) || /(?:^|\s)"?(?:value|lat|lon|version|follows|coordinates)"?:\s*$/.test(before))
    return undefined;
  const head = columnHead(text, start);
  const context = folded(`${head === '' ? before.slice(-90) : `${head}: `}`);
  const near = (label: RegExp, reach: number): boolean => label.test(context.slice(-reach));
  const letters = /^[A-Z]{1,2}/.test(value);
  if (letters) {
    if (/^[A-Z]{2}\d{13}$/.test(value) && near(insuranceLabel, 60)) return 'insurance';
    return near(passportLabel, 60) && /^\d{7,8}$/.test(digits) ? 'passport' : undefined;
  }
  if (/^\d{7,8}$/.test(value) && / [A-Z]{1,2} $/.test(before) && near(passportLabel, 60)) return 'passport';
  if (isIdentity(digits, value) || isChineseIdentity(value.replace(/[ -]/g, ''))) return 'identity';
  if ([9, 12, 15, 18].includes(digits.length) && near(identityLabel, 60) && !isAmount(value))
    return 'identity';
  if (isCard(digits, value)) return 'card';
  if (digits.length === 10 && near(insuranceLabel, 60) && !isAmount(value)) return 'insurance';
  if (isAccount(digits, value, context) && !bodiesAccount.test(folded(line))) return 'account';
  if (otherNumber.test(before.slice(-60).toLowerCase()) || !isMobile(digits, value, context))
    return undefined;
  return publicLine.test(folded(line)) || publicLine.test(folded(headOf(text, start))) ? undefined : 'phone';
}

/** What a list or table of numbers is about: the heading above it, and the first line of its block. */
function headOf(text: string, index: number): string {
  const near = text.slice(Math.max(0, index - 1500), index);
  const block = near.slice(near.lastIndexOf('\n\n') + 2);
  const heading = near.slice(Math.max(0, near.lastIndexOf('\n#')));
  const lead = near.slice(0, near.length - block.length).trimEnd();
  const before = lead.slice(lead.lastIndexOf('\n') + 1);
  const lists = /^\s*(?:[-+•|]|\d{1,2}[.)]\s)/.test(block);
  const first = (part: string): string => part.trimStart().split('\n', 1)[0] ?? '';
  return [first(block), ...(heading.startsWith('\n#') ? [first(heading)] : []), lists ? before : ''].join(
    '\n',
  );
}

/** Telephones in the addresses of services for messages. */
export function findChatLinks(raw: string): Passage[] {
  return [
    ...raw.matchAll(
      /(?:zalo\.me|wa\.me|whatsapp\.com\/send\/?\?phone=|viber:\/\/chat\?number=|t\.me)\/?(?:\+|%2B)?(?:0|84|86)\d{9,11}(?!\d)/gi,
    ),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'phone' }));
}

/** Longest row of a table, and longest table, that are looked at. */
const longestRow = 2000;
const longestTable = 20_000;

/** The head of the column of a table in which a number stands; empty outside of tables. */
function columnHead(text: string, index: number): string {
  const close = text.slice(Math.max(0, index - longestRow), index);
  const row = close.slice(close.lastIndexOf('\n') + 1);
  if (!/^[ \t]*\|/.test(row)) return '';
  const from = index - row.length;
  const near = text.slice(Math.max(0, from - longestTable), from);
  const [head = ''] = near
    .slice(near.lastIndexOf('\n\n') + 1)
    .trimStart()
    .split('\n', 1);
  return head.includes('|') ? (head.split('|')[row.split('|').length - 1] ?? '').trim() : '';
}

const groupsOf = (value: string): number[] =>
  value
    .split(/\D+/)
    .filter(Boolean)
    .map(({ length }) => length);

/** Whether it is written as an amount, in groups of three: `198.450.000.000`. */
const isAmount = (value: string): boolean => /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/.test(value);

/**
 * Twelve digits of a citizen: province 001–096, century and sex, year of birth, six more
 * (Circular 59/2021/TT-BCA).
 */
function isIdentity(digits: string, value: string): boolean {
  // A bracket round the number may have been taken with it.
  if (digits.length !== 12 || !digits.startsWith('0') || /[()+]/.test(value.replace(/^\(/, ''))) return false;
  const province = Number(digits.slice(0, 3));
  const century = Number(digits[3]);
  const year = Number(digits.slice(4, 6));
  const groups = groupsOf(value);
  const whole = groups.every((length) => length >= 3) || groups.every((length) => length === 1);
  const known = whole || [3, 1, 2, 6].every((length, index) => groups[index] === length);
  return known && province >= 1 && province <= 96 && (century < 2 || (century < 4 && year <= 30));
}

/** Eighteen digits of a citizen of China, with their check digit (GB 11643-1999). */
function isChineseIdentity(value: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(value))
    return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

/** A payment card: its issuer's first digits and Luhn's check digit (ISO/IEC 7812-1). */
function isCard(digits: string, value: string): boolean {
  if (digits.length < 15 || digits.length > 19 || /[.()+]/.test(value)) return false;
  if (!/^(?:4|5[1-5]|2[2-7]|3[47]|6[0-9]|9704)/.test(digits)) return false;
  const groups = groupsOf(value);
  if (groups.length > 1 && groups[0] !== 4) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const isAccount = (digits: string, value: string, context: string): boolean =>
  !isAmount(value) &&
  ((digits.length >= 6 && digits.length <= 19 && accountLabel.test(context.slice(-60))) ||
    (digits.length >= 9 &&
      digits.length <= 16 &&
      !/^1[89]00/.test(digits) &&
      bankLabel.test(context.slice(-50))));

/** A mobile telephone of Viet Nam, China, Laos or Korea, whose numbers belong to people. */
function isMobile(digits: string, value: string, context: string): boolean {
  const labelled = phoneLabel.test(context.slice(-40));
  const international = /^\(?\+/.test(value) || digits.startsWith('00');
  const bare = digits.replace(/^00/, '');
  if (international || labelled) {
    if (/^84(?:0)?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/.test(bare)) return true;
    if (
      /^86(?:1[3-9])\d{9}$/.test(bare) ||
      /^85620\d{8}$/.test(bare) ||
      /^82010\d{8}$|^8210\d{8}$/.test(bare)
    )
      return true;
  }
  // A spreadsheet takes the first zero away.
  if (labelled && /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/.test(value)) return true;
  if (/^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/.test(digits)) return labelled || isGroupedPhone(value);
  const chinese = /^1[3-9]\d{9}$/.test(digits) && !/0{4}$/.test(digits);
  return chinese && (/^\d{11}$/.test(value) || /^\d{3}([ -])\d{4}\1\d{4}$/.test(value));
}

/** Whether the digits stand in groups as those of a telephone do, and not as those of dates, codes or decimals. */
function isGroupedPhone(value: string): boolean {
  const groups = groupsOf(value);
  const [first = 0, second = 0, third = 0] = groups;
  if (groups.length === 1 || groups.every((length) => length === 1)) return true;
  if (first === 1) return !value.includes('.') && second >= 2 && groups.length > 2;
  if (first === 2 && second === 2 && third === 4) return false;
  return first <= 4 && groups.slice(1).every((length) => length >= 2 && length <= 7);
}
