/** The printed SQL, run by engines over the exported tables of the shipped reference, against the screener line by line. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeTable, createScreener, type Line, type LineVerdict } from '@better-trade/core';
import { loadReference } from '@better-trade/data';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POSTGRES, TestPostgres } from '../testing/postgres.js';
import { btt } from '../testing/run-btt.js';
import { BEYOND_SQL, warehouseLines } from '../testing/warehouse-lines.js';
import { csvCells } from '../write/csv-cells.js';

const reference = loadReference();
const screener = createScreener(reference);
const lines = warehouseLines(codeTable(reference.hts), reference, 600);
const beyond: readonly Line[] = BEYOND_SQL.map((cells, at) => ({ line: lines.length + at + 1, ...cells }));
/** Milliseconds: two million rows are written and loaded, also on a machine that has other work. */
const PATIENCE = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'btt-warehouse-'));
const entries = join(folder, 'entries.csv');
const sql = async (...args: readonly string[]): Promise<string> =>
  (await btt(['export', 'sql', ...args])).stdout;

interface Judged {
  readonly line: number;
  readonly verdict: string;
  readonly cause: string | null;
  readonly risk: string | null;
  readonly hts: string | null;
  readonly ids: readonly string[];
}

const judged = ({ line, verdict, cause, risk, hts, findings }: LineVerdict): Judged => ({
  line,
  verdict,
  cause,
  risk,
  hts: verdict === 'NOT_SCREENABLE' ? null : hts,
  ids: findings.map(({ id }) => id),
});
const expected = lines.map((line) => judged(screener.screenLine(line)));

const SELECTED = 'SELECT line, btt_verdict, btt_cause, btt_risk, btt_hts, btt_finding_ids FROM (\n';
const screenSql = async (dialect: string): Promise<string> =>
  `${SELECTED}${(await sql('--dialect', dialect, '--hts', 'HTS No.', '--value', 'value')).replace(/;\s*$/, '')}\n) s ORDER BY line`;
const isText = (cell: unknown): cell is string => typeof cell === 'string' && cell !== '';
const textOf = (cell: unknown): string | null => (isText(cell) ? cell : null);
const judgedRow = ([line, verdict, cause, risk, hts, ids]: readonly unknown[]): Judged => ({
  line: Number(line),
  verdict: String(verdict),
  cause: textOf(cause),
  risk: textOf(risk),
  hts: verdict === 'NOT_SCREENABLE' ? null : textOf(hts),
  ids: textOf(ids)?.split(' | ') ?? [],
});

beforeAll(async () => {
  const header = 'line,HTS No.,origin,value';
  const rows = [...lines, ...beyond].map(({ line, hts, origin, value = '' }) =>
    csvCells([String(line), hts, origin, value], true),
  );
  writeFileSync(entries, `${[header, ...rows].join('\n')}\n`);
  const ran = await btt(['export', 'verdicts', '-o', folder, '--format', 'csv', '-q']);
  expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the lines hold every verdict and every cause that a line can have', () => {
  expect([...new Set(expected.map(({ verdict }) => verdict))].sort()).toEqual([
    'LISTED',
    'NOT_SCREENABLE',
    'NO_LIST_MATCH',
  ]);
  expect([...new Set(expected.map(({ cause }) => cause ?? ''))].sort()).toEqual([
    '',
    'hts-missing',
    'hts-unknown',
    'hts-unreadable',
    'origin-missing',
    'origin-unknown',
    'programme-code',
    'value-not-a-number',
  ]);
});

it('the manifest names every file with its digest, and the rows that it has', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.reference).toEqual({ date: reference.date, digest: reference.digest });
  for (const { file, sha256, bytes, rows } of manifest.tables) {
    const content = readFileSync(join(folder, file));
    expect(createHash('sha256').update(content).digest('hex'), file).toBe(sha256);
    expect(content.length).toBe(bytes);
    expect(content.toString('utf8').split('\n').length - 2, file).toBe(rows);
  }
});

describe('DuckDB', () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    const tables = await sql('--dialect', 'duckdb', '--tables', '--from', folder);
    await connection.run(tables.replaceAll(".parquet' (FORMAT parquet)", ".csv' (FORMAT csv, HEADER true)"));
    await connection.run(
      `CREATE TABLE entries (line INTEGER, "HTS No." VARCHAR, origin VARCHAR, value VARCHAR); COPY entries FROM '${entries}' (HEADER true, NULLSTR 'no such cell')`,
    );
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });
  const screen = async (): Promise<readonly Judged[]> =>
    (await connection.runAndReadAll(await screenSql('duckdb'))).getRows().map(judgedRow);

  it('agrees with the screener on every line, and judges none that only btt can read', async () => {
    const found = await screen();
    expect(found.slice(0, lines.length)).toEqual(expected);
    expect(found.slice(lines.length).map(({ verdict }) => verdict)).toEqual(
      beyond.map(() => 'NOT_SCREENABLE'),
    );
  });

  it('reads codes, origins and values that stand as numbers, and keeps every row as often as it is there', async () => {
    await connection.run(
      'CREATE TABLE numbers AS SELECT * FROM (VALUES (1, 1801000090, 384, 12.5::DOUBLE), (2, 901110025, 4, 1e7), (3, NULL, NULL, NULL), (4, 1801000090, 384, NULL)) t(line, hts, origin, value)',
    );
    const join = (await sql('--dialect', 'duckdb', '--table', 'numbers', '--value', 'value')).replace(
      /;\s*$/,
      '',
    );
    const found = await connection.runAndReadAll(`${SELECTED}${join}\n) s ORDER BY line`);
    const cells = [
      { hts: '1801000090', origin: '384' },
      { hts: '901110025', origin: '4' },
      { hts: '', origin: '' },
      { hts: '1801000090', origin: '384' },
    ];
    expect(found.getRows().map(judgedRow)).toEqual(
      cells.map((cell, at) => judged(screener.screenLine({ line: at + 1, ...cell }))),
    );
  });

  it('judges no line where the table of verdicts is only partly loaded, rather than miss one', async () => {
    await connection.run("DELETE FROM btt_verdicts WHERE code = '01' AND origin = 'AD'");
    const found = (await screen()).slice(0, lines.length);
    expect(found.map(({ verdict }) => verdict)).not.toContain('NO_LIST_MATCH');
    expect(found.map(({ cause }) => cause)).toContain('tables-incomplete');
  });
});

describe.skipIf(POSTGRES === null)('PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await TestPostgres.start();
    await server.run(await sql('--dialect', 'postgres', '--tables', '--from', folder));
    await server.run(
      `CREATE TABLE entries (line INTEGER, "HTS No." TEXT, origin TEXT, value TEXT);\n\\copy entries FROM '${entries}' WITH (FORMAT csv, HEADER true, NULL 'no such cell')`,
    );
  }, PATIENCE);
  // Without a server the start has failed, and says so.
  afterAll(() => server?.stop());

  it('agrees with the screener on every line, and judges none that only btt can read', async () => {
    const printed = await server.run(`${await screenSql('postgres')};`);
    const found = parse(printed, { relax_column_count: false }).map(judgedRow);
    expect(found.slice(0, lines.length)).toEqual(expected);
    expect(found.slice(lines.length).map(({ verdict }) => verdict)).toEqual(
      beyond.map(() => 'NOT_SCREENABLE'),
    );
  });
});
