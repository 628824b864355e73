import { describe, expect, it } from 'vitest';
import { InputError } from './input-error.js';
import { read, refusal } from './test-utils.js';

const MIB = 1024 * 1024;

describe('inputs that cannot be read as a whole', () => {
  it.each([
    ['no bytes', ''],
    ['blank lines only', '\n\r\n  \n'],
    ['a byte order mark only', '\ufeff'],
  ])('refuses %s as empty', async (_name, text) => {
    expect(await refusal(read(text))).toMatchObject({ name: 'InputError', code: 'BTT_INPUT_EMPTY' });
  });

  it.each([
    ['', 'HTS,Origin'],
    [' and blank rows', 'HTS,Origin\n\n,\n'],
  ])('refuses a header without rows%s: an empty input is not a success', async (_name, text) => {
    expect(await refusal(read(text))).toMatchObject({ code: 'BTT_INPUT_NO_ROWS' });
  });

  it.each([
    ['XLSX', Buffer.from('PK\x03\x04\x14\x00'), 'XLSX workbook', 'Save the sheet as CSV'],
    ['XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'XLS workbook', 'Save the sheet as CSV'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'PDF', 'CSV'],
    ['gzip', Buffer.from('1f8b0800', 'hex'), 'gzip', '--engine duckdb, or decompress it first: gzip -dc'],
    ['zstd', Buffer.from('28b52ffd0400', 'hex'), 'zstd', '--engine duckdb, or decompress it first: zstd -dc'],
    ['Parquet', Buffer.from('PAR1\x15\x04'), 'Parquet', 'CSV'],
    ['UTF-32', Buffer.from('fffe000048000000', 'hex'), 'UTF-32', 'UTF-8'],
    ['NUL bytes', Buffer.alloc(64), 'NUL', 'CSV'],
  ])('refuses %s, says what it is and what to do', async (_name, bytes, what, remedy) => {
    const { code, message } = await refusal(read(bytes));
    expect(code).toBe('BTT_INPUT_BINARY');
    expect(message).toContain(what);
    expect(message).toContain(remedy);
  });

  it('reads a text that begins with the letters of a magic number', async () => {
    const { lines } = await read('PAR1,HTS,Origin\n1,610910,CN\n');
    expect(lines).toHaveLength(1);
  });

  it('refuses a first line of more than 1 MiB without reading on', async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Buffer, void> {
      for (; ; pulled++) yield Buffer.alloc(256 * 1024, 'a');
    }
    const { readLines } = await import('./read-lines.js');
    expect(await refusal(readLines(endless(), { map: {}, country: null }))).toMatchObject({
      code: 'BTT_INPUT_NO_HEADER_LINE',
    });
    expect(pulled).toBeLessThan(6);
  });

  it('lists the headers and the remedy where a column is missing', async () => {
    const { code, message } = await refusal(read('Report of March\ntariff id,Origin,Weight\n610910,CN,1\n'));
    expect(code).toBe('BTT_COLUMN_MISSING');
    expect(message).toContain('no column is known as hts');
    expect(message).toContain('"tariff id", "Origin", "Weight"');
    expect(message).toContain('--map hts=HEADER,origin=HEADER.');
  });

  it('offers --country where only the origin is missing', async () => {
    const { code, message } = await refusal(read('HTS,Weight\n610910,1\n'));
    expect(code).toBe('BTT_COLUMN_MISSING');
    expect(message).toContain('--country CC');
  });

  it('takes neither an importer nor a Schedule B number for what it needs', async () => {
    const { message } = await refusal(read('Schedule B,Importer Country,Country of Export\n1,2,3\n'));
    expect(message).toContain('hts or origin');
  });

  it('refuses a header after the first 30 rows', async () => {
    const titles = (count: number): string => 'title,row\n'.repeat(count);
    expect((await read(`${titles(29)}HTS,Origin\n610910,CN\n`)).lines).toHaveLength(1);
    expect(await refusal(read(`${titles(30)}HTS,Origin\n610910,CN\n`))).toMatchObject({
      code: 'BTT_COLUMN_MISSING',
    });
  });

  it.each([
    ['an HTS column twice', 'HTS,Origin,HTS\n1,2,3\n', {}, 'HTS'],
    ['an HTS column in two spellings', 'HTS No.,Origin,HTS_No\n1,2,3\n', {}, 'HTS No.'],
    ['a mapped header twice', 'HTS,Origin,x,x\n1,2,3,4\n', { value: 'x' }, 'x'],
  ])('refuses %s as ambiguous', async (_name, text, map, header) => {
    const { code, message } = await refusal(read(text, { map }));
    expect(code).toBe('BTT_COLUMN_DUPLICATE');
    expect(message).toContain(`"${header}" stands more than once`);
  });

  it('lets the user settle two spellings by writing one exactly', async () => {
    const { lines } = await read('HTS No.,Origin,HTS_No\n1,CN,3\n', { map: { hts: 'HTS_No' } });
    expect(lines[0]?.hts).toBe('3');
  });

  it.each([
    ['irrelevant headers', 'HTS,Origin,Note,Note\n610910,CN,a,b\n'],
    ['empty headers', 'HTS,Origin,,\n610910,CN,,\n'],
    ['a less preferred header', 'HTS Number,Origin,HTS,HTS\n610910,CN,1,2\n'],
    ['headers of names', 'HTS,Origin,Supplier,Supplier\n610910,CN,A,B\n'],
  ])('reads a file with duplicates of %s', async (_name, text) => {
    expect((await read(text)).lines[0]).toMatchObject({ hts: '610910' });
  });

  it('refuses a mapped header that is not there, and lists those that are', async () => {
    const { code, message } = await refusal(read('HTS,Origin\n610910,CN\n', { map: { value: 'Price' } }));
    expect(code).toBe('BTT_COLUMN_UNKNOWN');
    expect(message).toContain('no header "Price" (--map value). Headers: "HTS", "Origin"');
  });

  it('refuses a role that does not exist, and lists those that do', async () => {
    const { code, message } = await refusal(read('HTS,Origin\n610910,CN\n', { map: { colour: 'x' } }));
    expect(code).toBe('BTT_MAP_ROLE');
    expect(message).toContain('hts, origin, value, maker, entry, entry_line, part');
  });

  it('closes the source when it refuses it', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<Buffer, void> {
      try {
        yield Buffer.from(`a,b\n${'x,y\n'.repeat(MIB)}`);
        yield Buffer.from('x,y\n');
      } finally {
        closed = true;
      }
    }
    const { readLines } = await import('./read-lines.js');
    await expect(readLines(source(), { map: {}, country: null })).rejects.toBeInstanceOf(InputError);
    expect(closed).toBe(true);
  });

  it('lets the source close when the reader of the lines stops early', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<Buffer, void> {
      try {
        for (;;) yield Buffer.from(`HTS,Origin\n${'610910,CN\n'.repeat(100_000)}`);
      } finally {
        closed = true;
      }
    }
    const { readLines } = await import('./read-lines.js');
    const { batches } = await readLines(source(), { map: {}, country: null });
    for await (const batch of batches) if (batch.length > 0) break;
    expect(closed).toBe(true);
  });
});
