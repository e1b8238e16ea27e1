// Days without texts, appointments and medicine reminders, as a JSON body or a cell of an import has them.
import * as z from 'zod/mini';
import { APPOINTMENT_KINDS } from '../../domain/appointment.ts';
import { localDate, localTime } from './local-fields.ts';

/** One day of the week at least has to be left. */
const MOST_WEEKDAYS = 6;
const LAST_WEEKDAY = 7;
const MOST_DATES = 60;
const MOST_TIMES = 4;
/** Far more than the longest list takes; reading spaces by the thousand takes long. */
const LONGEST_CELL = 4_000;

/** What a cell of a spreadsheet holds in words; anything else is as it should be already. */
const inCell = (read: (cell: string) => unknown) =>
  z.transform((value: unknown) => (typeof value === 'string' && value.length <= LONGEST_CELL ? read(value) : value));

const listIn = (cell: string): readonly string[] => cell.split(';').map((one) => one.trim());

const numbersIn = (cell: string): readonly unknown[] =>
  listIn(cell).map((one) => (/^\d$/.test(one) ? Number(one) : one));

const appointmentIn = (cell: string): unknown => {
  const [kind, date, time, ...more] = cell.split(/\s+/);
  return more.length > 0 ? cell : { kind, date, time };
};

const medicineIn = (cell: string): unknown => {
  const [times = '', until] = cell.split(/\s+until\s+/);
  return { times: listIn(times), until };
};

export const appointment = z.strictObject({ kind: z.enum(APPOINTMENT_KINDS), date: localDate, time: localTime });

export const medicineReminders = z.strictObject({
  times: z.array(localTime).check(z.minLength(1, 'are none'), z.maxLength(MOST_TIMES, `are more than ${MOST_TIMES}`)),
  until: localDate,
});

export const REMINDER_FIELDS = {
  blockedWeekdays: z.pipe(
    inCell(numbersIn),
    z
      .array(z.int('is no weekday').check(z.gte(1, 'is no weekday'), z.lte(LAST_WEEKDAY, 'is no weekday')))
      .check(z.refine((days) => new Set(days).size <= MOST_WEEKDAYS, 'leave no day of the week')),
  ),
  blockedDates: z.pipe(
    inCell(listIn),
    z.array(localDate).check(z.maxLength(MOST_DATES, `are more than ${MOST_DATES}`)),
  ),
  appointments: z.pipe(
    inCell((cell) => listIn(cell).map(appointmentIn)),
    z.array(appointment),
  ),
  medicineReminders: z.pipe(inCell(medicineIn), medicineReminders),
};

export const REMINDER_EXPECTED = {
  blockedWeekdays:
    'weekdays without texts, 1 for Monday to 7 for Sunday, at most six: [6, 7] or, in a spreadsheet, 6;7; may be left out',
  blockedDates: `days without texts, at most ${MOST_DATES}: ["2027-01-15"] or, in a spreadsheet, 2027-01-15;2027-01-18; may be left out`,
  appointments:
    '[{"kind": "infusion", "date": "2027-01-13", "time": "10:30"}] or, in a spreadsheet, infusion 2027-01-13 10:30;appointment 2027-01-20 09:00; may be left out',
  medicineReminders: `1 to ${MOST_TIMES} times of day and the last day, no drug, no dose: {"times": ["09:00"], "until": "2027-02-01"} or, in a spreadsheet, 09:00;18:30 until 2027-02-01; may be left out`,
} as const;
