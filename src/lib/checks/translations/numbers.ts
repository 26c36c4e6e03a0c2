import type { EntryFile } from '../../entries.ts';
import { createNumerals, type FindNumerals, isRounded } from '../../numerals.ts';
import type { Portal } from '../../portal.ts';
import { stateOf } from '../../translation-state.ts';
import { type BodyText, bodyOf, placeIn } from '../bodies.ts';
import { bodyIssue, type Check, fieldIssue, listOf } from '../check.ts';
import { figuresOf } from './figures-of.ts';
import { subjectsOf } from './sources.ts';

/** Numbers up to the days of a month are told in words, or belong to dates, too often to be compared. */
const smallest = 32;
/** Years, which translators add so that readers abroad follow. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value < 2100;
/** Numbers of current translations that their source has nowhere. */
export const checkNumbers: Check = (portal) => {
  const finders = new Map(portal.allLocales.map((locale) => [locale.code, createNumerals(locale)]));
  return [...subjectsOf(portal).values()].flatMap(({ files, sources: [source] }) => {
    if (!source || files.length < 2) return [];
    let known: ReadonlySet<number> | undefined;
    return files.flatMap((entry) => {
      const find = finders.get(entry.address.locale);
      if (entry === source || !find || stateIn(source, entry) === 'outdated') return [];
      known ??= numbersOf(portal, source, finders);
      const told = new Set<string>();
      return proseOf(entry).flatMap((text) => {
        const groups = Map.groupBy(find(text.value), ({ index }) => index);
        return [...groups.values()].flatMap((readings) => {
          const [{ index, written } = { index: 0, written: '' }] = readings;
          // The number of a document, `82/2015/NĐ-CP`, is told by the register of documents.
          if (text.value[index + written.length] === '/') return [];
          const isKnown = readings.some(
            ({ value }) =>
              value < smallest ||
              isYear(value) ||
              [...(known ?? [])].some((exact) => isRounded(value, exact)),
          );
          if (isKnown || told.has(written)) return [];
          told.add(written);
          const values = { written, source: `${source.address.locale}.mdx` };
          return text.field
            ? [fieldIssue(entry, 'translation-number', [text.field], values, 'warning')]
            : [
                {
                  ...bodyIssue(entry, 'translation-number', placeIn(text, index), values),
                  severity: 'warning' as const,
                },
              ];
        });
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
  for (const { value } of find?.(`${source.yaml}\n${source.body}`.replace(/[-/年月日]/g, ' ')) ?? [])
    known.add(value);
  for (const { value } of figuresOf(portal, source, source).values())
    for (const number of [value].flat()) known.add(number);
  return known;
}
