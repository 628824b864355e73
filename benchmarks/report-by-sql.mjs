// The same answer as a `btt report`, by a process that holds nothing but DuckDB: printed as a table of 25 rows.
// node report-by-sql.mjs ANSWER SOURCE DATA DAY [COUNTRY]
import { answerBySql } from './duckdb.mjs';

const [answer, source, data, day, country] = process.argv.slice(2);
const rows = await answerBySql(answer, source, { data, day, ...(country === undefined ? {} : { country }) });
const totals = rows.filter(([key]) => key.startsWith('='));
const others = rows.filter(([key]) => !key.startsWith('=')).slice(0, 25);
for (const [key, low, high] of [...totals, ...others])
  process.stdout.write(`${key.padEnd(50)} ${String(low).padStart(16)} ${String(high).padStart(16)}\n`);
