import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, type BuiltSite, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, first, type Node, textOf } from '../support/dom.ts';
import { unzip } from '../support/zip.ts';

/** What elements say, without the marks that keep words together. */
const wordsOf = (node: Node, selector: string): string[] =>
  all(node, selector).map((element) =>
    textOf(element)
      .replaceAll('\u00a0', ' ')
      .replace(/[\u2060\u200b]/g, ''),
  );

const site = () => readBuiltSite('main');
const pagesOf = (built: BuiltSite, kind: string): BuiltPage[] =>
  built.pages.filter(({ route }) => route?.kind === kind);
const guides = (built: BuiltSite): BuiltPage[] =>
  built.pages.filter(({ route }) => route?.kind === 'entry' && route.set.facts.press?.type === 'guide');
const bytesAt = (built: BuiltSite, pathname: string): Buffer => {
  const file = built.files.get(built.local(pathname));
  if (!file) throw new Error(`${pathname} does not exist.`);
  return readFileSync(file);
};

describe('a journalist in the press room', () => {
  test('finds its parts in every language, none of them blank', () => {
    const built = site();
    const rooms = pagesOf(built, 'press');
    expect(rooms.map(({ locale }) => locale).sort()).toEqual(
      built.portal.locales.map(({ code }) => code).sort(),
    );
    for (const { document, locale } of rooms) {
      const t = built.portal.t(locale);
      const headings = wordsOf(document, 'main h2');
      for (const key of ['briefings', 'statements', 'speakers', 'coverage', 'kit', 'follow'])
        expect(headings, `${locale}: ${key}`).toContain(t(`press:${key}.title`));
    }
  });

  test('is told honestly that no briefing has been announced, and how often there should be one', () => {
    const built = site();
    for (const { document, locale } of pagesOf(built, 'press')) {
      const [words] = wordsOf(document, 'main');
      expect(words).toContain(built.portal.t(locale)('press:briefings.none'));
      expect(words).toContain('244/2026/NĐ-CP');
      expect(all(document, '.press-quarters div').length).toBeGreaterThanOrEqual(4);
    }
  });

  test('finds spokespersons by their office, and no name of a person', () => {
    const built = site();
    for (const { document, locale } of pagesOf(built, 'press')) {
      const offices = wordsOf(document, '.press-speakers b');
      expect(offices).toEqual(
        [...built.portal.registries.spokespersons.values()].map(({ role }) => role[locale]),
      );
    }
  });

  test('finds reports of others under their own titles, marked with their language', () => {
    const built = site();
    for (const { document } of pagesOf(built, 'press')) {
      const links = all(document, '.press-coverage a');
      expect(links.length).toBe(built.portal.registries.coverage.size);
      for (const link of links) {
        const record = [...built.portal.registries.coverage.values()].find(
          ({ url }) => url === attributeOf(link, 'href'),
        );
        expect([textOf(link), attributeOf(link, 'lang')]).toEqual([record?.title, record?.lang]);
      }
    }
  });
});

describe('a film crew that reads the guide', () => {
  test('finds it in every language, with the periods in a table that needs no script', () => {
    const built = site();
    expect(
      guides(built)
        .map(({ locale }) => locale)
        .sort(),
    ).toEqual(['en', 'vi', 'zh']);
    for (const { document, locale } of guides(built)) {
      const rows = all(document, '.press-lead tbody tr').map((row) => textOf(row).replace(/\s+/g, ' '));
      expect(rows).toHaveLength(4);
      expect(rows[0]).toContain(built.portal.t(locale)('press:lead.before_days', { count: 10 }));
      expect(rows[1]).toContain(built.portal.t(locale)('press:lead.after_working-days', { count: 7 }));
      const tool = first(document, '.press-lead [data-lead]');
      expect(tool && attributeOf(tool, 'hidden')).toBe('');
    }
  });

  test('loads its small script, which no other page loads', () => {
    const built = site();
    const scriptsOf = ({ document }: BuiltPage) =>
      all(document, 'script[src]').map((script) => attributeOf(script, 'src') ?? '');
    const own = guides(built).map((page) => scriptsOf(page).filter((src) => src.includes('LeadTimes')));
    expect(own.flat()).toHaveLength(guides(built).length);
    const [src = ''] = own.flat();
    expect(gzipSync(built.read(src)).length).toBeLessThan(2048);
    const others = built.pages.filter(
      (page) => !guides(built).includes(page) && scriptsOf(page).includes(src),
    );
    expect(others.map(({ pathname }) => pathname)).toEqual([]);
  });
});

describe('an editor who takes the media kit', () => {
  test('finds in the archive what the page says, with the sizes it says', () => {
    const built = site();
    for (const { document, locale } of pagesOf(built, 'media-kit')) {
      const link = all(document, 'a[download]').map((element) => attributeOf(element, 'href') ?? '');
      expect(link).toHaveLength(1);
      const files = unzip(bytesAt(built, link[0] ?? ''));
      expect(wordsOf(document, '.press-kit code')).toEqual(files.map(({ name }) => name));
      expect(files.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'LICENCE.txt',
          'mark.svg',
          'landscape.svg',
          'about-vi.txt',
          'about-zh.txt',
          'about-en.txt',
        ]),
      );
      const read = (name: string) => files.find((file) => file.name === name)?.bytes.toString('utf8') ?? '';
      expect(read('LICENCE.txt')).toContain(built.portal.site.licence[locale]);
      for (const { name, bytes } of files.filter((file) => file.name.endsWith('.svg')))
        expect(bytes.toString('utf8'), name).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    }
  });

  test('reads the province in about eighty words, with the figures of the register and no markup', () => {
    const built = site();
    const [page] = pagesOf(built, 'media-kit');
    const link = page ? attributeOf(all(page.document, 'a[download]')[0] as never, 'href') : '';
    const texts = new Map(
      unzip(bytesAt(built, link ?? '')).map(({ name, bytes }) => [name, bytes.toString('utf8')]),
    );
    for (const name of ['about-vi.txt', 'about-zh.txt', 'about-en.txt'])
      expect(texts.get(name)).not.toMatch(/[<>]|&#/);
    expect(texts.get('about-en.txt')?.replaceAll('\u00a0', ' ')).toMatch(
      /about 9,069 km².*about 512,600 people/,
    );
    const [, words = ''] = texts.get('about-en.txt')?.split('\n\n') ?? [];
    const count = words.split(/\s+/).length;
    expect(count).toBeGreaterThan(70);
    expect(count).toBeLessThan(120);
  });

  test('gets the same bytes from every build: all files bear one fixed date', () => {
    const built = site();
    const dates = built.portal.locales.flatMap(({ code }) =>
      unzip(bytesAt(built, built.portal.urls.data(`${code}/media-kit.zip`))).map(({ modified }) => modified),
    );
    expect([...new Set(dates)]).toEqual(['2026-01-01T00:00']);
  });
});

test('a program reads the press room of each language', () => {
  const built = site();
  for (const { code, lang } of built.portal.locales) {
    const record = JSON.parse(bytesAt(built, built.portal.urls.data(`${code}/press.json`)).toString('utf8'));
    expect(record).toMatchObject({ language: lang, briefings: [], timeZone: 'Asia/Ho_Chi_Minh' });
    expect(record.coverage).toHaveLength(built.portal.registries.coverage.size);
    expect(record.spokespersons[0]).toMatchObject({
      id: 'ubnd-tinh',
      contact: null,
      agency: { id: 'ubnd-tinh' },
    });
    const [guide] = record.guides;
    expect(built.files.has(built.pathnameOf(guide.url) ?? '')).toBe(true);
    expect(built.files.has(built.pathnameOf(record.mediaKit.url) ?? '')).toBe(true);
  }
});

test('a page without notices loads nothing for them', () => {
  const built = site();
  expect(built.portal.notices).toEqual([]);
  const loaded = built.pages.flatMap(({ document }) => all(document, '.site-notice'));
  expect(loaded).toEqual([]);
});
