import { describe, expect, test } from 'vitest';
import { eventFacts } from '../../../src/collections/events.ts';
import { isPast, monthsOf } from '../../../src/lib/calendar/agenda.ts';
import { lunarOf } from '../../../src/lib/calendar/lunar.ts';
import { weeksOf } from '../../../src/lib/calendar/month.ts';
import { expand } from '../../../src/lib/calendar/occurrences.ts';

/** The times of an event in 2026 and 2027, in short. */
const times = (facts: unknown) =>
  expand(eventFacts.parse(facts), 2026, 2027).map(
    ({ start, end, status, approximate }) =>
      `${start}${end === start ? '' : `…${end}`} ${status}${approximate ? ' approximate' : ''}`,
  );

describe('an event that returns', () => {
  test('falls on its lunar day in each of the two years', () => {
    expect(times({ kind: 'festival', recurs: { lunar: { month: 2, day: 15 } } })).toEqual([
      '2026-04-02 to-be-confirmed',
      '2027-03-22 to-be-confirmed',
    ]);
    expect(lunarOf('2027-03-22')).toMatchObject({ day: 15, month: 2 });
  });

  test('is sure of itself when it is a holiday', () => {
    expect(times({ kind: 'holiday', recurs: { lunar: { month: 1, day: 1, days: 3 } } })).toEqual([
      '2026-02-17…2026-02-19 confirmed',
      '2027-02-06…2027-02-08 confirmed',
    ]);
  });

  test('is still there when it began in the year before', () => {
    expect(times({ kind: 'fair', recurs: { solar: { month: 12, day: 28, days: 10 } } })).toEqual([
      '2025-12-28…2026-01-06 to-be-confirmed',
      '2026-12-28…2027-01-06 to-be-confirmed',
      '2027-12-28…2028-01-06 to-be-confirmed',
    ]);
  });

  test('falls twice in a civil year that has its lunar day twice', () => {
    expect(times({ kind: 'festival', recurs: { lunar: { month: 11, day: 15 } } })).toEqual([
      '2026-01-03 to-be-confirmed',
      '2026-12-23 to-be-confirmed',
      '2027-12-12 to-be-confirmed',
    ]);
  });

  test('falls on the 29th where the last month of the lunar year has no 30th', () => {
    expect(times({ kind: 'holiday', recurs: { lunar: { month: 12, day: 30 } } })).toEqual([
      '2026-02-16 confirmed',
      '2027-02-05 confirmed',
    ]);
  });

  test('has no day where only its month or the days to choose from are known', () => {
    expect(times({ kind: 'festival', recurs: { solar: { month: 4 } } })).toEqual([
      '2026-04-01…2026-04-30 to-be-confirmed approximate',
      '2027-04-01…2027-04-30 to-be-confirmed approximate',
    ]);
    const chosen = { lunar: { month: 1, day: 6, days: 10 }, approximate: true };
    expect(times({ kind: 'festival', recurs: chosen })[1]).toBe(
      '2027-02-11…2027-02-20 to-be-confirmed approximate',
    );
  });

  test('has the day that its organiser has confirmed, and keeps the years that have been', () => {
    const editions = [
      { year: 2023, date: '2023-02-03', until: '2023-02-04', status: 'confirmed' },
      { year: 2027, date: '2027-02-13', status: 'confirmed' },
    ];
    const recurs = { lunar: { month: 1, day: 6, days: 10 }, approximate: true };
    expect(times({ kind: 'festival', recurs, editions })).toEqual([
      '2023-02-03…2023-02-04 confirmed',
      '2026-02-22…2026-03-03 to-be-confirmed approximate',
      '2027-02-13 confirmed',
    ]);
  });

  test('is cancelled for one year without a day of its own, and only for it', () => {
    const event = {
      kind: 'festival',
      recurs: { lunar: { month: 2, day: 15 } },
      editions: [{ year: 2026, status: 'cancelled' }],
    };
    expect(times(event)).toEqual(['2026-04-02 cancelled', '2027-03-22 to-be-confirmed']);
  });

  test('cannot be confirmed as long as its day is not known', () => {
    const editions = [{ year: 2027, status: 'confirmed' }];
    expect(times({ kind: 'festival', recurs: { solar: { month: 4 } }, editions })[1]).toBe(
      '2027-04-01…2027-04-30 to-be-confirmed approximate',
    );
  });
});

describe('an event that is held once', () => {
  test('stays in the calendar when its years are past', () => {
    expect(times({ kind: 'fair', date: '2019-05-04', until: '2019-05-06', status: 'confirmed' })).toEqual([
      '2019-05-04…2019-05-06 confirmed',
    ]);
  });

  test('says that it was postponed', () => {
    expect(times({ kind: 'seminar', date: '2026-12-20', status: 'postponed' })).toEqual([
      '2026-12-20 postponed',
    ]);
  });

  test('is to be confirmed as long as nobody says that it is', () => {
    expect(times({ kind: 'fair', date: '2027-05-04' })).toEqual(['2027-05-04 to-be-confirmed']);
  });
});

describe('an anniversary', () => {
  test('comes every year, or every so many years', () => {
    expect(times({ kind: 'anniversary', since: '2007-03-01' })).toHaveLength(2);
    expect(times({ kind: 'anniversary', since: '2007-03-01', every: 5 })).toEqual(['2027-03-01 confirmed']);
    expect(times({ kind: 'anniversary', since: '2027-03-01' })).toEqual([]);
  });

  test('of a leap day falls on the last of February', () => {
    expect(times({ kind: 'anniversary', since: '2024-02-29' })[0]).toBe('2026-02-28 confirmed');
  });
});

describe('an event of which only words tell when', () => {
  test('stands on no day', () => {
    expect(times({ kind: 'festival', when: { vi: 'Ngày Thìn cuối năm' } })).toEqual([]);
  });
});

describe('the grid of a month', () => {
  const [fair] = expand(
    eventFacts.parse({ kind: 'fair', date: '2026-11-28', until: '2026-12-02', status: 'confirmed' }),
    2026,
    2027,
  );
  const open = expand(eventFacts.parse({ kind: 'festival', recurs: { solar: { month: 11 } } }), 2026, 2026);
  const happenings = [fair, ...open].map((time) => ({ ...time, event: { slug: 'a' } })) as never;

  test('begins on a Monday, ends on a Sunday and has every day once', () => {
    const days = weeksOf('2026-11', happenings).flat();
    expect(days[0]?.date).toBe('2026-10-26');
    expect(days.at(-1)?.date).toBe('2026-12-06');
    expect(days.filter(({ outside }) => !outside)).toHaveLength(30);
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
  });

  test('shows what goes on on each of its days, and nothing whose day is not known', () => {
    const busy = weeksOf('2026-11', happenings)
      .flat()
      .filter((day) => day.happenings.length > 0)
      .map(({ date, happenings: own }) => `${date} ${own.length}`);
    expect(busy).toEqual(['2026-11-28 1', '2026-11-29 1', '2026-11-30 1', '2026-12-01 1', '2026-12-02 1']);
    expect(fair && monthsOf(fair)).toEqual(['2026-11', '2026-12']);
    expect(fair && [isPast(fair, '2026-12-02T10:00'), isPast(fair, '2026-12-03T00:00')]).toEqual([
      false,
      true,
    ]);
  });
});
