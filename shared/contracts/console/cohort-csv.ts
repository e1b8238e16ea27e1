// A cohort as a spreadsheet saves it: comma-separated, UTF-8, one header row, one patient per row.
import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS, type Cohort, HEADER_EXPECTED, PROBLEMS, REQUIRED } from './cohort-table.ts';
import { unguarded } from './csv.ts';

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
