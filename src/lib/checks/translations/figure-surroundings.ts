import type { Portal } from '../../portal.ts';

/** Names of other figures by the name that they contain: “population density” is no population. */
function longerLabels({ registries }: Portal, code: string): ReadonlyMap<string, readonly string[]> {
  const labels = [...registries.figures.values()].flatMap(({ label }) => label[code]?.toLowerCase() ?? []);
  return new Map(
    labels.map((label) => [label, labels.filter((other) => other !== label && other.includes(label))]),
  );
}

interface Surroundings {
  longer: ReadonlyMap<string, readonly string[]>;
  placeWords: RegExp | undefined;
}

const gathered = new WeakMap<Portal, Map<string, Surroundings>>();

/** What beside the name of a figure tells that the number is another's, gathered once for a language. */
export function surroundingsOf(portal: Portal, code: string): Surroundings {
  const byCode = gathered.get(portal) ?? new Map<string, Surroundings>();
  gathered.set(portal, byCode);
  const found = byCode.get(code) ?? {
    longer: longerLabels(portal, code),
    placeWords: placeWordsOf(portal, code),
  };
  byCode.set(code, found);
  return found;
}

/**
 * Words that say of which place a number is (commune, district), taken from the names of places; a number before them
 * only counts them. Undefined in a language of which no such word is known.
 */
function placeWordsOf({ registries, localeOf }: Portal, code: string): RegExp | undefined {
  const { script, writing } = localeOf(code);
  const words = new Set(
    [...registries.places.values()].flatMap(({ name }) => {
      const bare = (name[code] ?? '').replace(/\s*[（(].*$/u, '');
      if (script === 'han') return bare.match(/\p{Script=Han}$/u) ?? [];
      const [, before, after] =
        /^(\p{Ll}[\p{Ll}\p{M}]*) \p{Lu}|\p{Lu}\S* (\p{Ll}[\p{Ll}\p{M}]*)$/u.exec(bare) ?? [];
      return before ?? after ?? [];
    }),
  );
  for (const word of [...(writing.commonWords ?? []), ...(writing.formerly ?? [])]) words.delete(word);
  const any = [...words].join('|');
  if (any === '') return undefined;
  return script === 'han'
    ? new RegExp(`(?<!\\p{N}个?)(?:${any})`, 'u')
    : new RegExp(`(?<!\\p{N} ?)(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])`, 'iu');
}
