import { isWithheldGroup } from '../../entries.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { suggestion } from '../../issues/schema-problems.ts';
import { languageName } from '../../language-name.ts';
import { type Notice, noticeFile } from '../../notices.ts';
import type { Portal } from '../../portal.ts';
import { dayOf } from '../../publication.ts';
import { workingDaysBetween } from '../../working-days.ts';
import type { Check } from '../check.ts';

/** Working days by which a planned stop is told ahead (Decree 224/2026, article 13.1.a). */
const ahead = 7;

/** The notices at the top of every page speak every language, end after they begin and lead somewhere. */
export const checkNotices: Check = (portal) =>
  portal.notices.flatMap((notice, index) => [
    ...languages(portal, notice, index),
    ...times(notice, index),
    ...target(portal, notice, index),
  ]);

const issueOf = (
  code: string,
  field: string,
  values: Values,
  severity: Issue['severity'] = 'error',
): Issue => ({ code, severity, file: noticeFile, field, values: { field, ...values } });

/** A reader who does not understand the notice is the one whom it would help most. */
function languages({ locales, site, localeOf }: Portal, { text }: Notice, index: number): Issue[] {
  const reader = localeOf(site.defaultLocale);
  return locales
    .filter(({ code }) => !text[code])
    .map(({ code, lang }) =>
      issueOf('notice-language', `notices.${index}.text.${code}`, {
        number: index + 1,
        language: languageName(lang, reader),
        code,
      }),
    );
}

function times(notice: Notice, index: number): Issue[] {
  const issues: Issue[] = [];
  const inOrder = (first: string, begin: string, second: string, end: string): void => {
    // A day alone lasts to its end.
    if (end >= begin || (end.length === 10 && end === dayOf(begin))) return;
    const values = { value: end, begin };
    issues.push(
      issueOf('date-order', `notices.${index}.${second}`, {
        reason: { phrase: 'phrases.order.ends', values },
        remedy: { phrase: 'phrases.order.endsRemedy', values: { ...values, field: first } },
      }),
    );
  };
  inOrder('from', notice.from, 'until', notice.until);
  if (notice.kind !== 'outage') return issues;
  const { from, stops, resumes } = notice;
  inOrder('stops', stops, 'resumes', resumes);
  const days = workingDaysBetween(dayOf(from), dayOf(stops));
  if (days < ahead)
    issues.push(
      issueOf(
        'notice-late',
        `notices.${index}.from`,
        { number: index + 1, from, stops, days, ahead },
        'warning',
      ),
    );
  return issues;
}

function target({ subjects, now }: Portal, { link }: Notice, index: number): Issue[] {
  const group = link && subjects.get(link);
  if (!link || (group && !isWithheldGroup(group, now))) return [];
  return [
    issueOf('reference-unknown', `notices.${index}.link`, {
      id: link,
      kind: { phrase: 'phrases.reference.subjects' },
      suggestion: suggestion(link, [...subjects.keys()]),
    }),
  ];
}
