import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isWithheldGroup } from '../../src/lib/entries.ts';
import { fromIndex } from '../../src/lib/search/marks.ts';
import { type BuiltSite, isEntry, isHidden, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, closest, first } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { siteNames } from '../support/sites.ts';

/** A file as text; the parts of the search index unpacked. */
function contentOf(file: string): string {
  const bytes = readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Addresses of the pages in the search index, relative to the root of the site. */
const searchable = (site: BuiltSite): string[] =>
  [...site.files]
    .filter(([pathname]) => pathname.endsWith('.pf_fragment'))
    .map(([, file]) => /"url":"([^"]*)"/.exec(contentOf(file))?.[1] ?? `no address in ${file}`);

/**
 * What would give away a draft of a portal, or a subject under embargo or past its end: its address, its title,
 * its summary, each line of its body and the names of its pictures.
 */
const tracesOf = ({ portal }: BuiltSite): string[] =>
  [...portal.subjects.values()].flatMap((group) => {
    const files = [...group.values()];
    if (!isWithheldGroup(group, portal.now)) return [];
    return files.flatMap(({ address, frontMatter, body }) => {
      const plainLines = body.split('\n').filter((line) => line.length > 30 && !/[<[\]*_|#]/.test(line));
      const pictures = [...body.matchAll(/\bsrc="([\w-]+)\./g)].map(([, name = '']) => name);
      return [
        address.slug,
        String(frontMatter.title),
        String(frontMatter.summary),
        ...plainLines,
        ...pictures,
      ];
    });
  });

/** A text as readers see it, without the marks in it. */
const withoutTags = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/[\s\u00a0\u2060]+/g, ' ');

describe('an editor who keeps a draft, or a text for its day', () => {
  test('can trust that these tests try it', () => {
    expect(tracesOf(readBuiltSite('pseudo')).length).toBeGreaterThan(14);
    expect(tracesOf(readBuiltSite('tuyen-quang')).length).toBeGreaterThan(3);
  });

  test.each(siteNames)('finds neither its address nor its words in any file of %s', (name) => {
    const site = readBuiltSite(name);
    const traces = tracesOf(site).map(withoutTags);
    if (traces.length === 0) return;
    expectNone(
      [...site.files].flatMap(([pathname, file]) => {
        const raw = contentOf(file);
        // The search index writes some letters in its own way.
        const text = `${pathname} ${raw} ${withoutTags(pathname.includes('/pagefind/') ? fromIndex(raw) : raw)}`;
        return traces.filter((trace) => text.includes(trace)).map((trace) => `${pathname}: ${trace}`);
      }),
    );
  });
});

describe.each(siteNames)('what an editor keeps unlisted on %s', (name) => {
  test('has its address and stands in no list, feed, sitemap or search', () => {
    const site = readBuiltSite(name);
    const unlisted = site.pages.filter(({ route }) => route?.kind === 'entry' && route.set.facts.unlisted);
    const subjects = new Set(unlisted.map(({ route }) => (route && 'set' in route ? route.set.subject : '')));
    const own = new Set(unlisted.map(({ pathname }) => pathname));
    const links = site.pages
      .filter(({ route }) => !(route && 'set' in route && subjects.has(route.set.subject)))
      .flatMap(({ document, pathname }) =>
        all(document, 'a[href]')
          // A text may lead to an unlisted one; that is what its address is for.
          .filter((link) => !closest(link, '.prose'))
          .filter((link) => own.has(attributeOf(link, 'href') ?? ''))
          .map((link) => `${pathname} leads to ${attributeOf(link, 'href')}`),
      );
    const machines = [...site.files.keys()]
      .filter((pathname) => pathname.endsWith('.xml'))
      .flatMap((pathname) => {
        const text = site.read(pathname);
        return [...own]
          .filter((address) => text.includes(site.absolute(address)))
          .map((address) => `${pathname}: ${address}`);
      });
    const found = searchable(site).filter((url) => own.has(site.local('') + url.replace(/^\//, '')));
    expectNone([
      ...unlisted.filter((page) => !isHidden(page)).map(({ pathname }) => pathname),
      ...links,
      ...machines,
      ...found,
    ]);
  });
});

describe.each(siteNames)('a reader who searches %s', (name) => {
  test('can find the text of every subject and record that may be found, and nothing else', () => {
    const site = readBuiltSite(name);
    const root = site.local(site.portal.urls.chooser());
    const due = site.pages
      .filter((page) => (isEntry(page) || page.route?.record) && !isHidden(page))
      .map(({ pathname }) => pathname)
      .sort();
    expect(
      searchable(site)
        .map((url) => root + url.replace(/^\//, ''))
        .sort(),
    ).toEqual(due);
  });

  test('finds the words of a text and not those of the page around it', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages
        .filter(({ document }) => first(document, '[data-pagefind-body]'))
        .flatMap(({ document, pathname }) => {
          const around = [
            'header.site',
            'footer.foot',
            '.crumbs',
            '.avail',
            '.src',
            '.tools',
            '.related',
            '.choice',
          ];
          return around
            .flatMap((selector) => all(document, selector))
            .filter(
              (element) =>
                closest(element, '[data-pagefind-body]') && !closest(element, '[data-pagefind-ignore]'),
            )
            .map((element) => `${pathname}: ${attributeOf(element, 'class')}`);
        }),
    );
  });
});
