// The rule of btt's own CSV (packages/cli/src/write/csv-cells.ts; a test holds the two together): a text that a
// spreadsheet would run as a formula gets an apostrophe in front.
const FORMULA = /^\s*[=+\-@\t\r\u0000\uff1d\uff0b\uff0d\uff20]/;
const QUOTED = /[",\r\n]/;

/** Rows as CSV by RFC 4180, lines ending in LF, harmless in a spreadsheet. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

function csvCell(text: string): string {
  const cell = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
