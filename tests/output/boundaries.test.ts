import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, type Element, elementsOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { isAbsolute, referencesOf, stylesheetReferences } from '../support/references.ts';
import { siteNames } from '../support/sites.ts';

/** The text of a script or style, as written. */
const rawText = ({ childNodes }: Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** Whether a script is data that browsers do not run. */
const isData = (element: Element): boolean => attributeOf(element, 'type') === 'application/ld+json';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each(siteNames)('whoever reads %s', (name) => {
  test('asks no other host for anything', () => {
    const { pages, files, read } = readBuiltSite(name);
    const inPages = pages.flatMap((page) =>
      referencesOf(page)
        .filter(({ fetched, value }) => fetched && isAbsolute(value))
        .map(({ element, value }) => `${page.pathname}: <${element.tagName}> ${value}`),
    );
    const inStyles = [...files.keys()]
      .filter((pathname) => pathname.endsWith('.css'))
      .flatMap((pathname) =>
        stylesheetReferences(read(pathname))
          .filter(isAbsolute)
          .map((value) => `${pathname}: ${value}`),
      );
    expectNone([...inPages, ...inStyles]);
  });

  test('is shown no frame and no object of another page', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) =>
        all(document, 'iframe, object, embed, base').map(({ tagName }) => `${pathname}: <${tagName}>`),
      ),
    );
  });

  test('runs no script that stands in a page', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) => [
        ...all(document, 'script')
          .filter((script) => attributeOf(script, 'src') === undefined)
          .filter((script) => !isData(script))
          .map((script) => `${pathname}: ${rawText(script).slice(0, 80)}`),
        ...elementsOf(document).flatMap(({ tagName, attrs }) =>
          attrs
            .filter(({ name: key, value }) => /^on/.test(key) || /^\s*javascript:/i.test(value))
            .map(({ name: key }) => `${pathname}: <${tagName} ${key}>`),
        ),
      ]),
    );
  });

  test('is shown no style that the policy does not name', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname, html }) => [
        ...all(document, '[style]').map(({ tagName }) => `${pathname}: <${tagName} style>`),
        ...all(document, 'style')
          .map(rawText)
          .filter((css) => !html.includes(hashOf(css)))
          .map((css) => `${pathname}: <style>${css.slice(0, 60)}`),
      ]),
    );
  });

  test('has a policy on every page, before anything it governs, that lets nothing in from elsewhere', () => {
    const { pages } = readBuiltSite(name);
    const due = ["default-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'"];
    expectNone(
      pages.flatMap(({ document, pathname }) => {
        const head = elementsOf(document);
        const at = head.findIndex(
          (element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
        );
        const policy = at < 0 ? '' : (attributeOf(head[at] as (typeof head)[number], 'content') ?? '');
        const directives = policy.split(';').map((directive) => directive.trim());
        const governed = head.findIndex(
          (element) => ['script', 'style'].includes(element.tagName) && !isData(element),
        );
        return [
          ...due.filter((directive) => !directives.includes(directive)),
          ...directives.filter((directive) => /'unsafe-(inline|eval|hashes)'|https?:|\*/.test(directive)),
          ...(governed >= 0 && governed < at ? ['the policy comes after a script or style'] : []),
        ].map((problem) => `${pathname}: ${problem}`);
      }),
    );
  });

  test('is given no cookie', () => {
    const { files, read } = readBuiltSite(name);
    expectNone(
      [...files.keys()]
        .filter((pathname) => pathname.endsWith('.js'))
        .filter((pathname) => /document\.cookie|cookieStore/.test(read(pathname))),
    );
  });
});
