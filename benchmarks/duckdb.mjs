// DuckDB over the tables, from SQL that is written without our programs. Also what a test recomputes figures with.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const sql = (name) => readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8');
const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * Rows of one answer, `[key, low, high]`, largest first.
 * @param answer national, gaps, country or listings.
 * @param source csv: the tables as they ship; parquet: those of {@link toParquet}.
 * @param variables data: folder of the tables; day; country for the answer of that name.
 */
export async function answerBySql(answer, source, variables) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const set = Object.entries(variables).map(([name, value]) => `SET VARIABLE ${name} = ${literal(value)};`);
  await connection.run([...set, sql(`from-${source}`), sql('exposure')].join('\n'));
  const reader = await connection.runAndReadAll(sql(answer));
  const rows = reader.getRows().map(([key, low, high]) => [key, Number(low), Number(high)]);
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** Every table that the SQL reads, as Parquet under the same names; the values as one row each. */
export async function toParquet(data, folder) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`SET VARIABLE data = ${literal(data)};\n${sql('from-csv')}`);
  const named = ['exposure', 'gaps'].flatMap((name) => [...sql(name).matchAll(/rows_of\('([^']+)'\)/g)]);
  const tables = new Map([...named.map(([, name]) => [name, `rows_of('${name}')`])]);
  tables.set('/census/detail', 'detail').set('/census/chapter_value', 'chapter_value');
  for (const [name, rows] of tables)
    await connection.run(`COPY (FROM ${rows}) TO ${literal(`${folder}${name}.parquet`)} (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

export async function duckdbVersion() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll('SELECT version()');
  return String(reader.getRows()[0]?.[0]);
}
