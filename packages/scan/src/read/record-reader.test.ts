import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordReader } from './record-reader.js';

const LIMIT = 40;

/** Everything that a reader with a small limit says about a text cut into pieces. */
function readPieces(text: string, sizes: readonly number[], limit = LIMIT): unknown[] {
  const said: unknown[] = [];
  const reader = createRecordReader(
    ',',
    1,
    {
      record: (cells, line, raw) => said.push([line, ...cells, raw()]),
      doubt: (cells, lines) =>
        cells.length === 3 ? { code: 'ODD', column: '', hint: `${lines.length}` } : null,
      broken: (line, raw, why) => said.push([line, raw, typeof why === 'string' ? why : why.code]),
    },
    limit,
  );
  const bytes = Buffer.from(text);
  let at = 0;
  for (const size of sizes) {
    reader.write(bytes.subarray(at, at + size));
    at += size;
  }
  reader.write(bytes.subarray(at));
  reader.end();
  return said;
}

const fragments = fc.array(
  fc.constantFrom(
    'a',
    'bb',
    ',',
    ',',
    '"',
    '"',
    '""',
    ',"',
    '",',
    '\n',
    '\n',
    '\r\n',
    '\r',
    'é',
    '\0',
    ' ',
    'x'.repeat(30),
  ),
  { maxLength: 60 },
);

describe('createRecordReader', () => {
  it('says the same wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const text = parts.join('');
        const whole = readPieces(text, []);
        const length = Buffer.byteLength(text);
        for (let cut = 1; cut < length; cut++) expect(readPieces(text, [cut])).toEqual(whole);
        expect(readPieces(text, new Array(length).fill(1))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same however many cuts there are', () => {
    fc.assert(
      fc.property(fragments, fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), (parts, sizes) => {
        const text = parts.join('');
        expect(readPieces(text, sizes)).toEqual(readPieces(text, []));
      }),
      { numRuns: 1000 },
    );
  });

  it('accounts for every physical line: each is part of a record or given up', () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const text = parts.join('');
        const lines = text.split(/\r\n|\n|\r/);
        if (lines.at(-1) === '') lines.pop();
        const kept = readPieces(text, []).map((said) => (said as unknown[])[0] as number);
        // A record starts on the line it says, and the next record or broken line starts where it ends.
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        expect(new Set(kept).size).toBe(kept.length);
        if (lines.length > 0) expect(kept[0]).toBe(1);
        for (const [place, line] of kept.entries()) {
          const next = kept[place + 1] ?? lines.length + 1;
          const quotes =
            lines
              .slice(line - 1, next - 1)
              .join('')
              .split('"').length - 1;
          if (next - line > 1) expect(quotes).toBeGreaterThan(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives up the first line only of a record that is not believed', () => {
    expect(readPieces('a,"b\nc",d\ne,f\n', [])).toEqual([
      [1, 'a,"b', 'ODD'],
      [2, 'c",d', 'quote'],
      [3, 'e', 'f', 'e,f'],
    ]);
  });

  it('draws the limit at the same byte wherever the bytes are cut', () => {
    for (let length = LIMIT - 8; length < LIMIT + 8; length++)
      for (const text of [
        `${'x'.repeat(length)}\nb,c\n`,
        `"${'\n'.repeat(length)}",a\nb,c\n`,
        `${'"'.repeat(length)}\nb\n`,
      ]) {
        const whole = readPieces(text, []);
        for (let cut = 1; cut < text.length; cut++) expect(readPieces(text, [cut])).toEqual(whole);
      }
  });

  it('tells a line that is too long from a quote that is not closed', () => {
    const long = 'x'.repeat(LIMIT + 20);
    expect(readPieces(`a,${long}\nb,"\n${'c\n'.repeat(30)}`, [7, 7]).slice(0, 4)).toEqual([
      [1, `a,${long}`, 'too-long'],
      [2, 'b,"', 'quote'],
      [3, 'c', 'c'],
      [4, 'c', 'c'],
    ]);
  });

  it('says where a record ends', () => {
    const places: unknown[] = [];
    const reader = createRecordReader(',', 5, {
      record: () => places.push(reader.after()),
      doubt: () => null,
      broken: () => undefined,
    });
    reader.write(Buffer.from('é,b\r\n"c\n",d\ne'));
    reader.end();
    expect(places).toEqual([
      { offset: 6, line: 6 },
      { offset: 13, line: 8 },
      { offset: 14, line: 9 },
    ]);
  });
});
