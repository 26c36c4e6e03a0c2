import { describe, expect, test } from 'vitest';
import { isHidden, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { siteNames } from '../support/sites.ts';
import { childrenOf, parseXml, textIn, type XmlElement } from '../support/xml.ts';

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const linksOf = (element: XmlElement, rel: string): string[] =>
  childrenOf(element, 'link')
    .filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel)
    .map(({ attributes }) => attributes.href ?? '');

const feedsOf = (site: ReturnType<typeof readBuiltSite>) =>
  [...site.files.keys()]
    .filter((pathname) => pathname.endsWith('/feed.xml'))
    .map((pathname) => ({ pathname, feed: parseXml(site.read(pathname)) }));

describe.each(siteNames)('a reader who follows %s by its feeds', (name) => {
  test('has one for each language and one for each section in it', () => {
    const site = readBuiltSite(name);
    const { locales, site: settings, urls } = site.portal;
    const due = locales.flatMap(({ code }) => [
      urls.feed(code),
      ...settings.sections.map(({ collection }) => urls.feed(code, collection)),
    ]);
    expect(feedsOf(site).map(({ pathname }) => pathname)).toEqual(due.map(site.local).sort());
  });

  test('is led to them by the pages they belong to', () => {
    const site = readBuiltSite(name);
    const named = new Set(
      site.pages.flatMap(({ document }) =>
        all(document, 'link[rel=alternate][type=application/atom+xml]').map((link) =>
          attributeOf(link, 'href'),
        ),
      ),
    );
    expectNone([
      ...feedsOf(site).flatMap(({ pathname }) => (named.has(pathname) ? [] : [`no page names ${pathname}`])),
      ...[...named].flatMap((href) => (site.files.has(href ?? '') ? [] : [`${href} does not exist`])),
    ]);
  });

  test('can read them with any reader: what RFC 4287 asks for is there', () => {
    const site = readBuiltSite(name);
    expectNone(
      feedsOf(site).flatMap(({ pathname, feed }) => {
        const entries = childrenOf(feed, 'entry');
        const ids = entries.map((entry) => textIn(entry, 'id'));
        const problems = [
          ...(feed.name === 'feed' && feed.attributes.xmlns === 'http://www.w3.org/2005/Atom'
            ? []
            : ['no Atom feed']),
          ...['id', 'title', 'updated'].filter((field) => !textIn(feed, field)).map((field) => `no ${field}`),
          ...(childrenOf(feed, 'author').some((author) => textIn(author, 'name')) ? [] : ['no author']),
          ...(String(linksOf(feed, 'self')) === site.absolute(pathname)
            ? []
            : [`self ${linksOf(feed, 'self')}`]),
          ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
        ];
        for (const [index, entry] of entries.entries()) {
          const missing = ['id', 'title', 'updated', 'summary'].filter((field) => !textIn(entry, field));
          problems.push(...missing.map((field) => `${ids[index]}: no ${field}`));
        }
        const dates = [feed, ...entries].flatMap((element) => [
          textIn(element, 'updated'),
          ...childrenOf(element, 'published').map(({ text }) => text),
        ]);
        problems.push(...dates.filter((date) => !timestamp.test(date)).map((date) => `"${date}" is no date`));
        const latest = entries
          .map((entry) => textIn(entry, 'updated'))
          .sort()
          .at(-1);
        if (latest && textIn(feed, 'updated') !== latest)
          problems.push(`updated is not that of its newest entry`);
        return problems.map((problem) => `${pathname}: ${problem}`);
      }),
    );
  });

  test('comes from each entry to its page, in the language of the feed, changed on the day the feed says', () => {
    const site = readBuiltSite(name);
    expectNone(
      feedsOf(site).flatMap(({ pathname, feed }) => {
        const code = site.relative(pathname).split('/')[0];
        const above = linksOf(feed, 'alternate').map((href) => site.pageAt(site.pathnameOf(href) ?? ''));
        const problems =
          above.length === 1 && above[0]?.locale === code ? [] : ['leads to no page of its own'];
        for (const entry of childrenOf(feed, 'entry')) {
          const [address = ''] = linksOf(entry, 'alternate');
          const page = site.pageAt(site.pathnameOf(address) ?? '');
          const changed = page?.route?.lastModified;
          if (!page || isHidden(page)) problems.push(`${address} is no page to be found`);
          else if (page.locale !== code) problems.push(`${address} is in "${page.locale}"`);
          else if (!textIn(entry, 'updated').startsWith(changed ?? 'no day'))
            problems.push(`${address}: ${changed}`);
        }
        return problems.map((problem) => `${pathname}: ${problem}`);
      }),
    );
  });
});

describe.each(siteNames)('a search engine that asks %s for its pages', (name) => {
  const sitemaps = (site: ReturnType<typeof readBuiltSite>) => {
    const index = parseXml(site.read(site.local(site.portal.urls.file('sitemap.xml'))));
    return childrenOf(index, 'sitemap').map((entry) => site.pathnameOf(textIn(entry, 'loc')) ?? '');
  };
  const rows = (site: ReturnType<typeof readBuiltSite>) =>
    sitemaps(site).flatMap((pathname) => childrenOf(parseXml(site.read(pathname)), 'url'));

  test('is shown the way by robots.txt and kept from nothing', () => {
    const site = readBuiltSite(name);
    const robots = site.read(site.local(site.portal.urls.file('robots.txt')));
    expect(robots).toContain(`Sitemap: ${site.absolute(site.local(site.portal.urls.file('sitemap.xml')))}`);
    expect(robots).not.toMatch(/^Disallow: \S/m);
  });

  test('is given every page that may be found, once, and no other', () => {
    const site = readBuiltSite(name);
    const given = rows(site).map((row) => textIn(row, 'loc'));
    const due = site.pages.filter((page) => !isHidden(page)).map(({ pathname }) => site.absolute(pathname));
    expectNone([
      ...given
        .filter((address, index) => given.indexOf(address) < index)
        .map((address) => `twice: ${address}`),
      ...given.filter((address) => !due.includes(address)).map((address) => `not to be found: ${address}`),
      ...due.filter((address) => !given.includes(address)).map((address) => `left out: ${address}`),
    ]);
  });

  test('is told the same counterparts as by the pages, and days that are days', () => {
    const site = readBuiltSite(name);
    expectNone(
      rows(site).flatMap((row) => {
        const address = textIn(row, 'loc');
        const page = site.pageAt(site.pathnameOf(address) ?? '');
        const said = page
          ? all(page.document, 'link[rel=alternate][hreflang]').map(
              (link) => `${attributeOf(link, 'hreflang')} ${attributeOf(link, 'href')}`,
            )
          : [];
        const given = childrenOf(row, 'xhtml:link').map(
          ({ attributes }) => `${attributes.hreflang} ${attributes.href}`,
        );
        const day = textIn(row, 'lastmod');
        return [
          ...(String(given) === String(said)
            ? []
            : [`${address}: ${given.length} counterparts, not ${said.length}`]),
          ...(day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : [`${address}: ${day}`]),
        ];
      }),
    );
  });
});
