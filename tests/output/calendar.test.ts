import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/lib/calendar/agenda.ts';
import { hasDays } from '../../src/lib/exports/calendar.ts';
import { type BuiltSite, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, first, textOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { readRouteTable } from '../support/route-table.ts';
import { siteNames } from '../support/sites.ts';

/** Every calendar file of a site as a program reads it. */
function calendarsOf(site: BuiltSite) {
  return [...site.files.keys()]
    .filter((pathname) => pathname.endsWith('.ics'))
    .map((pathname) => {
      const calendar = new ICAL.Component(ICAL.parse(site.read(pathname)));
      const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      return { pathname, calendar, events };
    });
}

const propertyOf = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name));

/** What takes place, as the files of the portal say it, in a language. */
function agendaIn(site: BuiltSite, code: string) {
  const { sets, portal } = readRouteTable(site.portalDir);
  const own = sets.filter((set) => set.facts.event && set.entries.has(code) && !set.facts.unlisted);
  return agendaOf(own, portal.now).filter(hasDays);
}

describe.each(siteNames)('a program that subscribes to the calendar of %s', (name) => {
  test('can read every file, and finds the page of each event', () => {
    const site = readBuiltSite(name);
    const calendars = calendarsOf(site);
    expect(calendars.length).toBeGreaterThanOrEqual(site.portal.locales.length);
    expectNone(
      calendars.flatMap(({ pathname, events }) => {
        const uids = events.map(({ uid }) => uid);
        return [
          ...(new Set(uids).size === uids.length ? [] : [`${pathname}: one UID twice`]),
          ...events.flatMap((event) => [
            ...(event.endDate.compare(event.startDate) > 0
              ? []
              : [`${pathname}: ${event.uid} ends too soon`]),
            ...(site.pageAt(site.pathnameOf(propertyOf(event, 'url')) ?? '')
              ? []
              : [`${pathname}: ${event.uid} has no page`]),
          ]),
        ];
      }),
    );
  });

  test('is told what is cancelled, and what is not confirmed yet', () => {
    const site = readBuiltSite(name);
    const calendars = new Map(calendarsOf(site).map((calendar) => [calendar.pathname, calendar.events]));
    for (const { code } of site.portal.locales) {
      const events = calendars.get(site.local(site.portal.urls.data(`${code}/events.ics`))) ?? [];
      const expected = agendaIn(site, code).map(
        ({ status, start }) =>
          `${start} ${status === 'confirmed' ? 'CONFIRMED' : status === 'cancelled' ? 'CANCELLED' : 'TENTATIVE'}`,
      );
      expect(
        events.map((event) => `${event.startDate.toString().slice(0, 10)} ${propertyOf(event, 'status')}`),
      ).toEqual(expected);
    }
  });
});

describe.each(['main', 'tuyen-quang'] as const)('a reader of the calendar of %s', (name) => {
  const months = () => readBuiltSite(name).pages.filter(({ route }) => route?.kind === 'calendar-month');

  test('finds each day of two years on the page of its month, with its lunar day', () => {
    const { portal } = readBuiltSite(name);
    const days = months()
      .filter(({ locale }) => locale === portal.site.defaultLocale)
      .flatMap(({ document }) =>
        all(document, '.cal td')
          .filter((cell) => !/\bout\b/.test(attributeOf(cell, 'class') ?? ''))
          .map((cell) => [
            attributeOf(first(cell, 'time') ?? cell, 'datetime'),
            textOf(first(cell, '.l') ?? cell),
          ]),
      );
    expect(days.length).toBeGreaterThanOrEqual(730);
    expect(days.every(([, lunar]) => /^\d{1,2}(?:\/\d{1,2})?$/.test(lunar?.trim() ?? ''))).toBe(true);
    const lunarNewYear: Readonly<Record<string, string>> = {
      2026: '2026-02-17',
      2027: '2027-02-06',
      2028: '2028-01-26',
    };
    const year = portal.now.slice(0, 4);
    expect(days.find(([, lunar]) => lunar?.trim() === '1/1')?.[0]).toBe(
      lunarNewYear[year] ?? expect.any(String),
    );
  });

  test('is led from a month without events to one that has some, where there is one', () => {
    expectNone(
      months().flatMap(({ document, pathname, route }) => {
        const busy = route?.kind === 'calendar-month' ? route.busy : undefined;
        const links = all(document, '.callout a').map((link) => attributeOf(link, 'href'));
        return busy && links.length === 0 ? [`${pathname} leads nowhere`] : [];
      }),
    );
  });

  test('and a program that reads tables get the same events as JSON and as CSV', () => {
    const site = readBuiltSite(name);
    for (const { code } of site.portal.locales) {
      const at = (file: string) => site.read(site.local(site.portal.urls.data(`${code}/${file}`)));
      const { events } = JSON.parse(at('events.json')) as { events: { id: string; url: string }[] };
      const rows = parse(at('events.csv'), { bom: true, columns: true }) as { id: string }[];
      expect(rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      expectNone(events.flatMap(({ url }) => (site.pageAt(site.pathnameOf(url) ?? '') ? [] : [url])));
    }
  });
});
