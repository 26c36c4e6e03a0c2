import path from 'node:path/posix';
import type { EntryFile } from '../../entries.ts';
import { type FileAddress, filePath, resolveFileLink, subjectOf } from '../../entry-path.ts';
import type { Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import type { Portal } from '../../portal.ts';

/** What a link to a document (PDF) leads to. */
type FileLink =
  | { state: 'exists'; subject: string }
  /** Reason and values of a phrase below `phrases.fileLink`. */
  | { state: 'missing'; reason: string; values: Values };

/** Creates what follows links to documents that stand beside texts; undefined for links of another form. */
export function createFileLinks({ files }: Pick<Portal, 'files'>) {
  let existing: ReadonlyMap<string, readonly string[]> | undefined;
  /** Documents by their folder. */
  const byFolder = (): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>();
    for (const file of files.paths) {
      if (!/\.pdf$/i.test(file)) continue;
      const folder = path.dirname(file);
      found.set(folder, [...(found.get(folder) ?? []), path.basename(file)]);
    }
    return found;
  };

  return (href: string, entry: EntryFile): FileLink | undefined => {
    // Nobody could say by reading them where these lead.
    if (/%(?:2e|2f|5c)|\\/i.test(href)) return undefined;
    const link = resolveFileLink(href, entry.address);
    if (!link) return undefined;
    const { target } = link;
    existing ??= byFolder();
    const folder = path.dirname(filePath(target));
    const beside = existing.get(folder) ?? [];
    if (beside.includes(target.name)) return { state: 'exists', subject: subjectOf(target) };
    const near = nearest(target.name, beside);
    if (near) return missing('near', { example: example(href, near) });
    const elsewhere = existing.get(path.dirname(entry.file))?.includes(target.name);
    if (elsewhere) return missing('near', { example: target.name });
    return beside.length > 0
      ? missing('known', { folder: `${folder}/`, known: beside.join(', ') })
      : missing('none', { folder: `${folder}/`, name: target.name });
  };

  function example(href: string, name: FileAddress['name']): string {
    return `${href.split('#')[0]?.replace(/[^/]*$/, '') ?? ''}${name}`;
  }

  function missing(reason: string, values: Values): FileLink {
    return { state: 'missing', reason, values };
  }
}
