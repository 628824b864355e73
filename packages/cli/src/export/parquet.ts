import { type Duckdb, type ImportDuckdb, openDuckdb } from '../duckdb/load-duckdb.js';
import { sqlPath, sqlText } from '../duckdb/sql-text.js';
import { UsageError } from '../run/usage-error.js';
import type { ExportTable } from './tables.js';

/** Turns CSV that we wrote into Parquet. */
export interface ParquetMaker {
  convert(table: ExportTable, csv: string, parquet: string): Promise<void>;
  close(): void;
}

/**
 * DuckDB with one thread, so that the same rows give the same bytes.
 * @throws UsageError `BTT_ENGINE_MISSING` where it is not installed.
 */
export async function openParquetMaker(importer?: ImportDuckdb): Promise<ParquetMaker> {
  const db = await open(importer);
  await db.run('SET threads = 1');
  return {
    async convert({ columns }, csv, parquet) {
      const types = columns.map(({ name, type }) => `${name}: '${type === 'text' ? 'VARCHAR' : 'INTEGER'}'`);
      await db.run(
        `COPY (SELECT * FROM read_csv(${sqlPath(csv)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types.join(', ')}})) TO ${sqlText(parquet)} (FORMAT parquet, COMPRESSION zstd)`,
      );
    },
    close: () => db.close(),
  };
}

async function open(importer: ImportDuckdb | undefined): Promise<Duckdb> {
  try {
    return await openDuckdb(importer);
  } catch (error) {
    if (!(error instanceof UsageError) || error.code !== 'BTT_ENGINE_MISSING') throw error;
    throw new UsageError(
      'BTT_ENGINE_MISSING',
      'Parquet is written by the package @duckdb/node-api, which is not here.',
      'Install it beside btt: npm install @duckdb/node-api; or use --format csv.',
    );
  }
}
