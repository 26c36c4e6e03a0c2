import { z } from 'astro/zod';
import { isCalendarDate, isPartialDate } from '../lib/dates.ts';

/** One line of text, without space at its ends. */
export const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/[\r\n]/.test(text), { params: { issue: 'one-line' } });

/** A day of the civil calendar, `YYYY-MM-DD`. */
export const civilDate = z.string().refine(isCalendarDate, { params: { issue: 'bad-date' } });

/** A day, or a minute of a day: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
export const moment = z
  .string()
  .refine(
    (text) => isCalendarDate(text.slice(0, 10)) && /^(?:.{10}|.{10}T(?:[01]\d|2[0-3]):[0-5]\d)$/.test(text),
    {
      params: { issue: 'bad-date' },
    },
  );

/** A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = z.string().refine(isPartialDate, { params: { issue: 'bad-date' } });

/** The id of a record in a registry under `content/data`, or of a folder. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** `<collection>/<slug>`. */
export const subject = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

export const version = z.string().regex(/^[0-9a-f]{8}$/, { error: 'version' });

/** A text in each language of the portal, by locale code. */
export const localized = z.record(z.string(), z.string().min(1).max(1000));
