/**
 * Rows of cells under one another, as lines of text without blanks at the end.
 * @param right Whether a column is set to the right, as figures are.
 */
export function alignRows(
  rows: readonly (readonly string[])[],
  right: (column: number) => boolean,
): readonly string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, i) => (right(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
