import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import LibraryPanel from '../../src/views/panels/LibraryPanel.astro';
import { locales, urls } from '../support/invented.ts';

const container = await AstroContainer.create();
const t = (key: string, values?: Readonly<Record<string, string | number>>) =>
  [key, ...Object.values(values ?? {})].join(' ');
const library = {
  type: 'book',
  editions: [
    { lang: 'vi', title: 'Sách ảnh', isbn: '978-604-0', pages: 120, file: 'sach-anh.pdf' },
    { lang: 'fr', title: 'Album', url: 'https://example.fr/album' },
  ],
  rights: { licence: 'CC BY 4.0', holder: 'Nhà xuất bản' },
  paperCopies: 'office',
};

/** What a reader of the English page of a publication sees at a place of the page. */
const show = (at: 'before' | 'side') =>
  container.renderToString(LibraryPanel, {
    props: {
      at,
      page: {
        route: { set: { collection: 'library', slug: 'album', facts: { library } } },
        portal: {
          locales,
          urls,
          registries: { agencies: new Map([['office', { name: { en: 'Office' } }]]) },
        },
        locale: locales.find(({ code }) => code === 'en'),
        t,
        text: (name: Record<string, string>) => name.en,
        date: (day: string) => day,
      },
    },
  });

test('a reader sees every edition in its own language, with its file or address', async () => {
  const html = await show('before');
  expect(html).toContain('<b lang="vi">Sách ảnh</b>');
  expect(html).toContain('978-604-0');
  expect(html).toMatch(/href="[^"]*files\/library\/album\/sach-anh\.pdf" hreflang="vi"/);
  expect(html).toContain('href="https://example.fr/album" hreflang="fr"');
});

test('a reader is told in which languages of the portal there is no edition yet', async () => {
  const html = await show('before');
  expect(html.match(/publication\.missing [^<]+/g)).toEqual([
    'publication.missing Chinese',
    'publication.missing English',
  ]);
});

test('a reader learns whose it is, on what terms, and who has printed copies', async () => {
  const html = await show('side');
  for (const words of ['CC BY 4.0', 'Nhà xuất bản', 'Office', '#office']) expect(html).toContain(words);
});
