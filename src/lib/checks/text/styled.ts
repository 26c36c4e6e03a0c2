/** Letters that only look like letters: of mathematics, in circles and squares, of double width, struck out. */

const mathematics =
  '\\u{1d400}-\\u{1d7ff}\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u212c-\\u2131\\u2133\\u2134';
const enclosed =
  '\\u24b6-\\u24e9\\u249c-\\u24b5\\u{1f110}-\\u{1f12b}\\u{1f130}-\\u{1f149}\\u{1f150}-\\u{1f169}\\u{1f170}-\\u{1f189}';
const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ';

// One alone may be a sign of mathematics, an item of a list or a blood group.
const runs = new RegExp(
  `[${mathematics}][\\u0300-\\u036f]*(?:[${mathematics}][\\u0300-\\u036f]*)+|(?:[${enclosed}][\\ufe0e\\ufe0f]?){2,}|(?:[a-zA-Z]?[${smallCapitals}]){3,}`,
  'u',
);
const struck = /(?:[\p{L}\p{N}][\u0332\u0333\u0305\u0334-\u0338]){2,}/u;
const piledUp = /\p{L}[\u0300-\u036f]{4,}/u;
const wide = /[\uff21-\uff3a\uff41-\uff5a\uff10-\uff19]+/u;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const anyStyled = new RegExp(
  `[${mathematics}${enclosed}${smallCapitals}\\u0332\\u0333\\u0305\\u0334-\\u0338\\uff21-\\uff3a\\uff41-\\uff5a\\uff10-\\uff19]|[\\u0300-\\u036f]{4}`,
  'u',
);

export interface Styled {
  index: number;
  given: string;
  /** The same in plain letters. */
  meant: string;
}

/** Whether a text can hold anything that `findStyled` finds; quick. */
export const mayBeStyled = (text: string): boolean => anyStyled.test(text);

/** The first run of letters on a line that are no plain letters. */
export function findStyled(line: string): Styled | undefined {
  if (!anyStyled.test(line)) return undefined;
  const hit =
    runs.exec(line) ??
    struck.exec(line) ??
    piledUp.exec(line) ??
    (eastAsian.test(line) ? null : wide.exec(line));
  if (!hit) return undefined;
  // With the words round it, so that the editor sees what is meant.
  const end =
    /^[^\s"”’]*(?:[ ][^\s"”’]*[^\0-\u1eff\s"”’][^\s"”’]*)*/u.exec(line.slice(hit.index))?.[0] ?? hit[0];
  const given = [...end].slice(0, 40).join('');
  return { index: hit.index, given, meant: plain(given) };
}

const plain = (text: string): string =>
  [...text.replace(/[\u0332\u0333\u0305\u0334-\u0338\ufe0e\ufe0f]|[\u0300-\u036f]{4,}/gu, '')]
    .map((sign) => {
      const small = smallCapitals.indexOf(sign);
      if (small >= 0) return 'abcdefghijklmnopqrstuvwyz'[small] ?? sign;
      const code = sign.codePointAt(0) ?? 0;
      for (const first of [0x1f130, 0x1f150, 0x1f170]) {
        if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first);
      }
      return /[\u24b6-\u24e9]|[\u249c-\u24b5]|[\u{1f110}-\u{1f12b}]/u.test(sign)
        ? sign.normalize('NFKC').replace(/[()]/g, '')
        : sign.normalize('NFKC');
    })
    .join('')
    .normalize('NFC');
