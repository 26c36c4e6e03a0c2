import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { shownDocuments } from '../../src/lib/library/register.ts';
import { inverseOf, relationsOf } from '../../src/lib/library/relations.ts';
import type { DocumentRoute } from '../../src/lib/routes/library.ts';
import { type BuiltPage, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, first, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';

const portals = ['main', 'tuyen-quang'] as const;

describe.each(portals)('the library of %s', (name) => {
  const site = () => readBuiltSite(name);
  const documents = () => shownDocuments(site().portal.registries.documents);
  const pages = () =>
    site().pages.flatMap((page): (BuiltPage & { route: DocumentRoute })[] =>
      page.route?.kind === 'document' ? [page as BuiltPage & { route: DocumentRoute }] : [],
    );
  const linksOf = (page: BuiltPage, selector: string) =>
    all(page.document, `${selector} a`).map((link) => attributeOf(link, 'href') ?? '');

  test('has a page for every document in every language, with its number and the title of the signed text', () => {
    expect(pages().length).toBe(documents().size * site().portal.locales.length);
    const { code, lang } = site().portal.localeOf(site().portal.site.defaultLocale);
    expectNone(
      pages().flatMap(({ document, pathname, route, locale }) => {
        const original = route.document.title[code] ?? '';
        const main = first(document, 'main') ?? document;
        const titles = locale === code ? [first(document, 'h1')] : all(main, `[lang=${lang}]`);
        return [
          ...(textOf(main).includes(route.document.number)
            ? []
            : [`${pathname}: no ${route.document.number}`]),
          ...(titles.some((title) => title && textOf(title).includes(original))
            ? []
            : [`${pathname}: no ${original}`]),
        ];
      }),
    );
  });

  test('says of a document that was replaced or amended by what, as a link where the register has it', () => {
    expectNone(
      pages().flatMap((page) => {
        const { replacedBy = [], amendedBy = [], status } = page.route.document;
        const after = status === 'replaced' ? replacedBy : status === 'amended' ? amendedBy : [];
        const force = first(page.document, '.force');
        return after.flatMap((to) => {
          const number = documents().get(to)?.number ?? to;
          const leads = linksOf(page, '.force').some((href) => href.endsWith(`/${to}/`));
          const told = force && textOf(force).includes(number);
          return told && (leads || !documents().has(to)) ? [] : [`${page.pathname}: not told of ${number}`];
        });
      }),
    );
  });

  test('leads from each document to those it is related to, and back', () => {
    const at = new Map(pages().map((page) => [`${page.locale} ${page.route.id}`, page]));
    const leadsTo = (from: BuiltPage | undefined, id: string) =>
      from !== undefined && linksOf(from, '.graph').some((href) => href.endsWith(`/${id}/`));
    expectNone(
      pages().flatMap((page) =>
        relationsOf(page.route.document)
          .filter(({ to }) => documents().has(to))
          .flatMap(({ field, to }) => [
            ...(leadsTo(page, to) ? [] : [`${page.pathname}: ${field} ${to}`]),
            ...(leadsTo(at.get(`${page.locale} ${to}`), page.route.id)
              ? []
              : [`${to}: ${inverseOf[field]} ${page.route.id}`]),
          ]),
      ),
    );
  });

  test('shows no note for editors and no name of a state of the register', () => {
    const notes = [...documents().values()].flatMap(({ note, statusNote }) =>
      [note, statusNote].filter((text) => text !== undefined && text.length > 12),
    ) as string[];
    expectNone(
      pages().flatMap(({ html, pathname }) =>
        notes.filter((note) => html.includes(note)).map((note) => `${pathname}: ${note}`),
      ),
    );
  });

  test('counts in each filter what its pages hold, and marks the one that is open', () => {
    const lists = site().pages.filter(({ route }) => route?.kind === 'documents');
    const held = new Map<string, number>();
    for (const { document, route } of lists) {
      if (route?.kind !== 'documents') continue;
      const [home = ''] = route.pagination.pathnames;
      held.set(home, (held.get(home) ?? 0) + all(document, '.libi').length);
    }
    expectNone(
      lists.flatMap(({ document, pathname }) => {
        const links = all(document, '.filters a');
        const open = links.filter((link) => attributeOf(link, 'aria-current'));
        const wrong = links.filter((link) => {
          const count = Number(textOf(first(link, 'span') ?? link));
          return held.get(attributeOf(link, 'href') ?? '') !== count;
        });
        return [
          ...(open.length === 1 ? [] : [`${pathname}: ${open.length} open`]),
          ...wrong.map((link) => `${pathname}: ${textOf(link)}`),
        ];
      }),
    );
  });

  test('hands the register out as JSON and CSV that say the same, document by document', () => {
    for (const { code } of site().portal.locales) {
      const read = (form: string) =>
        site().read(site().local(site().portal.urls.data(`${code}/documents.${form}`)));
      const json = JSON.parse(read('json')) as { documents: Record<string, string | null>[] };
      const csv = parse(read('csv'), { bom: true, columns: true }) as Record<string, string>[];
      expect(json.documents.map(({ id }) => id)).toEqual(csv.map(({ id }) => id));
      expect(new Set(csv.map(({ id }) => id))).toEqual(new Set(documents().keys()));
      for (const [index, record] of json.documents.entries()) {
        const row = csv[index] ?? {};
        for (const field of ['number', 'title', 'status', 'date', 'summary'])
          expect(row[field]?.replace(/^'/, '')).toBe(record[field] ?? '');
        const pathname = site().pathnameOf(record.page ?? '');
        expect(pathname === undefined || site().files.has(pathname)).toBe(true);
      }
    }
  });
});

test('twelve documents are explained in every language, in 60 to 150 words each', () => {
  const { portal } = readBuiltSite('main');
  const explained = [...portal.registries.documents].filter(([, { summary }]) => summary);
  expect(explained.length).toBeGreaterThanOrEqual(10);
  expectNone(
    explained.flatMap(([id, { summary = {} }]) =>
      portal.locales.flatMap(({ code, script }) => {
        const text = summary[code] ?? '';
        const words = script === 'han' ? text.length / 1.5 : text.split(/\s+/).length;
        return words >= 60 && words <= 150 ? [] : [`${id}.${code}: ${Math.round(words)} words`];
      }),
    ),
  );
});
