import { describe, expect, test } from 'vitest';
import { partnersBook } from '../../src/lib/partners/book.ts';
import type { Route } from '../../src/lib/routes.ts';
import { type BuiltPage, readBuiltSite } from '../support/built-site.ts';
import { readCsv } from '../support/csv.ts';
import { all, attributeOf, first, langOf, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { readRouteTable, setOf } from '../support/route-table.ts';

const main = readBuiltSite('main');
const table = readRouteTable(main.portalDir);
const book = partnersBook(table.sets, main.portal.registries);

const pagesOf = <K extends Route['kind']>(kind: K): (BuiltPage & { route: Route & { kind: K } })[] =>
  main.pages.flatMap((page) => (page.route?.kind === kind ? [page as never] : []));
const pageOf = (subject: string, code: string): BuiltPage => {
  const { urls } = main.portal;
  const page = main.pageAt(main.local(urls.entry({ ...setOf(table, subject), locale: code })));
  if (!page) throw new Error(`No page of ${subject} in ${code}.`);
  return page;
};
const linksOf = ({ document }: BuiltPage, selector: string) =>
  all(document, `${selector} a`).map((link) => attributeOf(link, 'href') ?? '');

describe('a reader of agreements', () => {
  test('finds each of them in each language, with its parties, its date and its source', () => {
    const pages = pagesOf('agreement');
    const expected = main.portal.registries.agreements.size * main.portal.locales.length;
    expect(pages).toHaveLength(expected);
    expect(expected).toBeGreaterThan(20);
    expectNone(
      pages.flatMap(({ pathname, document, route: { agreement }, locale }) => {
        const text = textOf(first(document, 'main') ?? document);
        const dates = all(document, 'main time').map((time) => attributeOf(time, 'datetime'));
        const wanted = [
          agreement.title[locale] ?? '?',
          ...agreement.parties.flatMap((party) => ('text' in party ? (party.text[locale] ?? '?') : [])),
        ];
        return [
          ...wanted.filter((words) => !text.includes(words)).map((words) => `${pathname}: no “${words}”`),
          ...(agreement.signed && !dates.includes(agreement.signed) ? [`${pathname}: no date`] : []),
          ...(all(document, 'main .src a').length < agreement.sources.length
            ? [`${pathname}: no source`]
            : []),
        ];
      }),
    );
  });

  test('finds them all in the register, and can cite each by its anchor', () => {
    for (const { document, ids } of pagesOf('agreements')) {
      expect(all(document, '.pa-rows li')).toHaveLength(main.portal.registries.agreements.size);
      for (const id of main.portal.registries.agreements.keys()) expect(ids).toContain(id);
    }
  });

  test('is led from an agreement to the texts that tell of it, and from these back', () => {
    for (const page of pagesOf('agreement')) {
      for (const set of book.about.get(page.route.id) ?? []) {
        const text = set.entries.has(page.locale) ? page.locale : set.source.address.locale;
        const other = pageOf(set.subject, text);
        expect(linksOf(page, 'main .prose')).toContain(other.pathname);
        if (text === page.locale) expect(linksOf(other, '.side')).toContain(page.pathname);
      }
    }
  });
});

test('search finds every agreement, by its title and by who signed it', () => {
  for (const { route, pathname, document, locale } of pagesOf('agreement')) {
    const index = main.read(main.local(main.portal.urls.file(`pagefind/${locale}/pages.json`)));
    expect(index).toContain(main.relative(pathname));
    expect(all(document, '[data-pagefind-body]')).toHaveLength(1);
    expect(route.record?.title).toBe(route.agreement.title[locale]);
    expect(route.record?.body.split('\n').length).toBeGreaterThan(route.agreement.parties.length);
  }
});

describe('a reader of the profile of Yunnan', () => {
  test.each(main.portal.locales.map(({ code }) => code))(
    'sees in %s the talks of 2025, newest first',
    (code) => {
      const page = pageOf('partners/van-nam', code);
      const links = linksOf(page, '.timeline');
      for (const subject of ['news/hoi-nghi-bi-thu-2025', 'news/lam-viec-voi-van-nam-2025']) {
        const set = setOf(table, subject);
        const own = set.entries.has(code) ? code : set.source.address.locale;
        expect(links).toContain(pageOf(subject, own).pathname);
      }
      const dates = all(page.document, '.timeline time').map((time) => attributeOf(time, 'datetime') ?? '');
      expect(dates.length).toBeGreaterThan(8);
      expect(dates).toEqual(dates.toSorted().reverse());
    },
  );

  test('is told when a text is in another language', () => {
    const strangers = pagesOf('entry').flatMap((page) =>
      page.route.set.collection === 'partners'
        ? all(page.document, '.timeline a[hreflang]').filter((link) => attributeOf(link, 'lang'))
        : [],
    );
    expect(strangers.length).toBeGreaterThan(0);
    for (const link of strangers) expect(langOf(link)).toBe(attributeOf(link, 'hreflang'));
  });

  test('finds the way from the news to the partner', () => {
    for (const { code } of main.portal.locales) {
      const page = pageOf('news/lam-viec-voi-van-nam-2025', code);
      expect(linksOf(page, '.side')).toContain(pageOf('partners/van-nam', code).pathname);
    }
  });

  test('reads its name as it writes it, marked as its language', () => {
    const names = all(pageOf('partners/van-nam', 'vi').document, '.side small[lang]');
    expect(names.map((name) => [langOf(name), textOf(name)])).toEqual([['zh-Hans', '云南省']]);
  });
});

test('the page of the section shows every partner below its country, and what is shown of each is there', () => {
  for (const { document, route } of pagesOf('partners')) {
    const cards = all(document, '.pa-cards h3').length;
    expect(cards).toBe(route.sets.length + main.portal.registries.organisations.size);
    for (const id of ['talks', 'mechanisms', 'agreements', 'study', 'organisations']) {
      expect(all(document, `#${id}`)).toHaveLength(1);
    }
  }
});

test('a portal without agreements says so, and what will stand there', () => {
  const site = readBuiltSite('tuyen-quang');
  const registers = site.pages.filter(({ route }) => route?.kind === 'agreements');
  expect(registers).toHaveLength(site.portal.locales.length);
  for (const { document } of registers)
    expect(textOf(first(document, '.callout') ?? document).length).toBeGreaterThan(40);
});

describe('a program', () => {
  test.each(main.portal.locales.map(({ code }) => code))(
    'reads the same agreements in %s as JSON and CSV',
    (code) => {
      const file = (name: string) => main.read(main.local(main.portal.urls.data(`${code}/${name}`)));
      const { agreements } = JSON.parse(file('agreements.json'));
      const rows = readCsv(file('agreements.csv'));
      expect(rows.map(({ id }) => id)).toEqual(agreements.map(({ id }: { id: string }) => id));
      for (const [index, row] of rows.entries()) {
        const { title, summary, parties, page } = agreements[index];
        expect(row).toMatchObject({ title, summary, page, parties: parties.join('; ') });
        expect(main.pageAt(main.pathnameOf(page) ?? '')?.route?.kind).toBe('agreement');
      }
      const { partners } = JSON.parse(file('partners.json'));
      expect(partners).toHaveLength([...book.profiles.keys()].length);
      for (const { page, timeline } of partners) {
        expect(main.pageAt(main.pathnameOf(page) ?? '')?.route?.kind).toBe('entry');
        expect(timeline.every(({ text }: { text: string }) => text.length > 0)).toBe(true);
      }
    },
  );
});
