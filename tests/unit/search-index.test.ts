import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/lib/search-index.ts';

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'search-index-'));
});
afterEach(() => {
  rmSync(outDir, { recursive: true });
});

function page(file: string, lang: string, body: string): void {
  mkdirSync(path.dirname(path.join(outDir, file)), { recursive: true });
  writeFileSync(
    path.join(outDir, file),
    `<!doctype html><html${lang && ` lang="${lang}"`}><body>${body}</body></html>`,
  );
}

const article = (text: string) => `<article data-pagefind-body><h1>${text}</h1><p>${text}</p></article>`;

/** Name and content of every file of the index. */
function bundle(): [string, string][] {
  const folder = path.join(outDir, 'pagefind');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort()
    .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]);
}

const fragments = () =>
  bundle()
    .filter(([name]) => name.startsWith('fragment'))
    .map(([, content]) => gunzipSync(Buffer.from(content, 'base64')).toString());

describe('buildSearchIndex', () => {
  test('counts the pages of each language that are to be found, and no others', async () => {
    page('vi/che/index.html', 'vi', article('Chè'));
    page('vi/a-z/index.html', 'vi', '<h1>Mục lục</h1>');
    page('zh/che/index.html', 'zh-Hans', article('茶'));

    expect((await buildSearchIndex({ outDir })).pages).toEqual({ vi: 1, 'zh-hans': 1 });
  });

  test('gives the same bytes for the same pages, and forgets pages that are gone', async () => {
    page('vi/che/index.html', 'vi', article('Chè Lai Châu'));
    page('vi/sam/index.html', 'vi', article('Sâm Lai Châu'));
    await buildSearchIndex({ outDir });
    const first = bundle();
    page('vi/cu/index.html', 'vi', article('Bài đã gỡ'));
    await buildSearchIndex({ outDir });
    expect(bundle()).not.toEqual(first);
    rmSync(path.join(outDir, 'vi/cu'), { recursive: true });
    await buildSearchIndex({ outDir });

    expect(bundle()).toEqual(first);
  });

  test('keeps navigation out of what is found', async () => {
    page('en/tea/index.html', 'en', article('Tea').replace('<p>', '<nav><a href="#x">Contents</a></nav><p>'));
    await buildSearchIndex({ outDir });

    expect(fragments().join()).not.toContain('Contents');
  });

  test('keeps file names of pictures out of what is found, and the interfaces of Pagefind off the site', async () => {
    page(
      'en/tea/index.html',
      'en',
      article('Tea').replace('<p>', '<img src="/covers/tea.wide.svg" alt=""><p>'),
    );
    await buildSearchIndex({ outDir });

    expect(fragments().join()).toContain('Tea');
    expect(fragments().join()).not.toContain('wide');
    expect(
      bundle()
        .map(([name]) => name)
        .filter((name) => name.includes('ui')),
    ).toEqual([]);
  });

  test('names the page that does not tell its language', async () => {
    page('vi/che/index.html', '', article('Chè'));

    await expect(buildSearchIndex({ outDir })).rejects.toThrow('vi/che/index.html');
  });
});
