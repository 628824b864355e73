import { createHash } from 'node:crypto';
import { csvCells } from '../write/csv-cells.js';
import type { Sink } from '../write/sink.js';
import type { ExportTable } from './tables.js';

/** One file of an export, as the manifest names it. */
export interface WrittenFile {
  readonly table: ExportTable;
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table as CSV, counted and digested while it is written. */
export interface TableFile {
  row(cells: readonly string[]): void;
  /** A row of cells that need no quotes, as one text. */
  plain(row: string): void;
  /** Waits for the disk; call it now and then. */
  flush(): Promise<void>;
  close(): Promise<Omit<WrittenFile, 'file'>>;
}

/** Cells stay raw: they are keys of a join, and a mark in front of one would be a miss. */
export function tableFile(table: ExportTable, sink: Sink): TableFile {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  let gathered = '';
  const put = (): void => {
    hash.update(gathered);
    bytes += Buffer.byteLength(gathered);
    sink.text(gathered);
    gathered = '';
  };
  gathered = `${table.columns.map((column) => column.name).join(',')}\n`;
  const plain = (row: string): void => {
    gathered += `${row}\n`;
    rows++;
    if (gathered.length > 1 << 16) put();
  };
  return {
    row: (cells) => plain(csvCells(cells, true)),
    plain,
    flush: () => sink.flush(),
    async close() {
      put();
      await sink.close();
      return { table, rows, bytes, sha256: hash.digest('hex') };
    },
  };
}
