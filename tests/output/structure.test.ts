import { describe, expect, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, first, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { siteNames } from '../support/sites.ts';

describe.each(siteNames)('on every page of %s', (name) => {
  test('the page is one the route table knows, and no row of the table lacks its page', () => {
    const { pages, portal, relative } = readBuiltSite(name);
    const known = new Set(pages.map(({ route }) => route));
    const atRoot = pages.filter(({ route }) => !route).map(({ pathname }) => relative(pathname));
    expect(atRoot.sort()).toEqual(['', '404.html']);
    expect(known.size - 1).toBe(pages.length - 2);
    expect(portal.locales.every(({ code }) => pages.some(({ locale }) => locale === code))).toBe(true);
  });

  test('a reader is told once, in a heading, what the page is about', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) => {
        const headings = all(document, 'h1');
        const [heading] = headings;
        return headings.length === 1 && heading && textOf(heading)
          ? []
          : [`${pathname}: ${headings.length} h1`];
      }),
    );
  });

  test('a screen reader finds no level of headings left out', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) => {
        const levels = all(document, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
        const jump = levels.findIndex((level, index) => index > 0 && level - (levels[index - 1] ?? 1) > 1);
        return jump < 0 ? [] : [`${pathname}: h${levels[jump - 1]} is followed by h${levels[jump]}`];
      }),
    );
  });

  test('a browser is told the language and the direction of the interface', () => {
    const { pages, portal } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname, locale }) => {
        const html = first(document, 'html');
        const { lang, dir } = portal.localeOf(locale);
        const told = html && `${attributeOf(html, 'lang')} ${attributeOf(html, 'dir')}`;
        return told === `${lang} ${dir}` ? [] : [`${pathname}: ${told}, not ${lang} ${dir}`];
      }),
    );
  });

  test('no id stands twice', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) => {
        const ids = all(document, '[id]').map((element) => attributeOf(element, 'id') ?? '');
        return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${pathname}: #${id}`);
      }),
    );
  });

  test('a reader who uses the keyboard can skip to the text, which has its landmark', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname, route }) => [
        ...(all(document, 'main').length === 1 ? [] : [`${pathname}: not one main`]),
        ...(first(document, 'main#main') ? [] : [`${pathname}: main has not the id of the skip link`]),
        // The two pages at the root have nothing to skip.
        ...(!route || first(document, 'a.skip[href=#main]') ? [] : [`${pathname}: no skip link`]),
      ]),
    );
  });

  test('the footer names the body behind the portal, the person responsible and how to reach them', () => {
    const { pages, portal } = readBuiltSite(name);
    const { site } = portal;
    const fields = [
      site.owner,
      site.responsible,
      site.contact.address,
      site.contact.phone,
      site.contact.email,
      site.licence,
    ];
    expectNone(
      pages.flatMap(({ document, pathname, locale }) => {
        const footer = first(document, 'footer.foot');
        const text = footer ? textOf(footer) : '';
        const missing = fields
          .map((field) => field[locale] ?? '')
          .filter((field) => !field || !text.includes(field));
        const website = footer && first(footer, `a[href=${site.contact.website}]`);
        return [...missing, ...(website ? [] : [site.contact.website])].map(
          (field) => `${pathname}: ${field}`,
        );
      }),
    );
  });

  test('a reader of the preview edition is told that texts await approval', () => {
    const { pages, portal } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname, locale }) => {
        const line = first(document, 'header .edition');
        const told = line ? textOf(line) : '';
        const due = portal.site.edition === 'preview' ? portal.t(locale)('common:previewNotice') : '';
        return told === due ? [] : [`${pathname}: "${told}"`];
      }),
    );
  });
});
