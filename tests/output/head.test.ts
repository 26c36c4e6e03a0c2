import { describe, expect, test } from 'vitest';
import {
  type BuiltPage,
  type BuiltSite,
  isArticle,
  isContinuation,
  isHidden,
  readBuiltSite,
} from '../support/built-site.ts';
import { all, attributeOf, first, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { siteNames } from '../support/sites.ts';
import { childrenOf, parseXml, textIn } from '../support/xml.ts';

const contentOf = ({ document }: BuiltPage, selector: string): string =>
  attributeOf(first(document, selector) ?? ({ attrs: [] } as never), 'content') ?? '';

const hrefOf = ({ document }: BuiltPage, selector: string): string | undefined => {
  const link = first(document, selector);
  return link && attributeOf(link, 'href');
};

/** Pages that share a text with another page of their language. */
function shared(pages: readonly BuiltPage[], textOfPage: (page: BuiltPage) => string): string[] {
  const owners = new Map<string, BuiltPage[]>();
  for (const page of pages) {
    const key = `${page.locale}: ${textOfPage(page)}`;
    owners.set(key, [...(owners.get(key) ?? []), page]);
  }
  return [...owners]
    .filter(([, same]) => same.length > 1)
    .map(([key, same]) => `${key} (${same.map(({ pathname }) => pathname).join(', ')})`);
}

/** Pathname by which a page shall be known: of the source, where it only keeps an address; of the new page. */
function knownAs(site: BuiltSite, { route, pathname }: BuiltPage): string {
  if (route?.kind === 'moved') return site.local(route.target);
  if (route?.kind !== 'fallback') return pathname;
  const { set } = route;
  return site.local(site.portal.urls.entry({ ...set, locale: set.source.address.locale }));
}

/** The structured data of a page. */
const dataOf = ({ document }: BuiltPage): Record<string, unknown>[] =>
  all(document, 'script[type=application/ld+json]').map((script) => {
    const [text] = script.childNodes;
    return JSON.parse(text && 'value' in text ? text.value : '') as Record<string, unknown>;
  });

const listed = ({ pages }: BuiltSite) => pages.filter((page) => page.route && !isHidden(page));

/** What a page says its counterparts are: language tag and address. */
const alternatesOf = ({ document }: BuiltPage): Map<string, string> =>
  new Map(
    all(document, 'link[rel=alternate][hreflang]').map((link) => [
      attributeOf(link, 'hreflang') ?? '',
      attributeOf(link, 'href') ?? '',
    ]),
  );

/** Languages that have the whole text of a subject, by the files of its folder. */
const fullTexts = ({ portal }: BuiltSite, subject: string): string[] =>
  portal.locales
    .map(({ code }) => code)
    .filter((code) => (portal.subjects.get(subject)?.get(code)?.body ?? '') !== '');

describe.each(siteNames)('a search engine that reads %s', (name) => {
  test('finds a title and a description on every page, no two alike in a language', () => {
    const site = readBuiltSite(name);
    const title = ({ document }: BuiltPage) => textOf(first(document, 'title') ?? document);
    const description = (page: BuiltPage) => contentOf(page, 'meta[name=description]');
    const pages = listed(site).filter((page) => !isContinuation(page));
    expectNone([
      ...site.pages
        .filter((page) => !title(page) || !description(page))
        .map(({ pathname }) => `${pathname}: none`),
      ...shared(listed(site), title),
      ...shared(pages, description),
    ]);
  });

  test('is given the absolute address of each page itself, of the source where a page only keeps an address, of the new page where one has moved', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages.flatMap((page) => {
        const { pathname, route } = page;
        const canonical = hrefOf(page, 'link[rel=canonical]');
        if (site.relative(pathname) === '404.html') return canonical ? [`${pathname}: ${canonical}`] : [];
        const due = site.absolute(knownAs(site, page));
        return [canonical, contentOf(page, 'meta[property=og:url]') || (route ? 'no og:url' : due)]
          .filter((address) => address !== due)
          .map((address) => `${pathname}: ${address}, not ${due}`);
      }),
    );
  });

  test('is asked to leave out pages that are not translated, unlisted or moved, the search and the page for wrong addresses', () => {
    const { pages, relative } = readBuiltSite(name);
    expectNone(
      pages.flatMap((page) => {
        const { route, pathname } = page;
        const hidden =
          relative(pathname) === '404.html' ||
          route?.kind === 'fallback' ||
          route?.kind === 'moved' ||
          route?.kind === 'search' ||
          (route?.kind === 'entry' && Boolean(route.set.facts.unlisted)) ||
          (route && 'pagination' in route && route.pagination.total === 0) ||
          ((route?.kind === 'calendar-month' || route?.kind === 'calendar-year') &&
            route.happenings.length === 0);
        return Boolean(hidden) === isHidden(page)
          ? []
          : [`${pathname}: ${isHidden(page) ? 'left out' : 'to be found'}`];
      }),
    );
  });

  test('is told of a translation only where the whole text exists in that language', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages.flatMap((page) => {
        const { route, pathname, locale } = page;
        if (route?.kind !== 'entry' && route?.kind !== 'fallback') return [];
        const codes = isHidden(page) ? [] : fullTexts(site, route.set.subject);
        const due = codes.includes(locale) && codes.length > 1 ? codes : [];
        const found = [...alternatesOf(page).keys()].filter((tag) => tag !== 'x-default');
        const tags = due.map((code) => site.portal.localeOf(code).lang);
        return String(found) === String(tags) ? [] : [`${pathname}: ${found}, not ${tags}`];
      }),
    );
  });

  test('finds counterparts that exist, are in the language they are said to be in and name each other', () => {
    const site = readBuiltSite(name);
    expectNone(
      listed(site).flatMap((page) => {
        const alternates = alternatesOf(page);
        if (alternates.size === 0) return [];
        const own = alternates.get(site.portal.localeOf(page.locale).lang);
        const problems = [
          ...(own === site.absolute(page.pathname) ? [] : [`itself as ${own}`]),
          ...(alternates.has('x-default') ? [] : ['no x-default']),
        ];
        for (const [tag, address] of alternates) {
          const other = site.pageAt(site.pathnameOf(address) ?? '');
          const lang = other && site.portal.localeOf(other.locale).lang;
          if (!other || isHidden(other)) problems.push(`${tag} ${address} is no page to be found`);
          else if (tag !== 'x-default' && lang !== tag) problems.push(`${address} is in ${lang}, not ${tag}`);
          else if (String([...alternatesOf(other)]) !== String([...alternates])) {
            problems.push(`${address} names other counterparts`);
          }
        }
        return problems.map((problem) => `${page.pathname}: ${problem}`);
      }),
    );
  });

  test('is told of the counterparts of every list and service page that readers can switch to', () => {
    const site = readBuiltSite(name);
    expectNone(
      listed(site).flatMap((page) => {
        const { route, pathname } = page;
        if (!route || route.kind === 'entry' || isContinuation(page)) return [];
        const due = route.languages
          .map((language) => ({ ...language, page: site.pageAt(site.local(language.pathname)) }))
          .filter(({ page: other }) => other && other.route?.kind === route.kind && !isHidden(other))
          .map(({ locale }) => locale.lang);
        const found = [...alternatesOf(page).keys()].filter((tag) => tag !== 'x-default');
        return due.length > 1 && String(found) !== String(due) ? [`${pathname}: ${found}, not ${due}`] : [];
      }),
    );
  });

  test('leads a reader of no listed language from the home pages to the page with all of them', () => {
    const site = readBuiltSite(name);
    const chooser = site.absolute(site.local(site.portal.urls.chooser()));
    const homes = site.pages
      .filter(({ route }) => !route || route.kind === 'home')
      .filter((page) => !isHidden(page));
    expect(homes).toHaveLength(site.portal.locales.length + 1);
    expectNone(
      homes
        .filter((page) => alternatesOf(page).get('x-default') !== chooser)
        .map(({ pathname, ...page }) => `${pathname}: ${alternatesOf(page as BuiltPage).get('x-default')}`),
    );
  });

  test('is given the text for a shared link on every page', () => {
    const { pages } = readBuiltSite(name);
    const properties = ['type', 'title', 'description', 'url', 'site_name', 'locale'];
    expectNone(
      pages
        .filter(({ route }) => route)
        .flatMap((page) =>
          properties
            .filter((property) => !contentOf(page, `meta[property=og:${property}]`))
            .map((property) => `${page.pathname}: og:${property}`),
        ),
    );
  });

  test('reads structured data that is complete and leads to pages that exist', () => {
    const site = readBuiltSite(name);
    const required: Readonly<Record<string, readonly string[]>> = {
      Article: [
        ...['headline', 'description', 'inLanguage', 'datePublished', 'dateModified', 'mainEntityOfPage'],
        ...['publisher.name', 'publisher.url', 'author.name', 'image'],
      ],
      Event: ['name', 'startDate', 'endDate', 'eventStatus', 'location.name', 'url', 'inLanguage'],
      GovernmentOrganization: ['name', 'url'],
      BreadcrumbList: ['itemListElement.0.name', 'itemListElement.0.item'],
      Legislation: ['name', 'url', 'legislationIdentifier', 'legislationType', 'inLanguage'],
      WebSite: ['name', 'url', 'inLanguage', 'publisher.name', 'potentialAction.target.urlTemplate'],
      Place: ['name', 'url'],
      Mountain: ['name', 'url'],
      TouristAttraction: ['name', 'url'],
    };
    const valueAt = (value: unknown, path: string): unknown =>
      path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
    const isWrong = (address: unknown) => {
      const pathname = site.pathnameOf(String(address));
      return pathname !== undefined && !site.files.has(pathname);
    };
    expectNone(
      site.pages.flatMap((page) => {
        const things = dataOf(page);
        const types = things.map((thing) => String(thing['@type']).replace('NewsArticle', 'Article'));
        const problems: string[] = [];
        if (isArticle(page) && !['Article', 'BreadcrumbList'].every((type) => types.includes(type))) {
          problems.push(`only ${types}`);
        }
        for (const [index, thing] of things.entries()) {
          const type = types[index] ?? '';
          if (thing['@context'] !== 'https://schema.org') problems.push(`${type}: @context`);
          for (const path of required[type] ?? [`type ${type}`]) {
            if (!valueAt(thing, path)) problems.push(`${type}: no ${path}`);
          }
          const translationOf = valueAt(thing, 'translationOfWork.@id');
          const steps = (thing.itemListElement ?? []) as { position: number; item: string }[];
          const addresses = [
            type === 'WebSite' && thing.url,
            thing.mainEntityOfPage,
            thing.image,
            translationOf,
            ...steps.map(({ item }) => item),
          ];
          for (const address of addresses)
            if (address && isWrong(address)) problems.push(`${type}: ${address}`);
          if (steps.some(({ position }, at) => position !== at + 1)) problems.push(`${type}: positions`);
          if (type === 'Article' && thing.mainEntityOfPage !== site.absolute(page.pathname)) {
            problems.push(`${type}: is said to be about ${thing.mainEntityOfPage}`);
          }
        }
        return problems.map((problem) => `${page.pathname}: ${problem}`);
      }),
    );
  });
});

describe.each(siteNames)('a browser or another system that searches %s', (name) => {
  test('finds on every page the description of the search in its language, named as there', () => {
    const site = readBuiltSite(name);
    const names = new Map(
      site.portal.locales.map(({ code }) => {
        const file = site.read(site.local(site.portal.urls.openSearch(code)));
        return [code, textIn(parseXml(file), 'ShortName')];
      }),
    );
    expect(new Set(names.values()).size).toBe(site.portal.locales.length);
    expectNone(
      site.pages
        .filter(({ route }) => route)
        .flatMap((page) => {
          const links = all(page.document, 'link[rel=search]').map((link) =>
            ['type', 'href', 'title'].map((attribute) => attributeOf(link, attribute)),
          );
          const due = [
            'application/opensearchdescription+xml',
            site.local(site.portal.urls.openSearch(page.locale)),
            names.get(page.locale),
          ];
          return String(links) === String(due) ? [] : [`${page.pathname}: ${links}`];
        }),
    );
  });

  test('reads an address for queries that is the search page of the language, in the description and on the home page alike', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.portal.locales.flatMap(({ code, lang }) => {
        const { urls } = site.portal;
        const search = site.local(urls.search(code));
        const due = `${site.absolute(search)}?q=`;
        const self = site.local(urls.openSearch(code));
        const description = parseXml(site.read(self));
        const home = site.pageAt(site.local(urls.home(code)));
        const website = home && dataOf(home).find((thing) => thing['@type'] === 'WebSite');
        const found = {
          templates: childrenOf(description, 'Url').map(({ attributes }) => attributes.template),
          lang: textIn(description, 'Language'),
          action: website?.potentialAction,
        };
        const wanted = {
          templates: [`${due}{searchTerms}`, site.absolute(self)],
          lang,
          action: {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${due}{search_term_string}` },
            'query-input': 'required name=search_term_string',
          },
        };
        const icon = site.pathnameOf(textIn(description, 'Image')) ?? '';
        return [
          ...(JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${code}: ${JSON.stringify(found)}`]),
          ...[search, icon].filter((pathname) => !site.files.has(pathname)).map((at) => `${code}: no ${at}`),
        ];
      }),
    );
  });

  test('is not offered a search of its own by any other page than the home pages', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages
        .filter((page) => dataOf(page).some((thing) => thing['@type'] === 'WebSite'))
        .filter(({ route }) => route?.kind !== 'home')
        .map(({ pathname }) => pathname),
    );
  });
});
