import type { WordsFile } from '../search/files.ts';
import { withoutMarks } from '../text.ts';

/** Signs that the index takes out of words: what stands on both sides of them is one word there. */
const signs = /[^\p{L}\p{N}\p{M}]+/gu;
/** Signs between words that are in the index each by itself as well. */
const joints = /[^\p{L}\p{N}\p{M}'’]+/u;
const han = /\p{Script=Han}/u;

/** Longest word that is kept: what is longer is an address or a slip. */
const longest = 40;

/** `words.json`: the words of texts, without those in Han characters, which are no words by themselves. */
export function wordsFile(texts: Iterable<string>): WordsFile {
  const words = new Map<string, { pages: number; forms: Map<string, number> }>();
  for (const text of texts) {
    const here = new Set<string>();
    for (const form of text.split(/\s+/).flatMap(formsOf)) {
      if (!form || form.length > longest || han.test(form)) continue;
      const folded = withoutMarks(form).toLowerCase();
      const word = words.get(folded) ?? { pages: 0, forms: new Map<string, number>() };
      words.set(folded, word);
      word.forms.set(form, (word.forms.get(form) ?? 0) + 1);
      if (here.has(folded)) continue;
      here.add(folded);
      word.pages += 1;
    }
  }
  return Object.fromEntries(
    [...words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([folded, { pages, forms }]) => {
        const form = commonest(forms);
        return [folded, form === folded ? pages : [pages, form]];
      }),
  );
}

/** The words that the index makes of what stands between spaces: `93/KH-UBND` is found by its parts, too. */
function formsOf(chunk: string): string[] {
  const parts = chunk.split(joints).map((part) => part.replace(signs, ''));
  const whole = parts.join('');
  return [...new Set([whole, ...parts])];
}

/** The form that stands most often; of several, the first by code point. */
function commonest(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most || (count === most && form < best)) [best, most] = [form, count];
  }
  return best;
}
