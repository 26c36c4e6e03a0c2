import { describe, expect, test } from 'vitest';
import { createGlossary, glossaryHref } from '../../src/lib/glossary/groups.ts';
import type { Name } from '../../src/lib/registries/schemas.ts';
import { html } from '../support/body.ts';
import { urls } from '../support/invented.ts';

const names = (...kinds: string[]): Map<string, Name> =>
  new Map(kinds.map((kind, index) => [`n${index}`, { kind, name: { vi: kind }, approval: 'own' }]));
const many = (count: number) => names(...Array.from({ length: count }, () => 'place-commune'));

describe('the glossary', () => {
  test('puts names where readers look for them, and those of no known kind among the terms', () => {
    const { groups } = createGlossary(
      names('ethnic-group', 'place-commune', 'place-foreign', 'river', 'weather'),
    );
    expect([...groups].map(([group, rows]) => [group, rows.map(([id]) => id)])).toEqual([
      ['peoples', ['n0']],
      ['places', ['n1', 'n3']],
      ['abroad', ['n2']],
      ['terms', ['n4']],
    ]);
  });

  test('is one page while there are few names, and gives each group a page when there are many', () => {
    expect([60, 61].map((count) => createGlossary(many(count)).isSplit)).toEqual([false, true]);
    expect(glossaryHref(urls, many(60), 'n1', 'en')).toBe('/dao/en/glossary/#n1');
    expect(glossaryHref(urls, many(61), 'n1', 'en')).toBe('/dao/en/glossary/places/#n1');
  });
});

describe('a reader who meets a name in a text', () => {
  const body =
    '# <Name id="reef" />\n\n<Name id="reef" /> and <Name id="reef" />, [<Name id="reef" />](https://a.vn)';

  test('is led at its first mention, outside headings and links, to where the glossary explains it', () => {
    const shown = html('en', body.replace('# ', '## '));
    expect(shown.match(/<a class="name" href="\/dao\/en\/glossary\/#reef">the Reef<\/a>/g)).toHaveLength(1);
    expect(shown).toContain('</a> and <span class="name">the Reef</span>');
    expect(shown).toContain('<a href="https://a.vn"><span class="name">');
    expect(shown).toMatch(/<h2 id="the-reef"><span class="name">/);
  });

  test('is led nowhere when the glossary explains it in other languages only', () => {
    expect(html('zh', '<Name id="reef" />')).not.toContain('<a');
  });
});
