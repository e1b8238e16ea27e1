// Past responses from a CSV or JSON Lines file; a row that cannot be read is named, and the others go on.
import type { Instrument } from '../../domain/questionnaire.ts';
import { type BadRow, type PastResponse, type RawRow, readRow } from '../../domain/replay/past-response.ts';
import { csvRows } from './csv-rows.ts';

export interface PastResponses {
  readonly responses: readonly PastResponse[];
  readonly badRows: readonly BadRow[];
}

/** Reads every row of the file; `name` says by its end what format it is in. */
export const readResponses = (name: string, text: string, instruments: readonly Instrument[]): PastResponses => {
  const rows = name.endsWith('.csv') ? csvRows(text, instruments) : jsonRows(text);
  const responses: PastResponse[] = [];
  const badRows: BadRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const read = 'raw' in row ? readRow(row, instruments) : row;
    if (!('dueAt' in read)) {
      badRows.push(read);
      continue;
    }
    const key = JSON.stringify([read.patient, read.dueAt, read.instrument.id]);
    if (seen.has(key))
      badRows.push({
        line: row.line,
        field: 'instrument',
        problem: 'this patient, time and instrument were there before',
      });
    else responses.push(read);
    seen.add(key);
  }
  return { responses, badRows };
};

const jsonRows = (text: string): readonly (RawRow | BadRow)[] =>
  text
    .split('\n')
    .map((json, index) => ({ json, line: index + 1 }))
    .filter(({ json }) => json.trim() !== '')
    .map(({ json, line }) => {
      const raw = objectIn(json);
      return raw ? { line, raw } : { line, field: 'row', problem: 'is not a JSON object' };
    });

const objectIn = (json: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};
