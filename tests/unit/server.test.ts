import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serve } from '../support/server.ts';

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-server-'));
  const dir = path.join(folder, 'site');
  await mkdir(path.join(dir, 'vi', 'covers'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(dir, '404.html'), 'not here');
  await writeFile(path.join(dir, 'vi', 'index.html'), 'home');
  await writeFile(path.join(dir, 'vi', 'covers', 'a.svg'), '<svg/>');
  server = await serve({ dir, base: '/portal', port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Status, type and body of an address below the root of the server. */
async function get(address: string, root = server.url): Promise<[number, string | null, string]> {
  const response = await fetch(root + address, { redirect: 'manual' });
  return [response.status, response.headers.get('content-type'), await response.text()];
}

describe('a browser that asks the test server', () => {
  test('is given a page by the address of its folder', async () => {
    expect(await get('vi/')).toEqual([200, 'text/html; charset=utf-8', 'home']);
  });

  test('is led to that address when it forgets the slash', async () => {
    const response = await fetch(`${server.url}vi?q=a`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/portal/vi/?q=a']);
  });

  test('is told what kind of file it gets', async () => {
    expect(await get('vi/covers/a.svg')).toEqual([200, 'image/svg+xml', '<svg/>']);
  });

  test.each([
    'nothing/',
    'vi/covers/',
    'vi/covers',
    'vi/covers/a.svg/',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '%zz',
  ])('is told that %s does not exist', async (address) => {
    expect(await get(address)).toEqual([404, 'text/html; charset=utf-8', 'not here']);
  });

  test('finds nothing outside the base path', async () => {
    expect((await get('vi/', new URL('/', server.url).href))[0]).toBe(404);
  });
});
