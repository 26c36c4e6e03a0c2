import { isCalendarDate } from '../../dates.ts';
import { readingsOf } from '../../issues/date-readings.ts';
import type { Phrase } from '../../issues/issue.ts';

/** How a moment that is none may have been meant: `2026-12-01T08:00`, or a day alone. */
export function momentSuggestion(text: string): Phrase {
  const time = /(?:^|[\sT,])(\d{1,2})\s*(?::\s*(\d{1,2})|h\s*(\d{2})?(?!\p{L}))/iu.exec(text);
  const rest = time ? `${text.slice(0, time.index)} ${text.slice(time.index + time[0].length)}` : text;
  const hour = Number(time?.[1]);
  const minute = Number(time?.[2] ?? time?.[3] ?? 0);
  const at = time && hour < 24 && minute < 60 ? `T${pad(hour)}:${pad(minute)}` : '';
  const days = readingsOf(rest).filter(isCalendarDate);
  const [first, second] = days.map((day) => day + at);
  if (first && second) return { phrase: 'phrases.date.either', values: { first, second } };
  return first ? { phrase: 'phrases.date.moment', values: { first } } : { phrase: 'phrases.date.momentForm' };
}

const pad = (number: number): string => String(number).padStart(2, '0');
