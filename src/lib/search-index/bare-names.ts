/** A name in each language, by the code of the locale. */
export type Localized = Readonly<Record<string, string>>;

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Longest ending that tells what a thing is, in Han characters. */
const longest = 4;

/**
 * Names without the words that tell what the thing is, as readers type them: “cửa khẩu Ma Lù Thàng”, 马鹿塘口岸 and
 * “Ma Lù Thàng border gate” become “Ma Lù Thàng”, 马鹿塘 and “Ma Lù Thàng”. In writing that has capitals these are the
 * words in small letters before or after the name; in Han writing, what several names of the list end with.
 * @returns for each name that has such words, and is then the same in two languages with capitals, the bare name in
 * every language that it can be told in
 */
export function bareNames(names: readonly Localized[]): Localized[] {
  const endings = new Map<string, number>();
  for (const text of new Set(names.flatMap((name) => Object.values(name)).filter(isHan))) {
    const characters = [...text];
    for (let size = 1; size <= longest && size < characters.length - 1; size++) {
      const ending = characters.slice(-size).join('');
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
  }
  return names.flatMap((name) => {
    const bare = Object.entries(name).flatMap(([locale, text]): [string, string][] => {
      const short = hasHan(text) ? withoutEnding(text, endings) : withoutSmallWords(text);
      return short ? [[locale, short]] : [];
    });
    const spoken = bare.filter(([locale]) => !hasHan(name[locale] ?? ''));
    const isBare = spoken.some(([locale, text]) => text !== name[locale]);
    // A name that languages with capitals share is a name; what they do not share may be half of a translation.
    const isShared = spoken.length > 1 && new Set(spoken.map(([, text]) => text)).size === 1;
    return isBare && isShared ? [Object.fromEntries(bare)] : [];
  });
}

function withoutEnding(text: string, endings: ReadonlyMap<string, number>): string | undefined {
  if (!isHan(text)) return undefined;
  const characters = [...text];
  for (let size = Math.min(longest, characters.length - 2); size > 0; size--) {
    if ((endings.get(characters.slice(-size).join('')) ?? 0) > 1) return characters.slice(0, -size).join('');
  }
  return undefined;
}

/** The words from the first to the last that begins with a capital; nothing where one between them does not. */
function withoutSmallWords(text: string): string | undefined {
  const words = text.split(/\s+/);
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  const first = words.findIndex(isName);
  const last = words.findLastIndex(isName);
  const inner = words.slice(first, last + 1);
  return first >= 0 && inner.every(isName) ? inner.join(' ') : undefined;
}
