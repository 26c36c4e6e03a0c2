import { isCalendarDate, isPartialDate, lastDayOf } from '../../dates.ts';
import type { EntryFile } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { dayOf } from '../../publication.ts';
import { type Check, factsOf, fieldIssue, judgeEntries, listOf } from '../check.ts';

/** Days of the work on this portal lie after this year; an older one is a slip of the hand. */
const firstYear = '2000';
/** Events and documents of a province are younger; `0202` is not. */
const oldest = '1000';

/** No change before the publication, nothing done on a day that has not come, no end before its beginning. */
export const checkDates: Check = (portal, context) => {
  const today = dayOf(portal.now);
  return judgeEntries(portal, context, (entry) => [
    ...workDays(entry, today),
    ...reportedDays(entry, today),
    ...publicationDays(entry, today),
    ...eventDays(entry),
  ]);
};

const isDay = (value: unknown): value is string => typeof value === 'string' && isCalendarDate(value);
const fieldOf = (value: unknown, key: string): unknown =>
  value && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** The day of a moment, if it is one. */
const dayIn = (value: unknown): string | undefined => {
  const [, day = ''] =
    /^(.{10})(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/.exec(typeof value === 'string' ? value : '') ?? [];
  return isCalendarDate(day) ? day : undefined;
};

const order = (
  entry: EntryFile,
  path: readonly PropertyKey[],
  kind: string,
  values: Values,
  severity: Issue['severity'] = 'error',
): Issue =>
  fieldIssue(
    entry,
    'date-order',
    path,
    {
      reason: { phrase: `phrases.order.${kind}`, values: { field: path.map(String).join('.'), ...values } },
      remedy: { phrase: `phrases.order.${kind}Remedy`, values },
    },
    severity,
  );

const oldYear = (entry: EntryFile, path: readonly PropertyKey[], value: string): Issue =>
  fieldIssue(entry, 'bad-date', path, { value, suggestion: { phrase: 'phrases.date.year' } });

/** What was done to the text. */
function workDays(entry: EntryFile, today: string): Issue[] {
  const { published, updated, clearance, publish, draft } = factsOf(entry);
  const embargo = dayIn(fieldOf(publish, 'after'));
  // What is still to appear may name the day on which it will; the embargo must have ended by then.
  const limit = draft === true ? '9999' : embargo && embargo > today ? embargo : today;
  const days: [string[], unknown, string][] = [
    [['facts', 'published'], published, limit],
    [['facts', 'updated'], updated, today],
    [['facts', 'clearance', 'on'], fieldOf(clearance, 'on'), today],
    [['translated'], entry.frontMatter.translated, today],
  ];
  const issues = days.flatMap(([path, value, latest]): Issue[] => {
    if (!isDay(value)) return [];
    if (value < firstYear) return [oldYear(entry, path, value)];
    const kind = path[1] === 'published' ? 'future' : 'done';
    return value > latest ? [order(entry, path, kind, { value, today })] : [];
  });
  if (isDay(published) && isDay(updated) && updated < published && updated >= firstYear) {
    issues.push(order(entry, ['facts', 'updated'], 'before', { updated, published }));
  }
  return issues;
}

/** When it happened, and when those wrote of it whom it is taken from. */
function reportedDays(entry: EntryFile, today: string): Issue[] {
  const { date, sources } = factsOf(entry);
  const issues: Issue[] = [];
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  if (typeof date === 'string' && isPartialDate(date)) {
    if (date < oldest) issues.push(oldYear(entry, ['facts', 'date'], date));
    else if (date > nextYear)
      issues.push(order(entry, ['facts', 'date'], 'far', { value: date, today }, 'warning'));
  }
  listOf(sources).forEach((source, index) => {
    const value = fieldOf(source, 'date');
    if (typeof value !== 'string' || !isPartialDate(value)) return;
    const path = ['facts', 'sources', index, 'date'];
    if (value < oldest) issues.push(oldYear(entry, path, value));
    // A month or a year that has begun may be named.
    else if (value > today) issues.push(order(entry, path, 'sourceFuture', { value, today }));
  });
  return issues;
}

/** From when to when readers see it. */
function publicationDays(entry: EntryFile, today: string): Issue[] {
  const { published, publish, expires, draft, clearance } = factsOf(entry);
  const after = dayIn(fieldOf(publish, 'after'));
  const cleared = fieldOf(clearance, 'on');
  const issues: Issue[] = [];
  const path = ['facts', 'publish', 'after'];
  if (after) {
    if (after > yearsAfter(today, 5)) issues.push(order(entry, path, 'farEmbargo', { value: after, today }));
    else if (after > today && isDay(published) && published < after && published >= firstYear) {
      issues.push(order(entry, ['facts', 'published'], 'embargo', { published, after }, 'warning'));
    }
    if (isDay(cleared) && cleared > after && cleared <= today) {
      issues.push(
        order(entry, ['facts', 'clearance', 'on'], 'cleared', { value: cleared, after }, 'warning'),
      );
    }
  }
  issues.push(...dossierEnd(entry));
  if (!isDay(expires)) return issues;
  const begin = [after, isDay(published) ? published : undefined]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (begin && expires < begin) {
    issues.push(order(entry, ['facts', 'expires'], 'ends', { value: expires, begin }));
  } else if (expires > yearsAfter(today, 50)) {
    issues.push(order(entry, ['facts', 'expires'], 'farEnd', { value: expires }));
  } else if (expires < today && draft !== true) {
    const values = { value: expires };
    issues.push(fieldIssue(entry, 'expired', ['facts', 'expires'], values, 'warning'));
  }
  return issues;
}

/** When an event begins and ends, once and in each of its years. */
function eventDays(entry: EntryFile): Issue[] {
  const { event } = factsOf(entry);
  const editions = listOf(fieldOf(event, 'editions')).map((edition, index): [PropertyKey[], unknown] => [
    ['facts', 'event', 'editions', index],
    edition,
  ]);
  return [[['facts', 'event'], event] as [PropertyKey[], unknown], ...editions].flatMap(([path, held]) => {
    const [date, until, year] = ['date', 'until', 'year'].map((key) => fieldOf(held, key));
    const issues: Issue[] = [];
    if (isDay(date) && isDay(until) && until < date) {
      issues.push(order(entry, [...path, 'until'], 'ends', { value: until, begin: date }));
    }
    if (isDay(date) && typeof year === 'number' && !date.startsWith(String(year))) {
      issues.push(order(entry, [...path, 'date'], 'edition', { value: date, year }, 'warning'));
    }
    return issues;
  });
}

/** A dossier that ends before its matter began. */
function dossierEnd(entry: EntryFile): Issue[] {
  const { dossier } = factsOf(entry);
  const [from, until] = ['from', 'until'].map((key) => fieldOf(dossier, key));
  if (typeof from !== 'string' || typeof until !== 'string') return [];
  if (!isPartialDate(from) || !isPartialDate(until) || lastDayOf(until) >= from) return [];
  return [order(entry, ['facts', 'dossier', 'until'], 'ends', { value: until, begin: from })];
}

const yearsAfter = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
