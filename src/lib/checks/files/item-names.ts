import type { Phrase } from '../../issues/issue.ts';
import { slugify } from '../../text.ts';

/** Characters of one name of a file or folder, and of a whole path: Windows and archives take no more with ease. */
export const nameLimits = { part: 80, path: 200 } as const;

/** Devices of Windows, with any extension: such a file cannot be checked out there. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Controls, marks of direction, characters without width, and spaces and fillers that look like nothing. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{202f}\u{3000}\u{3164}\u{ffa0}]|\p{Variation_Selector}/u;
const forbidden = /[<>:"|?*\\]/;

/** What makes a name unusable wherever it stands, and a name that could be used. */
export function judgeName(name: string, isFolder: boolean): { reason: Phrase; example: string } | undefined {
  const example = exampleFor(name, isFolder);
  const told = (reason: string, values: Phrase['values'] = {}) => ({
    reason: { phrase: `phrases.name.${reason}`, values },
    example,
  });
  // Bytes that are no letters come as this sign.
  if (name.includes('\ufffd')) return told('bytes');
  if (invisible.test(name)) return told('invisible');
  if (/[ .]$/.test(name)) return told('end');
  if (devices.test(name)) return { ...told('device'), example: exampleFor(`tep-${name}`, isFolder) };
  if (forbidden.test(name)) return told('forbidden');
  const length = [...name].length;
  return length > nameLimits.part ? told('long', { length, maximum: nameLimits.part }) : undefined;
}

/** A good name as near to the given one as can be. */
export function exampleFor(name: string, isFolder: boolean): string {
  const dot = isFolder ? -1 : name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const slug = shorten(slugify(stem.normalize('NFKC'))) || 'ten-moi';
  const end = slugify(extension);
  return end ? `${slug}.${end}` : slug;
}

/** At most forty characters, cut between words. */
const shorten = (slug: string): string =>
  slug.length <= 40
    ? slug
    : slug
        .slice(0, 41)
        .replace(/-[^-]*$/, '')
        .slice(0, 40);

/** A name as a message may show it: what cannot be seen is shown as a box. */
export const shownName = (name: string): string => {
  const shown = name.replace(new RegExp(invisible, 'gu'), '□');
  const length = [...shown].length;
  return length > 60 ? `${[...shown].slice(0, 59).join('')}…` : shown;
};
