// A column of an export: what it is called, what it means, and where it comes from. The data dictionary is made of these.

export type ColumnType = 'text' | 'number' | 'local time with offset' | 'days since enrolment';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** For whoever reads the file without us. */
  readonly meaning: string;
  /** Undefined is an empty cell. */
  readonly of: (row: Row) => string | number | undefined;
}

export const cellsOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  rows.map((row) => columns.map(({ of }) => of(row)));
