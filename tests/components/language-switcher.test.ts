import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import LanguageSwitcher from '../../src/components/LanguageSwitcher.astro';
import { locales } from '../support/invented.ts';

const container = await AstroContainer.create();
const t = (key: string) => `[${key}]`;
const [vi, zh, en] = locales;

const show = (state: 'current' | 'summary' | 'missing' | 'outdated') =>
  container.renderToString(LanguageSwitcher, {
    props: {
      label: 'Language',
      current: 'vi',
      t,
      languages: [
        { locale: vi, pathname: '/dao/vi/tin/bao/', state: 'source', alternate: true },
        { locale: zh, pathname: '/dao/zh/xinwen/bao/', state, alternate: state !== 'missing' },
        { locale: en, pathname: '/dao/en/news/bao/', state: 'current', alternate: true },
      ],
    },
  });

test('names each language in itself, in its own voice, and stays on the subject', async () => {
  const html = await show('current');
  expect(html).toMatch(/<a href="\/dao\/zh\/xinwen\/bao\/" lang="zh-Hans" hreflang="zh-Hans"[^>]*>\s*中文/);
  expect(html).toMatch(/<a href="\/dao\/en\/news\/bao\/" lang="en" hreflang="en"/);
});

test('the language of the page is text, not a link', async () => {
  expect(await show('current')).toMatch(/<span lang="vi" aria-current="true">\s*Tiếng Việt/);
});

test.each(['summary', 'missing', 'outdated'] as const)(
  'says in the language of the page that a translation is %s',
  async (state) => {
    const html = await show(state);
    expect(html).toContain(`[navigation:languageState.${state}]`);
    expect(html).toMatch(/<span class="vh" lang="vi">/);
  },
);

test('says nothing of a translation that is complete', async () => {
  expect(await show('current')).not.toContain('languageState');
});
