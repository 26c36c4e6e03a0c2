/**
 * A small static server for built sites, as a plain web server would show them: types by extension, folders by
 * their `index.html`, `404.html` with status 404.
 * `node tests/support/server.ts` serves every built site on its port, for Playwright.
 */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { getSite, siteNames } from './sites.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

export interface ServeOptions {
  /** Folder of the built site. */
  dir: string;
  /** Path the site is served under; everything else does not exist. */
  base: string;
  /** 0 for any free port. */
  port: number;
}

export interface StaticServer {
  /** Address of the site's root, with a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder until it is closed. */
export async function serve({ dir, base, port }: ServeOptions): Promise<StaticServer> {
  const root = `${base.replace(/\/$/, '')}/`;
  const notFound = await readFile(path.join(dir, '404.html')).catch(() => undefined);

  const server = createServer(async ({ method = 'GET', url = '/' }, response) => {
    const answer = (status: number, headers: Record<string, string | number>, body?: Buffer | string) => {
      response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
      response.end(method === 'HEAD' ? undefined : body);
    };
    if (method !== 'GET' && method !== 'HEAD') {
      answer(405, { Allow: 'GET, HEAD' });
      return;
    }
    const { pathname, search } = new URL(url, 'http://localhost');
    const found = pathname.startsWith(root) ? await lookUp(dir, pathname.slice(root.length)) : undefined;
    if (!found) {
      if (notFound) answer(404, { 'Content-Type': types['.html'] as string }, notFound);
      else answer(404, { 'Content-Type': types['.txt'] as string }, 'Not found');
    } else if (found === 'folder') answer(301, { Location: `${pathname}/${search}` });
    else {
      const type = types[path.extname(found)] ?? 'application/octet-stream';
      answer(200, { 'Content-Type': type }, await readFile(found));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${actual}${root}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file of a path below the root; `folder` when a slash is missing at its end; undefined when there is none. */
async function lookUp(dir: string, relative: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(relative);
  } catch {
    return undefined;
  }
  const file = path.join(dir, decoded);
  if (decoded.includes('\0') || (file !== path.join(dir) && !file.startsWith(path.join(dir, path.sep)))) {
    return undefined;
  }
  const index = path.join(file, 'index.html');
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile()) return decoded.endsWith('/') ? undefined : file;
  if (!stats?.isDirectory() || !existsSync(index)) return undefined;
  return decoded === '' || decoded.endsWith('/') ? index : 'folder';
}

if (import.meta.main) {
  for (const name of siteNames) {
    const site = getSite(name);
    if (!existsSync(site.dir)) continue;
    await serve(site);
    console.log(`${name}: ${site.url}`);
  }
}
