import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Line, RejectedRow } from '@better-trade/core';
import { openInput, readLines } from '@better-trade/scan';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file } from '../testing/run-btt.js';
import type { FileContext } from './file-context.js';
import { lookAtFile } from './input-file.js';
import { createLineTable, LINE_COLUMNS, lineOfRow } from './line-table.js';
import { type Duckdb, openDuckdb } from './load-duckdb.js';
import { stageFile } from './stage-file.js';
import { HOSTILE_CSV } from './testing/hostile-csv.js';

let db: Duckdb;
beforeAll(async () => {
  db = await openDuckdb();
  await createLineTable(db);
});
afterAll(() => db.close());

const OPTIONS: FileContext['options'] = { map: {}, country: null };

interface Staged {
  readonly lines: readonly Line[];
  readonly rejects: readonly RejectedRow[];
  readonly warnings: readonly string[];
  readonly error: string;
}

async function staged(path: string): Promise<Staged> {
  await db.run('DELETE FROM lines');
  const rejects: RejectedRow[] = [];
  const warnings: string[] = [];
  const error = await stageFile({
    db,
    file: await lookAtFile(path),
    index: 0,
    options: OPTIONS,
    reject: (row) => rejects.push(row),
    warn: (message) => warnings.push(message),
  }).then(() => '', codeOf);
  const lines: Line[] = [];
  for await (const rows of db.stream(`SELECT ${LINE_COLUMNS} FROM lines l ORDER BY line`))
    lines.push(...rows.map((row) => lineOfRow(row).line));
  return { lines, rejects, warnings, error };
}

async function read(path: string): Promise<Omit<Staged, 'warnings'>> {
  const lines: Line[] = [];
  const rejects: RejectedRow[] = [];
  const error = await (async () => {
    for await (const batch of (await readLines(openInput(path), OPTIONS)).batches)
      for (const item of batch)
        if (item.kind === 'line') lines.push(item.line);
        else rejects.push(item.reject);
  })().then(() => '', codeOf);
  return { lines: lines.sort((a, b) => a.line - b.line), rejects, error };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const CELLS = [
  '6109.10.0012',
  '5201.00',
  '9903.88.03',
  '98',
  'CN',
  'Viet Nam',
  '',
  ' ',
  '"',
  '""',
  '"a,b"',
  '"a ""b"""',
  '"a\nb"',
  '"a\r\nb"',
  'a"b',
  '"a"b',
  '#x',
  'NULL',
  '\\N',
  '\0',
  '\t',
  ';',
  '|',
  '\u00a0',
  '\ufeff',
  '\u2028',
  'é',
  '12.50',
  '1,5',
  '"1,234.50"',
  'abc',
  "'",
  '\\"',
  '\r',
];
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('6109.10.0012', 'CN', '12.50', 'Acme', 'E1', '1') },
  fc.constantFrom(...CELLS),
);
const row = fc.oneof(
  { weight: 6, arbitrary: fc.array(cell, { minLength: 7, maxLength: 7 }) },
  fc.array(cell, { maxLength: 9 }),
);
const text = fc
  .record({
    mark: fc.constantFrom('', '', '', '\ufeff'),
    titles: fc.constantFrom('', '', '', 'Report\n', '\n', '"a\nb",c\n', '"Report, 2026",,\n\n'),
    rows: fc.array(row, { maxLength: 12 }),
    end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    last: fc.boolean(),
    entry: fc.boolean(),
  })
  .map(({ mark, titles, rows, end, last, entry }) => {
    const header = `hts,origin,value,maker,supplier,${entry ? 'entry no,line no' : 'part,note'}`;
    const lines = [header, ...rows.map((cells) => cells.join(','))];
    return `${mark}${titles}${lines.join(end)}${last ? end : ''}`;
  });

describe('the table of lines', () => {
  it('holds what the reader of CSV reads, whatever the file is', async () => {
    const path = file('lines.csv', '');
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('utf8' as const, 'utf8' as const, 'latin1' as const),
        async (content, encoding) => {
          writeFileSync(path, Buffer.from(content, encoding));
          const { warnings: _, ...mine } = await staged(path);
          expect(mine).toEqual(await read(path));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(HOSTILE_CSV)('holds what the reader of CSV reads from a file with %s', async (_, content) => {
    const path = file('lines.csv', content);
    const { warnings: _warnings, ...mine } = await staged(path);
    expect(mine).toEqual(await read(path));
    if (Buffer.isBuffer(content)) return;
    const { warnings: _others, ...packed } = await staged(file('lines.csv.gz', gzipSync(content)));
    expect(packed).toEqual(mine);
  });

  it('is filled without a script where every line is whole CSV by itself', async () => {
    const path = file(
      'lines.csv',
      'a title\nhts,origin,part\n5201.00,TM,"a ""b"", c"\n,,\n6109.10.0012,CN,\n\n',
    );
    const { warnings, ...mine } = await staged(path);
    expect(warnings).toEqual([]);
    expect(mine).toEqual(await read(path));
  });

  it('says of a file that it is read row by row, and why', async () => {
    const { warnings } = await staged(file('lines.csv', 'hts,origin,part\n5201.00,TM,"a\nb"\n'));
    expect(warnings.join()).toMatch(
      /^BTT_ENGINE_ROW_BY_ROW: "\S+lines.csv" is read row by row, as btt screen reads it: 2 lines are not whole CSV by themselves\.$/,
    );
  });

  it.each([1, 100, 70_000])(
    'holds no line of a gzip file that lacks %i bytes: it is refused',
    async (lacking) => {
      const rows = Array.from({ length: 50_000 }, (_, i) => `5201.00,TM,${Math.imul(i, 2654435761)}`).join(
        '\n',
      );
      const packed = gzipSync(`hts,origin,part\n${rows}\n`);
      const { error } = await staged(file('lines.csv.gz', packed.subarray(0, packed.length - lacking)));
      expect(error).toBe('BTT_INPUT_UNREADABLE');
    },
  );

  it('holds no line of a zstd file that was cut off, wherever that was', async () => {
    const whole = file('lines.csv.zst', '');
    await db.run(
      `COPY (SELECT '5201.00' AS hts, 'TM' AS origin, hash(i) AS part FROM range(30000) r(i)) TO '${whole}' (FORMAT csv, COMPRESSION zstd)`,
    );
    const packed = readFileSync(whole);
    expect((await staged(whole)).lines).toHaveLength(30_000);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const { error } = await staged(
        file('cut.csv.zst', packed.subarray(0, Math.floor(packed.length * share))),
      );
      expect(error).toBe('BTT_INPUT_UNREADABLE');
    }
  });

  it('takes a path that DuckDB would read as a glob', async () => {
    const path = file('a[1]*?.csv', 'hts,origin\n5201.00,TM\n');
    expect((await staged(path)).lines).toHaveLength(1);
  });
});
