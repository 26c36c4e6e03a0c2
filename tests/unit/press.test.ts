import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/collections/fields.ts';
import type { PressFacts } from '../../src/collections/press.ts';
import { getPortal } from '../../src/lib/portal.ts';
import { arrangeBriefings, briefingsOf } from '../../src/lib/press/briefings.ts';
import { quarterLabel } from '../../src/lib/press/labels.ts';
import { daysOf, type Step } from '../../src/lib/press/lead-times.ts';
import { plainParagraphs } from '../../src/lib/press/plain-paragraphs.ts';
import { project } from '../support/gate.ts';
import { subject, tableOf } from '../support/invented.ts';

const portal = getPortal(project);

const step = (
  count: number,
  unit: Step['unit'],
  direction: Step['direction'],
  from: Step['from'] = 'chosen',
) => ({
  count,
  unit,
  direction,
  from,
});

describe('a journalist who chooses a date', () => {
  test.each<[string, string, Step[], string[]]>([
    ['ten days before entry', '2026-12-15', [step(10, 'days', 'before')], ['2026-12-05']],
    ['over the end of a year', '2027-01-04', [step(10, 'days', 'before')], ['2026-12-25']],
    ['over a leap day', '2028-03-05', [step(10, 'days', 'before')], ['2028-02-24']],
    ['five working days after a Friday', '2026-11-27', [step(5, 'working-days', 'after')], ['2026-12-04']],
    ['one working day after a Friday', '2026-11-27', [step(1, 'working-days', 'after')], ['2026-11-30']],
    ['one working day before a Monday', '2026-11-30', [step(1, 'working-days', 'before')], ['2026-11-27']],
    ['a notice of 24 hours', '2026-12-01', [step(24, 'hours', 'before')], ['2026-11-30']],
    ['a notice of 30 hours, whole days', '2026-12-02', [step(30, 'hours', 'before')], ['2026-11-30']],
    [
      'the application and its answer, counted from each other',
      '2026-12-15',
      [step(10, 'days', 'before'), step(7, 'working-days', 'after', 'previous')],
      ['2026-12-05', '2026-12-15'],
    ],
  ])('is told %s', (_, chosen, steps, days) => {
    expect(daysOf(chosen, steps)).toEqual(days);
  });
});

const briefing = (slug: string, held: string, own: Partial<PressFacts> = {}) =>
  subject(`press/${slug}`, 'vi', {
    press: { type: 'briefing', held, chair: 'council', ...own } as Facts['press'],
  });

describe('a press room', () => {
  const arranged = (...entries: ReturnType<typeof briefing>[]) =>
    arrangeBriefings(briefingsOf(tableOf(entries.flat()).sets), '2026-11-25T10:00');
  const slugs = (list: readonly { set: { slug: string } }[]) => list.map(({ set }) => set.slug);

  test('puts the nearest briefing to come first, and today’s until its hour', () => {
    const { next } = arranged(
      briefing('later', '2027-02-01'),
      briefing('this-afternoon', '2026-11-25T14:00'),
      briefing('this-morning', '2026-11-25T09:00'),
      briefing('some-time-today', '2026-11-25'),
    );
    expect(slugs(next)).toEqual(['some-time-today', 'this-afternoon', 'later']);
  });

  test('shows the quarters of a year, those without a briefing too, and older ones that had one', () => {
    const { past } = arranged(
      briefing('second', '2026-05-30T09:00'),
      briefing('first', '2026-04-01'),
      briefing('old', '2024-12-31'),
    );
    expect(past.map(({ quarter, briefings }) => [quarter, ...slugs(briefings)])).toEqual([
      ['2026-Q4'],
      ['2026-Q3'],
      ['2026-Q2', 'second', 'first'],
      ['2026-Q1'],
      ['2024-Q4', 'old'],
    ]);
  });

  test('calls a quarter as the readers of each language do', () => {
    const labels = portal.locales.map(({ code }) => [code, quarterLabel('2025-Q3', portal.t(code))]);
    expect(Object.fromEntries(labels)).toEqual({
      vi: 'Quý III/2025',
      zh: '2025年第三季度',
      en: 'Third quarter of 2025',
    });
  });

  test('sorts what was said by the day on which it was said', () => {
    const { sets } = tableOf([
      ...briefing('briefing', '2024-12-31T09:00'),
      ...subject('press/statement', 'vi', {
        press: { type: 'statement', made: '2025-06-01', by: 'council' },
      }),
      ...subject('press/guide', 'vi', { press: { type: 'guide' } }),
    ]);
    expect(Object.fromEntries(sets.map(({ slug, sortDate }) => [slug, sortDate]))).toEqual({
      briefing: '2024-12-31',
      statement: '2025-06-01',
      guide: '2026-01-05',
    });
  });
});

test('an editor who opens a text of the media kit reads plain words', () => {
  const html =
    '<p>A <a href="/x">B</a> &#x26; C<sup>1</sup></p>\n<ol class="steps"><li>One</li></ol><p> </p>';
  expect(plainParagraphs(html)).toEqual(['A B & C1', 'One']);
});
