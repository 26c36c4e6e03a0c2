import { expect, test } from 'vitest';
import { type BuiltPage, readBuiltSite } from '../support/built-site.ts';
import { validateHtml } from '../support/html-validate.ts';
import { expectNone } from '../support/problems.ts';
import { samplePages } from '../support/route-table.ts';

/** Problems of pages, told with the page. */
async function problemsOf(pages: readonly BuiltPage[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { pathname, html } of pages) {
    for (const problem of await validateHtml(html)) problems.push(`${pathname}:${problem}`);
  }
  return problems;
}

test('any browser reads a page of each type, in each language, as it was meant', async () => {
  const { portal, pages, local, pageAt } = readBuiltSite('main');
  const routes = pages.flatMap(({ route }) => route ?? []);
  const chosen = samplePages({ portal, routes }).map(({ pathname, status }) =>
    pageAt(status === 404 ? local(portal.urls.file('404.html')) : local(pathname)),
  );
  expect(chosen).not.toContain(undefined);
  expectNone(await problemsOf(chosen.filter((page) => page !== undefined)));
});

test('any browser reads every page of another province’s portal as it was meant', async () => {
  expectNone(await problemsOf(readBuiltSite('tuyen-quang').pages));
});
