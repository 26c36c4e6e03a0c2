import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleNames } from '../../src/lib/search-index/bundle-names.ts';
import { type BuiltPage, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, closest, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { isAbsolute, isOther, referencesOf, stylesheetReferences } from '../support/references.ts';
import { siteNames } from '../support/sites.ts';

const host = 'http://host.test';

/** Whether a page sends its readers on at once, and those whose browser does not, by a link. */
function leadsTo(page: BuiltPage | undefined, target: string): boolean {
  if (!page) return false;
  const [refresh] = all(page.document, 'meta[http-equiv=refresh]');
  const links = all(page.document, 'main a').map((link) => attributeOf(link, 'href'));
  return Boolean(refresh && attributeOf(refresh, 'content') === `0; url=${target}`) && links.includes(target);
}

describe.each(siteNames)('from any page of %s', (name) => {
  test('a reader comes to a page or file that exists, at its own address', () => {
    const { pages, files } = readBuiltSite(name);
    expectNone(
      pages.flatMap((page) =>
        referencesOf(page)
          .filter(({ value }) => !isAbsolute(value) && !isOther(value))
          .filter(({ value }) => {
            const { pathname } = new URL(value, host + page.pathname);
            return !files.has(pathname) && !files.has(decodeURI(pathname));
          })
          .map(({ element, value }) => `${page.pathname}: <${element.tagName}> ${value}`),
      ),
    );
  });

  test('no link leads nowhere', () => {
    expectNone(
      readBuiltSite(name).pages.flatMap(({ document, pathname }) =>
        all(document, 'main a')
          .filter((link) => attributeOf(link, 'href') === undefined && !closest(link, 'template'))
          .map((link) => `${pathname}: ${textOf(link)}`),
      ),
    );
  });

  test('a reader who follows a link into a page comes to the place it names', () => {
    const { pages, pageAt } = readBuiltSite(name);
    expectNone(
      pages.flatMap((page) =>
        referencesOf(page)
          .filter(
            ({ element, value }) => element.tagName === 'a' && value.includes('#') && !isAbsolute(value),
          )
          .filter(({ value }) => {
            const { pathname, hash } = new URL(value, host + page.pathname);
            return !pageAt(pathname)?.ids.has(decodeURIComponent(hash.slice(1)));
          })
          .map(({ value }) => `${page.pathname}: ${value}`),
      ),
    );
  });

  test('what a form field or a description refers to stands on the page', () => {
    const { pages } = readBuiltSite(name);
    const naming = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
    expectNone(
      pages.flatMap(({ document, pathname, ids }) =>
        naming.flatMap((attribute) =>
          all(document, `[${attribute}]`)
            .flatMap((element) => (attributeOf(element, attribute) ?? '').split(/\s+/))
            .filter((id) => !ids.has(id))
            .map((id) => `${pathname}: ${attribute}="${id}"`),
        ),
      ),
    );
  });

  test('the page for addresses that do not exist works from every one of them', () => {
    const { pages, relative } = readBuiltSite(name);
    const notFound = pages.find(({ pathname }) => relative(pathname) === '404.html');
    expect(notFound).toBeDefined();
    expectNone(
      (notFound ? referencesOf(notFound) : [])
        .map(({ value }) => value)
        .filter(
          (value) =>
            !value.startsWith('/') && !value.startsWith('#') && !isAbsolute(value) && !isOther(value),
        ),
    );
  });

  test('stylesheets find their fonts and pictures', () => {
    const { files, read } = readBuiltSite(name);
    expectNone(
      [...files.keys()]
        .filter((pathname) => pathname.endsWith('.css'))
        .flatMap((pathname) =>
          stylesheetReferences(read(pathname))
            .filter((value) => !isOther(value) && !value.startsWith('#'))
            .filter((value) => isAbsolute(value) || !files.has(new URL(value, host + pathname).pathname))
            .map((value) => `${pathname}: ${value}`),
        ),
    );
  });

  test('the search finds its index where the page says', () => {
    const { pages, files } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) =>
        all(document, '[data-bundle]')
          .map((element) => `${attributeOf(element, 'data-bundle')}${attributeOf(element, 'data-locale')}/`)
          .filter((bundle) => !files.has(`${bundle}${bundleNames.entry}`))
          .map((bundle) => `${pathname}: ${bundle}`),
      ),
    );
  });

  test('a reader with an old link still comes to the page', () => {
    const { portalDir, pageAt, local } = readBuiltSite(name);
    const moved = JSON.parse(
      readFileSync(path.join(portalDir, 'content', 'redirects.json'), 'utf8'),
    ) as Record<string, string>;
    const root = local('').slice(0, -1);
    expectNone(
      Object.entries(moved)
        .filter(([from, to]) => !pageAt(root + to) || !leadsTo(pageAt(root + from), root + to))
        .map(([from, to]) => `${from} → ${to}`),
    );
  });
});
