import { isCalendarDate } from '../dates.ts';
import type { Issue } from '../issues/issue.ts';
import type { Portal } from '../portal.ts';
import { entriesToJudge, factsOf, fieldIssue } from './check.ts';

/** The day it is in a time zone, `YYYY-MM-DD`. */
const todayIn = (timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const of = Object.fromEntries(parts.formatToParts().map(({ type, value }) => [type, value]));
  return `${of.year}-${of.month}-${of.day}`;
};

/** No change before the publication, and nothing done on a day that has not come. */
export function checkDates(portal: Portal, today: string = todayIn(portal.site.timeZone)): Issue[] {
  return entriesToJudge(portal).flatMap((entry) => {
    const { published, updated, clearance } = factsOf(entry);
    const done: [string[], unknown][] = [
      [['facts', 'published'], published],
      [['facts', 'updated'], updated],
      [['facts', 'clearance', 'on'], (clearance as { on?: unknown } | undefined)?.on],
      [['translated'], entry.frontMatter.translated],
    ];
    const isDay = (value: unknown): value is string => typeof value === 'string' && isCalendarDate(value);
    const issues = done.flatMap(([path, value]) =>
      isDay(value) && value > today
        ? [
            fieldIssue(entry, 'date-order', path, {
              reason: { phrase: 'phrases.order.future', values: { field: path.join('.'), value, today } },
              remedy: { phrase: 'phrases.order.futureRemedy', values: { today } },
            }),
          ]
        : [],
    );
    if (isDay(published) && isDay(updated) && updated < published) {
      issues.push(
        fieldIssue(entry, 'date-order', ['facts', 'updated'], {
          reason: { phrase: 'phrases.order.before', values: { updated, published } },
          remedy: { phrase: 'phrases.order.beforeRemedy', values: { published } },
        }),
      );
    }
    return issues;
  });
}
