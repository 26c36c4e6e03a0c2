import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutputBusy, openOutputFolder } from '../../src/build/output-folder.ts';
import { compareOutput, type ExpectedOutput } from '../../src/lib/output.ts';

const expected: ExpectedOutput = {
  files: new Set(['index.html', 'vi/index.html', 'sitemap.xml']),
  hashed: ['_astro/'],
  searchable: new Map([['vi', 2]]),
};
const page = '<html></html>';
const written = (
  files: Readonly<Record<string, string>>,
  searchable: readonly (readonly [string, number])[] = [['vi', 2]],
) => ({
  sizes: new Map(Object.entries(files).map(([file, text]) => [file, text.length])),
  endOf: (file: string) => files[file] ?? '',
  searchable: new Map(searchable),
});
const whole = {
  'index.html': page,
  'vi/index.html': `${page}\n`,
  'sitemap.xml': '<x/>',
  '_astro/a.css': 'a',
};

describe('whoever builds a site', () => {
  test('is told nothing of one that is complete', () => {
    expect(compareOutput(expected, written(whole))).toEqual([]);
  });

  test.each([
    ['a page that is not there', { ...whole, 'vi/index.html': undefined }, 'missing', 'vi/index.html'],
    ['a page that breaks off', { ...whole, 'index.html': '<html><p>' }, 'broken', 'index.html'],
    ['a file without content', { ...whole, 'sitemap.xml': '' }, 'broken', 'sitemap.xml'],
    ['styles that are not there', { ...whole, '_astro/a.css': undefined }, 'missing', '_astro/'],
    ['a page of no row', { ...whole, 'vi/nhap/index.html': page }, 'unexpected', 'vi/nhap/index.html'],
  ])('is told of %s', (_what, files, kind, name) => {
    const given = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== undefined));
    expect(compareOutput(expected, written(given as Record<string, string>))).toEqual([{ kind, name }]);
  });

  test('is told of a search index that lacks pages, or a language', () => {
    expect(compareOutput(expected, written(whole, [['vi', 1]]))).toEqual([{ kind: 'search', name: 'vi' }]);
    expect(compareOutput(expected, written(whole, []))).toEqual([{ kind: 'search', name: 'vi' }]);
  });
});

describe('the site that readers see', () => {
  let root = '';
  let dir = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'output-'));
    dir = path.join(root, 'dist');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const write = (folder: string, text: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), text);
  };
  const read = () => readFileSync(path.join(dir, 'index.html'), 'utf8');

  test('is replaced as a whole', () => {
    write(dir, 'old');
    const folder = openOutputFolder(dir);
    write(folder.next, 'new');
    expect(read()).toBe('old');
    folder.replace();
    folder.close();
    expect(read()).toBe('new');
    expect(existsSync(folder.next)).toBe(false);
  });

  test('stays when a build gives up', () => {
    write(dir, 'old');
    const folder = openOutputFolder(dir);
    write(folder.next, 'half');
    folder.close();
    expect(read()).toBe('old');
    expect(existsSync(folder.next)).toBe(false);
  });

  test('comes back when a build was killed between its two renames', () => {
    write(`${dir}.previous`, 'old');
    write(`${dir}.next-999999999`, 'new');
    writeFileSync(`${dir}.lock`, '999999999');
    openOutputFolder(dir).close();
    expect(read()).toBe('old');
    expect(existsSync(`${dir}.next-999999999`)).toBe(false);
  });

  test('is not written by two builds at once', () => {
    const folder = openOutputFolder(dir);
    expect(() => openOutputFolder(dir)).toThrow(OutputBusy);
    folder.close();
    openOutputFolder(dir).close();
  });
});
