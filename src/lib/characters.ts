/** Characters that must not stand in content, by what is wrong with them. Each list is a regular-expression class. */

/** Controls that no text needs: all of C0 and C1 but tab and the ends of lines. */
export const controls = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';

/**
 * Marks that turn the direction of writing and can make a text read as another one
 * (Unicode Technical Report 36, “Trojan Source”, CVE-2021-42574).
 */
export const directionMarks = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** Characters without width: invisible to readers, and another word to a search. */
export const invisible =
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u206a-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}';
