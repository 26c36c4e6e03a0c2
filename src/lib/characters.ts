/** Characters that must not stand in content, by what is wrong with them. Each list is a regular-expression class. */

/** Controls that no text needs: all of C0 and C1 but tab and the ends of lines; what Unicode says is no character. */
export const controls =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufdd0-\\ufdef\\ufffe\\uffff';

/**
 * Marks that turn the direction of writing and can make a text read as another one
 * (Unicode Technical Report 36, “Trojan Source”, CVE-2021-42574).
 */
export const directionMarks = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** Characters without width: invisible to readers, and another word to a search. */
export const invisible =
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200d\\u2028\\u2029\\u2060-\\u2065\\u206a-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';

const scripts = (names: string): string => names.replace(/\w+ ?/g, (name) => `\\p{Script=${name.trim()}}`);

/**
 * Where such characters belong to the writing itself: pictures made of several, the choice of their form, the flags
 * of countries within countries, a form of one Han character, and the joiners and breaks of scripts that need them.
 */
export const neededInvisible = new RegExp(
  [
    '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]+\\u{e007f}',
    '[\\p{Emoji}\\u2190-\\u2bff\\u3030\\u303d\\u3297\\u3299][\\ufe0e\\ufe0f]',
    '\\p{Script=Han}[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
    `(?<=[${scripts('Lao Thai Khmer Myanmar Tibetan Tai_Viet Tai_Tham')}])[\\u200b-\\u200d\\u2060]`,
    `(?<=[${scripts(
      'Arabic Syriac Hebrew Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Mongolian',
    )}])[\\u200c\\u200d\\u180b-\\u180f]`,
  ].join('|'),
  'gu',
);

/** Places of fonts, which every machine fills with another picture or with none. */
export const privateUse = '\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';

/** What stands where a character was lost, or where a picture was that cannot be pasted. */
export const replacements = '\\ufffc\\ufffd\\ud800-\\udfff';
