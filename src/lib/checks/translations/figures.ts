import type { EntryFile } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import { createNumerals, type FindNumerals, isRounded } from '../../numerals.ts';
import type { Portal } from '../../portal.ts';
import { formatFigure } from '../../registries/figures.ts';
import type { Figure } from '../../registries/schemas.ts';
import { stateOf } from '../../translation-state.ts';
import { type BodyText, bodyOf, placeIn } from '../bodies.ts';
import { bodyIssue, type Check, factsOf, fieldIssue, judgeEntries, listOf } from '../check.ts';
import { sentenceAt } from '../names/sentences.ts';
import { subjectsOf } from './sources.ts';

/** Numbers up to the days of a month are told in words, or belong to dates, too often to be compared. */
const smallest = 32;
/** Years, which translators add so that readers abroad follow. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value < 2100;
/** Characters after the name of a figure in which its number is looked for. */
const reach = 50;

/**
 * Numbers agree: those beside the name of a figure with the registry, those of a translation with its source.
 * A registry is right in every language; a text may say a rounded number, or one of another year.
 */
export const checkFigures: Check = (portal, context) => {
  const finders = new Map(portal.allLocales.map((locale) => [locale.code, createNumerals(locale)]));
  return [
    ...judgeEntries(portal, context, (entry) => {
      const find = finders.get(entry.address.locale);
      return find ? differingFigures(portal, entry, find) : [];
    }),
    ...strayNumbers(portal, finders),
  ];
};

/** The figures that an entry is about: those of its key facts and its body. */
function figuresOf(portal: Portal, source: EntryFile, entry: EntryFile): Map<string, Figure> {
  const ids = [
    ...listOf(factsOf(source).keyFacts).map((row) => (row as { figure?: unknown } | null)?.figure),
    ...[source, entry].flatMap((file) =>
      bodyOf(file).components.flatMap(({ name, attributes }) => (name === 'Figure' ? [attributes.id] : [])),
    ),
  ];
  const found = new Map<string, Figure>();
  for (const id of ids) {
    const figure = typeof id === 'string' ? portal.registries.figures.get(id) : undefined;
    if (figure) found.set(id as string, figure);
  }
  return found;
}

/** Numbers that stand right after the name of a figure, with its unit, and are not its value. */
function differingFigures(portal: Portal, entry: EntryFile, find: FindNumerals): Issue[] {
  const [source] = subjectsOf(portal).get(`${entry.address.collection}/${entry.address.slug}`)?.sources ?? [];
  if (!source) return [];
  const { code } = portal.localeOf(entry.address.locale);
  const figures = [...figuresOf(portal, source, entry)].flatMap(([id, figure]) => {
    const label = figure.label[code]?.toLowerCase();
    return label ? [{ id, figure, label, unit: unitOf(portal, figure, code) }] : [];
  });
  if (figures.length === 0) return [];
  const summary = entry.frontMatter.summary;
  const { placeWords, longer } = surroundingsOf(portal, code);
  const judge = (text: string, tell: (index: number, values: Issue['values']) => Issue): Issue[] => {
    const lower = text.toLowerCase();
    return figures.flatMap(({ id, figure, label, unit }) => {
      const at = lower.indexOf(label);
      if (at < 0 || (longer.get(label) ?? []).some((other) => lower.includes(other))) return [];
      const rest =
        text.slice(at + label.length, at + label.length + reach).split(/[.;!?。；！？]\s/)[0] ?? '';
      const numerals = find(rest).filter(({ end }) =>
        isOfUnit(rest.slice(end).trimStart().toLowerCase(), unit),
      );
      const values = [figure.value].flat();
      const [first] = numerals;
      if (!first || unit === '') return [];
      const { from } = sentenceAt(text, at);
      if (placeWords?.test(text.slice(from, at + label.length + first.index))) return [];
      // Another year in the sentence tells that the number is of another time.
      const asOf = figure.asOf?.slice(0, 4);
      const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
      if (years.some((year) => year !== asOf)) return [];
      if (numerals.some(({ value }) => values.some((exact) => isRounded(value, exact)))) return [];
      const right = formatFigure(figure, portal.localeOf(code), portal.t(code));
      return [
        tell(at + label.length + first.index, {
          id,
          written: `${first.written} ${unit}`,
          right,
          label: figure.label[code] ?? id,
        }),
      ];
    });
  };
  return [
    ...(typeof summary === 'string'
      ? judge(summary, (_index, values) => fieldIssue(entry, 'figure-differs', ['summary'], values))
      : []),
    ...bodyOf(entry)
      .texts.filter(({ quoted }) => !quoted)
      .flatMap((text) =>
        judge(text.value, (index, values) =>
          bodyIssue(entry, 'figure-differs', placeIn(text, index), values),
        ),
      ),
  ];
}

/** Whether words begin with a unit, and not with one that is made of it: people, but not people/km². */
const isOfUnit = (words: string, unit: string): boolean =>
  words.startsWith(unit) && !/^[\p{L}\p{M}\p{N}/](?<!\p{Script=Han})/u.test(words.slice(unit.length));

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
function surroundingsOf(portal: Portal, code: string): Surroundings {
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

/** The unit of a figure as it is written after the number; empty when it stands elsewhere. */
function unitOf(portal: Portal, { unit }: Figure, code: string): string {
  const words = portal.dictionaries.get(code)?.units as Readonly<Record<string, string>> | undefined;
  const written = words?.[`${unit}_other`] ?? '';
  return /^\{\{value\}\}\s*(\S.*)$/.exec(written)?.[1]?.toLowerCase() ?? '';
}

/** Numbers of current translations that their source has nowhere. */
function strayNumbers(portal: Portal, finders: ReadonlyMap<string, FindNumerals>): Issue[] {
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
}

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
