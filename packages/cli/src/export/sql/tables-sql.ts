import { EXPORT_TABLES, type ExportTable } from '../tables.js';
import { DIALECT, type Dialect } from './dialect.js';
import type { DialectName } from './dialect-names.js';

/** Statements that make the tables and load the files of `btt export verdicts` into them. */
export function tablesSql(name: DialectName, folder: string): string {
  const dialect = DIALECT[name];
  const statements = EXPORT_TABLES.flatMap((table) => [
    `-- ${table.meaning}.`,
    ...LOADING[name]({
      table,
      dialect,
      place: (ending) => `${folder.replace(/\/+$/, '')}/${table.name}${ending}`,
    }),
  ]);
  return [NOTES[name], ...statements, ''].filter((line) => line !== null).join('\n');
}

interface Loading {
  readonly table: ExportTable;
  readonly dialect: Dialect;
  /** Path of the table's file, or of its folder. */
  readonly place: (ending: string) => string;
}

const CSV = '-- Needs the CSV files: btt export verdicts --format csv. Run it in psql.';
const STAGED = '-- Needs the Parquet files where the engine can read them: adapt their place.';

const NOTES: Readonly<Record<DialectName, string | null>> = {
  duckdb: null,
  postgres: CSV,
  spark: STAGED,
  trino: `${STAGED} Trino reads folders: each file stands alone in one.`,
  bigquery: STAGED,
  snowflake: null,
};

const LOADING: Readonly<Record<DialectName, (loading: Loading) => readonly string[]>> = {
  duckdb: ({ table, dialect, place }) => [
    `CREATE OR REPLACE TABLE ${create(table, dialect)};`,
    `COPY btt_${table.name} FROM ${dialect.literal(place('.parquet'))} (FORMAT parquet);`,
  ],
  postgres: ({ table, dialect, place }) => [
    `DROP TABLE IF EXISTS btt_${table.name};`,
    `CREATE TABLE ${create(table, dialect)};`,
    `\\copy btt_${table.name} FROM ${dialect.literal(place('.csv'))} WITH (FORMAT csv, HEADER true)`,
    `ALTER TABLE btt_${table.name} ADD PRIMARY KEY (${table.key.join(', ')});`,
    `ANALYZE btt_${table.name};`,
  ],
  spark: ({ table, dialect, place }) => [
    `CREATE OR REPLACE TEMPORARY VIEW btt_${table.name} USING parquet OPTIONS (path ${dialect.literal(place('.parquet'))});`,
  ],
  trino: ({ table, dialect, place }) => [
    `CREATE TABLE ${create(table, dialect)}\nWITH (format = 'PARQUET', external_location = ${dialect.literal(place('/'))});`,
  ],
  bigquery: ({ table, dialect, place }) => [
    `CREATE OR REPLACE TABLE ${create(table, dialect)};`,
    `LOAD DATA INTO btt_${table.name} FROM FILES (format = 'PARQUET', uris = [${dialect.literal(place('.parquet'))}]);`,
  ],
  snowflake: ({ table, dialect, place }) => [
    `CREATE OR REPLACE TABLE ${create(table, dialect)};`,
    `PUT ${dialect.literal(`file://${place('.parquet')}`)} @%btt_${table.name} OVERWRITE = TRUE;`,
    `COPY INTO btt_${table.name} FROM @%btt_${table.name} FILE_FORMAT = (TYPE = PARQUET) MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE;`,
  ],
};

function create({ name, columns }: ExportTable, { type }: Dialect): string {
  const lines = columns.map(
    (column) => `  ${column.name} ${type[column.type]}${column.required ? ' NOT NULL' : ''}`,
  );
  return `btt_${name} (\n${lines.join(',\n')}\n)`;
}
