import { describe, expect, test } from 'vitest';
import { type Notice, noticesAt } from '../../src/lib/notices.ts';
import { workingDaysBetween } from '../../src/lib/working-days.ts';
import { type Files, judge } from '../support/gate.ts';

const text = { vi: 'Cổng được nâng cấp trong đêm.', zh: '夜间升级。', en: 'The portal is being upgraded.' };
const notice = (own: Partial<Notice> = {}): Notice =>
  ({ kind: 'information', from: '2026-11-20', until: '2026-11-30', text, ...own }) as Notice;
const outage = (own: object = {}) =>
  notice({
    kind: 'outage',
    from: '2026-11-25',
    stops: '2026-12-04T22:00',
    resumes: '2026-12-05T02:00',
    ...own,
  });

describe('readers are told', () => {
  const shownAt = (now: string, ...notices: Notice[]) => noticesAt(notices, now).length;

  test.each([
    ['nothing before a notice begins', '2026-11-19T23:59', 0],
    ['of it from its first minute', '2026-11-20T00:00', 1],
    ['of it to the end of its last day', '2026-11-30T23:59', 1],
    ['nothing when it is over', '2026-12-01T00:00', 0],
  ])('%s', (_, now, count) => {
    expect(shownAt(now, notice())).toBe(count);
  });

  test('of a notice with hours to its last minute', () => {
    const own = notice({ from: '2026-11-20T08:00', until: '2026-11-20T12:00' });
    expect(['07:59', '08:00', '12:00', '12:01'].map((time) => shownAt(`2026-11-20T${time}`, own))).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('of an emergency first', () => {
    const shown = noticesAt([notice(), outage(), notice({ kind: 'emergency' })], '2026-11-26T00:00');
    expect(shown.map(({ kind }) => kind)).toEqual(['emergency', 'outage', 'information']);
  });
});

test('working days are counted without weekends', () => {
  expect(workingDaysBetween('2026-11-25', '2026-12-04')).toBe(7);
  expect(workingDaysBetween('2026-11-28', '2026-11-30')).toBe(0);
});

describe('an editor of the notices is told of', () => {
  const told = async (...notices: object[]): Promise<string[]> => {
    const files: Files = { 'content/notice.json': JSON.stringify({ notices }) };
    return (await judge(files)).map(({ code, severity, field }) => `${severity} ${code} ${field}`);
  };

  test('nothing when all is right, or the file is empty', async () => {
    expect(await told(notice({ link: 'general-information/tong-quan' }), outage())).toEqual([]);
    expect(await told()).toEqual([]);
  });

  test.each<[string, object, string]>([
    [
      'a language that is missing',
      { ...notice(), text: { vi: text.vi, zh: text.zh } },
      'error notice-language notices.0.text.en',
    ],
    ['an end before the beginning', notice({ until: '2026-11-19' }), 'error date-order notices.0.until'],
    [
      'a recovery before the stop',
      outage({ resumes: '2026-12-04T21:00' }),
      'error date-order notices.0.resumes',
    ],
    ['a stop told too late', outage({ stops: '2026-12-03T22:00' }), 'warning notice-late notices.0.from'],
    [
      'a text that does not exist',
      notice({ link: 'news/khong-co' }),
      'error reference-unknown notices.0.link',
    ],
    ['a day that does not exist', notice({ until: '2026-11-31' }), 'error site-config notices.0.until'],
    ['a kind that does not exist', { ...notice(), kind: 'alarm' }, 'error site-config notices.0.kind'],
    [
      'a planned stop without its end',
      { ...outage(), resumes: undefined },
      'error site-config notices.0.resumes',
    ],
  ])('%s', async (_, own, expected) => {
    expect(await told(own)).toEqual([expected]);
  });
});
