import { formatDate } from '../dates.ts';
import type { Portal } from '../portal.ts';
import type { Translate } from '../translate.ts';
import type { DeadLink } from './links.ts';
import type { Status } from './status.ts';

/** Rows of a part that are shown before the rest is only counted. */
const shown = 40;

export interface StatusReportOptions {
  portal: Portal;
  t: Translate;
  /** Language of dates and of the names of sections and agencies. */
  code: string;
  /** Undefined when the network was not asked. */
  deadLinks?: readonly DeadLink[] | undefined;
}

/** The state of a portal as a text for its editors: a heading for each part, a line for each thing to do. */
export function formatStatus(status: Status, { portal, t, code, deadLinks }: StatusReportOptions): string {
  const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
    t(`editor:report.status.${key}`, values);
  const locale = portal.localeOf(code);
  const day = (date: string) => formatDate(date, locale);
  const section = (collection: string) =>
    portal.site.sections.find((other) => other.collection === collection)?.name[code] ?? collection;
  const agency = (id: string) => portal.registries.agencies.get(id)?.name[code] ?? id;
  const language = (other: string) => portal.localeOf(other).name;

  const part = (name: string, lines: readonly string[]): string => {
    const rest = lines.length - shown;
    return [
      say(`${name}.title`),
      ...(lines.length === 0 ? [`  ${say('nothing')}`] : lines.slice(0, shown).map((line) => `  ${line}`)),
      ...(rest > 0 ? [`  ${say('more', { count: rest })}`] : []),
    ].join('\n');
  };

  const parts = [
    part(
      'quiet',
      status.quiet.map(({ collection, locale: other, last, days = 0, limit }) =>
        last
          ? say('quiet.since', {
              section: section(collection),
              language: language(other),
              date: day(last),
              days,
              limit,
            })
          : say('quiet.never', { section: section(collection), language: language(other) }),
      ),
    ),
    part(
      'translations',
      status.translations.map(({ collection, agency: id, locale: other, ...counts }) =>
        say('translations.row', {
          section: section(collection),
          agency: agency(id),
          language: language(other),
          subjects: counts.subjects,
          missing: counts.missing,
          outdated: counts.outdated,
          summary: counts.summary,
        }),
      ),
    ),
    part(
      'briefings',
      portal.site.upkeep.briefings
        ? status.briefings.map((quarter) => {
            const [year = '', number = ''] = quarter.split('-Q');
            return say('briefings.row', { quarter: number, year });
          })
        : [say('briefings.unset')],
    ),
    part(
      'events',
      status.events.map(({ kind, subject, title, date, days, years = 0 }) =>
        say(`events.${kind}`, {
          title,
          file: `content/${subject}`,
          date: day(date),
          days: Math.abs(days),
          years,
        }),
      ),
    ),
    part(
      'figures',
      status.figures.map(({ id, asOf, months, limit }) =>
        say('figures.row', {
          id,
          label: portal.registries.figures.get(id)?.label[code] ?? id,
          date: day(asOf),
          months,
          limit,
        }),
      ),
    ),
    part(
      'expiring',
      status.expiring.map(({ kind, file, until, days }) =>
        say(days < 0 ? `expired.${kind}` : `expiring.${kind}`, {
          file,
          date: day(until),
          days: Math.abs(days),
        }),
      ),
    ),
    ...(deadLinks
      ? [
          part(
            'links',
            deadLinks.map(({ href, file, reason }) => say('links.row', { href, file, reason })),
          ),
        ]
      : [`${say('links.title')}\n  ${say('links.unasked')}`]),
  ];
  return `${[say('head', { date: day(status.today) }), ...parts].join('\n\n')}\n`;
}
