import type { EntryFile } from '../../entries.ts';
import { subjectOf } from '../../entry-path.ts';
import type { Issue } from '../../issues/issue.ts';
import { createNumerals, type FindNumerals, isRounded } from '../../numerals.ts';
import type { Portal } from '../../portal.ts';
import { formatFigure } from '../../registries/figures.ts';
import type { Figure } from '../../registries/schemas.ts';
import { bodyOf, placeIn } from '../bodies.ts';
import { bodyIssue, type Check, fieldIssue, judgeEntries } from '../check.ts';
import { sentenceAt } from '../names/sentences.ts';
import { surroundingsOf } from './figure-surroundings.ts';
import { figuresOf } from './figures-of.ts';
import { subjectsOf } from './sources.ts';

/** Characters after the name of a figure in which its number is looked for. */
const reach = 50;

/**
 * Numbers beside the name of a figure are those of the registry, which is right in every language. A text may say a
 * rounded number, or one of another year.
 */
export const checkFigures: Check = (portal, context) => {
  const finders = new Map(portal.allLocales.map((locale) => [locale.code, createNumerals(locale)]));
  return judgeEntries(portal, context, (entry) => {
    const find = finders.get(entry.address.locale);
    return find ? differingFigures(portal, entry, find) : [];
  });
};

interface NamedFigure {
  id: string;
  figure: Figure;
  label: string;
  unit: string;
}

/** Numbers that stand right after the name of a figure, with its unit, and are not its value. */
function differingFigures(portal: Portal, entry: EntryFile, find: FindNumerals): Issue[] {
  const [source] = subjectsOf(portal).get(subjectOf(entry.address))?.sources ?? [];
  if (!source) return [];
  const { code } = portal.localeOf(entry.address.locale);
  const named = (found: Iterable<readonly [string, Figure]>): NamedFigure[] =>
    [...found].flatMap(([id, figure]) => {
      const label = figure.label[code]?.toLowerCase();
      return label ? [{ id, figure, label, unit: unitOf(portal, figure, code) }] : [];
    });
  const own = figuresOf(portal, source, entry);
  const ours = named(own);
  const others = named([...portal.registries.figures].filter(([id]) => !own.has(id)));
  // A figure that the entry does not name is meant only where the sentence is about the place of the portal.
  const place = portal.site.name[code] ?? '';
  const summary = entry.frontMatter.summary;
  const { placeWords, longer } = surroundingsOf(portal, code);
  const judge = (text: string, tell: (index: number, values: Issue['values']) => Issue): Issue[] => {
    if (!/\d/.test(text)) return [];
    const lower = text.toLowerCase();
    const figures = place && text.includes(place) ? [...ours, ...others] : ours;
    return figures.flatMap(({ id, figure, label, unit }) => {
      const at = lower.indexOf(label);
      if (at < 0 || (longer.get(label) ?? []).some((other) => lower.includes(other))) return [];
      const rest =
        text.slice(at + label.length, at + label.length + reach).split(/[.;!?。；！？]\s/)[0] ?? '';
      const numerals = find(rest).filter(({ end }) =>
        isOfUnit(rest.slice(end).trimStart().toLowerCase(), unit),
      );
      const exact = [figure.value].flat();
      const [first] = numerals;
      if (!first || unit === '') return [];
      const { from, to } = sentenceAt(text, at);
      const isOwn = own.has(id);
      if (!isOwn && !text.slice(from, to).includes(place)) return [];
      if (placeWords?.test(text.slice(from, at + label.length + first.index))) return [];
      // Another year in the sentence tells that the number is of another time.
      const asOf = figure.asOf?.slice(0, 4);
      const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
      if (years.some((year) => year !== asOf)) return [];
      if (numerals.some(({ value }) => exact.some((each) => isRounded(value, each)))) return [];
      const right = formatFigure(figure, portal.localeOf(code), portal.t(code));
      const values = { id, written: `${first.written} ${unit}`, right, label: figure.label[code] ?? id };
      const issue = tell(at + label.length + first.index, values);
      return [isOwn ? issue : { ...issue, severity: 'warning' }];
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

/** The unit of a figure as it is written after the number; empty when it stands elsewhere. */
function unitOf(portal: Portal, { unit }: Figure, code: string): string {
  const words = portal.dictionaries.get(code)?.units as Readonly<Record<string, string>> | undefined;
  const written = words?.[`${unit}_other`] ?? '';
  return /^\{\{value\}\}\s*(\S.*)$/.exec(written)?.[1]?.toLowerCase() ?? '';
}
