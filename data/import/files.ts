/** Reading the source files and writing the project's own tables; only `import/` uses it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export type Row = Readonly<Record<string, string>>;

export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** No `cast`: it would eat the leading zero of every HTS code. */
export function readCsv(path: string): Row[] {
  return parse(readText(path), { columns: true, bom: true, skip_empty_lines: true });
}

/** Rows are sorted by their own text, so that a re-import never reorders a table. */
export function writeTable(
  path: string,
  columns: readonly string[],
  rows: readonly Row[],
  keepOrder = false,
): void {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? ''));
  const ordered = keepOrder ? lines : [...lines].sort(byCells);
  writeFileSync(path, stringify([[...columns], ...ordered]));
}

function byCells(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? '', b[i] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column} among ${Object.keys(row).join(', ')}`);
  return value;
}
