import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { screenDuckdb } from '../commands/screen-duckdb.js';
import { processTerminal } from '../run/terminal.js';
import { btt, file, lines } from '../testing/run-btt.js';
import { useDuckdb } from '../testing/use-duckdb.js';
import { MEMORY_LIMIT, openDuckdb } from './load-duckdb.js';
import { sqlText } from './sql-text.js';

const ENGINE = ['--engine', 'duckdb', '-f', 'csv'];

const { db, parquet } = useDuckdb();

describe('DuckDB', () => {
  it('keeps within a memory limit and a folder of its own, which goes with it', async () => {
    const own = await openDuckdb(undefined, '150MB');
    const [limit, folder] = await own.one(
      "SELECT current_setting('memory_limit'), current_setting('temp_directory')",
    );
    expect(limit).toBe('143.0 MiB');
    await own.run(
      'CREATE TABLE big AS SELECT hash(i)::VARCHAR || hash(i + 1)::VARCHAR AS t FROM range(5000000) r(i)',
    );
    expect(await own.one('SELECT count(*) FROM big')).toEqual([5_000_000n]);
    expect(readdirSync(String(folder))).not.toEqual([]);
    own.close();
    expect(existsSync(String(folder))).toBe(false);
    expect(MEMORY_LIMIT).toBe('1GB');
  });

  it('streams to the end, whatever is appended meanwhile', async () => {
    await db().run('CREATE TABLE taken (i BIGINT)');
    const appender = await db().connection.createAppender('taken');
    for await (const rows of db().stream('SELECT i FROM range(300000) r(i)'))
      for (const [i] of rows) {
        appender.appendBigInt(BigInt(String(i)));
        appender.endRow();
      }
    appender.closeSync();
    expect(await db().one('SELECT count(*) FROM taken')).toEqual([300_000n]);
  });

  it('fetches nothing', async () => {
    expect(
      await db().one(
        "SELECT current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions')",
      ),
    ).toEqual([false, false]);
  });

  it('that is not installed is asked for in one sentence', async () => {
    const importer = () => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }));
    const options = { format: 'csv', output: [], color: 'auto', engine: 'duckdb' };
    await expect(screenDuckdb([lines('5201.00,TM')], options, processTerminal(), importer)).rejects.toThrow(
      'BTT_ENGINE_MISSING: --engine duckdb needs the package @duckdb/node-api, which is not here (ERR_MODULE_NOT_FOUND). Install it beside btt: npm install @duckdb/node-api.',
    );
  });
});

describe('without --engine', () => {
  it.each([
    ['gzip', () => file('a.csv.gz', gzipSync('hts,origin\n5201.00,TM\n'))],
    ['zstd', () => file('a.csv.zst', Buffer.from('28b52ffd04005800', 'hex'))],
    ['a Parquet file', () => parquet("SELECT '5201.00' AS hts, 'TM' AS origin")],
  ])('%s is refused, and the engine named', async (_, make) => {
    const ran = await btt(['screen', await make()]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^btt: BTT_INPUT_BINARY: .*--engine duckdb/);
  });
});

describe('inputs and outputs of the engine', () => {
  it.each<[string, () => readonly string[], string]>([
    ['standard input', () => ['-'], 'BTT_ENGINE_INPUT'],
    ['no input', () => [], 'BTT_ENGINE_INPUT'],
    ['a folder', () => [dirname(lines('5201.00,TM'))], 'BTT_ENGINE_INPUT'],
    ['a glob of nothing', () => ['/nowhere/*.csv'], 'BTT_ENGINE_INPUT'],
    ['a file twice', () => [lines('5201.00,TM')].flatMap((path) => [path, path]), 'BTT_ENGINE_INPUT'],
    ['no such file', () => ['/nowhere/a.parquet'], 'BTT_INPUT_MISSING'],
    ['a JSON report', () => [lines('5201.00,TM'), '-o', 'json=x.json'], 'BTT_ENGINE_FORMAT'],
    ['a baseline', () => [lines('5201.00,TM'), '--baseline', 'x.json'], 'BTT_ENGINE_FORMAT'],
    [
      'its input as output',
      () => [lines('5201.00,TM')].flatMap((path) => [path, '-o', `parquet=${path}`]),
      'BTT_OUTPUT_TAKEN',
    ],
    [
      'an output in no folder',
      () => [lines('5201.00,TM'), '-o', 'csv=/nowhere/x.csv'],
      'BTT_OUTPUT_UNWRITABLE',
    ],
  ])('%s is refused', async (_, args, code) => {
    const ran = await btt(['screen', ...args(), ...ENGINE]);
    expect(ran.stderr).toContain(`btt: ${code}: `);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });

  it('one file that cannot be read stops all, and is named', async () => {
    const bad = file('bad.csv', 'a,b\n1,2\n');
    const ran = await btt(['screen', lines('5201.00,TM'), bad, ...ENGINE]);
    expect(ran.stderr).toContain(`BTT_COLUMN_MISSING: "${bad}": no column`);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });

  it('values that are no plain number count in the totals as they do line by line', async () => {
    const path = file(
      'a.csv',
      'hts,origin,value\n5201.00,TM,"$1,000.50"\n5201.00,TM,12.345\n5201.00,DE,(2.25)\n5201.00,TM,1e6\n5201.00,DE,abc\n5201.00,TM,99999999999999\n',
    );
    const plain = await btt(['screen', path, '--engine', 'csv-parse']);
    const engine = await btt(['screen', path, '--engine', 'duckdb']);
    expect(engine).toEqual(plain);
    expect(plain.stdout).toContain('Value: ');
  });

  it('a code that begins with a byte order mark, as in files that were put together, meets its findings', async () => {
    const path = file('a.csv', 'hts,origin\n\ufeff6109.10.0012,CN\n');
    const plain = await btt(['screen', path, '-f', 'csv', '--engine', 'csv-parse']);
    const engine = await btt(['screen', path, ...ENGINE]);
    expect(engine).toEqual(plain);
    expect(plain.stdout).toContain('LISTED');
  });

  it('a Parquet output of files in a folder of DuckDB names is written under its own name', async () => {
    const folder = join(dirname(lines('5201.00,TM')), 'year=2026');
    mkdirSync(folder);
    const out = join(folder, 'a.parquet');
    const ran = await btt([
      'screen',
      lines('5201.00,TM'),
      lines('5201.00,TM'),
      ...ENGINE,
      '-o',
      `parquet=${out}`,
    ]);
    expect(ran.code).toBe(0);
    const [files] = await db().one(
      `SELECT count(DISTINCT file) FROM read_parquet(${sqlText(out)}, hive_partitioning = false)`,
    );
    expect(files).toBe(2n);
    expect(existsSync(`${out}.partial`)).toBe(false);
  });
});
