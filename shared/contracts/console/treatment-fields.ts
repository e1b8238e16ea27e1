// The dates of treatment, as a JSON body or a row of an import has them.
import * as z from 'zod/mini';
import { isDate, localDate, wholeNumber } from './local-fields.ts';

/** A list, or in a cell of a spreadsheet days with semicolons between them. */
const localDates = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? value.split(';').map((day) => day.trim()) : value)),
  z.custom<readonly string[]>(
    (value) => Array.isArray(value) && value.every((day) => typeof day === 'string' && isDate(day)),
    'hold something that is not a day of the calendar',
  ),
);

export const TREATMENT_FIELDS = {
  firstDose: localDate,
  infusions: localDates,
  lastDose: localDate,
  cycleDays: wholeNumber,
};

export const TREATMENT_EXPECTED = {
  firstDose: 'the day of the first dose, YYYY-MM-DD; may be left out',
  infusions:
    'the days of the infusions, ["2027-01-25", "2027-02-15"] or, in a spreadsheet, 2027-01-25;2027-02-15, from firstDose to lastDose; may be left out',
  lastDose: 'the day of the last dose, not before firstDose; may be left out',
  cycleDays: 'days from one infusion to the next, 1 to 366; may be left out',
} as const;
