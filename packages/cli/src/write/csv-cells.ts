/**
 * Cells of our own CSV. By hand, because this stands in the hot path: csv-stringify's synchronous call took several
 * microseconds a row (docs/decisions.md). RFC 4180, and harmless in a spreadsheet: a text that Excel
 * would run as a formula gets an apostrophe in front, unless the user asked for raw cells.
 */
export function csvCells(cells: readonly string[], raw: boolean): string {
  let row = '';
  for (let i = 0; i < cells.length; i++) row += (i === 0 ? '' : ',') + csvCell(cells[i] as string, raw);
  return row;
}

const FORMULA = /^\s*[=+\-@\t\r\u0000＝＋－＠]/;
const QUOTED = /[",\r\n]/;

function csvCell(text: string, raw: boolean): string {
  const cell = raw || !FORMULA.test(text) ? text : `'${text}`;
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
