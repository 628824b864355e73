import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { btt, cellsOf, file } from '../testing/run-btt.js';
import { useDuckdb } from '../testing/use-duckdb.js';

const ENGINE = ['--engine', 'duckdb', '-f', 'csv'];

const { parquet } = useDuckdb();

/** Cells of these columns, row by row. */
function cells(csv: string, ...columns: readonly string[]): readonly (readonly (string | undefined)[])[] {
  const [header = [], ...rows] = cellsOf(csv);
  return rows.map((row) => columns.map((name) => row[header.indexOf(name)]));
}

describe('a Parquet file', () => {
  it('of codes that are numbers has them as they are: the lost zero is mended and said', async () => {
    const path = await parquet(
      `SELECT * FROM (VALUES (6109100012, 'CN', 1.5::DOUBLE), (201302000, 'US', 2), (NULL, 'US', NULL)) t(hts, origin, value)`,
    );
    const { stdout, code } = await btt(['screen', path, ...ENGINE, '--all']);
    const read = cells(stdout, 'line', 'verdict', 'hts', 'value_usd');
    expect(read[0]).toEqual(['1', 'LISTED', '6109.10.0012', '1.5']);
    expect(read.at(-2)?.[0]).toBe('2');
    expect(stdout).toMatch(/^2,.*0201\.30\.20/m);
    expect(stdout).toMatch(/^2,.*BTT_HTS_ZERO|^2,.*zero/m);
    expect(read.at(-1)).toEqual(['3', 'NOT_SCREENABLE', '', '']);
    expect(code).toBe(3);
  });

  it('of codes that pandas made floats of has whole codes', async () => {
    const path = await parquet(
      `SELECT * FROM (VALUES (6109100012::DOUBLE, 'CN'), (NULL, 'TM'), (5201.5, 'TM')) t(hts, origin)`,
    );
    const { stdout } = await btt(['screen', path, ...ENGINE, '--all']);
    expect(cells(stdout, 'line', 'verdict', 'hts').filter(([line]) => line !== '1')).toEqual([
      ['2', 'NOT_SCREENABLE', ''],
      ['3', 'NOT_SCREENABLE', '5201.5'],
    ]);
    expect(stdout).toMatch(/^1,LISTED,,6109\.10\.0012,/m);
  });

  it('of codes in 32-bit floats is refused: they are other codes', async () => {
    const { stderr, code, stdout } = await btt([
      'screen',
      await parquet("SELECT 6109100012::FLOAT AS hts, 'CN' AS origin"),
      ...ENGINE,
    ]);
    expect(stderr).toContain('BTT_ENGINE_FLOAT: column "hts"');
    expect([code, stdout]).toEqual([2, '']);
  });

  it('has a rejected row for one without codes, and one with a NUL', async () => {
    const path = await parquet(
      `SELECT * FROM (VALUES ('5201.00', 'TM'), (NULL, NULL), ('5201.00' || chr(0), 'TM')) t(hts, origin)`,
    );
    const rejects = file('rejects', '');
    const { code } = await btt(['screen', path, ...ENGINE, '--rejects', rejects]);
    const rows = readFileSync(rejects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows.map(({ line, code: why }) => [line, why])).toEqual([
      [2, 'BTT_ROW_NO_CODES'],
      [3, 'BTT_CSV_NUL'],
    ]);
    expect(code).toBe(3);
  });

  it.each([
    ['without a column of codes', () => parquet('SELECT 1 AS a, 2 AS "b;hts"'), 'BTT_COLUMN_MISSING'],
    ['without rows', () => parquet("SELECT 'x' AS hts, 'CN' AS origin WHERE false"), 'BTT_INPUT_NO_ROWS'],
    ['that was cut off', () => file('a.parquet', 'PAR1\x15\x04\x00'), 'BTT_INPUT_UNREADABLE'],
  ])('%s is refused and named', async (_, make, code) => {
    const path = await make();
    const ran = await btt(['screen', path, ...ENGINE]);
    expect(ran.stderr).toContain(`btt: ${code}: `);
    expect(ran.stderr).toContain(path);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });

  it('has columns by --map, and one origin by --country', async () => {
    const path = await parquet('SELECT \'5201.00\' AS tariff, \'x\' AS "a""b"');
    const { stdout } = await btt([
      'screen',
      path,
      ...ENGINE,
      '--map',
      'hts=Tariff,part=a"b',
      '--country',
      'TM',
    ]);
    expect(cells(stdout, 'verdict', 'origin')[0]).toEqual(['LISTED', 'TM']);
    expect(stdout).toMatch(/,x\n$/);
  });
});

describe('a JSON Lines file', () => {
  it('has a rejected row for every line that is not one object with distinct keys', async () => {
    const path = file(
      'a.jsonl',
      [
        '{"hts":"5201.00","origin":"TM"}',
        '',
        '{"hts":"5201.00","origin":"TM"',
        '[1]',
        '5',
        '{"hts":"1","hts":"5201.00","origin":"TM"}',
        '{}',
        '{"hts":null,"origin":"TM"}',
        '{"late":1,"Manufacturer":"a \\"b\\" é","HTS":"5201.00","origin":"TM"}',
        '{"hts":"5201.00","origin":"TM","x":"\\u0000"}',
      ].join('\n'),
    );
    const rejects = file('rejects', '');
    const { stdout } = await btt([
      'screen',
      path,
      ...ENGINE,
      '--all',
      '--map',
      'hts=hts',
      '--rejects',
      rejects,
    ]);
    const rows = readFileSync(rejects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows.map(({ line, code }) => [line, code]).sort(([a], [b]) => a - b)).toEqual([
      [3, 'BTT_JSON_LINE'],
      [4, 'BTT_JSON_LINE'],
      [5, 'BTT_JSON_LINE'],
      [6, 'BTT_JSON_LINE'],
      [7, 'BTT_ROW_NO_CODES'],
    ]);
    expect([...new Set(cells(stdout, 'line').flat())]).toEqual(['1', '8', '9', '10']);
  });

  it('has makers by keys that come late', async () => {
    const many = Array.from({ length: 30_000 }, () => '{"hts":"9403.60.8081","origin":"DE"}');
    const path = file(
      'a.jsonl',
      [...many, '{"hts":"9403.60.8081","origin":"DE","supplier":"Xinjiang Daqo New Energy"}'].join('\n'),
    );
    const { stdout } = await btt(['screen', path, ...ENGINE]);
    expect(new Set(cells(stdout, 'line').flat())).toEqual(new Set(['30001']));
  });

  it('that is not UTF-8 is refused', async () => {
    const path = file('a.jsonl', Buffer.from('{"hts":"5201.00","origin":"caf\xe9"}\n', 'latin1'));
    const ran = await btt(['screen', path, ...ENGINE]);
    expect(ran.stderr).toContain('BTT_INPUT_UNREADABLE');
    expect(ran.code).toBe(2);
  });
});
