import { readFileSync } from 'node:fs';
import { serializeOuter } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';
import { type Document, elementsOf, first } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';

describe('a body rendered by the loader', () => {
  test('is the same as one that was compiled as a module, on every page', () => {
    const plain = readBuiltSite('tuyen-quang');
    const modules = readBuiltSite('tuyen-quang-modules');
    expect(modules.pages.map(({ pathname }) => pathname)).toEqual(
      plain.pages.map(({ pathname }) => pathname),
    );
    // The bytes tell that the roads were two: modules write `<wbr/>` and the like.
    expect(plain.pages.some(({ pathname, html }) => html !== modules.pageAt(pathname)?.html)).toBe(true);
    expectNone(
      plain.pages.flatMap(({ pathname, document }) => {
        const one = mainOf(document);
        const other = mainOf(modules.pageAt(pathname)?.document);
        return one === other ? [] : [`${pathname}: ${firstDifference(one, other)}`];
      }),
    );
  });
});

/** What stands in `<main>`; attributes have no order. */
function mainOf(document: Document | undefined): string {
  const main = document && first(document, 'main');
  if (!main) return 'no main';
  for (const { attrs } of elementsOf(main)) attrs.sort((a, b) => (a.name < b.name ? -1 : 1));
  return serializeOuter(main);
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `…${around(one)}… / …${around(other)}…`;
}

describe.each(['tuyen-quang', 'tuyen-quang-modules'] as const)(
  'a reader of another province’s portal, %s',
  (name) => {
    test('meets neither the name nor the address of the province the software was first made for', () => {
      const { portal } = readBuiltSite('main');
      const { site } = portal;
      const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd');
      const names = new Set(
        Object.values(site.name)
          .flatMap((own) => [
            own,
            withoutMarks(own),
            withoutMarks(own).replace(/\s/g, ''),
            own.replace(/\s/g, '-'),
          ])
          .concat(new URL(site.origin).host, site.base.slice(1))
          .map((own) => own.toLowerCase()),
      );
      expectNone(
        [...readBuiltSite(name).files].flatMap(([pathname, file]) => {
          // Where a source stands on another site is that site's to say.
          const text = readFileSync(file, 'utf8')
            .toLowerCase()
            .replace(/(https?:\/\/[^/\s"<]+)[^\s"<]*/g, '$1');
          return [...names].filter((own) => own && text.includes(own)).map((own) => `${pathname}: ${own}`);
        }),
      );
    });
  },
);
