import { formatMonth } from '../../dates.ts';
import type { Locale } from '../../locales.ts';
import { sentenceAt } from './sentences.ts';

/** A place of a text that names something of the past. */
interface Mention {
  text: string;
  from: number;
  to: number;
}

/** How many words of small letters may stand between the mark of the past and the name. */
const reach = { before: 4, after: 5 };

/** How many sentences a date goes on holding for. */
const sentencesBack = 6;

/** Marks of the past in a language: those plain wherever they stand, and those that must stand near. */
function marksOf({ writing, script }: Locale): { long: readonly string[]; short: ReadonlySet<string> } {
  const marks = writing.formerly ?? [];
  const long = marks.filter((mark) => (script === 'han' ? mark.length > 1 : mark.includes(' ')));
  // A word as common as “was” says nothing.
  const short = marks.filter((mark) => !long.includes(mark) && !writing.commonWords?.includes(mark));
  return { long, short: new Set(short) };
}

/** 目前 is no 前: in a script without spaces a mark must be a word of its own. */
const segmentsOf = (text: string, { intl }: Locale): Intl.SegmentData[] => [
  ...new Intl.Segmenter(intl, { granularity: 'word' }).segment(text),
];

const plainWords = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [];

/** Whether one of several marks stands in a text, as whole words where words stand apart. */
function holdsAny(text: string, marks: readonly string[], { script }: Locale): boolean {
  const lower = text.toLowerCase();
  if (script === 'han') return marks.some((mark) => lower.includes(mark));
  const words = ` ${plainWords(lower).join(' ')} `;
  return marks.some((mark) => words.includes(` ${mark} `));
}

/** Whether a heading or caption says of all below it that it is of the past. */
export function saysPast(text: string, locale: Locale): boolean {
  const { long, short } = marksOf(locale);
  if (holdsAny(text, long, locale)) return true;
  const lower = text.toLowerCase();
  const words =
    locale.script === 'han' ? segmentsOf(lower, locale).map(({ segment }) => segment) : plainWords(lower);
  return words.some((word) => short.has(word));
}

/** Whether the sentence says that what it names is of the past: “(cũ)”, “former”, 原. */
export function isMarked({ text, from, to }: Mention, locale: Locale): boolean {
  const { long, short } = marksOf(locale);
  const sentence = sentenceAt(text, from);
  const before = text.slice(sentence.from, from);
  const after = text.slice(to, sentence.to);
  if (holdsAny(before, long, locale) || holdsAny(after, long, locale)) return true;
  if (locale.script !== 'han') return isNear(before, after, short);
  return segmentsOf(text.slice(sentence.from, sentence.to), locale).some(({ segment, index }) => {
    const at = sentence.from + index;
    if (short.has(segment)) return at < from || at - to < 3;
    // The dictionary may join the mark to the name.
    return at < from && at + segment.length > from && short.has(text.slice(at, from));
  });
}

function isNear(before: string, after: string, marks: ReadonlySet<string>): boolean {
  // Names between the mark and the name do not count: “các huyện Than Uyên, Tam Đường và thành phố Lai Châu (cũ)”.
  const within = (words: readonly string[], limit: number): boolean => {
    let passed = 0;
    for (const word of words) {
      if (marks.has(word.toLowerCase())) return true;
      if (!/^\p{Lu}/u.test(word)) passed += 1;
      if (passed > limit) return false;
    }
    return false;
  };
  return within(plainWords(before).reverse(), reach.before) || within(plainWords(after), reach.after);
}

const day = /(?<![\d.,])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g;
const month = /(?<![\d.,/])(\d{1,2})[/.-](\d{4})(?!\d)/g;
const iso = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g;
const year = /(?<![\d.,])(?:1[89]|20)\d\d(?![\d%]|[.,]\d)/g;

/** The dates that a text names, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function datesIn(text: string, locale: Locale): string[] {
  const dates: string[] = [];
  const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');
  // Each date that is read is taken away, so that its year is not read again.
  const take = (
    from: string,
    pattern: RegExp,
    order: readonly ['y' | 'm' | 'd', ...('y' | 'm' | 'd')[]],
  ): string =>
    from.replace(pattern, (_, ...groups: string[]) => {
      const part = (name: 'y' | 'm' | 'd'): string => groups[order.indexOf(name)] ?? '';
      dates.push(
        [part('y'), two(part('m')), ...(order.includes('d') && part('d') ? [two(part('d'))] : [])].join('-'),
      );
      return ' ';
    });
  let rest = take(take(take(text, iso, ['y', 'm', 'd']), day, ['d', 'm', 'y']), month, ['m', 'y']);
  for (const y of new Set(rest.match(year))) {
    for (let number = 12; number >= 1; number -= 1) {
      const value = `${y}-${two(String(number))}`;
      const words = formatMonth(value, locale).toLowerCase();
      const at = rest.toLowerCase().indexOf(words);
      if (at < 0 || (/^\d/.test(words) && /\d/.test(rest[at - 1] ?? ''))) continue;
      const next = /^(\d{1,2})/.exec(rest.slice(at + words.length))?.[1];
      const previous = /(?<!\d)(\d{1,2})(?: \D{0,7})?$/.exec(rest.slice(0, at))?.[1];
      const dayNumber = next ?? previous;
      dates.push(dayNumber ? `${value}-${two(dayNumber)}` : value);
      rest = rest.slice(0, at) + rest.slice(at + words.length);
    }
  }
  return [...dates, ...(rest.match(year) ?? [])];
}

/** The last day that tells of the end of what ended on `validTo`: the day after, “since 1 July 2025”. */
function lastDay(validTo: string): string {
  // Of a year alone nobody knows the day; the next year is later in any case.
  if (validTo.length === 4) return `${validTo}-12-31`;
  const end = new Date(`${validTo}${'-12-31'.slice(validTo.length - 4)}T00:00:00Z`);
  if (Number.isNaN(end.valueOf())) return validTo;
  end.setUTCDate(end.getUTCDate() + 1);
  return end.toISOString().slice(0, 10);
}

/** Of which time a text speaks, seen from the end of something: until it, later, or it does not say. */
export function timeOf(text: string, validTo: string, locale: Locale): 'until' | 'later' | undefined {
  const dates = datesIn(text, locale);
  if (dates.length === 0) return undefined;
  const last = lastDay(validTo);
  return dates.some((date) => date <= last.slice(0, date.length)) ? 'until' : 'later';
}

/** Whether the sentence at a place, or else the nearest one before it that names a date, speaks of the time until an end. */
export function isTold({ text, from }: Mention, validTo: string, locale: Locale): boolean {
  for (let at = from, left = sentencesBack; at >= 0 && left > 0; left -= 1) {
    const sentence = sentenceAt(text, at);
    const time = timeOf(text.slice(sentence.from, sentence.to), validTo, locale);
    if (time) return time === 'until';
    at = sentence.from - 1;
  }
  return false;
}

/** Whether a date, of whatever precision, is not after an end. */
export const isUntil = (date: unknown, validTo: string): boolean =>
  typeof date === 'string' && date.slice(0, validTo.length) <= validTo.slice(0, date.length);
