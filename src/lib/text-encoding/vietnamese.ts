/**
 * Vietnamese spelling as far as it tells a syllable from a heap of letters: the encodings below are known by what
 * they become when they are undone.
 */

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const closed = '(?:iê|yê|uô|ươ|uyê|oa|oă|oe|uâ|uê|uơ|uy|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])';
const glided =
  'a[iouy]|â[uy]|eo|êu|iu|oi|ôi|ơi|u[aiêơy]|ư[aiu]|ia|ya|o[ae]|oa[ioy]|oeo|ua[iuy]|uây|uô[i]|ươ[iu]|iêu|yêu|uya|uyu';
const syllable = new RegExp(`^${onset}(?:${closed}|${glided}|[aeêioôơuưy])$`);

/** Whether a word is one Vietnamese syllable, in any case. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tone = apart.match(tones) ?? [];
  if (tone.length > 1) return false;
  const base = apart.replace(tones, '').normalize('NFC');
  if (base !== 'gi' && !syllable.test(base)) return false;
  // A syllable closed by c, ch, p or t is spoken with sắc or nặng only.
  return !/(?:c|ch|p|t)$/.test(base) || tone[0] === '\u0301' || tone[0] === '\u0323';
}

const latin1 = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

const tableOf = (target: string): ReadonlyMap<string, string> => {
  const letters = [...target];
  return new Map(
    [...latin1(0xa1, 0xfe)].flatMap((sign, index) => {
      const letter = letters[index];
      return letter && letter !== ' ' ? [[sign, letter] as const] : [];
    }),
  );
};

/** TCVN 5712:1993 from A1 on, as text of Windows shows it. */
const tcvn3 = tableOf(
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ',
);

/** VISCII (RFC 1456) from A1 on. */
const viscii = tableOf(
  'ắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợ',
);

const undoTable =
  (table: ReadonlyMap<string, string>) =>
  (word: string): string =>
    [...word].map((sign) => table.get(sign) ?? sign).join('');

const marks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ö: 'ư',
  ô: 'ơ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** VNI for Windows: a letter and, behind it, a sign for its marks. */
const undoVni = (word: string): string =>
  word.replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñöôæóòî]/gi,
    (signs, letter: string | undefined, mark: string | undefined) => {
      const base = letter ?? signs;
      const whole =
        `${vniLetters[base.toLowerCase()] ?? base}${marks[mark?.toLowerCase() ?? ''] ?? ''}`.normalize('NFC');
      return base === base.toUpperCase() ? whole.toUpperCase() : whole;
    },
  );

/** Windows-1258, which has tones as characters of their own, shown as Windows-1252. */
const undo1258 = (word: string): string =>
  word
    .replace(
      /(?<=[aâãeêioôõuýy])[ÌÒÞìò]/gi,
      (mark) => ({ Ì: '\u0300', Ò: '\u0309', Þ: '\u0303', ì: '\u0301', ò: '\u0323' })[mark] ?? mark,
    )
    .replace(
      /[ðÐãÃõÕýÝ]/g,
      (letter) => ({ ð: 'đ', Ð: 'Đ', ã: 'ă', Ã: 'Ă', õ: 'ơ', Õ: 'Ơ', ý: 'ư', Ý: 'Ư' })[letter] ?? letter,
    )
    .normalize('NFC');

const viqrMarks: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

/** VIQR (RFC 1456): marks typed as punctuation behind the letter. */
const undoViqr = (word: string): string =>
  word
    .replace(/dd/gi, (pair) => (pair[0] === 'd' ? 'đ' : 'Đ'))
    .replace(
      /([aeiouy])([\^(+]?)(['`?~.]?)/gi,
      (_, letter: string, shape: string, tone: string) =>
        `${letter}${viqrMarks[shape] ?? ''}${viqrMarks[tone] ?? ''}`,
    )
    .normalize('NFC');

/** A way of writing Vietnamese from before Unicode. */
export interface LegacyEncoding {
  name: 'TCVN3' | 'VNI' | 'VISCII' | 'Windows-1258' | 'VIQR';
  undo: (word: string) => string;
  /** Words in which nothing else can be meant, when they turn into Vietnamese. */
  clear: RegExp;
}

// A capital letter with a mark between small ones, or a sign where a letter belongs.
const misplaced =
  /\p{Ll}[À-ÖØ-Þ]|^\p{Lu}[À-ÖØ-Þ]\p{Ll}|\p{L}[µ¶¸¹¨»¼½¾©®ª«¬]\p{L}|\p{L}[µ¶¸¾¼½¨¬®]$|^®\p{Ll}/u;

export const legacyEncodings: readonly LegacyEncoding[] = [
  { name: 'TCVN3', undo: undoTable(tcvn3), clear: misplaced },
  { name: 'VNI', undo: undoVni, clear: /[aeouyôö][øåäõû]|öô|ôi$|[aeo][áàâ]/iu },
  { name: 'VISCII', undo: undoTable(viscii), clear: misplaced },
  { name: 'Windows-1258', undo: undo1258, clear: /[âêôãõý][ìòÌÒÞ]/u },
  { name: 'VIQR', undo: undoViqr, clear: /[aeo]\^['`?~.]?\p{L}|\p{L}[aeo]\^['`?~.]/iu },
];
