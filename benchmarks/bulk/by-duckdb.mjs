// node by-duckdb.mjs VARIANT LINES.csv RULES OUT.csv: the job as one query of DuckDB, in a process that holds nothing else.
import { DuckDBInstance } from '@duckdb/node-api';

const [variant, lines, rules, out] = process.argv.slice(2);
const literal = (text) => `'${text.replaceAll("'", "''")}'`;

// Types and dialect are given, so that nothing is sniffed; columns that the query does not name are not kept.
const COLUMNS = [
  'ref',
  'hts',
  'origin',
  'entered',
  'port',
  'description',
  'quantity',
  'unit',
  'value',
  'weight',
  'invoice',
  'spi',
];
/** @param more Options besides. */
const linesOf = (more = '') =>
  `read_csv(${literal(lines)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${COLUMNS.map((name) => `${name}: 'VARCHAR'`).join(', ')}}${more})`;
const TABLES = `
CREATE TEMP TABLE rules AS FROM read_csv(${literal(`${rules}/rules.csv`)}, header = true, all_varchar = true);
CREATE TEMP TABLE origins AS FROM read_csv(${literal(`${rules}/origins.csv`)}, header = true, all_varchar = true);`;

// Every way to write a rule is a row of its own: nothing is done to the cells of the lines, and one join is enough.
const EXPANDED = `
CREATE TEMP TABLE expanded AS
SELECT unnest([hts10, hts10[:4] || '.' || hts10[5:6] || '.' || hts10[7:]]) AS written, spelled, hts10, iso2, finding_id, risk
FROM rules JOIN origins ON iso2 = rules.origin;`;
const joinExpanded = (from, key = 'ref') =>
  `SELECT ${key}, hts10 AS hts, iso2 AS origin, value, finding_id, risk FROM ${from} AS lines
  JOIN expanded ON written = hts AND spelled = lines.origin`;

/** [preparation, query] */
const VARIANTS = {
  // The cells are normalised, then met by two joins.
  joins: [
    '',
    `SELECT ref, hts10 AS hts, iso2 AS origin, value, finding_id, risk FROM ${linesOf()} AS lines
    JOIN origins ON spelled = lines.origin
    JOIN rules ON hts10 = replace(hts, '.', '') AND rules.origin = iso2`,
  ],
  expanded: [EXPANDED, joinExpanded(linesOf())],
  buffers: [EXPANDED, joinExpanded(linesOf(', buffer_size = 64000000'))],
  // With the number of the line, as btt writes it, instead of a reference that the file happens to have.
  numbered: [
    EXPANDED,
    joinExpanded(`(SELECT *, row_number() OVER () + 1 AS line FROM ${linesOf()})`, 'line'),
  ],
};

const [prepare, query] = VARIANTS[variant];
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`SET threads = 2; SET preserve_insertion_order = false;${TABLES}${prepare}`);
await connection.run(`COPY (${query}) TO ${literal(out)} (FORMAT csv, HEADER)`);
connection.closeSync();
instance.closeSync();
