import type { Translate } from '../translate.ts';

/** Counts among which every language shows all its plural forms. */
const samples = 200;

/**
 * What the search says about its state, as `data-` attributes of the element that says it; the script holds no words.
 * `{number}` and `{query}` are filled in by the reader's browser.
 * @param intl tag of the language for plural forms
 */
export function searchWords(t: Translate, intl: string): Record<string, string> {
  const words = known.get(t) ?? createWords(t, intl);
  known.set(t, words);
  return words;
}

// The same on every page of a language.
const known = new WeakMap<Translate, Record<string, string>>();

function createWords(t: Translate, intl: string): Record<string, string> {
  const blank = { number: '{number}', query: '{query}' };
  const rules = new Intl.PluralRules(intl);
  const words: Record<string, string> = {
    'data-intl': intl,
    'data-loading': t('search:loading'),
    'data-failed': t('search:failed'),
    'data-none': t('search:none', blank),
  };
  for (let count = 0; count <= samples; count++) {
    words[`data-results-${rules.select(count)}`] ??= t('search:results', { ...blank, count });
  }
  return words;
}
