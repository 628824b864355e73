import type { FigureTable } from '@better-trade/viz';
import { csvCells } from '../write/csv-cells.js';

/** The table of a figure. What is not known is empty, as in every CSV of btt, never 0. */
export function figureCsv({ columns, rows }: FigureTable, raw: boolean): string {
  // A number is no formula, and behind an apostrophe it would be no number.
  const cellText = (cell: string | number | null): string =>
    typeof cell === 'number' ? String(cell) : csvCells([cell ?? ''], raw);
  return [columns.map(({ label }) => label), ...rows]
    .map((cells) => `${cells.map(cellText).join(',')}\n`)
    .join('');
}
