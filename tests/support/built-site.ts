import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collections } from '../../src/collections/index.ts';
import type { Portal } from '../../src/lib/portal.ts';
import type { Route } from '../../src/lib/routes.ts';
import { all, attributeOf, type Document, parseHtml } from './dom.ts';
import { readRouteTable } from './route-table.ts';
import { filesIn, getSite, type Site, type SiteName } from './sites.ts';

export interface BuiltPage {
  /** Pathname on its host, base included. */
  pathname: string;
  html: string;
  document: Document;
  /** Row of the route table that the page shows; undefined for the two pages at the root. */
  route: Route | undefined;
  /** Locale code; that of the portal's source for the two pages at the root. */
  locale: string;
  /** Ids that links may lead to. */
  ids: ReadonlySet<string>;
}

export interface BuiltSite extends Site {
  /** Every file of the output by its pathname; a page by its folder's, with a slash at its end. */
  files: ReadonlyMap<string, string>;
  pages: readonly BuiltPage[];
  pageAt: (pathname: string) => BuiltPage | undefined;
  /** A file of the output as text. */
  read: (pathname: string) => string;
  /** The portal folder the site was built from; its addresses have the portal's own base, not the site's. */
  portal: Portal;
  /** Path below the base, without a slash at its start: what sites of one portal have in common. */
  relative: (pathname: string) => string;
  /** Pathname on this site of what the portal calls by another base. */
  local: (pathname: string) => string;
  /** Absolute address of a pathname, as the pages write it. */
  absolute: (pathname: string) => string;
  /** Pathname of an absolute address of this site; undefined for an address of another site. */
  pathnameOf: (address: string) => string | undefined;
}

const sites = new Map<SiteName, BuiltSite>();

/** A built site, each of its files read and parsed once for all tests. */
export function readBuiltSite(name: SiteName): BuiltSite {
  const found = sites.get(name) ?? read(getSite(name));
  sites.set(name, found);
  return found;
}

function read(site: Site): BuiltSite {
  const { dir, base, origin, name } = site;
  const root = `${base.replace(/\/$/, '')}/`;
  const pathnames = filesIn(dir).map((file) => {
    const relative = path.relative(dir, file).split(path.sep).join('/');
    return [root + relative.replace(/(^|\/)index\.html$/, '$1'), file] as const;
  });
  if (pathnames.length === 0)
    throw new Error(`The site "${name}" is not built: node tests/support/sites.ts ${name}`);
  const files = new Map(pathnames);

  const { portal, routes } = readRouteTable(site.portalDir);
  const portalRoot = portal.urls.chooser();
  const rows = new Map(routes.map((route) => [route.pathname.slice(portalRoot.length), route]));
  const pages = pathnames
    .filter(([, file]) => file.endsWith('.html'))
    .map(([pathname, file]): BuiltPage => {
      const html = readFileSync(file, 'utf8');
      const document = parseHtml(html);
      const route = rows.get(pathname.slice(root.length));
      const ids = new Set(all(document, '[id]').map((element) => attributeOf(element, 'id') ?? ''));
      return {
        pathname,
        html,
        document,
        route,
        locale: route?.locale.code ?? portal.site.defaultLocale,
        ids,
      };
    });
  const byPathname = new Map(pages.map((page) => [page.pathname, page]));

  return {
    ...site,
    files,
    pages,
    portal,
    pageAt: (pathname) => byPathname.get(pathname),
    read: (pathname) => readFileSync(files.get(pathname) ?? path.join(dir, 'no file', pathname), 'utf8'),
    relative: (pathname) => pathname.slice(root.length),
    local: (pathname) => root + pathname.slice(portalRoot.length),
    absolute: (pathname) => new URL(pathname, origin).href,
    pathnameOf: (address) => {
      const url = URL.parse(address);
      return url?.origin === origin && url.pathname.startsWith(root) ? url.pathname + url.hash : undefined;
    },
  };
}

/** Whether a page is the text of a subject. */
export const isEntry = ({ route }: BuiltPage): boolean => route?.kind === 'entry';

/** Whether a page is the text of a subject of a section, with dates, provenance and structured data. */
export const isArticle = ({ route }: BuiltPage): boolean =>
  route?.kind === 'entry' && Boolean(collections[route.set.collection]?.section);

/** Whether a page is a further page of a list. */
export const isContinuation = ({ route }: BuiltPage): boolean =>
  Boolean(route && 'pagination' in route && route.pagination.page > 1);

/** Whether a page asks search engines to leave it out. */
export const isHidden = ({ document }: BuiltPage): boolean =>
  all(document, 'meta[name=robots]').some((meta) => attributeOf(meta, 'content')?.includes('noindex'));
