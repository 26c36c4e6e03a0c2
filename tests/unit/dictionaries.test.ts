import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { facts } from '../../src/collections/fields.ts';
import { isLive, readLocales } from '../../src/lib/locales.ts';
import { readRegistries } from '../../src/lib/registries/read.ts';
import { type Dictionary, readDictionary, readEditorWords } from '../../src/lib/translate.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const locales = readLocales(project).filter(isLive);
const plural = /_(?:zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(plural, '');

/** Texts of a language by `namespace:key`. */
function textsOf(dictionary: Dictionary): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') texts.set(key, value);
    else for (const [name, item] of Object.entries(value as object)) walk(item, `${key}.${name}`);
  };
  for (const [namespace, keys] of Object.entries(dictionary)) {
    for (const [key, value] of Object.entries(keys)) walk(value, `${namespace}:${key}`);
  }
  return texts;
}

const texts = new Map(locales.map(({ code }) => [code, textsOf(readDictionary(project, code))]));
/** Words of reports, in the languages that have them; a portal need not tell its editors in every language. */
const reports = new Map<string, Map<string, string>>(
  locales.flatMap(({ code }) => {
    const editor = readEditorWords(project, code);
    return editor ? [[`${code} reports`, textsOf({ editor })] as const] : [];
  }),
);
const of = (code: string) => texts.get(code) ?? reports.get(code) ?? new Map<string, string>();
const stemsOf = (code: string) => new Set([...of(code).keys()].map(stem));
const groups = [
  { kind: 'the words of the interface', members: locales },
  {
    kind: 'the words of reports',
    members: locales
      .map((locale) => ({ ...locale, code: `${locale.code} reports` }))
      .filter(({ code }) => reports.has(code)),
  },
];
const everyKey = new Set(groups.flatMap(({ members }) => members.flatMap(({ code }) => [...stemsOf(code)])));

/** The names of the values a text takes, over all its plural forms. */
const placeholdersOf = (code: string, key: string) =>
  [...of(code)]
    .filter(([own]) => stem(own) === key)
    .flatMap(([, text]) => [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name))
    .filter((name, index, names) => names.indexOf(name) === index)
    .sort();

const each = groups.flatMap(({ kind, members }) => members.map((member) => ({ kind, members, ...member })));

describe.each(each)('$kind in $name', ({ code, intl, members }) => {
  test('are all there', () => {
    const keys = new Set(members.flatMap((other) => [...stemsOf(other.code)]));
    expect([...keys].filter((key) => !stemsOf(code).has(key))).toEqual([]);
    expect([...of(code)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('take the same values as in the other languages', () => {
    const differing = [...stemsOf(code)].filter((key) =>
      members.some((other) => String(placeholdersOf(code, key)) !== String(placeholdersOf(other.code, key))),
    );
    expect(differing).toEqual([]);
  });

  test('have the plural forms of the language, and no others', () => {
    const forms = new Intl.PluralRules(intl).resolvedOptions().pluralCategories;
    const plurals = new Set([...of(code).keys()].filter((key) => plural.test(key)).map(stem));
    const wrong = [...plurals].filter((key) => {
      const own = [...of(code).keys()]
        .filter((other) => stem(other) === key)
        .map((other) => other.slice(key.length + 1));
      return String(own.sort()) !== String([...forms].sort());
    });
    expect(wrong).toEqual([]);
  });

  test('are counted in every language or in none', () => {
    const counted = (own: string, key: string) => of(own).has(`${key}_other`);
    expect(
      [...stemsOf(code)].filter((key) =>
        members.some((other) => counted(code, key) !== counted(other.code, key)),
      ),
    ).toEqual([]);
  });

  test('are words, not HTML; only editors are told about tags', () => {
    const forReaders = [...of(code)].filter(([key]) => !key.startsWith('editor:'));
    expect(forReaders.filter(([, text]) => /<\/?[a-z!]|&[a-z]+;|&#/i.test(text))).toEqual([]);
  });

  test('are in composed letters and without space at their ends', () => {
    const untidy = [...of(code)].filter(
      ([key, text]) => text !== text.normalize('NFC') || isUntidy(key, text),
    );
    expect(untidy).toEqual([]);
  });
});

/** A separator between words may be nothing but space and a mark. */
const isUntidy = (key: string, text: string) => !/separator$/i.test(key) && text !== text.trim();

/** Source code without the comments that document it. */
const code = readdirSync(path.join(project, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .map((file) => readFileSync(path.join(project, 'src', file), 'utf8').replace(/\/\*\*\s[\s\S]*?\*\//g, ''))
  .join('\n');
const namespaces = [...new Set([...everyKey].map((key) => key.split(':')[0]))].join('|');
/** Keys as the code writes them: whole, or the beginning of a template. */
const written = [...code.matchAll(new RegExp(`['"\`]((?:${namespaces}):[\\w.-]*)(['"\`]|\\$\\{)`, 'g'))].map(
  ([, key = '', end]) => ({ key, whole: end !== '${' }),
);
const whole = new Set(written.filter((use) => use.whole).map(({ key }) => key));
const beginnings = written.filter((use) => !use.whole).map(({ key }) => key);
/** Words that stand in addresses are asked for by `urls.ts` alone. */
const pathWords = new Set([...code.matchAll(/\bword\(locale, '(\w+)'\)/g)].map(([, key]) => `paths:${key}`));

describe('the code', () => {
  test('asks only for words there are', () => {
    expect([...whole, ...pathWords].filter((key) => !everyKey.has(key))).toEqual([]);
    expect(beginnings.filter((beginning) => ![...everyKey].some((key) => key.startsWith(beginning)))).toEqual(
      [],
    );
  });

  test('uses every word there is', () => {
    const unused = [...everyKey].filter(
      (key) =>
        !whole.has(key) && !pathWords.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  test('finds every kind of problem that editors have words for', () => {
    const codes = [...everyKey].flatMap((key) => /^editor:issues\.([\w-]+)/.exec(key)?.[1] ?? []);
    expect([...new Set(codes)].filter((issue) => !code.includes(`'${issue}'`))).toEqual([]);
  });
});

describe('what content says by a key has words', () => {
  const { registries } = readRegistries(project);
  const missing = (keys: Iterable<string>) => [...new Set(keys)].filter((key) => !everyKey.has(key)).sort();
  const schema = facts({ image: () => undefined as never }).shape;

  test('units and qualifiers of figures', () => {
    const figures = [...registries.figures.values()];
    expect(missing(figures.map(({ unit }) => `units:${unit}`))).toEqual([]);
    expect(
      missing(figures.flatMap(({ qualifier }) => (qualifier ? [`units:qualifier.${qualifier}`] : []))),
    ).toEqual([]);
  });

  test('kinds of places and levels of agencies', () => {
    expect(missing([...registries.places.values()].map(({ kind }) => `pages:placeKinds.${kind}`))).toEqual(
      [],
    );
    expect(
      missing([...registries.agencies.values()].map(({ level }) => `pages:agencyLevels.${level}`)),
    ).toEqual([]);
  });

  test('kinds of information', () => {
    expect(missing(schema.kind.options.map((kind) => `entry:kind.${kind}`))).toEqual([]);
  });
});
