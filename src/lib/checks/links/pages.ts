import { type EntryAddress, entryPath } from '../../entry-path.ts';
import type { Portal } from '../../portal.ts';
import { decode } from './scheme.ts';

/** The path from one entry's file to another's, as texts write links. */
export function relativeTo(from: EntryAddress, to: EntryAddress): string {
  const file = `${to.slug}/${to.locale}.mdx`;
  return from.collection === to.collection ? `../${file}` : `../../${to.collection}/${file}`;
}

export type PageLookup = (pathname: string) => EntryAddress | undefined;

/** Creates the way back from the address of a page, with or without the base, to its entry. Built when first asked. */
export function createPageLookup({ files, urls, site, allLocales }: Portal): PageLookup {
  let pages: Map<string, EntryAddress> | undefined;
  const base = site.base.replace(/\/$/, '');
  const codes = new Set(allLocales.map(({ code }) => code));
  const build = (): Map<string, EntryAddress> => {
    const found = new Map<string, EntryAddress>();
    for (const { address } of files.entries) {
      if (!codes.has(address.locale)) continue;
      try {
        found.set(urls.entry(address), address);
      } catch {
        // A section without an address in a language that is no more than a draft.
      }
    }
    return found;
  };
  return (pathname) => {
    pages ??= build();
    const path = `${decode(pathname)
      .replace(/[?#].*$/s, '')
      .replace(/\/(?:index\.html)?$/, '')}/`;
    return pages.get(path) ?? pages.get(base + path);
  };
}

/** The path below `content/`, for a message about a file that is none of ours. */
export const shownTarget = (href: string, from: EntryAddress): string =>
  URL.parse(href, `file:///${entryPath(from)}`)?.pathname.slice(1) ?? href;
