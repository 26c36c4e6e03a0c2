/**
 * Calendar files as RFC 5545 wants them: lines end in CR LF and are folded at 75 octets, texts are escaped. No moment
 * of the build goes into them, so that two builds give the same bytes.
 */

import { offsetOf } from './zone.ts';

export interface IcsEvent {
  /** The same for ever, whatever changes. */
  uid: string;
  summary: string;
  description: string;
  location?: string | undefined;
  /** Who answers for it. */
  contact?: string | undefined;
  categories: readonly string[];
  /** Absolute address of its page. */
  url: string;
  /** First and last day. */
  start: string;
  end: string;
  /** `HH:MM`: when it begins on the first day, and ends on the last. */
  starts?: string | undefined;
  ends?: string | undefined;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Day of first publication and of the last change of substance. */
  published: string;
  updated: string;
}

export interface IcsCalendar {
  name: string;
  /** Who makes it: a host. */
  host: string;
  /** BCP 47. */
  lang: string;
  /** Name of the time zone that times of day are of; it is taken to have no summer time. */
  timeZone: string;
  /** Absolute address of the page it stands for. */
  url: string;
  events: readonly IcsEvent[];
}

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

/** A content line, broken so that no line has more than 75 octets and no character is cut. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > 75) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += more;
  }
  return [...lines, current].join('\r\n');
}

const day = (date: string): string => date.replaceAll('-', '');
const dayAfter = (date: string): string =>
  day(new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function timesOf({ start, end, starts, ends }: IcsEvent, timeZone: string): string[] {
  const at = (date: string, time: string) => `;TZID=${timeZone}:${day(date)}T${time.replace(':', '')}00`;
  if (!starts) return [`DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${dayAfter(end)}`];
  // Without an hour at which it ends, it is told for one hour, or to the end of its last day.
  const close =
    ends ??
    (start === end ? starts.replace(/^\d\d/, (hour) => `${Number(hour) + 1}`.padStart(2, '0')) : '23:59');
  // What begins in the last hour of a day and has no end is told without one.
  if (close >= '24:00' || (start === end && close <= starts)) return [`DTSTART${at(start, starts)}`];
  return [`DTSTART${at(start, starts)}`, `DTEND${at(end, close)}`];
}

const eventLines = (event: IcsEvent, { lang, timeZone }: IcsCalendar): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${day(event.updated)}T000000Z`,
  `CREATED:${day(event.published)}T000000Z`,
  `LAST-MODIFIED:${day(event.updated)}T000000Z`,
  // Grows with each change of substance, as programs expect that look for news of an event they have.
  `SEQUENCE:${Math.max(0, days(event.published, event.updated))}`,
  ...timesOf(event, timeZone),
  `SUMMARY;LANGUAGE=${lang}:${escapeText(event.summary)}`,
  `DESCRIPTION;LANGUAGE=${lang}:${escapeText(event.description)}`,
  ...(event.location ? [`LOCATION;LANGUAGE=${lang}:${escapeText(event.location)}`] : []),
  ...(event.contact ? [`CONTACT;LANGUAGE=${lang}:${escapeText(event.contact)}`] : []),
  ...(event.categories.length > 0
    ? [`CATEGORIES;LANGUAGE=${lang}:${event.categories.map(escapeText).join(',')}`]
    : []),
  `URL:${event.url}`,
  `STATUS:${event.status}`,
  ...(event.starts ? [] : ['TRANSP:TRANSPARENT']),
  'END:VEVENT',
];

/** The text of a calendar file. It names its time zone, so that one without events is a calendar too. */
export function icsText(calendar: IcsCalendar): string {
  const { name, host, lang, timeZone, url, events } = calendar;
  const offset = offsetOf(timeZone).replace(':', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//External information portal//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${lang}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    `URL:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    'END:STANDARD',
    'END:VTIMEZONE',
    ...events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
