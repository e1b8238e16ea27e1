// The table that a cohort is: its columns, and how it is written as a file.
import { guarded } from './csv.ts';
import type { FieldError } from './field-error.ts';

export const REQUIRED = [
  'studyId',
  'name',
  'phone',
  'language',
  'timeZone',
  'preferredTime',
  'consentSource',
  'careTeam',
];
const OPTIONAL = [
  'startDate',
  'plan',
  'firstDose',
  'infusions',
  'lastDose',
  'cycleDays',
  'quietHours',
  'blockedWeekdays',
  'blockedDates',
  'appointments',
  'medicineReminders',
  'birthYear',
  'treatingDoctor',
];
/** What was wrong with a row, in a file that we gave out to be corrected: not read. */
export const PROBLEMS = 'problems';
export const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];
export const HEADER_EXPECTED = `${REQUIRED.join(',')} and, if wanted, ${OPTIONAL.join(',')}`;

export interface CohortRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Empty cells are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

export type Cohort =
  | { readonly ok: true; readonly rows: readonly CohortRow[] }
  | { readonly ok: false; readonly error: FieldError };

/** The table as a file; `columns` become its header. */
export const writeCohort = (columns: readonly string[], rows: readonly CohortRow['cells'][]): string =>
  [columns, ...rows.map((cells) => columns.map((column) => guarded(cells[column] ?? '')))]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
