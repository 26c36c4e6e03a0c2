import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type Element as XmlElement, xml2js } from 'xml-js';
import { type BuiltPage, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, first, langOf, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';

const site = () => readBuiltSite('main');
const dossiersOf = () =>
  site().pages.filter(({ route }) => route?.kind === 'entry' && route.set.collection === 'dossiers');
const withoutSpace = (text: string) => text.replace(/[\s\u00a0\u2060\u200b]+/g, ' ').trim();

describe('a reader of a dossier', () => {
  test('can follow every item to a page that is there, or to a document elsewhere', () => {
    expect(dossiersOf().length).toBeGreaterThanOrEqual(9);
    expectNone(
      dossiersOf().flatMap(({ document, pathname }) => {
        const links = all(document, '.dossier a[href]');
        const broken = links
          .map((link) => attributeOf(link, 'href') ?? '')
          .filter((href) => (href.startsWith('/') ? !site().pageAt(href) : !/^https?:\/\//.test(href)));
        return links.length > 0 ? broken.map((href) => `${pathname}: ${href}`) : [`${pathname}: no links`];
      }),
    );
  });

  test('sees the items from the oldest to the newest', () => {
    expectNone(
      dossiersOf().flatMap(({ document, pathname }) => {
        const days = all(document, '.timeline time').map((time) => attributeOf(time, 'datetime') ?? '');
        return days.length > 0 && String(days) === String(days.toSorted()) ? [] : [`${pathname}: ${days}`];
      }),
    );
  });

  test('is told when an item is in another language only, and hears it in that language', () => {
    const page = site().pages.find(({ pathname }) => pathname.endsWith('/en/dossiers/bien-gioi-viet-trung/'));
    const link = all(page?.document as never, '.dossier a').find((element) =>
      attributeOf(element, 'href')?.endsWith('/khu-vuc-bien-gioi/'),
    );
    expect(link && langOf(link)).toBe('vi');
    expect(link && textOf(link.parentNode as never)).toContain('Tiếng Việt');
  });

  test('is led to it from the texts that stand in it', () => {
    const page = site().pages.find(({ pathname }) => pathname.endsWith('/en/news/tuan-tra-lien-hop-2025/'));
    const hrefs = all(page?.document as never, 'main a').map((link) => attributeOf(link, 'href'));
    expect(hrefs.some((href) => href?.endsWith('/en/dossiers/bien-gioi-viet-trung/'))).toBe(true);
  });
});

describe.each(['main', 'tuyen-quang'] as const)('the glossary of %s', (name) => {
  const built = () => readBuiltSite(name);
  const pagesIn = (code: string): BuiltPage[] =>
    built().pages.filter(({ route, locale }) => route?.kind === 'glossary' && locale === code);

  test('holds every name once in every language, with what it is called in the others', () => {
    const { locales, registries, localeOf, site: settings } = built().portal;
    expect(registries.names.size).toBeGreaterThan(0);
    expectNone(
      locales.flatMap(({ code }) => {
        const rows = new Map(
          pagesIn(code)
            .flatMap(({ document }) => all(document, '.glossary li[id]'))
            .map((row) => [attributeOf(row, 'id'), row]),
        );
        return [...registries.names].flatMap(([id, record]) => {
          const row = rows.get(id);
          if (!row) return [`${code}: ${id} is missing`];
          const shown = withoutSpace(textOf(row));
          const forms = locales.flatMap((locale) => record.name[locale.code] ?? []);
          const missing = forms.filter((form) => !shown.includes(withoutSpace(form)));
          const heading = first(row, '.term a');
          const lang = heading && langOf(heading);
          const expected = record.name[code] ? localeOf(code).lang : localeOf(settings.defaultLocale).lang;
          return [
            ...missing.map((form) => `${code}: ${id} lacks ${form}`),
            ...(lang === expected ? [] : [`${code}: ${id} is spoken as ${lang}`]),
            ...(attributeOf(heading as never, 'href') === `#${id}` ? [] : [`${code}: ${id} cannot be cited`]),
          ];
        });
      }),
    );
  });

  test('shows no form that must not be used as if it were one', () => {
    const { locales, registries } = built().portal;
    expectNone(
      locales.flatMap(({ code }) =>
        pagesIn(code).flatMap(({ document, pathname }) =>
          all(document, '.glossary .term').flatMap((term) => {
            const shown = textOf(term);
            const avoided = [...registries.names.values()].flatMap(({ avoid }) => avoid?.[code] ?? []);
            return avoided.includes(shown) ? [`${pathname}: ${shown}`] : [];
          }),
        ),
      ),
    );
  });

  test('can be read by programs: JSON, CSV and a termbase tell the same', () => {
    const { portal, read, local } = built();
    const { registries, locales, urls } = portal;
    const file = (kind: string) => read(local(urls.data(`glossary.${kind}`)));
    const { names } = JSON.parse(file('json')) as {
      names: { id: string; name: Record<string, string>; url: Record<string, string> }[];
    };
    expect(names.map(({ id }) => id)).toEqual([...registries.names.keys()]);

    const rows = parse(file('csv'), { columns: true, bom: true }) as Record<string, string>[];
    const tags = locales.map(({ lang }) => lang);
    expect(rows.map(({ id }) => id)).toEqual(names.map(({ id }) => id));
    expect(rows.map((row) => tags.map((tag) => row[`name_${tag}`]))).toEqual(
      names.map(({ name: forms }) => tags.map((tag) => forms[tag] ?? '')),
    );

    const { elements = [] } = xml2js(file('tbx'), { captureSpacesBetweenElements: false }) as XmlElement;
    const concepts = below(elements, 'conceptEntry');
    expect(elements[0]?.attributes).toMatchObject({ type: 'TBX-Basic', style: 'dca' });
    expect(concepts.map(({ attributes }) => attributes?.id)).toEqual(names.map(({ id }) => `name-${id}`));
    expect(
      concepts.map((concept) =>
        Object.fromEntries(
          below([concept], 'langSec').map((section) => [
            section.attributes?.['xml:lang'],
            below([section], 'term')[0]?.elements?.[0]?.text,
          ]),
        ),
      ),
    ).toEqual(names.map(({ name: forms }) => forms));
  });

  test('stands at every address that programs are given', () => {
    const { portal, read, local, pathnameOf, pageAt } = built();
    const { names } = JSON.parse(read(local(portal.urls.data('glossary.json')))) as {
      names: { url: Record<string, string> }[];
    };
    expectNone(
      names.flatMap(({ url }) =>
        Object.values(url).filter((address) => {
          const { hash } = new URL(address);
          const pathname = pathnameOf(address.replace(/#.*/, ''));
          return !pageAt(pathname ?? '')?.ids.has(hash.slice(1));
        }),
      ),
    );
  });
});

/** The elements of a name below others, in order. */
const below = (elements: readonly XmlElement[], name: string): XmlElement[] =>
  elements.flatMap((element) => (element.name === name ? [element] : below(element.elements ?? [], name)));

describe('a program that reads the dossiers', () => {
  test('gets those of each language with their items in order of time and addresses that exist', () => {
    const { portal, read, local, pathnameOf, pageAt } = site();
    for (const { code, lang } of portal.locales) {
      const { language, dossiers } = JSON.parse(read(local(portal.urls.data(`${code}/dossiers.json`))));
      expect(language).toBe(lang);
      expect(dossiers).toHaveLength(3);
      for (const { url, items } of dossiers) {
        expect(pageAt(pathnameOf(url) ?? '')).toBeDefined();
        const days = items.flatMap(({ date }: { date?: string }) => date ?? []);
        expect(days).toEqual(days.toSorted());
        expectNone(
          items.flatMap(({ url: address }: { url?: string }) => {
            const pathname = address && pathnameOf(address);
            return pathname && !pageAt(pathname) ? [address] : [];
          }),
        );
      }
    }
  });

  test('finds none in a portal that leaves dossiers out', () => {
    const { files } = readBuiltSite('tuyen-quang');
    expect([...files.keys()].filter((pathname) => /\/dossiers(?:\/|\.json)/.test(pathname))).toEqual([]);
  });
});
