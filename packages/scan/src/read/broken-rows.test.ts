import { describe, expect, it } from 'vitest';
import { codes, places, read } from './test-utils.js';

const HEAD = 'HTS,Origin,Value,Description\n';
const MIB = 1024 * 1024;

describe('quotes that are broken', () => {
  it('cost only the line at the start of the file', async () => {
    const reading = await read(`${HEAD}1001,"CN,1,a\n1002,CN,2,b\n1003,CN,3,c\n`);
    expect(codes(reading)).toEqual(['2:BTT_CSV_QUOTE']);
    expect(places(reading)).toEqual(['3:1002', '4:1003']);
  });

  it('cost only the line in the middle, although a later quote closes them', async () => {
    const reading = await read(`${HEAD}1001,CN,1,a\n1002,CN,2,"b\n1003,CN,3,"c, d"\n1004,CN,4,d\n`);
    expect(codes(reading)).toEqual(['3:BTT_CSV_QUOTE']);
    expect(places(reading)).toEqual(['2:1001', '4:1003', '5:1004']);
  });

  it('cost only the last line', async () => {
    const reading = await read(`${HEAD}1001,CN,1,a\n1002,CN,2,"b`);
    expect(codes(reading)).toEqual(['3:BTT_CSV_QUOTE']);
    expect(reading.rejects[0]?.value).toBe('1002,CN,2,"b');
    expect(places(reading)).toEqual(['2:1001']);
  });

  it('do not swallow rows even where the result would be a valid record', async () => {
    const reading = await read(`${HEAD}1001,CN,1,"a\n1002,CN,2,b\n1003,CN,3,c"\n1004,CN,4,d\n`);
    expect(codes(reading)).toEqual(['2:BTT_CSV_QUOTE', '4:BTT_CSV_QUOTE']);
    expect(places(reading)).toEqual(['3:1002', '5:1004']);
  });

  it('do not swallow the rest of a big file', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, row) => `${1000 + (row % 9000)},CN,${row},"text, ${row}"\n`,
    );
    rows[100] = '1001,CN,1,"open\n';
    const plain = rows.map((row, at) => (at > 100 ? row.replaceAll('"', '').replace(', ', ' ') : row));
    for (const lines of [rows, plain]) {
      const reading = await read(HEAD + lines.join(''), { chunk: 65_536 });
      expect(codes(reading)).toEqual(['102:BTT_CSV_QUOTE']);
      expect(reading.lines).toHaveLength(59_999);
      expect(reading.lines.at(-1)?.line).toBe(60_001);
    }
  });

  it.each([
    ['text after a closing quote', '1001,CN,1,"a" b', 'text stands after a closing quote', 'Description'],
    [
      'a quote in an unquoted cell',
      '1001,CN,1,3" pipe',
      'a quote stands in a cell that does not begin with one',
      'Description',
    ],
    ['a quote that is not closed', '1001,"CN,1,a', 'a quote is opened and not closed', 'Origin'],
  ])('are explained: %s', async (_name, row, hint, column) => {
    const { rejects, lines } = await read(`${HEAD}${row}\n1002,CN,2,b\n`);
    expect(rejects).toEqual([
      { line: 2, column, value: row, code: 'BTT_CSV_QUOTE', hint: expect.stringContaining(hint) },
    ]);
    expect(lines).toHaveLength(1);
  });

  it('do not hide the header behind a title', async () => {
    const reading = await read(`"Report of March\n${HEAD}1001,CN,1,a\n`);
    expect(places(reading)).toEqual(['3:1001']);
  });

  it('stay linear in time: every row broken', async () => {
    const reading = await read(HEAD + '1001,CN,1,"open\n'.repeat(20_000));
    expect(reading.rejects).toHaveLength(20_000);
  }, 20_000);
});

describe('quotes that are right', () => {
  it('hold delimiters, quotes and line ends, and the next row keeps its line number', async () => {
    const { lines } = await read(
      'HTS,Origin,Supplier\r\n1001,CN,"Co ""X"", Ltd\r\nRoom 5\r\n"\r\n1002,CN,B\r\n1003,CN,"C"\r\n',
    );
    expect(lines).toEqual([
      { line: 2, hts: '1001', origin: 'CN', names: ['Co "X", Ltd\r\nRoom 5'] },
      { line: 5, hts: '1002', origin: 'CN', names: ['B'] },
      { line: 6, hts: '1003', origin: 'CN', names: ['C'] },
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
  ])('are read with %s line ends', async (_name, end) => {
    const reading = await read(['HTS,Origin', '1001,"CN"', '', '"1002",CN', '1003,CN'].join(end));
    expect(places(reading)).toEqual(['2:1001', '4:1002', '5:1003']);
  });

  it('are read where line ends change within the file', async () => {
    const reading = await read('HTS,Origin\n1001,CN\r\n1002,CN\r1003,CN\n1004,CN');
    expect(places(reading)).toEqual(['2:1001', '3:1002', '4:1003', '5:1004']);
  });
});

describe('rows of another length than the header', () => {
  it.each([
    ['too many cells', '1001,CN,1,000,a', '5 cells where the header has 4'],
    ['too few cells', '1001,CN', '2 cells where the header has 4'],
    ['a note', 'Source: CBP', '1 cells where the header has 4'],
  ])('are rejected: %s', async (_name, row, hint) => {
    const { rejects } = await read(`${HEAD}1000,CN,1,a\n${row}\n`);
    expect(rejects).toEqual([
      { line: 3, column: '', value: row, code: 'BTT_CSV_RAGGED', hint: expect.stringContaining(hint) },
    ]);
  });

  it('are lines if only empty cells are added or unused cells are missing', async () => {
    const reading = await read(`${HEAD}1001,CN,1,a,, \n1002,CN,2\n`);
    expect(places(reading)).toEqual(['2:1001', '3:1002']);
    expect(codes(reading)).toEqual([]);
  });

  it('cost one line only where they are read over several', async () => {
    const reading = await read(`${HEAD}1001,CN,"1\n1002,CN,2,b\n1003,CN,3",c,d\n1004,CN,4,d\n`);
    expect(codes(reading)).toEqual(['2:BTT_CSV_RAGGED', '4:BTT_CSV_QUOTE']);
    expect(places(reading)).toEqual(['3:1002', '5:1004']);
  });
});

describe('rows without codes', () => {
  it.each(['Total,,123,', ',,123,', 'Grand total,,,'])('are rejected, not skipped: %s', async (row) => {
    expect(codes(await read(`${HEAD}1001,CN,1,a\n${row}\n`))).toEqual(['3:BTT_ROW_NO_CODES']);
  });

  it('are rejected where one origin stands for all lines', async () => {
    const reading = await read('HTS,Value\n1001,1\nTotal,1\n,1\n', { country: 'CN' });
    expect(codes(reading)).toEqual(['3:BTT_ROW_NO_CODES', '4:BTT_ROW_NO_CODES']);
  });

  it('are skipped if all cells are blank', async () => {
    const reading = await read(`${HEAD},,,\n  \n\n1001,CN,1,a\n`);
    expect(reading.opened.measure().rows).toBe(1);
  });

  it('are lines where one of the two codes is there', async () => {
    const { lines } = await read(`${HEAD},CN,1,a\n1001,,1,a\n`);
    expect(lines.map(({ hts, origin }) => [hts, origin])).toEqual([
      ['', 'CN'],
      ['1001', ''],
    ]);
  });
});

describe('lines that are too long', () => {
  it('are rejected, keep their first 200 characters and cost no other line', async () => {
    const long = `1002,CN,2,${'é'.repeat(3 * MIB)}`;
    for (const end of ['\n', '\r\n'])
      for (const chunk of [100_000, 16 * MIB]) {
        const text = `${HEAD}1001,CN,1,a\n${long}\n1003,CN,3,c\n`.replaceAll('\n', end);
        const reading = await read(text, { chunk });
        expect(codes(reading)).toEqual(['3:BTT_CSV_RECORD_TOO_LONG']);
        expect(reading.rejects[0]?.value).toBe(long.slice(0, 200));
        expect(places(reading)).toEqual(['2:1001', '4:1003']);
      }
  });

  it('are found out even if they hold nothing but delimiters', async () => {
    const reading = await read(`${HEAD}${','.repeat(3 * MIB)}\n1003,CN,3,c\n`, { chunk: 65_536 });
    expect(codes(reading)).toEqual(['2:BTT_CSV_RECORD_TOO_LONG']);
    expect(places(reading)).toEqual(['3:1003']);
  });

  it('are not held in memory', async () => {
    const { readLines } = await import('./read-lines.js');
    async function* source(): AsyncGenerator<Buffer, void> {
      yield Buffer.from(`${HEAD}1001,CN,1,a\n1002,CN,2,"`);
      for (let chunk = 0; chunk < 800; chunk++) yield Buffer.alloc(256 * 1024, 'x');
      yield Buffer.from('\n1003,CN,3,c\n');
    }
    const { batches } = await readLines(source(), { map: {}, country: null });
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const seen: string[] = [];
    for await (const batch of batches) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      for (const item of batch) seen.push(item.kind === 'line' ? item.line.hts : item.reject.code);
    }
    expect(seen).toEqual(['1001', 'BTT_CSV_RECORD_TOO_LONG', '1003']);
    expect(most).toBeLessThan(64 * MIB);
  });
});

describe('NUL bytes in a text', () => {
  it('cost the row only if they stand in a cell that is read', async () => {
    const reading = await read(`${HEAD}1001,C\0N,1,a\n1002,CN,2,b\0\n1003,CN,3,"c"\n`);
    expect(codes(reading)).toEqual(['2:BTT_CSV_NUL']);
    expect(reading.rejects[0]).toMatchObject({ column: 'Origin', value: '1001,C\0N,1,a' });
    expect(places(reading)).toEqual(['3:1002', '4:1003']);
  });
});
