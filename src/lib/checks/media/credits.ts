import type { Issue } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { dayOf } from '../../publication.ts';
import { type Check, judgeEntries } from '../check.ts';
import { type PictureUse, usesOf } from './uses.ts';
import { patternOf } from './words.ts';

/** What stands where a name or licence should, in any language. */
const placeholder = /^(?:n\s*\/\s*a|n\.\s*a\.?|none|null|undefined|unknown|tba|tbd|tbc|todo|x{2,})$/i;

/** Places where pictures are found, and which made none of them. */
const carriers = [
  'internet',
  'google',
  'google images',
  'google image',
  'google search',
  'bing',
  'facebook',
  'fb',
  'zalo',
  'tiktok',
  'youtube',
  'pinterest',
  'instagram',
  'wechat',
  'weibo',
  'baidu',
  'web',
  'www',
];

/** Every picture says who made it and by what right it is shown, and that right has not run out. */
export const checkCredits: Check = (portal, context) => {
  const unsourced = createUnsourced(portal);
  const today = dayOf(portal.now);

  const judge = (use: PictureUse): Issue[] => {
    const { form, src, licenceUntil } = use;
    if (form === 'markdown') {
      return [
        use.issue('image-credit', '', {
          reason: { phrase: 'phrases.credit.markdown.problem', values: { src: shownValue(src) } },
          remedy: {
            phrase: 'phrases.credit.markdown.remedy',
            // A picture of another site is first copied beside the text.
            values: {
              src: /^https?:/i.test(src) ? './anh-1.jpg' : shownValue(src),
              alt: shownValue(use.alt ?? '') || '…',
            },
          },
        }),
      ];
    }
    const issues = (['credit', 'licence'] as const).flatMap((name) => {
      const value = use[name];
      if (!value?.trim() || !unsourced(value)) return [];
      return [
        use.issue('image-credit', name, {
          reason: {
            phrase: `phrases.credit.${name}.problem`,
            values: { src: shownValue(src), value: shownValue(value) },
          },
          remedy: { phrase: `phrases.credit.${name}.remedy`, values: {} },
        }),
      ];
    });
    // A month or a year lasts to its end.
    if (licenceUntil && licenceUntil < today.slice(0, licenceUntil.length)) {
      issues.push(
        use.issue('licence-expired', 'licenceUntil', { src: shownValue(src), until: licenceUntil, today }),
      );
    }
    return issues;
  };
  return judgeEntries(portal, context, (entry) => usesOf(portal, entry).flatMap(judge));
};

/** Whether a credit names nobody: nothing but signs, placeholders and words like “collected from the internet”. */
export function createUnsourced(portal: Portal): (text: string) => boolean {
  const words = patternOf([
    ...carriers,
    ...portal.allLocales.flatMap(({ writing }) => [
      ...(writing.noSource ?? []),
      ...(writing.pictureWords ?? []),
    ]),
  ]);
  return (text) => {
    const plain = text.normalize('NFC').trim();
    if (placeholder.test(plain.replace(/^[\s([<]+|[\s)\]>]+$/g, ''))) return true;
    const host = plain.replace(
      /(?:https?:\/\/)?(?:www\.)?(?:google|facebook|bing|baidu|pinterest|youtube)\.com(?:\.vn)?\S*/gi,
      ' ',
    );
    return !/[\p{L}\p{N}]/u.test(words ? host.replace(words, ' ') : host);
  };
}
