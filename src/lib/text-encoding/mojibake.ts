import { isUtf8 } from 'node:buffer';

/** Which encoding a text in UTF-8 was taken for when it was damaged. */
export type MistakenFor = 'western' | 'chinese' | 'lost';

export interface Mojibake {
  index: number;
  given: string;
  /** What it was before, where that can be told. */
  meant: string;
  mistakenFor: MistakenFor;
}

// Windows-1252 shows the bytes 80–9F as these; the empty places stay controls.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map<string, number>([
  ...[...windows].map((sign, index) => [sign, 0x80 + index] as const),
  // Where Windows-1258 differs from Windows-1252.
  ...Object.entries({ Ă: 0xc3, Đ: 0xd0, Ơ: 0xd5, Ư: 0xdd, ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd }),
]);

function toByte(sign: string): number {
  const code = sign.charCodeAt(0);
  return code < 0x100 ? code : (byteOf.get(sign) ?? -1);
}

const leads = '\\u00c2-\\u00f4ĂĐƠăđ';
const tails = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Signs that may well stand behind a letter: the ends of quotations and sentences, and the no-break space. */
const common = /[‘’“”–—…»«›‹\u00a0.,]/;
const pairs = new RegExp(`[${leads}][${tails}]{1,3}`, 'gu');

/** Letters that a damaged Vietnamese, European, Russian or Chinese text can have been. */
const plausible =
  /^[\u00a0-\u024f\u02b0-\u036f\u0370-\u03ff\u0400-\u052f\u0e00-\u0eff\u1e00-\u1eff\u2000-\u22ff\u2600-\u27bf\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\u{1f300}-\u{1faff}]$/u;

/** Finds UTF-8 that was taken for Windows-1252, Windows-1258 or Latin-1, such as “Lá»… há»™i”. */
function findWestern(line: string): Mojibake | undefined {
  let weak: Mojibake | undefined;
  for (const { 0: run, index } of line.matchAll(pairs)) {
    const first = toByte(run[0] as string);
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const given = run.slice(0, length);
    if (given.length < length) continue;
    const bytes = Uint8Array.from(given, toByte);
    if (!isUtf8(bytes)) continue;
    const meant = new TextDecoder().decode(bytes);
    if (!plausible.test(meant)) continue;
    const found: Mojibake = { index, given, meant, mistakenFor: 'western' };
    const tail = given.slice(1);
    // “«lá»…” is a word in French quotation marks.
    const ends = [...tail].every((sign) => common.test(sign));
    if (!ends || /^[ÄÅÆ]/.test(given)) return weak ?? found;
    if (length > 2 && !tail.includes('»')) return weak ?? found;
    if (/^[ÃĂ]\u00a0[ \p{Ll}]/u.test(line.slice(index, index + 3))) return found;
    if (weak && length > 2) return found;
    weak ??= length > 2 && !line.includes('«') ? found : undefined;
  }
  return weak;
}

/** A word that `findMojibake` has found, with everything mended in it that still can be; empty where nothing can. */
export function mendWestern(word: string): string {
  const mended = word.replace(pairs, (run) => {
    const bytes = Uint8Array.from(run, toByte);
    const text = new TextDecoder().decode(bytes).replace(/\ufffd.*$/, '');
    return text + run.slice(new TextEncoder().encode(text).length);
  });
  return mended === word || /[\u0080-\u009f]/.test(mended) ? '' : mended;
}

/** A text whose controls were lost as well: letters of E4–E9 with a sign behind each, such as “è±å·”. */
function findStripped(line: string): Mojibake | undefined {
  const hits = [...line.matchAll(/[ä-é][\u00a1-\u00a9\u00ac-\u00b4\u00b6-\u00b9\u00bc-\u00bf]/g)];
  const [first] = hits;
  return hits.length >= 2 && first
    ? { index: first.index, given: first[0], meant: '', mistakenFor: 'western' }
    : undefined;
}

/** The same as macOS shows it: “caf√©”. */
function findMac(line: string): Mojibake | undefined {
  const hit = /\p{L}?√[©®†¢£§¨´≠±∂∏≤≥ÆØ]|‚Ä[ôúùìî¶]/u.exec(line);
  return hit ? { index: hit.index, given: hit[0], meant: '', mistakenFor: 'western' } : undefined;
}

let gbkBytes: Map<string, readonly [number, number]> | undefined;

/** The bytes of a character in GBK. Made when first asked for, which few texts do. */
function toGbk(sign: string): readonly [number, number] | undefined {
  if (!gbkBytes) {
    gbkBytes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const shown = decoder.decode(Uint8Array.of(lead, trail));
        if ([...shown].length === 1 && shown !== '\ufffd') gbkBytes.set(shown, [lead, trail]);
      }
    }
  }
  return gbkBytes.get(sign);
}

let gbkStarts: RegExp | undefined;

/**
 * Characters whose bytes in GBK begin like a letter of UTF-8: a Han one anywhere, a Vietnamese one behind a Latin
 * letter.
 */
function startsOfGbk(): RegExp {
  if (!gbkStarts) {
    const decoder = new TextDecoder('gbk');
    const shown = (leads: readonly number[]): string => {
      let letters = '';
      for (const lead of leads) {
        for (let trail = 0x80; trail <= 0xbf; trail++) letters += decoder.decode(Uint8Array.of(lead, trail));
      }
      return letters.replace(/[^\p{L}]/gu, '');
    };
    const latin = shown([0xc3, 0xc4, 0xc6, 0xe1]);
    gbkStarts = new RegExp(`[${shown([0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9])}]|(?<=[a-zA-Z])[${latin}]`, 'gu');
  }
  return gbkStarts;
}

/** Finds UTF-8 that was taken for GBK: “鑾卞窞”, “Vi峄噒 Nam”, “锟斤拷”. */
function findGbk(line: string): Mojibake | undefined {
  if (!han.test(line)) return undefined;
  const lost = /锟斤拷|锟斤|斤拷锟/u.exec(line);
  if (lost) return { index: lost.index, given: lost[0], meant: '', mistakenFor: 'lost' };
  for (const { index } of line.matchAll(startsOfGbk())) {
    const run = [...line.slice(index, index + 16)];
    const bytes: number[] = [];
    let taken = '';
    for (const sign of run) {
      const pair = sign < '\u0080' ? [sign.charCodeAt(0)] : toGbk(sign);
      if (!pair) break;
      bytes.push(...pair);
      taken += sign;
    }
    const meant = prefixOfUtf8(Uint8Array.from(bytes));
    const beforeIsLatin = /\p{Script=Latin}$/u.test(line.slice(0, index));
    const vietnamese =
      /^[\u1e00-\u1eff]/.test(meant) ||
      (/^[\u00c0-\u01b0]/.test(meant) && /^.[a-z]/i.test(line.slice(index)));
    if ((beforeIsLatin && vietnamese) || /^[\p{Script=Han}\u3000-\u301e\uff00-\uffef]{2}/u.test(meant)) {
      return { index, given: taken.slice(0, 6), meant: meant.slice(0, 6), mistakenFor: 'chinese' };
    }
  }
  return undefined;
}

/** What stands at the beginning of bytes before they cease to be UTF-8. */
function prefixOfUtf8(bytes: Uint8Array): string {
  const [text = ''] = new TextDecoder().decode(bytes).split('\ufffd', 1);
  return text;
}

/** Letters that became question marks: “Vi?t Nam, h?i ngh?”. */
function findLost(line: string): Mojibake | undefined {
  const words = line.split(/[\s“”"()]+/);
  const hits = words.filter((word) => /^\p{L}{1,4}\?\p{Ll}{1,3}[.,;:]?$/u.test(word));
  const [first = ''] = hits;
  return hits.length >= 2
    ? { index: line.indexOf(first), given: first, meant: '', mistakenFor: 'lost' }
    : undefined;
}

const suspicious = new RegExp(`[${leads}][${tails}]|√|‚Ä|\\p{L}\\?\\p{Ll}|[ä-é][\\u00a1-\\u00bf]`, 'u');
const han = /[\u4e00-\u9fff]/;

/** Whether a text can hold anything that `findMojibake` finds; quick. */
export const mayBeMojibake = (text: string): boolean =>
  suspicious.test(text) || (han.test(text) && text.search(startsOfGbk()) >= 0) || text.includes('锟');

/** The first place of a line that was damaged by being read in another encoding. */
export function findMojibake(line: string): Mojibake | undefined {
  if (!mayBeMojibake(line)) return undefined;
  return findWestern(line) ?? findStripped(line) ?? findMac(line) ?? findGbk(line) ?? findLost(line);
}
