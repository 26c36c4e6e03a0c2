import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { readPortal } from '../../../src/lib/portal.ts';
import { createRouteTable } from '../../../src/lib/route-table.ts';
import { findEventReminders } from '../../../src/lib/status/events.ts';
import { base, type Files, judge, makePortal, sourceText, today } from '../../support/gate.ts';

const { sections } = JSON.parse(readFileSync(path.join(base, 'content', 'site.json'), 'utf8'));
const calendar = {
  ...sections[0],
  collection: 'events',
  path: { vi: 'lich', zh: 'rili', en: 'calendar' },
  name: { vi: 'Lịch', zh: '日历', en: 'Calendar' },
};
const file = 'content/events/hoi-cho/vi.mdx';

/** The good portal with a calendar and one event in it. */
const withEvent = (event: string, facts = {}): Files => ({
  'content/site.json': JSON.stringify({ sections: [...sections, calendar] }),
  [file]: sourceText({ facts: { ...facts, event } }),
});
const told = async (event: string) =>
  (await judge(withEvent(event)))
    .filter((issue) => issue.file === file)
    .map(({ code, severity, field }) => `${severity} ${code} ${field}`);

describe('an editor who writes an event', () => {
  test('is told nothing of a good one', async () => {
    expect(
      await told(
        '{ kind: fair, date: 2026-12-04, until: 2026-12-06, starts: "08:00", status: confirmed, organiser: { agency: so-ngoai-vu }, report: news/le-hoi }',
      ),
    ).toEqual([]);
    expect(await told('{ kind: festival, recurs: { lunar: { month: 2, day: 15 } } }')).toEqual([]);
  });

  test.each([
    [
      'ends before it begins',
      '{ kind: fair, date: 2026-12-04, until: 2026-12-03 }',
      'error date-order facts.event.until',
    ],
    [
      'ends before it begins in one year',
      '{ kind: festival, recurs: { solar: { month: 4 } }, editions: [{ year: 2027, date: 2027-04-04, until: 2027-04-03 }] }',
      'error date-order facts.event.editions.0.until',
    ],
    [
      'has a day of another year than its edition',
      '{ kind: festival, recurs: { solar: { month: 4 } }, editions: [{ year: 2027, date: 2028-04-04 }] }',
      'warning date-order facts.event.editions.0.date',
    ],
    [
      'is on a day that does not exist',
      '{ kind: fair, date: 2026-11-31 }',
      'error bad-date facts.event.date',
    ],
    ['has no kind', '{ date: 2026-11-30 }', 'error field-missing facts.event.kind'],
    [
      'is in a 13th month',
      '{ kind: festival, recurs: { lunar: { month: 13, day: 1 } } }',
      'error field-type facts.event.recurs.lunar.month',
    ],
    [
      'is half past eight in words',
      '{ kind: fair, date: 2026-12-01, starts: 8h30 }',
      'error field-type facts.event.starts',
    ],
    [
      'is held by nobody known',
      '{ kind: fair, date: 2026-12-01, organiser: { agency: so-lich } }',
      'error reference-unknown facts.event.organiser.agency',
    ],
    [
      'shows a product that has no name',
      '{ kind: fair, date: 2026-12-01, products: [{ name: khong-co }] }',
      'error reference-unknown facts.event.products.0.name',
    ],
    [
      'is reported by no text',
      '{ kind: fair, date: 2026-11-01, report: news/khong-co }',
      'error reference-unknown facts.event.report',
    ],
    ['has a misspelt field', '{ kind: fair, datte: 2026-12-01 }', 'error field-unknown facts.event.datte'],
  ])('that %s is told where', async (_what, event, message) => {
    expect(await told(event)).toEqual([message]);
  });
});

describe('an editor who asks how the portal is', () => {
  const remindersOf = (event: string) => {
    process.env.SITE_NOW = today;
    const table = createRouteTable(readPortal(makePortal(withEvent(event))));
    return findEventReminders(table.portal, table.sets).map(({ kind, days }) => [kind, days]);
  };

  test('is reminded of an anniversary early enough', () => {
    expect(remindersOf('{ kind: anniversary, since: 1977-01-08 }')).toEqual([['anniversary', 44]]);
    expect(remindersOf('{ kind: anniversary, since: 1977-01-08, remindDays: 30 }')).toEqual([]);
    expect(remindersOf('{ kind: anniversary, since: 1977-01-08, every: 7 }')).toEqual([]);
  });

  test('is reminded to ask for the day of a festival, until it is confirmed', () => {
    const rule = 'recurs: { solar: { month: 12, day: 20 } }';
    expect(remindersOf(`{ kind: festival, ${rule} }`)).toEqual([['unconfirmed', 25]]);
    expect(
      remindersOf(
        `{ kind: festival, ${rule}, editions: [{ year: 2026, date: 2026-12-21, status: confirmed }] }`,
      ),
    ).toEqual([]);
  });

  test('is reminded to report on what has been', () => {
    expect(remindersOf('{ kind: fair, date: 2026-11-20, status: confirmed }')).toEqual([['unreported', -5]]);
    expect(remindersOf('{ kind: fair, date: 2026-11-20, status: cancelled }')).toEqual([]);
  });
});
