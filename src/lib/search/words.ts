import type { Translate } from '../translate.ts';
import type { Change } from './types.ts';

/** Counts among which every language shows all its plural forms. */
const samples = 200;

const changes: readonly Change[] = ['spelling', 'typing', 'joined', 'script', 'name', 'question'];

/** All that the results page says; the dialog of every page says what matters in few lines. */
const extents = {
  page: {
    texts: ['loading', 'failed', 'none', 'instead', 'noneLeft', 'missing'],
    counts: ['results', 'count'],
    changes,
  },
  dialog: { texts: ['loading', 'failed', 'none', 'instead'], counts: ['count'], changes: ['spelling'] },
} as const satisfies Record<
  string,
  { texts: readonly string[]; counts: readonly string[]; changes: readonly Change[] }
>;

/**
 * What the search says about its state, as `data-` attributes of the element that says it; the script holds no words.
 * `{number}`, `{query}` and `{words}` are filled in by the reader's browser.
 * @param intl tag of the language for plural forms
 */
export function searchWords(
  t: Translate,
  intl: string,
  extent: keyof typeof extents,
): Record<string, string> {
  const words = known[extent].get(t) ?? createWords(t, intl, extent);
  known[extent].set(t, words);
  return words;
}

// The same on every page of a language.
const known = {
  page: new WeakMap<Translate, Record<string, string>>(),
  dialog: new WeakMap<Translate, Record<string, string>>(),
};

function createWords(t: Translate, intl: string, extent: keyof typeof extents): Record<string, string> {
  const blank = { number: '{number}', query: '{query}', words: '{words}' };
  const rules = new Intl.PluralRules(intl);
  const words: Record<string, string> = {};
  const { texts, counts, changes } = extents[extent];
  for (const key of texts) words[`data-${dashed(key)}`] = t(`search:${key}`, blank);
  for (const change of changes) words[`data-changed-${change}`] = t(`search:changed.${change}`, blank);
  for (const key of counts) {
    for (let count = 0; count <= samples; count++) {
      words[`data-${key}-${rules.select(count)}`] ??= t(`search:${key}`, { ...blank, count });
    }
  }
  return words;
}

/** `noneLeft` as part of an attribute's name, which has no capitals. */
const dashed = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
