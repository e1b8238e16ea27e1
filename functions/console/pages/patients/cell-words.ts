// What a cell of an imported list has to be, as one types it: the API says the same in the words of JSON.
import { ENROLMENT_EXPECTED } from '../../../../shared/contracts/console/enrolment-request.ts';
import type { FieldError } from '../../../../shared/contracts/console/field-error.ts';

const MAY_BE_EMPTY = 'or nothing';

const IN_CELL: Readonly<Record<string, string>> = {
  phone:
    'a mobile phone, such as +1 206 555 0100; without a country code it is taken for the country of your care team',
  plan: `the id of a plan, ${MAY_BE_EMPTY}`,
  startDate: `the day of the first survey, such as 2027-01-15, from today to a year ahead, ${MAY_BE_EMPTY}`,
  firstDose: `the day of the first dose, such as 2027-01-15, ${MAY_BE_EMPTY}`,
  infusions: `days with semicolons between them, such as 2027-01-25;2027-02-15, none before firstDose or after lastDose, ${MAY_BE_EMPTY}`,
  lastDose: `the day of the last dose, not before firstDose, ${MAY_BE_EMPTY}`,
  cycleDays: `the days from one infusion to the next, 1 to 366, ${MAY_BE_EMPTY}`,
  quietHours: `when no text may come, at least 21:00-08:00, such as 20:00-09:00, ${MAY_BE_EMPTY}`,
  blockedWeekdays: `weekdays without texts, 1 for Monday to 7 for Sunday, with semicolons between them, such as 6;7, ${MAY_BE_EMPTY}`,
  blockedDates: `days without texts, such as 2027-01-15;2027-01-18, at most 60, ${MAY_BE_EMPTY}`,
  appointments: `infusion or appointment, a day and a time, such as infusion 2027-01-13 10:30;appointment 2027-01-20 09:00, ${MAY_BE_EMPTY}`,
  medicineReminders: `1 to 4 times of day and the last day, such as 09:00;18:30 until 2027-02-01, no drug and no dose, ${MAY_BE_EMPTY}`,
  treatingDoctor: `name and phone, with its country code, such as Dr Vale +1 312 555 0198, ${MAY_BE_EMPTY}`,
  birthYear: `the year the patient was born in, such as 1957, of an adult, ${MAY_BE_EMPTY}`,
};

/** What the API expects of a field; undefined where there is none of that name. */
const expectedByApi = (name: string): string | undefined =>
  Object.entries(ENROLMENT_EXPECTED).find(([field]) => field === name)?.[1];

/** Empty where there is no such column. */
export const expectedInCell = (column: string): string => IN_CELL[column] ?? expectedByApi(column) ?? '';

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  'belongs to another patient':
    'a number nobody else is enrolled with; patients who share a phone are enrolled one by one, on the page “Enrol a patient”',
  'belongs to a patient who has no label yet':
    'that patient given a label first, on their page, so that every text says whom it is for',
};

/** By its column: a part of a cell has none of its own. What is expected for this very list, such as a team of it, stays. */
export const inCellWords = <Wrong extends FieldError>(error: Wrong): Wrong => {
  const column = error.field.split('.')[0] ?? '';
  const todo = column === 'phone' ? WHAT_TO_DO[error.problem] : undefined;
  const isGeneral = error.expected === expectedByApi(column);
  return { ...error, field: column, expected: todo ?? (isGeneral ? expectedInCell(column) : error.expected) };
};
