import path from 'node:path/posix';
import type { Phrase } from '../../issues/issue.ts';
import type { Locale } from '../../locales.ts';
import type { Portal } from '../../portal.ts';
import { withoutMarks } from '../../text.ts';
import { createJudge } from '../text/language.ts';
import { countOf, wordsOf } from './words.ts';

/** Longest description, in characters: beyond that, words belong into the text. */
const longest = 160;

interface DescriptionFault {
  reason: Phrase;
  remedy: Phrase;
  [name: string]: Phrase;
}

/** Names that cameras, telephones and programs give, and those of Zalo and Facebook: long numbers. */
const deviceName =
  /^[a-z]?\d{8,}(?: [\da-z]+)*$|^(?:img|dsc[nf]?|pxl|dji|gopr|gp|mvi|vid|photo|image|picture|pic|anh|hinh|screenshot|screen shot|capture|received|fb img|wechat image|mmexport|zalo|z|untitled|scan)[ \d()-]*\d[ \d()-]*$/;

/** Judges descriptions of pictures: what is wrong with one, if anything. */
export function createDescriptions(portal: Portal) {
  const others = (locale: Locale) =>
    portal.allLocales.filter(({ code, script }) => code !== locale.code && script === 'latin');

  /** Longer texts are judged with all others; here those that are too short for that. */
  const judges = new Map(portal.allLocales.map((own) => [own.code, createJudge(own, portal.allLocales)]));

  return (alt: string, src: string, code: string): DescriptionFault | undefined => {
    const locale = portal.localeOf(code);
    const text = alt.normalize('NFC').trim();
    const fault = (reason: string, more: Record<string, string | number> = {}): DescriptionFault => {
      const values = { language: locale.name, ...more };
      return {
        reason: { phrase: `phrases.alt.${reason}.problem`, values },
        remedy: { phrase: `phrases.alt.${reason}.remedy`, values },
      };
    };
    if (text === '') return fault('missing');
    if (isFileName(text, src, locale)) return fault('fileName');
    if (isOnlyOf(text, wordsOf(portal, locale, 'pictureWords'), wordsOf(portal, locale, 'commonWords')))
      return fault('generic', { text });
    const length = [...text].length;
    if (length > longest) return fault('long', { length, longest });
    if (judges.get(code)?.(text, 'attribute')) return undefined;
    return isOfOtherLanguage(portal, text, locale, others(locale)) ? fault('language') : undefined;
  };
}

/** The name of the file, or of a file, in any form; a sentence that happens to have its letters is none. */
function isFileName(alt: string, src: string, locale: Locale): boolean {
  const text = alt.toLowerCase();
  if (/\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?|bmp)$/.test(text)) return true;
  const spaced = (name: string) => name.replace(/[\s_.-]+/g, ' ').trim();
  const name = path.basename(src).replace(/\.[^.]*$/, '');
  if (deviceName.test(withoutMarks(spaced(text)))) return true;
  if (spaced(text) !== spaced(name.toLowerCase())) return false;
  // “Market day” may be the description of market-day.jpg; “market-day 1” and unaccented Vietnamese are not.
  const unaccented = Boolean(locale.letters) && locale.script === 'latin';
  return alt.length < 3 || /[\d_-]/.test(alt) || !/\s/.test(alt) || unaccented;
}

/** Nothing but words of some lists, numbers and signs. */
const isOnlyOf = (text: string, ...lists: readonly (RegExp | undefined)[]): boolean =>
  !/\p{L}/u.test(lists.reduce((rest: string, words) => (words ? rest.replace(words, ' ') : rest), text));

/**
 * Whether a description is not in the language of its file, judged by script, marks and small words. Short ones
 * may be names, which are the same in many languages.
 */
function isOfOtherLanguage(portal: Portal, text: string, locale: Locale, latin: readonly Locale[]): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{M}]+/gu) ?? [];
  if (locale.script === 'han') return han === 0 && words.length > 0;
  const own = text.match(/(?!\p{Script=Latin}|\p{Script=Han})\p{L}/gu)?.length ?? 0;
  if (locale.script === 'other') return own === 0 && han + words.length > 2;
  if (han > words.length) return true;
  if (words.length < 4 || countOf(wordsOf(portal, locale, 'commonWords'), text) > 0) return false;
  const marked = (letters: string | undefined) =>
    letters ? words.filter((word) => new RegExp(`[${letters}]`, 'u').test(word)).length : 0;
  return latin.some((other) => {
    if (countOf(wordsOf(portal, other, 'commonWords'), text) === 0) return false;
    return locale.letters ? marked(locale.letters) === 0 : marked(other.letters) * 2 >= words.length;
  });
}
