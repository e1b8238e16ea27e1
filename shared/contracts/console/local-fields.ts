// Fields that several requests share: wall-clock times, quiet hours, time zones, phone numbers.
import * as z from 'zod/mini';
import type { QuietHours } from '../../domain/local-time.ts';
import { type Phone, readPhone } from './phone.ts';
import { isTimeZone, nearestTimeZone } from './time-zone.ts';

/** Text without the spaces around it, of at most `longest` characters. */
export const text = (longest: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1, 'is empty'),
    z.maxLength(longest, `is longer than ${longest} characters`),
    // What a spreadsheet saved in another encoding leaves of its accents.
    z.refine((value) => !value.includes('\uFFFD'), 'is not saved as UTF-8'),
  );

/** Of up to four digits; in a cell of a spreadsheet it is text. */
export const wholeNumber = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value)),
  z.int('is not a whole number'),
);

export const localTime = z.string().check(z.trim(), z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day'));

export const localDate = z.string().check(
  z.trim(),
  z.refine((value) => isDate(value), 'is not a day of the calendar'),
);

/** A day of the calendar, `YYYY-MM-DD`. */
export const isDate = (value: string): boolean => {
  const date = new Date(`${value}T00:00:00.000Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** Nobody gets a text unasked between these, whatever they wish (TCPA, 47 CFR 64.1200(c)(1)). */
export const ALWAYS_QUIET: QuietHours = { from: '21:00', to: '08:00' };

/** Far more than two times take; reading a long run of dashes takes long. */
const LONGEST_CELL = 60;

/** In a cell of a spreadsheet `20:00-09:00`. */
const quietHoursIn = (value: unknown): unknown => {
  const [, from, to] =
    typeof value === 'string' && value.length <= LONGEST_CELL ? (/^(\S+?)\s*-\s*(\S+)$/.exec(value) ?? []) : [];
  return from === undefined ? value : { from, to };
};

export const quietHours = z.pipe(
  z.transform(quietHoursIn),
  z
    .strictObject({ from: localTime, to: localTime })
    .check(
      z.refine(
        ({ from, to }) => from > to && from <= ALWAYS_QUIET.from && to >= ALWAYS_QUIET.to,
        `allows texts between ${ALWAYS_QUIET.from} and ${ALWAYS_QUIET.to}`,
      ),
    ),
);

export const timeZone = z.string().check(
  z.trim(),
  z.refine(isTimeZone, {
    error: ({ input }) => {
      const nearest = nearestTimeZone(String(input));
      return nearest ? `is unknown; did you mean ${nearest}?` : 'is unknown';
    },
  }),
);

/** Any usual notation in, E.164 and its country out. */
export const phone = z.pipe(
  z.string().check(z.trim(), z.minLength(1, 'is empty')),
  z.transform((value: string, context): Phone => {
    const read = readPhone(value);
    if (!('problem' in read)) return read;
    context.issues.push({ code: 'custom', message: read.problem, input: value });
    return z.NEVER;
  }),
);
