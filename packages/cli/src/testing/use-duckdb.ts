import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Duckdb, openDuckdb } from '../duckdb/load-duckdb.js';
import { sqlText } from '../duckdb/sql-text.js';
import { file } from './run-btt.js';

/** One DuckDB for the tests of a file, which makes their inputs. */
export function useDuckdb(): {
  readonly db: () => Duckdb;
  /** Writes what a query selects; answers the path. */
  readonly parquet: (select: string) => Promise<string>;
} {
  let db: Duckdb;
  beforeAll(async () => {
    db = await openDuckdb();
  });
  afterAll(() => db.close());
  return {
    db: () => db,
    async parquet(select) {
      const path = join(dirname(file('x', '')), 'lines.parquet');
      await db.run(`COPY (${select}) TO ${sqlText(path)} (FORMAT parquet)`);
      return path;
    },
  };
}
