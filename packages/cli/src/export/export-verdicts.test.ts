import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScreener } from '@better-trade/core';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { world } from '../../../core/src/testing/reference.js';
import { btt } from '../testing/run-btt.js';
import { exportPaths } from './export-paths.js';
import { manifestText } from './manifest.js';
import { openParquetMaker } from './parquet.js';
import { writeParquet } from './write-parquet.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'btt-export-test-'));
const screener = createScreener(world());
const bytesOf = (path: string): readonly [string, string][] =>
  readdirSync(path)
    .sort()
    .map((name) => [name, readFileSync(join(path, name)).toString('base64')]);

async function rowsOf(path: string): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe('tables as Parquet', () => {
  it('have the same bytes on every run', async () => {
    const [one, other] = [folder(), folder()];
    const files = await writeParquet(screener, exportPaths(one, 'parquet'));
    expect(await writeParquet(screener, exportPaths(other, 'parquet'))).toEqual(files);
    expect(bytesOf(one)).toEqual(bytesOf(other));
    expect(bytesOf(one).map(([name]) => name)).toEqual([
      'codes.parquet',
      'findings.parquet',
      'origins.parquet',
      'verdicts.parquet',
    ]);
  });

  it('hold codes as text and what is absent as NULL', async () => {
    const here = folder();
    await writeParquet(screener, exportPaths(here, 'parquet'));
    expect(await rowsOf(join(here, 'codes.parquet'))).toContainEqual({
      code: '0901',
      status: 'current',
      screened: '0901',
      verdicts_code: '0901',
      cause: null,
      verdict_rows: 0,
    });
    expect(await rowsOf(join(here, 'verdicts.parquet'))).toContainEqual({
      code: '1801000010',
      origin: 'CI',
      verdict: 'LISTED',
      risk: 'high',
      findings_row: expect.any(Number),
    });
  });

  it('ask for the engine in one sentence where it is not installed', async () => {
    const importer = () => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }));
    await expect(openParquetMaker(importer)).rejects.toThrow(
      'BTT_ENGINE_MISSING: Parquet is written by the package @duckdb/node-api, which is not here. Install it beside btt: npm install @duckdb/node-api; or use --format csv.',
    );
  });

  it('are counted in the manifest, with what they cannot hold', async () => {
    const files = await writeParquet(screener, exportPaths(folder(), 'parquet'));
    const manifest = JSON.parse(manifestText(screener, 'parquet', files));
    expect(manifest).toMatchObject({
      kind: 'verdict-tables',
      asOf: '2026-01-02',
      rules: { id: 'rules-v1' },
      options: { minRisk: 'low' },
    });
    expect(manifest.notHeld[0]).toContain('met by name');
    expect(manifest.tables.map(({ name }: { name: string }) => name)).toEqual([
      'verdicts',
      'findings',
      'codes',
      'origins',
    ]);
  });
});

describe('where an export goes', () => {
  it('is a folder, or the name of the table of verdicts with the others beside it', () => {
    expect(exportPaths('out', undefined).table('codes')).toBe(join('out', 'codes.parquet'));
    const named = exportPaths('out/v.csv', undefined);
    expect([named.format, named.table('verdicts'), named.table('codes'), named.manifest]).toEqual([
      'csv',
      'out/v.csv',
      join('out', 'v.codes.csv'),
      join('out', 'v.manifest.json'),
    ]);
  });

  it('is refused where name and format contradict each other', async () => {
    const ran = await btt(['export', 'verdicts', '-o', 'v.csv', '--format', 'parquet']);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('v.csv is named as csv and --format says parquet');
  });

  it('is refused where no folder can be made', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const ran = await btt(['export', 'verdicts', '-o', join(file, 'under'), '--format', 'csv']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('BTT_OUTPUT_UNWRITABLE');
  });

  it('gets no manifest when a table could not be written', async () => {
    const here = folder();
    await expect(writeParquet(screener, exportPaths(join(here, 'gone'), 'parquet'))).rejects.toThrow(
      'BTT_OUTPUT_FAILED',
    );
    expect(existsSync(join(here, 'gone'))).toBe(false);
  });
});
