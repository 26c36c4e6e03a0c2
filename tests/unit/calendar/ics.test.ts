import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type IcsEvent, icsText } from '../../../src/lib/calendar/ics.ts';

const event: IcsEvent = {
  uid: 'events-hoi-xuan-2027-vi@example.vn',
  summary: 'Hội xuân; chợ phiên, “Gầu Tào” \\ ngày đầu',
  description: 'Dòng một\nDòng hai, rất dài: '.padEnd(400, 'ẩ瑶'),
  location: 'Xã Dào San',
  categories: ['Lễ hội, tết', 'Chợ'],
  url: 'https://example.vn/vi/lich/hoi-xuan/',
  start: '2027-02-13',
  end: '2027-02-14',
  status: 'CONFIRMED',
  published: '2026-11-02',
  updated: '2026-11-25',
};
const textOf = (...events: IcsEvent[]) =>
  icsText({
    name: 'Lịch',
    host: 'example.vn',
    lang: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    url: 'https://example.vn/vi/lich/',
    events,
  });
const read = (...events: IcsEvent[]) => {
  const calendar = new ICAL.Component(ICAL.parse(textOf(...events)));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
};

describe('a calendar file', () => {
  test('ends its lines as RFC 5545 says, none with more than 75 octets', () => {
    const lines = textOf(event).split('\r\n');
    expect(textOf(event).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.at(-1)).toBe('');
  });

  test('gives a program every letter back, signs included', () => {
    const [own] = read(event);
    expect(own?.summary).toBe(event.summary);
    expect(own?.description).toBe(event.description);
    expect(own?.component.getFirstProperty('categories')?.getValues()).toEqual(event.categories);
  });

  test('tells whole days with the day after the last as their end', () => {
    const [own] = read(event);
    expect([own?.startDate.isDate, own?.startDate.toString(), own?.endDate.toString()]).toEqual([
      true,
      '2027-02-13',
      '2027-02-15',
    ]);
  });

  test('tells hours in the time zone that it describes', () => {
    const [own] = read({ ...event, end: event.start, starts: '08:00', ends: '11:30' });
    expect(own?.startDate.toString()).toBe('2027-02-13T08:00:00');
    expect(own?.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(own?.duration.toString()).toBe('PT3H30M');
  });

  test('is a calendar also without events', () => {
    expect(read()).toEqual([]);
    expect(textOf()).toContain('BEGIN:VTIMEZONE');
  });

  test('has no time of the build in it, and a number that grows with each change', () => {
    expect(textOf(event)).toContain('DTSTAMP:20261125T000000Z');
    expect(textOf(event)).toContain('SEQUENCE:23');
  });
});
