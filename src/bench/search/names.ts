import type { Portal } from '../../lib/portal.ts';

/** Names of the registries that share a way of writing, and all the ways to write them. */
export interface NamedThing {
  /** What is typed. */
  form: string;
  /** Ways to write it, in every language. */
  forms: readonly string[];
}

interface Named {
  name: Readonly<Record<string, string>>;
  also?: Readonly<Record<string, readonly string[]>> | undefined;
  short?: Readonly<Record<string, string>> | undefined;
  mentions?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A name as it is typed: without a remark in brackets, such as that a unit is a former one. */
const asTyped = (name: string): string =>
  name
    .replace(/\s*[(（][^)）]*[)）]/gu, '')
    .normalize('NFC')
    .trim();

const formsOf = ({ name, also = {}, short = {}, mentions = {} }: Named): string[] => [
  ...new Set(
    [name, also, short, mentions]
      .flatMap((each) => Object.values(each).flat())
      .map(asTyped)
      .filter((form) => form !== ''),
  ),
];

/** Every way to write a name of the registries of names, places and agencies; each once. */
export function namedThings({ registries: { names, places, agencies } }: Portal): NamedThing[] {
  const things = new Map<string, Set<string>>();
  for (const record of [...names.values(), ...places.values(), ...agencies.values()]) {
    const forms = formsOf(record);
    for (const form of forms) {
      const known = things.get(form) ?? new Set();
      for (const each of forms) known.add(each);
      things.set(form, known);
    }
  }
  return [...things].map(([form, forms]) => ({ form, forms: [...forms] }));
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Tells of texts whether they name a thing: Latin forms as words, Han forms as characters. */
export function namer({ forms }: NamedThing): (text: string) => boolean {
  const alternatives = forms.map((form) => {
    const escaped = plain(form).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return /\p{Script=Latin}/u.test(form) ? `(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])` : escaped;
  });
  const pattern = new RegExp(alternatives.join('|'), 'u');
  return (text) => pattern.test(plain(text));
}
