import type { CharactersFile } from '../search/files.ts';

/** Ways between the two scripts of Chinese characters. */
export interface HanScripts {
  /** A text of a language in the characters of the other script, each way that a standard writes it. */
  otherForms: (text: string, lang: string) => string[];
  /** `characters.json`: characters of the other script and, at the same place, those that texts of a language use. */
  characters: (texts: Iterable<string>, lang: string) => CharactersFile;
}

type Script = 'Hans' | 'Hant';
type Convert = (text: string) => string;

const scriptOf = (lang: string): Script =>
  new Intl.Locale(lang).maximize().script === 'Hant' ? 'Hant' : 'Hans';
const otherOf = (script: Script): Script => (script === 'Hans' ? 'Hant' : 'Hans');

/** Han characters in use: the first block of Unicode, and the first of its extensions. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

const han = /\p{Script=Han}/u;

/** Loads the data of OpenCC (Apache-2.0), a megabyte that only a portal with Chinese needs. */
export async function loadHanScripts(): Promise<HanScripts> {
  const { Converter } = await import('opencc-js');
  const plain = Converter({ from: 'cn', to: 't' });
  const simplified = Converter({ from: 't', to: 'cn' });
  // OpenCC's own standard first: of a character that standards write differently, the first way counts.
  const ways: Readonly<Record<Script, readonly Convert[]>> = {
    Hans: [
      plain,
      ...['tw', 'hk'].map((to) => {
        const convert = Converter({ from: 't', to });
        return (text: string) => convert(plain(text));
      }),
    ],
    Hant: [
      simplified,
      ...['tw', 'hk'].map((from) => {
        const convert = Converter({ from, to: 't' });
        return (text: string) => simplified(convert(text));
      }),
    ],
  };

  return {
    otherForms(text, lang) {
      if (!han.test(text)) return [];
      const forms = new Set(ways[scriptOf(lang)].map((convert) => convert(text)));
      forms.delete(text);
      return [...forms];
    },
    characters(texts, lang) {
      const used = countCharacters(texts);
      const all = charactersOf(blocks);
      // Each on a line: no two of them are taken for a phrase.
      const results = ways[otherOf(scriptOf(lang))].map((convert) => convert(all.join('\n')).split('\n'));
      const pairs = all.flatMap((from, at) => {
        const to = results
          .map((result) => result[at] ?? from)
          .find((text) => text !== from && [...text].length === 1 && used.has(text));
        // A character of both scripts is another word in each: 著 is no 着 where texts write 著名.
        return to && (used.get(from) ?? 0) < (used.get(to) ?? 0) ? [[from, to] as const] : [];
      });
      return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
    },
  };
}

const charactersOf = (ranges: typeof blocks): string[] =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );

/** Texts that have each Han character. */
function countCharacters(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of new Set(text)) {
      if (han.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}
