import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Pagination from '../../src/components/Pagination.astro';

const container = await AstroContainer.create();
const t = (key: string, values?: Readonly<Record<string, string | number>>) =>
  values ? `${key} ${values['page']}` : key;
const pathnames = Array.from({ length: 9 }, (_, index) => `/dao/vi/tin/trang/${index + 1}/`);
const show = (page: number, pages = 9) =>
  container.renderToString(Pagination, {
    props: { pagination: { page, pages, total: pages * 2, pathnames: pathnames.slice(0, pages) }, t },
  });

test('a list of one page shows no pages', async () => {
  expect((await show(1, 1)).trim()).toBe('');
});

test('a reader in the middle finds the first, the last and the neighbours, and sees where pages are left out', async () => {
  const html = await show(5);
  const numbers = [...html.matchAll(/>(\d+)</g)].map(([, number]) => number);
  expect(numbers).toEqual(['1', '3', '4', '5', '6', '7', '9']);
  expect(html.match(/…/g)).toHaveLength(2);
  expect(html).toContain('<b aria-current="page">5</b>');
});

test('the first page leads nowhere back, the last nowhere on', async () => {
  expect(await show(1)).not.toContain('rel="prev"');
  expect(await show(1)).toContain('rel="next"');
  expect(await show(9)).toContain('rel="prev"');
  expect(await show(9)).not.toContain('rel="next"');
});

test('a number says what it is to those who do not see it', async () => {
  expect(await show(1)).toContain('aria-label="list:page 2"');
});
