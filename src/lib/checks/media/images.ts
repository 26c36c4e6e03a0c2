import path from 'node:path/posix';
import { entryPath } from '../../entry-path.ts';
import type { Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import { type Check, judgeEntries } from '../check.ts';
import { schemeOf } from '../links/scheme.ts';
import { createDescriptions } from './descriptions.ts';
import { usesOf } from './uses.ts';

const picture = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Every picture exists beside its text, and is described to readers who cannot see it. */
export const checkImages: Check = (portal, context) => {
  const paths = new Set(portal.files.paths);
  const besides = new Map<string, string[]>();
  for (const file of portal.files.paths) {
    if (!picture.test(file)) continue;
    const folder = path.dirname(file);
    besides.set(folder, [...(besides.get(folder) ?? []), path.basename(file)]);
  }
  const faultOf = createDescriptions(portal);

  const missing = (folder: string, src: string): Values => {
    const beside = besides.get(folder) ?? [];
    const near = nearest(path.basename(src), beside);
    return {
      src: shownValue(src),
      folder: `${folder}/`,
      suggestion: near
        ? { phrase: 'phrases.near', values: { near } }
        : beside.length > 0 && schemeOf(src) === undefined
          ? { phrase: 'phrases.known', values: { known: beside.join(', ') } }
          : { phrase: 'phrases.noPictures', values: { folder: `${folder}/` } },
    };
  };

  return judgeEntries(portal, context, (entry) => {
    const folder = path.dirname(entryPath(entry.address));
    return usesOf(portal, entry).flatMap((use) => {
      const { form, src, target, alt } = use;
      if (!src) return [];
      const absent = form !== 'coverAlt' && !(paths.has(target) && picture.test(target));
      // An attribute left empty is told with the attributes.
      const isTold = alt === undefined || (alt.trim() === '' && (form === 'picture' || form === 'poster'));
      const fault = isTold ? undefined : faultOf(alt, src, entry.address.locale);
      return [
        ...(absent ? [use.issue('image-missing', 'photo', missing(folder, src))] : []),
        ...(fault ? [use.issue('image-alt', 'alt', { ...fault, src: shownValue(src) })] : []),
      ];
    });
  });
};
