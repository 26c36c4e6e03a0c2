import { describe, expect, test } from 'vitest';
import {
  entryPath,
  filePath,
  keptVersionPath,
  parseEntryPath,
  parseKeptVersionPath,
  resolveEntryLink,
  resolveFileLink,
  subjectOf,
} from '../../src/lib/entry-path.ts';

const storm = { collection: 'news', slug: 'bao-so-3', locale: 'vi' };

describe('the path of an entry', () => {
  test('tells its collection, its slug and its language', () => {
    expect(parseEntryPath('content/news/bao-so-3/vi.mdx')).toEqual(storm);
    expect(parseEntryPath('content/news/bao-so-3/zh-hant.mdx')?.locale).toBe('zh-hant');
  });

  test('is written the way it is read', () => {
    expect(parseEntryPath(entryPath(storm))).toEqual(storm);
    expect(subjectOf(storm)).toBe('news/bao-so-3');
  });

  test.each([
    'content/news/bao-so-3.mdx',
    'content/news/bao-so-3/vi.md',
    'content/news/bao-so-3/vietnamese.mdx',
    'content/news/Bao-So-3/vi.mdx',
    'content/news/2025/bao-so-3/vi.mdx',
    'content/news/bão/vi.mdx',
    'elsewhere/news/bao-so-3/vi.mdx',
  ])('is not %s', (file) => {
    expect(parseEntryPath(file)).toBeUndefined();
  });
});

describe('a kept version', () => {
  const file = 'content/news/bao-so-3/versions/0a1b2c3d.mdx';

  test('stands in a folder of its subject under the version it has', () => {
    expect(parseKeptVersionPath(file)).toEqual({ subject: 'news/bao-so-3', version: '0a1b2c3d' });
    expect(keptVersionPath('news/bao-so-3', '0a1b2c3d')).toBe(file);
  });

  test('is never taken for an entry, nor an entry for it', () => {
    expect(parseEntryPath(file)).toBeUndefined();
    expect(parseKeptVersionPath(entryPath(storm))).toBeUndefined();
    expect(parseKeptVersionPath('content/news/bao-so-3/versions/vi.mdx')).toBeUndefined();
  });
});

describe('a link between files', () => {
  const linkTo = (href: string) => {
    const link = resolveEntryLink(href, storm);
    return link && `${entryPath(link.target)}${link.hash && ` at ${link.hash}`}`;
  };

  test.each([
    ['../cho-phien/vi.mdx', 'content/news/cho-phien/vi.mdx'],
    ['../../general-information/tong-quan/vi.mdx', 'content/general-information/tong-quan/vi.mdx'],
    ['zh.mdx', 'content/news/bao-so-3/zh.mdx'],
    ['./zh.mdx', 'content/news/bao-so-3/zh.mdx'],
    ['../cho-phien/vi.mdx#gio-mo', 'content/news/cho-phien/vi.mdx at gio-mo'],
  ])('%s leads to %s', (href, file) => {
    expect(linkTo(href)).toBe(file);
  });

  test.each([
    'https://example.vn/vi/',
    'https://example.vn/content/news/cho-phien/vi.mdx',
    '//example.vn/content/news/cho-phien/vi.mdx',
    'http://[/vi.mdx',
    'mailto:a@example.vn',
    '#gio-mo',
    'bang-gia.pdf',
    '../cho-phien/vi.md',
    '../cho-phien/index.mdx',
    '../../../README.mdx',
    'versions/0a1b2c3d.mdx',
  ])('%s is none', (href) => {
    expect(linkTo(href)).toBeUndefined();
  });
});

describe('a link to a document', () => {
  const fileTo = (href: string) => {
    const link = resolveFileLink(href, { collection: 'news', slug: 'bao-so-3', locale: 'vi' });
    return link && filePath(link.target) + (link.hash && ` at ${link.hash}`);
  };

  test.each([
    ['bang-gia.pdf', 'content/news/bao-so-3/bang-gia.pdf'],
    ['./bang-gia.pdf#page=3', 'content/news/bao-so-3/bang-gia.pdf at page=3'],
    ['../cho-phien/so-do.pdf', 'content/news/cho-phien/so-do.pdf'],
    ['../../pages/gioi-thieu/so-do.pdf', 'content/pages/gioi-thieu/so-do.pdf'],
    ['bang%20gia.pdf', 'content/news/bao-so-3/bang gia.pdf'],
  ])('%s leads to %s', (href, file) => {
    expect(fileTo(href)).toBe(file);
  });

  test.each([
    'https://example.vn/a.pdf',
    '//example.vn/content/news/bao-so-3/a.pdf',
    'file:///content/news/bao-so-3/a.pdf',
    '/files/news/bao-so-3/a.pdf',
    '../../../public/a.pdf',
    '../../../../etc/a.pdf',
    '../a.pdf',
    'versions/a.pdf',
    'a.pdf?b',
    'a.docx',
    'a%2fb.pdf',
    '%E0.pdf%',
    'vi.mdx',
    '#a.pdf',
  ])('%s is none', (href) => {
    expect(fileTo(href)).toBeUndefined();
  });
});
