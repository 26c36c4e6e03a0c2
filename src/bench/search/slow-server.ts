import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** What one answer put on the line. */
export interface Sent {
  pathname: string;
  /** Bytes of the body, as sent. */
  bytes: number;
  /** When its last byte left, in milliseconds of the clock. */
  at: number;
}

export interface Line {
  /** Milliseconds there and back. */
  roundTrip: number;
  /** Bits a second to the reader and from there. */
  down: number;
  up: number;
}

/** Slow 4G, as browsers' tools emulate it. */
export const slow4G: Line = { roundTrip: 150, down: 1_600_000, up: 750_000 };

export interface SlowServer {
  /** Address of the site's root, with a slash at its end. */
  url: string;
  /** Answers are held back as on this line; without one they are not. */
  setLine: (line: Line | undefined) => void;
  /** Everything sent since the last time this was asked. */
  takeSent: () => Sent[];
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Files that are compressed as they are, Pagefind's among them; every other is sent with Brotli. */
const compressed = /\.(?:woff2|webp|png|jpg|avif|pf_\w+|pagefind)$/;
const compress = promisify(brotliCompress);

/** A file as a server with Brotli at its best sends it. */
export const readSent = async (file: string): Promise<Buffer> => {
  const bytes = await readFile(file);
  return compressed.test(file) ? bytes : squeeze(bytes);
};

export const squeeze = (bytes: Buffer): Promise<Buffer> =>
  compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Headers of a request and of an answer, once a connection has sent the like before. */
const overhead = { request: 350, answer: 200 };

/**
 * Serves a built site as its server would, with Brotli and the policy that the portal asks for, over a line of which
 * all answers share the width. A connection costs nothing to open: servers keep one.
 */
export async function serveSlowly(dir: string, base: string): Promise<SlowServer> {
  const root = `${base.replace(/\/$/, '')}/`;
  const ready = new Map<string, Promise<Buffer>>();
  let line: Line | undefined;
  let sent: Sent[] = [];
  /** When the line is free again, both ways. */
  const free = { down: 0, up: 0 };

  const occupy = (way: 'down' | 'up', bytes: number): number => {
    const now = performance.now();
    const bits = way === 'down' ? line?.down : line?.up;
    free[way] = Math.max(now, free[way]) + (bits ? (bytes * 8 * 1000) / bits : 0);
    return free[way] - now;
  };

  const load = (file: string): Promise<Buffer> => {
    const known = ready.get(file) ?? readSent(file);
    ready.set(file, known);
    return known;
  };

  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const relative = decodeURIComponent(pathname.slice(root.length)).replace(/(^|\/)$/, '$1index.html');
    const file = path.join(dir, relative);
    const body =
      pathname.startsWith(root) && file.startsWith(path.join(dir, path.sep))
        ? await load(file).catch(() => undefined)
        : undefined;
    if (line) {
      await wait(occupy('up', overhead.request) + line.roundTrip);
      await wait(occupy('down', (body?.length ?? 0) + overhead.answer));
    }
    response.writeHead(body ? 200 : 404, {
      'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
      'Cache-Control': 'no-cache',
      ...(body && !compressed.test(file) && { 'Content-Encoding': 'br' }),
    });
    response.end(body, () => {
      sent.push({ pathname: pathname.slice(root.length), bytes: body?.length ?? 0, at: Date.now() });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, resolve);
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : ''}${root}`,
    setLine: (next) => {
      line = next;
    },
    takeSent: () => {
      const all = sent;
      sent = [];
      return all;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
