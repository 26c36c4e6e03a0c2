import { collections } from '../../collections/index.ts';
import { agendaOf, type Happening } from '../calendar/agenda.ts';
import { calendarFiles } from '../calendar/files.ts';
import { daysText, lunarText } from '../calendar/format.ts';
import { type IcsEvent, icsText } from '../calendar/ics.ts';
import { lunarOf } from '../calendar/lunar.ts';
import type { TranslationSet } from '../graph.ts';
import { lastChange, listedIn } from '../graph.ts';
import { groupBy } from '../group-by.ts';
import type { Locale } from '../locales.ts';
import type { Portal } from '../portal.ts';
import type { Localized } from '../site.ts';
import { csvOf } from './csv.ts';
import type { ExportContext, ExportFile } from './index.ts';

/** Whether a calendar file can hold it: what has no day of its own would block days on which nothing is. */
export const hasDays = ({ approximate }: Pick<Happening, 'approximate'>): boolean => !approximate;

const statusOf = {
  confirmed: 'CONFIRMED',
  'to-be-confirmed': 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;

/** The files of the calendar in every language: `.ics` of everything, by topic and by event, JSON and CSV. */
export function* calendarExports({ portal, sets }: ExportContext): Generator<ExportFile> {
  const bySubject = new Map(sets.map((set) => [set.subject, set]));
  const section = portal.site.sections.find(
    ({ collection }) => collections[collection]?.landing === 'calendar',
  );
  if (!section) return;
  const { collection, name } = section;
  for (const locale of portal.locales) {
    const { code } = locale;
    const agenda = agendaOf(
      listedIn(sets, code).filter((set) => set.collection === collection),
      portal.now,
    );
    const speaker = createSpeaker(portal, locale, (subject) => bySubject.get(subject));
    const title = `${speaker.text(name)} – ${speaker.text(portal.site.name)}`;
    const url = portal.urls.absolute(portal.urls.section(collection, code));
    const calendar = (events: readonly Happening[], calendarName: string, page = url) =>
      icsText({
        name: calendarName,
        host: new URL(portal.site.origin).host,
        lang: locale.lang,
        timeZone: portal.site.timeZone,
        url: page,
        events: events.map(speaker.event),
      });
    const dated = agenda.filter(hasDays);
    yield { name: calendarFiles.all(code, collection), body: () => calendar(dated, title) };
    for (const [topic, events] of groupBy(dated, ({ event }) => event.facts.topics)) {
      const record = portal.registries.topics.get(topic);
      if (!record) continue;
      yield {
        name: calendarFiles.topic(code, collection, topic),
        body: () => calendar(events, `${title}: ${speaker.text(record.name)}`),
      };
    }
    for (const events of groupBy(dated, ({ event }) => [event.subject]).values()) {
      const { event } = events[0] as Happening;
      yield {
        name: calendarFiles.event(code, collection, event.slug),
        body: () => calendar(events, event.entries.get(code)?.title ?? title, speaker.address(event)),
      };
    }
    const rows = () => agenda.map(speaker.record);
    yield {
      name: calendarFiles.records(code, collection),
      body: () => `${JSON.stringify({ language: locale.lang, events: rows() }, null, 1)}\n`,
    };
    yield { name: calendarFiles.table(code, collection), body: () => csvText(rows()) };
  }
}

/** Says what happens in one language. */
function createSpeaker(
  portal: Portal,
  locale: Locale,
  setOf: (subject: string) => TranslationSet | undefined,
) {
  const { urls, registries, site } = portal;
  const { code } = locale;
  const t = portal.t(code);
  const speech = { locale, t };
  const text = (localized: Localized | undefined) =>
    localized?.[code] ?? localized?.[site.defaultLocale] ?? '';
  const address = ({ collection, slug }: Happening['event']) =>
    urls.absolute(urls.entry({ collection, slug, locale: code }));

  const record = (happening: Happening) => {
    const { event, start, end, approximate, status, starts = '', ends = '', lunar, report } = happening;
    const { facts } = event;
    const { kind, venue, organiser } = facts.event ?? { kind: 'festival' };
    return {
      id: `${event.subject}/${happening.key}`,
      title: event.entries.get(code)?.title ?? '',
      summary: event.entries.get(code)?.summary ?? '',
      kind,
      status,
      start,
      end,
      starts,
      ends,
      approximate,
      days: daysText(speech, happening),
      lunarRule: lunar,
      lunarStart: lunarNumber(start),
      lunarDays: lunarText(speech, happening),
      place: facts.place ?? '',
      placeName: facts.place ? text(registries.places.get(facts.place)?.name) : '',
      venue: text(venue),
      organiser: organiser
        ? text('agency' in organiser ? registries.agencies.get(organiser.agency)?.name : organiser.text)
        : '',
      topics: facts.topics.join(' '),
      url: address(event),
      report: report ? reportAddress(report) : '',
      updated: lastChange(event),
    };
  };
  /** Only what readers of the language find: a report may still be a draft. */
  const reportAddress = (subject: string) => {
    const set = setOf(subject);
    return set?.entries.has(code) && !set.facts.unlisted
      ? urls.absolute(urls.entry({ ...set, locale: code }))
      : '';
  };

  const event = (happening: Happening): IcsEvent => {
    const own = record(happening);
    const said = t(`calendar:status.${happening.status}`);
    const off = happening.status === 'cancelled' || happening.status === 'postponed';
    return {
      uid: `${own.id.replaceAll('/', '-')}-${code}@${new URL(site.origin).host}`,
      // Programs that do not strike out what is cancelled show it all the same.
      summary: off ? t('common:labelled', { label: said, value: own.title }) : own.title,
      description: [own.summary, own.lunarDays, ...(happening.status === 'confirmed' ? [] : [said])].join(
        '\n',
      ),
      location: [own.venue, own.placeName].filter(Boolean).join(t('common:listSeparator')),
      contact: own.organiser,
      categories: [t(`calendar:kind.${own.kind}`)],
      url: own.url,
      start: happening.start,
      end: happening.end,
      starts: happening.starts,
      ends: happening.ends,
      status: statusOf[happening.status],
      published: happening.event.facts.published,
      updated: own.updated,
    };
  };
  return { text, address, record, event };
}

/** A lunar day as a program reads it: `2027-01-15`, with `L` after a leap month. */
function lunarNumber(date: string): string {
  const { year, month, leap, day } = lunarOf(date);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}${leap ? 'L' : ''}-${two(day)}`;
}

/** Rows as RFC 4180 has them, with the mark that lets spreadsheets read the letters right. */
function csvText(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = [
    'id',
    'title',
    'kind',
    'status',
    'start',
    'end',
    'starts',
    'ends',
    'approximate',
    'lunarRule',
    'lunarStart',
    'placeName',
    'venue',
    'organiser',
    'topics',
    'url',
    'updated',
  ];
  return csvOf([columns, ...rows.map((row) => columns.map((column) => String(row[column])))]);
}
