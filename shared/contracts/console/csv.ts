// A table as a file that spreadsheets open (RFC 4180): UTF-8, a header row, and no cell that is taken for a formula.

/** Empty where there is nothing. Only text is guarded: a number is a number, below zero too. */
export type Cell = string | number | undefined;

export const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('');

/** Excel takes a file for UTF-8 only if it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

const written = (cell: Cell): string => {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = guarded(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A spreadsheet takes such a cell for a formula, or a phone for a sum: the apostrophe keeps it a text. */
export const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
