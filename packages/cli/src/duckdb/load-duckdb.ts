import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { UsageError } from '../run/usage-error.js';
import { temporaryFolder } from '../write/temporary-folder.js';

type DuckdbModule = typeof import('@duckdb/node-api');
export type ImportDuckdb = () => Promise<DuckdbModule>;

/** What DuckDB holds in memory at most, `1GB` as it writes it; what is more goes to a temporary folder. */
export const MEMORY_LIMIT = '1GB';

/** A database for one run, in memory and a temporary folder. */
export interface Duckdb {
  readonly connection: DuckDBConnection;
  readonly run: (sql: string) => Promise<void>;
  /** Rows in the order of the query, in batches; memory does not grow with their number. */
  readonly stream: (sql: string) => AsyncGenerator<readonly (readonly DuckDBValue[])[], void>;
  /** The first row of an answer that has one. */
  readonly one: (sql: string) => Promise<readonly DuckDBValue[]>;
  readonly close: () => void;
}

/**
 * Opens DuckDB, which is a package of its own: a hundred megabytes of native code that few users need.
 *
 * @throws UsageError `BTT_ENGINE_MISSING` if it is not installed.
 */
export async function openDuckdb(
  importer: ImportDuckdb = () => import('@duckdb/node-api'),
  memoryLimit = MEMORY_LIMIT,
): Promise<Duckdb> {
  const { DuckDBInstance } = await importEngine(importer);
  const folder = temporaryFolder('btt-duckdb-');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    temp_directory: folder.path,
    preserve_insertion_order: 'true',
    // btt works offline: nothing is fetched, whatever a file asks for.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  async function* stream(sql: string): AsyncGenerator<readonly (readonly DuckDBValue[])[], void> {
    // A connection of its own: whatever else is done on one ends its stream early, and nothing says so.
    const own = await instance.connect();
    try {
      const result = await own.stream(sql);
      for (let chunk = await result.fetchChunk(); chunk !== null; chunk = await result.fetchChunk()) {
        if (chunk.rowCount === 0) return;
        yield chunk.getRows();
      }
    } finally {
      own.closeSync();
    }
  }
  return {
    connection,
    run: async (sql) => {
      await connection.run(sql);
    },
    stream,
    one: async (sql) => {
      const rows = await (await connection.run(sql)).getRows();
      return rows[0] ?? [];
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      folder.remove();
    },
  };
}

async function importEngine(importer: ImportDuckdb): Promise<DuckdbModule> {
  try {
    return await importer();
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be loaded';
    throw new UsageError(
      'BTT_ENGINE_MISSING',
      `--engine duckdb needs the package @duckdb/node-api, which is not here (${why}).`,
      'Install it beside btt: npm install @duckdb/node-api.',
    );
  }
}
