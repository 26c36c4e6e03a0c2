import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Breadcrumb from '../../src/components/Breadcrumb.astro';
import Contents from '../../src/components/Contents.astro';

const container = await AstroContainer.create();
const heading = (text: string, depth = 2) => ({ depth, slug: text.toLowerCase(), text });
const show = (headings: ReturnType<typeof heading>[], form: 'rail' | 'fold' = 'rail') =>
  container.renderToString(Contents, { props: { headings, label: 'On this page', form } });

test('lists the main headings, and neither smaller ones nor the notes', async () => {
  const html = await show([
    heading('One'),
    heading('Small', 3),
    heading('Two'),
    { depth: 2, slug: 'footnote-label', text: 'Notes' },
  ]);
  expect([...html.matchAll(/href="#([^"]*)"/g)].map(([, slug]) => slug)).toEqual(['one', 'two']);
});

test('a text with one heading needs no contents', async () => {
  expect((await show([heading('One')])).trim()).toBe('');
});

test('on a phone the contents open without script', async () => {
  expect(await show([heading('One'), heading('Two')], 'fold')).toMatch(
    /<details[^>]*>\s*<summary>On this page/,
  );
});

test('the way from the home page ends with what is no link', async () => {
  const html = await container.renderToString(Breadcrumb, {
    props: { label: 'Breadcrumb', steps: [{ name: 'Home', href: '/dao/en/' }, { name: 'News' }] },
  });
  expect(html).toMatch(/<a href="\/dao\/en\/"[^>]*>Home<\/a>/);
  expect(html).toMatch(/<li>\s*News\s*<\/li>/);
});
