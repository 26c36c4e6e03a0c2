import { type Core, type Form, type Forms, isInnocent } from './forms.ts';
import type { Finder, Found } from './found.ts';
import { fitsAt, indexPatterns, type Pattern } from './patterns.ts';
import { createVariantTest } from './variants.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * Finds names in a language whose words stand apart. In a text of another script only its own runs of such words
 * are judged. `native`: the language is the one that the names come from.
 */
export function createLatinFinder(forms: Forms, native: boolean): Finder {
  const { cores, locale } = forms;
  const known = indexPatterns(locale.script === 'latin' ? forms.forms : [], 'spelling');
  const lost = indexPatterns(cores, 'letters');
  const distinct = cores.filter((core) => core.distinct);
  const joined = new Map(
    distinct
      .map(
        (core) =>
          [
            wordsOf(core.text)
              .map(({ letters }) => letters)
              .join(''),
            core,
          ] as const,
      )
      .filter(([letters]) => letters.length >= 6),
  );
  const distinctNames = new Set(distinct.map(({ text }) => text));
  const test = createVariantTest(forms);

  return (text) => {
    const words = wordsOf(text);
    const found: Found[] = [];
    const tell = (
      code: Found['code'],
      at: number,
      count: number,
      { right, id, registry }: Pick<Core, 'right' | 'id' | 'registry'>,
    ) => {
      const index = words[at]?.from ?? 0;
      const given = text.slice(index, words[at + count - 1]?.to).replace(/\s+/g, ' ');
      found.push({ index, given, right, id, registry, code });
    };
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as Word;
      const here = { text, words, at };
      const form = known
        .get(word.spelling)
        ?.find(
          (pattern) =>
            fitsAt(pattern, here, 'spelling', pattern.of.right !== undefined) &&
            (!pattern.of.right || hasCapitals(pattern, words, at)),
        );
      const variant = word.capital
        ? lost
            .get(word.letters)
            ?.find((pattern) => fitsAt(pattern, here, 'letters', true) && test.isVariant(pattern, here))
        : undefined;
      // The longer of two readings is what is meant: “Mường Te” is no Mường.
      if (form && form.words.length >= (variant?.words.length ?? 0)) {
        const count = form.words.length;
        const { right, id, registry } = form.of;
        if (right) {
          if (!isInnocent(form.of, text, word.from)) tell('name-avoid', at, count, { right, id, registry });
        } else if (hasLostCapitals(form, here))
          tell('name-variant', at, count, { right: form.of.text, id, registry });
        at += count - 1;
      } else if (variant) {
        tell('name-variant', at, variant.words.length, variant.of);
        at += variant.words.length - 1;
      } else if (word.capital) {
        const core = joined.get(word.letters);
        if (core && test.isJoined(here)) tell('name-variant', at, 1, core);
      }
    }
    return found;
  };

  /** A name whose words are known by their capitals, written small. */
  function hasLostCapitals(
    { words: wanted, of }: Pattern<Form>,
    { text, words, at }: { text: string; words: readonly Word[]; at: number },
  ): boolean {
    const capitals = wanted.filter(({ capital }) => capital);
    const small = wanted.some(({ capital }, index) => capital && !words[at + index]?.capital);
    if (of.shield || capitals.length < 2 || !small) return false;
    // “xã phong thổ”: the small word before the name tells that a name it is.
    if (!wanted[0]?.capital) return true;
    if (!native) return capitals.some(({ spelling, letters }) => spelling !== letters);
    // “Lai châu” within a sentence; at its beginning it may be common words.
    return (
      distinctNames.has(of.text) &&
      words[at]?.capital === true &&
      /[\p{L}\p{M},]\s?$/u.test(text.slice(0, words[at]?.from))
    );
  }
}

/**
 * Whether a wrong form has the capitals by which the name is known; its first word may stand within a sentence, and
 * three words or more are known without.
 */
function hasCapitals({ words: wanted }: Pattern<Form>, words: readonly Word[], at: number): boolean {
  if (wanted.length > 2 && wanted.every((_, index) => !words[at + index]?.capital)) return true;
  return wanted.every(
    ({ capital }, index) => !capital || words[at + index]?.capital || (index === 0 && wanted.length > 1),
  );
}
