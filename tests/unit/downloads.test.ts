import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkedDownloads } from '../../src/lib/downloads.ts';
import { inspectPdf } from '../../src/lib/media/pdf.ts';
import { readPortal } from '../../src/lib/portal.ts';
import { downloadsOf, publishDownloads } from '../../src/lib/published-downloads.ts';
import { createBodyContexts } from '../../src/markdown/bodies.ts';
import { renderBody } from '../../src/markdown/render.ts';
import {
  type Files,
  makePortal,
  sourceText,
  translationText,
  withBody,
  withSource,
} from '../support/gate.ts';
import { makePdf, typedPdf } from '../support/pdfs.ts';

const pdf = 'content/news/cho-phien/noi-quy.pdf';
const body = 'Xem [nội quy](noi-quy.pdf).';
const portalOf = (files: Files) => readPortal(makePortal(files));
const filesOf = (files: Files) => linkedDownloads(portalOf(files)).map(({ file }) => file);

describe('readers can download', () => {
  test('what a published text links to, once, however many do', async () => {
    const files = {
      ...withBody(`${body} [Lại xem](./noi-quy.pdf#page=2).`),
      'content/news/cho-phien/en.mdx': translationText('en', { body: 'See the [rules](noi-quy.pdf).' }),
      [pdf]: await makePdf(),
      'content/news/cho-phien/bo-quen.pdf': await makePdf(),
    };
    const portal = portalOf(files);
    expect(linkedDownloads(portal).map(({ file, lang }) => [file, lang])).toEqual([[pdf, 'vi']]);
    expect(linkedDownloads(portal).map((download) => portal.urls.download(download))).toEqual([
      expect.stringMatching(/\/files\/news\/cho-phien\/noi-quy\.pdf$/),
    ]);
  });

  test('what only another subject links to', async () => {
    const other = sourceText({ title: '"Chợ đêm"', body: '[Nội quy](../cho-phien/noi-quy.pdf)' });
    expect(
      filesOf({ ...withSource(), 'content/news/cho-dem/vi.mdx': other, [pdf]: await makePdf() }),
    ).toEqual([pdf]);
  });

  test.each<[string, Files]>([
    ['does not exist', withBody(body)],
    ['only a draft links to', { ...withSource({ facts: { draft: 'true' }, body }), [pdf]: 'PDF' }],
    [
      'is under embargo',
      { ...withSource({ facts: { publish: '{ after: 2999-01-01 }' }, body }), [pdf]: 'PDF' },
    ],
    ['is no longer true', { ...withSource({ facts: { expires: '2026-11-03' }, body }), [pdf]: 'PDF' }],
    ['is only named', { ...withBody('Xem noi-quy.pdf hoặc `[nội quy](noi-quy.pdf)`.'), [pdf]: 'PDF' }],
  ])('nothing that %s', (_what, files) => {
    process.env.SITE_NOW = '2026-11-25';
    expect(filesOf(files)).toEqual([]);
  });

  test('nothing of a draft, whoever links to it', () => {
    const files = {
      ...withSource({ facts: { draft: 'true' } }),
      'content/news/cho-dem/vi.mdx': sourceText({ body: '[Nội quy](../cho-phien/noi-quy.pdf)' }),
      [pdf]: 'PDF',
    };
    expect(filesOf(files)).toEqual([]);
  });
});

describe('a document that is published', () => {
  test('is a clean copy, linked to with its size and language', async () => {
    const portal = portalOf({
      ...withBody(body),
      [pdf]: await makePdf({ title: 'Rules', lang: 'en-GB', info: { Author: 'A' } }),
    });
    const contextOf = createBodyContexts(portal);
    const rendered = () =>
      renderBody(body, contextOf({ collection: 'news', slug: 'cho-phien', locale: 'vi' })).html;
    expect(rendered()).not.toContain('<a');
    const { downloads, failures } = await publishDownloads(portal);
    expect(failures).toEqual([]);
    const copy = downloadsOf(portal).get(pdf)?.copy ?? '';
    expect(downloads.get(pdf)?.size).toBe(readFileSync(copy).length);
    const facts = await inspectPdf(readFileSync(copy));
    expect(facts).toMatchObject({ title: 'Rules', lang: 'en-GB' });
    expect(JSON.stringify(facts)).not.toContain('Author');
    expect(rendered()).toMatch(
      /href="[^"]*\/files\/news\/cho-phien\/noi-quy.pdf".* KB\).*hreflang="en"|hreflang="en".*KB\)/,
    );
  });

  test('takes what it does not say of itself from its name and its text', async () => {
    const portal = portalOf({ ...withBody(body), [pdf]: await makePdf({ title: '', lang: '' }) });
    const { downloads } = await publishDownloads(portal);
    const facts = await inspectPdf(readFileSync(downloads.get(pdf)?.copy ?? ''));
    expect(facts).toMatchObject({ title: 'noi-quy', lang: 'vi' });
  });

  test('is told, and not linked to, when it could not be cleaned', async () => {
    const hostile = typedPdf({ catalog: '/OpenAction << /S /JavaScript /JS (a) >>' });
    const portal = portalOf({ ...withBody(body), [pdf]: hostile });
    const { downloads, failures } = await publishDownloads(portal);
    expect([...downloads.keys()]).toEqual([]);
    expect(failures).toEqual([{ file: pdf, reason: 'The PDF does something.' }]);
  });

  test('is made anew when an editor has replaced it', async () => {
    const dir = makePortal({ ...withBody(body), [pdf]: await makePdf() });
    const before = (await publishDownloads(readPortal(dir))).downloads.get(pdf);
    expect((await publishDownloads(readPortal(dir))).downloads.get(pdf)?.copy).toBe(before?.copy);
    writeFileSync(path.join(dir, pdf), await makePdf({ title: 'Quy chế mới', pages: 3 }));
    const after = (await publishDownloads(readPortal(dir))).downloads.get(pdf);
    expect(await inspectPdf(readFileSync(after?.copy ?? ''))).toMatchObject({
      title: 'Quy chế mới',
      pages: 3,
    });
  });
});
