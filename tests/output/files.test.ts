import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { inspectPdf } from '../../src/lib/media/pdf.ts';
import { readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { documents, linkedDocument, traces } from '../support/pseudo-documents.ts';
import { pseudoLocale } from '../support/pseudo-portal.ts';
import { siteNames } from '../support/sites.ts';

describe('a reader who opens a document of the pseudo portal', () => {
  const site = readBuiltSite('pseudo');
  const [address = '', file = ''] =
    [...site.files].find(([pathname]) => pathname.endsWith(`/${documents.linked}`)) ?? [];

  test('finds it under an address of its own', () => {
    expect(site.relative(address)).toMatch(/^files\/news\/[a-z0-9-]+\/ke-hoach-5c1e\.pdf$/);
  });

  test('gets a copy that tells its title and language and nothing of its author', async () => {
    const facts = await inspectPdf(readFileSync(file));
    expect(facts).toMatchObject({
      kind: 'pdf',
      pages: 1,
      title: linkedDocument.title,
      lang: linkedDocument.lang,
    });
    const told = JSON.stringify(facts);
    for (const trace of Object.values(traces)) expect(told).not.toContain(trace);
    const { context } = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
    expect(String(context.lookup(context.trailerInfo.Info))).not.toMatch(/Author|Company|Producer|Date/);
  });

  test('is told its kind, its size and its language before opening it', () => {
    const links = site.pages
      .filter(({ locale }) => locale === pseudoLocale.code)
      .flatMap(({ document }) => all(document, '.prose a'))
      .filter((link) => attributeOf(link, 'href') === address);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(attributeOf(link, 'type')).toBe('application/pdf');
      expect(attributeOf(link, 'hreflang')).toBe(linkedDocument.lang);
      const size = Math.max(1, Math.round(readFileSync(file).length / 1000));
      expect(textOf(link).replaceAll('\u00a0', ' ')).toContain(`${size} KB`);
    }
  });
});

describe.each(siteNames)('whoever looks through the files of %s', (name) => {
  test('finds no PDF but those that a page links to', () => {
    const { files, pages } = readBuiltSite(name);
    const linked = new Set(
      pages.flatMap(({ document }) => all(document, 'a').map((link) => attributeOf(link, 'href'))),
    );
    expectNone([...files.keys()].filter((pathname) => /\.pdf$/i.test(pathname) && !linked.has(pathname)));
  });

  test('finds no original: neither its bytes nor what its author left in it', () => {
    const { files } = readBuiltSite(name);
    const marks = Object.values(traces).flatMap((trace) => [
      Buffer.from(trace),
      Buffer.from(trace, 'utf16le').swap16(),
    ]);
    expectNone(
      [...files].flatMap(([pathname, file]) => {
        const bytes = readFileSync(file);
        const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
        return (isPdf && !pathname.includes('/files/')) || marks.some((mark) => bytes.includes(mark))
          ? [pathname]
          : [];
      }),
    );
  });
});
