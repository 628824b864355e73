import { beginOutput } from '../write/begin-output.js';
import { fileFailed } from '../write/output-failed.js';
import { CSV_COLUMNS } from '../write/write-csv.js';
import { type JudgedPair, PAIR_COLUMNS } from './judge-pairs.js';
import { appendTexts } from './line-table.js';
import type { Duckdb } from './load-duckdb.js';
import { type PairCell, rowCells } from './row-cells.js';
import { sqlText } from './sql-text.js';

/** The rows of `--format csv` as a Parquet file: `line` and `value_usd` are numbers, the others are text. */
export interface ParquetRows {
  readonly add: (pair: JudgedPair) => void;
  /** Joins the rows with the lines and writes them in the order of the input. */
  readonly write: (path: string, severalFiles: boolean) => Promise<void>;
}

const PAIR_CELLS: readonly PairCell[] = CSV_COLUMNS.filter(isPairCell);

/** @param all Also rows for lines without findings. */
export async function collectParquetRows(db: Duckdb, all: boolean): Promise<ParquetRows> {
  const columns = [
    ...PAIR_COLUMNS.map((name) => `pair_${name}`),
    ...PAIR_CELLS.map((name) => `cell_${name}`),
  ];
  await db.run(
    `CREATE TABLE pair_rows (nth INTEGER, ${columns.map((name) => `${name} VARCHAR`).join(', ')})`,
  );
  const appender = await db.connection.createAppender('pair_rows');
  return {
    add: ({ key, verdict }) => {
      const findings = verdict.findings.length === 0 && all ? [null] : verdict.findings;
      findings.forEach((finding, nth) => {
        const cells = rowCells(verdict, finding);
        appender.appendInteger(nth);
        appendTexts(appender, [...key, ...PAIR_CELLS.map((name) => cells[name])]);
      });
    },
    write: async (path, severalFiles) => {
      appender.closeSync();
      const output = await beginOutput(path);
      try {
        await db.run(
          `COPY (${joined(severalFiles)}) TO ${sqlText(output.place)} (FORMAT parquet, COMPRESSION zstd)`,
        );
      } catch (error) {
        throw fileFailed(path, error);
      }
      await output.finish();
    },
  };
}

function joined(severalFiles: boolean): string {
  const cells = CSV_COLUMNS.map((name) => {
    if (name === 'line' || name === 'ref') return `l.${name}`;
    return name === 'value_usd' ? 'l.usd AS value_usd' : `r.cell_${name} AS ${name}`;
  });
  const file = severalFiles ? ['f.name AS file'] : [];
  const same = PAIR_COLUMNS.map((name) => `l.${name} = r.pair_${name}`).join(' AND ');
  return `SELECT ${[...file, ...cells].join(', ')} FROM priced l JOIN pair_rows r ON ${same} JOIN files f ON f.file = l.file ORDER BY l.file, l.line, r.nth`;
}

function isPairCell(name: (typeof CSV_COLUMNS)[number]): name is PairCell {
  return name !== 'line' && name !== 'value_usd' && name !== 'ref';
}
