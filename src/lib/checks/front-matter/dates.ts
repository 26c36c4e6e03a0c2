import { isCalendarDate } from '../../dates.ts';
import { dayOf } from '../../publication.ts';
import { type Check, factsOf, fieldIssue, judgeEntries } from '../check.ts';

/** No change before the publication, and nothing done on a day that has not come. */
export const checkDates: Check = (portal, context) => {
  const today = dayOf(portal.now);
  return judgeEntries(portal, context, (entry) => {
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
};
