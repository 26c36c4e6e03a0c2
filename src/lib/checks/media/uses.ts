import path from 'node:path/posix';
import type { EntryFile } from '../../entries.ts';
import { entryPath, subjectOf } from '../../entry-path.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { bodyOf } from '../bodies.ts';
import { bodyIssue, entriesToJudge, factsOf, fieldIssue } from '../check.ts';
import { schemeOf } from '../links/scheme.ts';
import { subjectsOf } from '../translations/sources.ts';

/** A picture as a text shows it. */
export interface PictureUse {
  /** Markdown image, `<Picture>`, poster of a `<Video>`, cover as the facts name it, its description in a language. */
  form: 'markdown' | 'picture' | 'poster' | 'cover' | 'coverAlt';
  /** As written. */
  src: string;
  /** Path from the portal folder; empty when it leads to another host or out of the tree. */
  target: string;
  /** What is said of it; undefined where it need not be said, or is not text. */
  alt: string | undefined;
  caption: string | undefined;
  credit: string | undefined;
  licence: string | undefined;
  licenceUntil: string | undefined;
  /** How it is with the children in it. */
  minors: string | undefined;
  /** A problem of it, at its place or at the field of the front matter that holds what is named. */
  issue: (code: string, name: string, values: Values, severity?: Issue['severity']) => Issue;
}

const stores = new WeakMap<Portal, Map<EntryFile, readonly PictureUse[]>>();

/** Every picture that an entry shows, found once for all checks. */
export function usesOf(portal: Portal, entry: EntryFile): readonly PictureUse[] {
  const store = stores.get(portal) ?? new Map<EntryFile, readonly PictureUse[]>();
  stores.set(portal, store);
  const found = store.get(entry) ?? [...bodyUses(entry), ...coverUses(portal, entry)];
  store.set(entry, found);
  return found;
}

/** Every use of every picture of a portal, with the entry that shows it. */
export const allUses = (portal: Portal): (readonly [EntryFile, PictureUse])[] =>
  entriesToJudge(portal).flatMap((entry) => usesOf(portal, entry).map((use) => [entry, use] as const));

const nothing = {
  alt: undefined,
  caption: undefined,
  credit: undefined,
  licence: undefined,
  licenceUntil: undefined,
  minors: undefined,
};

function bodyUses(entry: EntryFile): PictureUse[] {
  const { images, components } = bodyOf(entry);
  const issueAt =
    (place: { line: number; column: number }): PictureUse['issue'] =>
    (code, _name, values, severity = 'error') => ({ ...bodyIssue(entry, code, place, values), severity });
  const markdown = images.map(
    ({ src, alt, ...place }): PictureUse => ({
      ...nothing,
      form: 'markdown',
      src,
      target: targetOf(entry, decode(src)),
      alt,
      issue: issueAt(place),
    }),
  );
  const written = components.flatMap((component): PictureUse[] => {
    const { name, attributes } = component;
    const src = name === 'Picture' ? attributes.src : name === 'Video' ? attributes.poster : undefined;
    if (!src) return [];
    const { alt, caption, credit, licence, licenceUntil, minors } = attributes;
    return [
      {
        ...nothing,
        form: name === 'Video' ? 'poster' : 'picture',
        src,
        target: targetOf(entry, decode(src)),
        alt,
        ...(name === 'Picture' && { caption, credit, licence, licenceUntil, minors }),
        issue: issueAt(component),
      },
    ];
  });
  return [...markdown, ...written];
}

interface Cover {
  photo?: unknown;
  credit?: unknown;
  licence?: unknown;
  licenceUntil?: unknown;
  minors?: unknown;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const coverOf = (entry: EntryFile): Cover => {
  const { cover } = factsOf(entry);
  return cover && typeof cover === 'object' ? cover : {};
};

/** The cover is named once, in the source; each language describes it. */
function coverUses(portal: Portal, entry: EntryFile): PictureUse[] {
  const uses: PictureUse[] = [];
  const { photo, credit, licence, licenceUntil, minors } = coverOf(entry);
  if (typeof photo === 'string') {
    uses.push({
      ...nothing,
      form: 'cover',
      src: photo,
      target: targetOf(entry, photo),
      credit: textOf(credit),
      licence: textOf(licence),
      licenceUntil: textOf(licenceUntil),
      minors: textOf(minors),
      issue: (code, name, values, severity) =>
        fieldIssue(entry, code, ['facts', 'cover', name], values, severity),
    });
  }
  const [source] = subjectsOf(portal).get(subjectOf(entry.address))?.sources ?? [];
  const described = source && coverOf(source);
  if (source && typeof described?.photo === 'string') {
    const { coverAlt } = entry.frontMatter;
    uses.push({
      ...nothing,
      form: 'coverAlt',
      src: described.photo,
      target: targetOf(source, described.photo),
      alt: typeof coverAlt === 'string' ? coverAlt : '',
      minors: textOf(described.minors),
      issue: (code, _name, values, severity) => fieldIssue(entry, code, ['coverAlt'], values, severity),
    });
  }
  return uses;
}

/** The file that a picture of an entry is, as a path from the portal folder. */
function targetOf(entry: EntryFile, src: string): string {
  if (schemeOf(src) !== undefined || src.startsWith('/')) return '';
  return path.normalize(path.join(path.dirname(entryPath(entry.address)), src));
}

/** A path of a body as Astro looks for it; strokes and signs of addresses that are written as numbers stay numbers. */
function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
