// A cohort as a spreadsheet saves it: comma-separated, UTF-8, one header row, one patient per row.
import { CsvError, parse } from 'csv-parse/sync';
import type { FieldError } from './field-error.ts';

const REQUIRED = ['studyId', 'name', 'phone', 'language', 'timeZone', 'preferredTime', 'consentSource', 'careTeam'];
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
];
/** What was wrong with a row, in a file that we gave out to be corrected: not read. */
export const PROBLEMS = 'problems';
export const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];
const HEADER_EXPECTED = `${REQUIRED.join(',')} and, if wanted, ${OPTIONAL.join(',')}`;

export interface CohortRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Empty cells are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

export type Cohort =
  | { readonly ok: true; readonly rows: readonly CohortRow[] }
  | { readonly ok: false; readonly error: FieldError };

const wrong = (field: string, problem: string, expected: string): Cohort => ({
  ok: false,
  error: { field, problem, expected },
});

/** The rows of a cohort, or what is wrong with the file as a whole. */
export const parseCohort = (csv: string): Cohort => {
  let records: string[][];
  try {
    records = parse(csv, { bom: true, relax_column_count: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return wrong('body', `cannot be read as CSV (${error.code}, line ${error.lines})`, 'every quote closed');
  }
  const [header = [], ...body] = records;
  const missing = REQUIRED.filter((column) => !header.includes(column));
  if (missing.length > 0) return wrong('header', `lacks ${missing.join(', ')}`, HEADER_EXPECTED);
  if (new Set(header).size < header.length || header.some((column) => ![...COLUMNS, PROBLEMS].includes(column)))
    return wrong('header', 'names a column twice, or one that we do not know', HEADER_EXPECTED);

  const rows = body.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(
      cells.flatMap((cell, column) =>
        cell === '' || header[column] === PROBLEMS ? [] : [[header[column] ?? 'extra cell', unguarded(cell)]],
      ),
    ),
  }));
  return { ok: true, rows: rows.filter(({ cells }) => Object.keys(cells).length > 0) };
};

/** The table as a file; `columns` become its header. */
export const writeCohort = (columns: readonly string[], rows: readonly CohortRow['cells'][]): string =>
  [columns, ...rows.map((cells) => columns.map((column) => guarded(cells[column] ?? '')))]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');

/** A spreadsheet takes such a cell for a formula, or a phone for a sum: the apostrophe keeps it a text. */
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
