/** Where an entry stands: `content/<collection>/<slug>/<locale>.mdx`. This module alone knows that layout. */
export interface EntryAddress {
  collection: string;
  slug: string;
  locale: string;
}

const entryPattern = /^content\/([a-z0-9-]+)\/([a-z0-9-]+)\/([a-z]{2,3}(?:-[a-z]+)?)\.mdx$/;
const keptVersionPattern = /^content\/([a-z0-9-]+)\/([a-z0-9-]+)\/versions\/([0-9a-f]{8})\.mdx$/;

/** Reads an address from a path relative to the portal folder; undefined when the path is no entry's. */
export function parseEntryPath(file: string): EntryAddress | undefined {
  const match = entryPattern.exec(file);
  if (!match) return undefined;
  const [, collection, slug, locale] = match as unknown as [string, string, string, string];
  return { collection, slug, locale };
}

/** Reads the address of a kept earlier version, `content/<collection>/<slug>/versions/<version>.mdx`. */
export function parseKeptVersionPath(file: string): { subject: string; version: string } | undefined {
  const match = keptVersionPattern.exec(file);
  return match ? { subject: `${match[1]}/${match[2]}`, version: match[3] as string } : undefined;
}

/** The path of an entry, relative to the portal folder. */
export const entryPath = ({ collection, slug, locale }: EntryAddress): string =>
  `content/${collection}/${slug}/${locale}.mdx`;

/** The path under which an earlier version of a source is kept. */
export const keptVersionPath = (subject: string, version: string): string =>
  `content/${subject}/versions/${version}.mdx`;

/** `<collection>/<slug>`: what all languages of one subject share. */
export const subjectOf = ({ collection, slug }: Pick<EntryAddress, 'collection' | 'slug'>): string =>
  `${collection}/${slug}`;

/** Where a document for readers stands: `content/<collection>/<slug>/<name>`, beside the text it belongs to. */
export interface FileAddress {
  collection: string;
  slug: string;
  /** With its extension. */
  name: string;
}

const linkedFilePattern = /^content\/([a-z0-9-]+)\/([a-z0-9-]+)\/([^/]+\.pdf)$/i;

/** The path of a document, relative to the portal folder. */
export const filePath = ({ collection, slug, name }: FileAddress): string =>
  `content/${collection}/${slug}/${name}`;

/**
 * Resolves a link to a document, such as `ke-hoach-93.pdf#page=3`, from the text it stands in; undefined when the
 * link has another form.
 */
export function resolveFileLink(
  href: string,
  from: EntryAddress,
): { target: FileAddress; hash: string } | undefined {
  const [file = '', hash = ''] = href.split('#');
  if (!/\.pdf$/i.test(file) || /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(file)) return undefined;
  const url = URL.parse(file, `file:///${entryPath(from)}`);
  if (url?.protocol !== 'file:' || url.host || url.search) return undefined;
  const match = linkedFilePattern.exec(decodePath(url.pathname.slice(1)));
  if (!match) return undefined;
  const [, collection, slug, name] = match as unknown as [string, string, string, string];
  return { target: { collection, slug, name }, hash };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** Resolves a link between neighbouring files, such as `../cho-phien/vi.mdx#gio-mo`, from the file it stands in. */
export function resolveEntryLink(
  href: string,
  from: EntryAddress,
): { target: EntryAddress; hash: string } | undefined {
  const [file = '', hash = ''] = href.split('#');
  if (!file.endsWith('.mdx')) return undefined;
  const url = URL.parse(file, `file:///${entryPath(from)}`);
  // The address of another site may end like a file of ours.
  if (url?.protocol !== 'file:' || url.host) return undefined;
  const target = parseEntryPath(url.pathname.slice(1));
  return target && { target, hash };
}
