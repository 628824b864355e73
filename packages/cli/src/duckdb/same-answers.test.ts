import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { btt, file, type Ran } from '../testing/run-btt.js';
import { openDuckdb } from './load-duckdb.js';
import { sqlText } from './sql-text.js';
import { HOSTILE_CSV } from './testing/hostile-csv.js';

/** Rows of many kinds: listed, not listed, mended, not screenable, named makers, values of all spellings. */
const HEADER =
  'Line Ref,HTS Number,Country of Origin,Manufacturer,Supplier,Entered Value,Part Number,Description';
const ROWS = [
  '1,6109.10.0012,CN,,,"1,234.50",P-1,"T-shirts, ""cotton"""',
  '2,5201.00,Turkmenistan,,,12000,P-2,raw cotton',
  '3,1801.00.00,CI,,,0012.500,=cmd(),cocoa',
  '4,9403.60.8081,DE,,,7,P-4,furniture',
  '5,201302000,US,,,$5,P-5,lost its zero',
  '6,6109.10.0012,Atlantis,,,100,P-6,nowhere',
  '7,,CN,,,100,P-7,no code',
  '8,6109.10.0012,,,,100,P-8,no origin',
  '9,8541.43.0010,CN,"Hoshine Silicon Industry Co., Ltd.",Other,(250.00),P-9,panels',
  '10,9403.60.8081,DE,Xinjiang Daqo New Energy,,abc,P-10,named elsewhere',
  '11,9403.60.8081,DE,,,about 5,P-11,no value',
  '12,0000.00.0000,CN,,,5,P-12,no such code',
  '13,6109.10.0012,CN,,,1e3,,again',
];
const PLAIN = `${HEADER}\n${ROWS.join('\n')}\n`;

const BY_ROW = ['--engine', 'csv-parse'];

async function bothWays(content: string | Buffer, ...args: readonly string[]): Promise<readonly [Ran, Ran]> {
  const path = file('lines.csv', content);
  const plain = await btt(['screen', path, '--format', 'csv', ...BY_ROW, ...args]);
  const engine = await btt(['screen', path, '--format', 'csv', '--engine', 'duckdb', ...args]);
  return [plain, engine];
}

/** The same rows by another path of DuckDB. */
async function converted(csv: string, name: string, options: string): Promise<string> {
  const path = join(dirname(csv), name);
  const db = await openDuckdb();
  await db.run(
    `COPY (SELECT * FROM read_csv(${sqlText(csv)}, all_varchar = true)) TO ${sqlText(path)} (${options})`,
  );
  db.close();
  return path;
}

/** Without the note that a file is read row by row. */
function messages({ stderr }: Ran): string {
  return stderr.replace(/^warning: BTT_ENGINE_ROW_BY_ROW.*\n/gm, '');
}

describe('the same rows have the same answers', () => {
  it.each([
    [[]],
    [['--all']],
    [['--min-risk', 'high']],
    [['--as-of', '2019-06-30']],
    [['--fail-on', 'high']],
    [['--allow-unscreened', '--csv-raw']],
  ])('in a CSV file, with %j', async (args) => {
    const [plain, engine] = await bothWays(PLAIN, ...args);
    expect(engine).toEqual(plain);
  });

  it.each(['table', 'jsonl'])('as %s', async (format) => {
    const path = file('lines.csv', PLAIN);
    const plain = await btt(['screen', path, '--format', format, '--all', ...BY_ROW]);
    const engine = await btt(['screen', path, '--format', format, '--all', '--engine', 'duckdb']);
    expect(engine).toEqual(plain);
  });

  it.each([
    ['lines.csv.gz', 'FORMAT csv, COMPRESSION gzip'],
    ['lines.csv.zst', 'FORMAT csv, COMPRESSION zstd'],
    ['lines.parquet', 'FORMAT parquet'],
    ['lines.jsonl', 'FORMAT json'],
    ['lines.ndjson.gz', 'FORMAT json, COMPRESSION gzip'],
    ['lines.jsonl.zst', 'FORMAT json, COMPRESSION zstd'],
  ])('in %s', async (name, options) => {
    const csv = file('lines.csv', PLAIN);
    const path = await converted(csv, name, options);
    const plain = await btt(['screen', csv, '--format', 'csv', '--all', ...BY_ROW]);
    const engine = await btt(['screen', path, '--format', 'csv', '--all', '--engine', 'duckdb']);
    // Only the header of a CSV file is a line of it.
    const shift = name.includes('.csv') ? 0 : 1;
    const moved = engine.stdout.replace(/^\d+/gm, (line) => String(Number(line) + shift));
    expect(moved).toBe(plain.stdout);
    expect(engine.code).toBe(plain.code);
    expect(engine.stderr).toBe(plain.stderr);
  });

  it('in a Parquet file that is written, row by row and cell by cell', async () => {
    const path = file('lines.csv', PLAIN);
    const out = join(dirname(path), "it's.parquet");
    const ran = await btt([
      'screen',
      path,
      '-f',
      'csv',
      '--csv-raw',
      '--all',
      '--engine',
      'duckdb',
      '-o',
      `parquet=${out}`,
    ]);
    const db = await openDuckdb();
    const read = async (from: string, columns: string) => {
      const rows = await (await db.connection.run(`SELECT ${columns} FROM ${from}`)).getRowsJson();
      return rows;
    };
    const csv = file('findings.csv', ran.stdout);
    const { length } = await read(sqlText(out), '*');
    expect(length).toBeGreaterThan(ROWS.length);
    const columns = `* REPLACE (CAST(line AS VARCHAR) AS line, CAST(value_usd AS DOUBLE) AS value_usd)`;
    expect(await read(sqlText(out), columns)).toEqual(
      await read(
        `read_csv(${sqlText(csv)}, all_varchar = true, nullstr = '~')`,
        `* REPLACE (TRY_CAST(value_usd AS DOUBLE) AS value_usd)`,
      ),
    );
    db.close();
  });

  it('in files of all kinds at once, which are named in a first column', async () => {
    const one = file('one.csv', PLAIN);
    const two = await converted(one, 'two.parquet', 'FORMAT parquet');
    const ran = await btt(['screen', one, two, '-f', 'csv', '--engine', 'duckdb']);
    const alone = await btt(['screen', one, '-f', 'csv', ...BY_ROW]);
    const [header, ...rows] = alone.stdout.trimEnd().split('\n');
    const [given, ...lines] = ran.stdout.trimEnd().split('\n');
    expect(given).toBe(`file,${header}`);
    expect(lines.slice(0, rows.length)).toEqual(rows.map((row) => `${one},${row}`));
    expect(lines.slice(rows.length).every((row) => row.startsWith(`${two},`))).toBe(true);
    expect(lines).toHaveLength(2 * rows.length);
  });

  it('as a table of several files, each under its name, with one footer', async () => {
    const [one, two] = [
      file('one.csv', 'hts,origin\n5201.00,TM\n'),
      file('two.csv', 'hts,origin\n5201.00,TM\n'),
    ];
    const { stdout } = await btt(['screen', one, two, '--engine', 'duckdb']);
    const [alone] = (await btt(['screen', one, ...BY_ROW])).stdout.split('\n\n');
    const [header = '', ...rows] = alone?.split('\n') ?? [];
    expect(stdout.startsWith(`${[one, header, ...rows, two, ...rows].join('\n')}\n\n2 lines: 2 LISTED`)).toBe(
      true,
    );
  });

  it('through a glob, in code-unit order', async () => {
    const one = file('b.csv', PLAIN);
    writeFileSync(join(dirname(one), 'a.csv.gz'), gzipSync(PLAIN));
    const ran = await btt(['screen', join(dirname(one), '*.csv*'), '-f', 'jsonl', '--engine', 'duckdb']);
    const files = ran.stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row).file.replace(/.*\//, ''));
    expect(files.indexOf('a.csv.gz')).toBe(0);
    expect([...new Set(files)]).toEqual(['a.csv.gz', 'b.csv']);
  });
});

describe('a CSV file of any make gives what btt screen gives', () => {
  const LINE = '6109.10.0012,CN';
  it.each(
    HOSTILE_CSV.filter(([what]) =>
      [
        'short and long rows',
        'Windows-1252',
        'blank lines',
        'a total below',
        'no column that is known',
      ].includes(what),
    ),
  )('%s', async (_, content) => {
    const rejects = file('rejects', '');
    const [plain, engine] = await bothWays(content, '--all', '--rejects', rejects);
    expect(engine.stdout).toBe(plain.stdout);
    expect(engine.code).toBe(plain.code);
    const anonymous = (text: string): string => text.replace(/"\S*lines\.csv": /g, '');
    expect(anonymous(messages(engine))).toBe(plain.stderr);
  });

  it('rejected rows, byte for byte', async () => {
    const content = `hts,origin,value\n${LINE},5\n,,5\n"Total, ""all""",,5\n${LINE},6\n`;
    const path = file('lines.csv', content);
    const [mine, theirs] = [file('a', ''), file('b', '')];
    const plain = await btt(['screen', path, '-f', 'csv', '--rejects', theirs, ...BY_ROW]);
    const engine = await btt(['screen', path, '-f', 'csv', '--rejects', mine, '--engine', 'duckdb']);
    expect(readFileSync(mine, 'utf8')).toBe(readFileSync(theirs, 'utf8'));
    expect(readFileSync(mine, 'utf8').trimEnd().split('\n')).toHaveLength(2);
    expect(engine.stderr.replace(mine, theirs)).toBe(plain.stderr);
    expect(engine.code).toBe(3);
  });

  it('entry lines with chapter 98 and 99 codes, and rejected rows among them', async () => {
    const content = `Entry Summary Number,Entry Summary Line Number,HTS Number - Full,Country of Origin Code,Line Tariff Goods Value Amount,Manufacturer Name
E1,1,9903.88.03,CN,,
E1,1,6109.10.0012,CN,100,Acme
E1,1,9903.01.24,,5,
E1,2,5201.00,TM,7,
E1,3,,,9,
E1,3,9802.00.80,VN,1,
E1,3,6203.42.0000,CN,2,
,,9903.88.03,CN,4,
`;
    const [plain, engine] = await bothWays(content, '--all');
    expect(engine.stdout).toBe(plain.stdout);
    expect(messages(engine)).toBe(plain.stderr);
    expect(engine.stderr).not.toContain('ROW_BY_ROW');
    const out = await converted(file('lines.csv', content), 'lines.parquet', 'FORMAT parquet');
    const parquet = await btt(['screen', out, '-f', 'csv', '--all', '--engine', 'duckdb']);
    expect(parquet.stdout.replace(/^\d+/gm, (line) => String(Number(line) + 1))).toBe(plain.stdout);
  });
});
