import path from 'node:path/posix';
import type { EntryFile } from '../../entries.ts';
import { entryPath, subjectOf } from '../../entry-path.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import { bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, factsOf, fieldIssue, judgeEntries } from '../check.ts';
import { schemeOf } from '../links/links.ts';
import { subjectsOf } from '../translations/sources.ts';

const picture = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Every picture exists beside its text, and is described to readers who cannot see it. */
export const checkImages: Check = (portal, context) => {
  const paths = new Set(portal.files.paths);
  const subjects = subjectsOf(portal);

  const missing = (entry: EntryFile, src: string): Values | undefined => {
    const folder = path.dirname(entryPath(entry.address));
    const target =
      schemeOf(src) === undefined && !src.startsWith('/')
        ? path.normalize(path.join(folder, decode(src)))
        : '';
    if (target && paths.has(target)) return undefined;
    const beside = portal.files.paths
      .filter((file) => picture.test(file) && path.dirname(file) === folder)
      .map((file) => path.basename(file));
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
    const { images, components } = bodyOf(entry);
    const pictures = [
      ...images,
      ...components
        .filter(({ name }) => name === 'Picture')
        .map(({ attributes, line, column }) => ({
          src: attributes.src,
          alt: attributes.alt,
          line,
          column,
        })),
      ...components
        .filter(({ name, attributes }) => name === 'Video' && attributes.poster)
        .map(({ attributes, line, column }) => ({ src: attributes.poster, alt: undefined, line, column })),
    ];
    const issues: Issue[] = pictures.flatMap(({ src, alt, ...place }) => {
      const absent = src ? missing(entry, src) : undefined;
      return [
        ...(absent ? [bodyIssue(entry, 'image-missing', place, absent)] : []),
        ...(src && alt !== undefined && isNoDescription(alt, src)
          ? [bodyIssue(entry, 'image-alt', place, { src: shownValue(src) })]
          : []),
      ];
    });

    const cover = factsOf(entry).cover as { photo?: unknown } | undefined;
    if (typeof cover?.photo === 'string') {
      const absent = missing(entry, cover.photo);
      if (absent) issues.push(fieldIssue(entry, 'image-missing', ['facts', 'cover', 'photo'], absent));
    }
    const [source] = subjects.get(subjectOf(entry.address))?.sources ?? [];
    const photo = source && (factsOf(source).cover as { photo?: unknown } | undefined)?.photo;
    const { coverAlt } = entry.frontMatter;
    if (typeof photo === 'string' && (typeof coverAlt !== 'string' || isNoDescription(coverAlt, photo))) {
      issues.push(fieldIssue(entry, 'image-alt', ['coverAlt'], { src: shownValue(photo) }));
    }
    return issues;
  });
};

/** Nothing, or the name of the file. */
function isNoDescription(alt: string, src: string): boolean {
  const text = alt.trim().toLowerCase();
  const name = path.basename(src).toLowerCase();
  return text === '' || text === name || text === name.replace(/\.[^.]*$/, '') || picture.test(text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
