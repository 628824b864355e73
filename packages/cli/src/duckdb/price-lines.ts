import { parseUsd } from '@better-trade/core';
import { text } from './line-table.js';
import type { Duckdb } from './load-duckdb.js';
import { exact } from './sql-text.js';

/** Values of which DuckDB and `parseUsd` cannot but make the same: whole dollars, or with cents. */
const IS_PLAIN = `regexp_full_match(l.value, '[0-9]{1,12}([.][0-9]{1,2})?')`;

/**
 * The lines with what their value comes to: `cents`, `usd` (NULL where the line has none) and `fault`, the value as it
 * is written if it is none. Values that are not plain numbers are read by `parseUsd`, each different one once.
 */
export async function priceLines(db: Duckdb): Promise<void> {
  await db.run('CREATE TABLE odd_values (value VARCHAR, cents BIGINT, usd DOUBLE, faulty BOOLEAN)');
  const appender = await db.connection.createAppender('odd_values');
  for await (const batch of db.stream(
    `SELECT DISTINCT ${exact('value')} FROM lines l WHERE value <> '' AND NOT ${IS_PLAIN}`,
  ))
    for (const [cell] of batch) {
      const written = text(cell);
      const read = parseUsd(written);
      const usd = read.kind === 'usd' ? read.value : null;
      appender.appendVarchar(written);
      appender.appendBigInt(BigInt(Math.round((usd ?? 0) * 100)));
      if (usd === null) appender.appendNull();
      else appender.appendDouble(usd);
      appender.appendBoolean(read.kind === 'fault');
      appender.endRow();
    }
  appender.closeSync();
  const isPlain = `l.value <> '' AND ${IS_PLAIN}`;
  await db.run(`CREATE VIEW priced AS SELECT l.*,
    CASE WHEN ${isPlain} THEN CAST(CAST(l.value AS DECIMAL(16, 2)) * 100 AS BIGINT)
      WHEN l.value = '' THEN 0 WHEN v.value IS NULL THEN error('a value was not read') ELSE v.cents END AS cents,
    CASE WHEN ${isPlain} THEN CAST(l.value AS DOUBLE) ELSE v.usd END AS usd,
    CASE WHEN v.faulty THEN l.value ELSE '' END AS fault
    FROM lines l LEFT JOIN odd_values v ON v.value = l.value`);
}
