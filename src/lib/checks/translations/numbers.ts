import type { EntryFile } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { createNumerals, type FindNumerals, isRounded } from '../../numerals.ts';
import type { Portal } from '../../portal.ts';
import { stateOf } from '../../translation-state.ts';
import { type BodyText, bodyOf, placeIn } from '../bodies.ts';
import { bodyIssue, type Check, fieldIssue, listOf } from '../check.ts';
import { figuresOf } from './figures-of.ts';
import { subjectsOf } from './sources.ts';
import { createSwappedDates } from './swapped-dates.ts';

/** Numbers up to the days of a month are told in words, or belong to dates, too often to be compared. */
const smallest = 32;
/** Numbers of documents, as law has them written. */
const documents =
  /(?<![\p{Script=Latin}\d/])\d{1,5}\/(?:\d{4}\/)?(?=\p{Lu})[\p{Script=Latin}\d]+(?:-[\p{Script=Latin}\d]+)*(?![\p{Script=Latin}\d/])/gu;
/** Years, which translators add so that readers abroad follow. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value < 2100;
/** Numbers of current translations that their source has nowhere. */
export const checkNumbers: Check = (portal) => {
  const registered = new Set([...portal.registries.documents.values()].map(({ number }) => number));
  const finders = new Map(portal.allLocales.map((locale) => [locale.code, createNumerals(locale)]));
  return [...subjectsOf(portal).values()].flatMap(({ files, sources: [source] }) => {
    if (!source || files.length < 2) return [];
    let known: ReadonlySet<number> | undefined;
    const written = `${source.yaml}\n${source.body}`;
    return files.flatMap((entry) => {
      const find = finders.get(entry.address.locale);
      if (entry === source || !find || stateIn(source, entry) === 'outdated') return [];
      known ??= numbersOf(portal, source, finders);
      const told = new Set<string>();
      const swapped = createSwappedDates(written, portal.localeOf(entry.address.locale));
      return proseOf(entry).flatMap((text) => {
        const tell = (code: string, index: number, values: Values): Issue => ({
          ...(text.field
            ? fieldIssue(entry, code, [text.field], values)
            : bodyIssue(entry, code, placeIn(text, index), values)),
          severity: 'warning',
        });
        const original = `${source.address.locale}.mdx`;
        const dates = swapped(text.value).map(({ index, ...values }) =>
          tell('translation-date', index, { ...values, source: original }),
        );
        const cited = [...text.value.matchAll(documents)].flatMap(({ 0: number, index }) => {
          if (registered.has(number) || written.includes(number) || told.has(number)) return [];
          told.add(number);
          return [tell('translation-number', index, { written: number, source: original })];
        });
        const groups = Map.groupBy(find(text.value), ({ index }) => index);
        const numbers = [...groups.values()].flatMap((readings) => {
          const [{ index, written, value: first } = { index: 0, written: '', value: 0 }] = readings;
          const after = text.value.slice(index + written.length);
          // The number of a document, `82/2015/NĐ-CP`, is told by the register of documents.
          if (after.startsWith('/')) return [];
          const share = /^\s?[%％]/.test(after) && !Number.isInteger(first);
          const isOfSource = (value: number) => [...(known ?? [])].some((exact) => isRounded(value, exact));
          const [, other] = readings;
          // Right only with the marks of the other language: “1.250” in English is no 1,250.
          const misread =
            other !== undefined && first < other.value && !isOfSource(first) && isOfSource(other.value);
          const isKnown =
            !misread &&
            ((first < smallest && !share) ||
              isYear(first) ||
              readings.some(({ value }) => isOfSource(value)));
          if (isKnown || told.has(written)) return [];
          told.add(written);
          return [tell('translation-number', index, { written, source: original })];
        });
        return [...dates, ...cited, ...numbers];
      });
    });
  });
};

const stateIn = (source: EntryFile, { frontMatter, body }: EntryFile) =>
  stateOf({
    source: {
      version: source.version,
      minorEdits: listOf(source.frontMatter.minorEdits).map(String),
    },
    translation: { follows: String(frontMatter.follows ?? ''), hasBody: body !== '' },
  });

/** Title, summary and texts of the body: what a translator has written. */
const proseOf = (entry: EntryFile): (BodyText & { field?: string })[] => [
  ...(['title', 'summary'] as const).flatMap((field) => {
    const value = entry.frontMatter[field];
    return typeof value === 'string' ? [{ field, value, line: 1, column: 1, quoted: false }] : [];
  }),
  ...bodyOf(entry).texts,
];

/** Every number that stands anywhere in a source, or in what it names of the registries. */
function numbersOf(
  portal: Portal,
  source: EntryFile,
  finders: ReadonlyMap<string, FindNumerals>,
): ReadonlySet<number> {
  const known = new Set<number>();
  const find = finders.get(source.address.locale);
  const found = find?.(`${source.yaml}\n${source.body}`.replace(/[-/年月日]/g, ' ')) ?? [];
  for (const readings of Map.groupBy(found, ({ index }) => index).values()) {
    const [first, other] = readings;
    // Groups as the language writes them are nothing else; what it writes for a fraction may be groups of another.
    for (const { value } of first && other && first.value > other.value ? [first] : readings)
      known.add(value);
  }
  for (const { value } of figuresOf(portal, source, source).values())
    for (const number of [value].flat()) known.add(number);
  return known;
}
