// The rows of a CSV file of past responses; what is wrong with its columns is said once, not in every row.
import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { Instrument } from '../../domain/questionnaire.ts';
import { type BadRow, COLUMNS, type RawRow } from '../../domain/replay/past-response.ts';

const SEPARATORS = [',', ';', '\t'];

/** Spreadsheets write what their country separates by. Names of columns hold none of these. */
const separatorOf = (text: string): string => {
  const [header = ''] = text.split('\n');
  const count = (separator: string): number => header.split(separator).length;
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
};

const missingIn = (columns: readonly string[], items: readonly string[]): readonly string[] => {
  const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name));
  return [
    ...(has('patient') ? [] : ['patient']),
    ...(has('dueAt', 'at') ? [] : ['dueAt']),
    ...(has('instrument') ? [] : ['instrument']),
    ...(has('answers', ...items) ? [] : ['answers (or a column named like an item)']),
  ];
};

const problemsOf = (columns: readonly string[], instruments: readonly Instrument[]): readonly BadRow[] => {
  const items = instruments.flatMap((instrument) => instrument.items.map(({ linkId }) => linkId));
  const there = `the file has ${columns.join(', ')}`;
  const unknown = columns.filter((name) => ![...COLUMNS, ...items].includes(name));
  return [
    ...missingIn(columns, items).map((name) => `${name} is missing; ${there}`),
    ...unknown.map((name) => `"${name}" is none we know, nor an item; take it out or rename it`),
  ].map((problem) => ({ line: 1, field: 'column', problem }));
};

/** Every row, or what is wrong with the file as a whole. Commas, semicolons and tabs separate. */
export const csvRows = (text: string, instruments: readonly Instrument[]): readonly (RawRow | BadRow)[] => {
  let columns: readonly string[] = [];
  let records: { record: Record<string, string>; info: Info }[];
  try {
    records = parse(text, {
      bom: true,
      columns: (names: string[]) => {
        columns = names;
        return names;
      },
      delimiter: separatorOf(text),
      trim: true,
      skip_empty_lines: true,
      info: true,
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{ line: Number(error.lines ?? 1), field: 'file', problem: `cannot be read as CSV (${error.code})` }];
  }
  const problems = columns.length === 0 ? [] : problemsOf(columns, instruments);
  if (problems.length > 0) return problems;
  return records.map(({ record, info }) => ({
    line: info.lines,
    raw: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
  }));
};
