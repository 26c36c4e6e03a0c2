import { bodyOf } from './checks/bodies.ts';
import { type EntryFile, isWithheldGroup } from './entries.ts';
import { type FileAddress, filePath, resolveFileLink, subjectOf } from './entry-path.ts';
import type { Portal } from './portal.ts';

/** The documents (PDF) that a text links to or offers as editions, whether or not they exist, and its words for them. */
export function filesLinkedFrom(entry: EntryFile): { target: FileAddress; text: string }[] {
  return [...filesOfEditions(entry), ...filesInBody(entry)];
}

/** The files of the editions of a publication. */
function filesOfEditions({ frontMatter, address }: EntryFile): { target: FileAddress; text: string }[] {
  const { library } = (frontMatter.facts ?? {}) as { library?: { editions?: unknown } };
  const editions = Array.isArray(library?.editions) ? (library.editions as unknown[]) : [];
  return editions.flatMap((edition) => {
    const { file, title } = (edition ?? {}) as { file?: unknown; title?: unknown };
    const link = typeof file === 'string' ? resolveFileLink(file, address) : undefined;
    return link ? [{ target: link.target, text: typeof title === 'string' ? title.trim() : '' }] : [];
  });
}

function filesInBody(entry: EntryFile): { target: FileAddress; text: string }[] {
  // Parsing is for texts that may name one, letters written as entities included.
  if (!/pdf|&/i.test(entry.body)) return [];
  return bodyOf(entry).links.flatMap(({ href, text }) => {
    const link = resolveFileLink(href, entry.address);
    return link ? [{ target: link.target, text: text.trim() }] : [];
  });
}

/** A document that readers can download, before it is cleaned. */
export interface DownloadSource extends FileAddress {
  /** Path of the original, relative to the portal folder. */
  file: string;
  /** BCP 47: the language of the source text beside it, for a document that names none. */
  lang: string;
}

/** The documents that published texts link to and that belong to published subjects, in the order of their paths. */
export function linkedDownloads(portal: Portal): DownloadSource[] {
  const { files, subjects, locales, localeOf, site, now } = portal;
  const live = new Set(locales.map(({ code }) => code));
  const existing = new Set(files.paths);
  const shown = new Map<string, boolean>();
  const isShown = (subject: string): boolean => {
    const group = subjects.get(subject);
    const found = shown.get(subject) ?? (group !== undefined && !isWithheldGroup(group, now));
    shown.set(subject, found);
    return found;
  };
  const langOf = (subject: string): string => {
    const texts = [...(subjects.get(subject)?.values() ?? [])];
    const source = texts.find(({ frontMatter }) => Object.hasOwn(frontMatter, 'facts')) ?? texts[0];
    return localeOf(source?.address.locale ?? site.defaultLocale).lang;
  };
  const found = new Map<string, DownloadSource>();
  for (const entry of files.entries) {
    if (!live.has(entry.address.locale) || !isShown(subjectOf(entry.address))) continue;
    for (const { target } of filesLinkedFrom(entry)) {
      const file = filePath(target);
      const subject = subjectOf(target);
      if (found.has(file) || !existing.has(file) || !isShown(subject)) continue;
      found.set(file, { ...target, file, lang: langOf(subject) });
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
