// node check-answer.mjs ANSWER.csv...: what an answer says, as one line of JSON each. Order of rows is not part of it.
import { DuckDBInstance } from '@duckdb/node-api';

/** Of the reference of a line, `PN-1000000002` being the first one of the file, and in line 2. */
const FIRST = 1_000_000_000;

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
for (const path of process.argv.slice(2)) {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE answer AS FROM read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`,
  );
  const names = (await connection.runAndReadAll('DESCRIBE answer')).getRows().map(([name]) => name);
  const line = names.includes('line') ? 'line::BIGINT' : `ref[4:]::BIGINT - ${FIRST}`;
  const value = names.includes('value') ? 'value' : 'value_usd';
  // The digest is of what must be the same in every row: line, code, origin, cents, finding and risk.
  const [row] = (
    await connection.runAndReadAll(`
      WITH rows AS (SELECT ${line} AS line, replace(hts, '.', '') AS hts, origin, ${value}::DECIMAL(18, 2) AS usd, finding_id, risk FROM answer)
      SELECT count(*), count(DISTINCT line),
        (SELECT sum(usd) FROM (SELECT DISTINCT line, usd FROM rows)),
        sum(hash(line, hts, origin, usd, finding_id, risk)::HUGEINT)
      FROM rows`)
  ).getRows();
  const [findings, flagged, usd, digest] = row.map(String);
  process.stdout.write(`${JSON.stringify({ findings, flagged, usd, digest })}\n`);
}
connection.closeSync();
instance.closeSync();
