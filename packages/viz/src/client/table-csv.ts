import { csvText } from './csv.js';
import type { Column, Row } from './table-data.js';

/** Rows of a table with the labels of its columns, but those marked `data-csv="skip"`. */
export function tableCsv(columns: readonly Column[], rows: readonly Row[]): string {
  const saved = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.inCsv);
  return csvText([
    saved.map(({ column }) => column.label),
    ...rows.map((row) => saved.map(({ column, at }) => csvValue(row, column, at))),
  ]);
}

/** What a cell is in a file: its value, but the word for a rank, whose value is only an order; a number without commas. */
function csvValue(row: Row, column: Column, at: number): string {
  if (column.sort === 'rank') return row.texts[at] ?? '';
  const value = row.values[at] ?? '';
  return column.sort === 'number' && /^-?[\d,]+(?:\.\d+)?$/.test(value) ? value.replace(/,/g, '') : value;
}
