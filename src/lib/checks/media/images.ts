import path from 'node:path/posix';
import { type EntryFile, isWithheldGroup } from '../../entries.ts';
import { entryPath, subjectOf } from '../../entry-path.ts';
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
  const isWithheld = (subject: string): boolean =>
    isWithheldGroup(portal.subjects.get(subject) ?? new Map(), portal.now);

  /** The subject that a picture of another folder belongs to, where readers see that subject not yet or no more. */
  const withheldOwner = (target: string, { address }: EntryFile): string | undefined => {
    const subject = target.split('/').slice(1, 3).join('/');
    const own = subjectOf(address);
    return subject !== own && isWithheld(subject) && !isWithheld(own) ? subject : undefined;
  };

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

  const withheld = (subject: string, folder: string, src: string): Values => ({
    src: shownValue(src),
    folder: `${folder}/`,
    suggestion: { phrase: 'phrases.pictureWithheld', values: { subject, folder: `${folder}/` } },
  });

  return judgeEntries(portal, context, (entry) => {
    const folder = path.dirname(entryPath(entry.address));
    return usesOf(portal, entry).flatMap((use) => {
      const { form, src, target, alt } = use;
      if (!src) return [];
      const owner = withheldOwner(target, entry);
      const absent = form !== 'coverAlt' && !(paths.has(target) && picture.test(target));
      // An attribute left empty is told with the attributes.
      const isTold = alt === undefined || (alt.trim() === '' && (form === 'picture' || form === 'poster'));
      const fault = isTold ? undefined : faultOf(alt, src, entry.address.locale);
      return [
        ...(absent ? [use.issue('image-missing', 'photo', missing(folder, src))] : []),
        ...(owner && !absent && form !== 'coverAlt'
          ? [use.issue('image-missing', 'photo', withheld(owner, folder, src))]
          : []),
        ...(fault ? [use.issue('image-alt', 'alt', { ...fault, src: shownValue(src) })] : []),
      ];
    });
  });
};
