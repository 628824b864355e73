import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowRenderer } from './row-renderer.js';
import { RECORD_BYTES, type Records } from './scanner.js';

interface Row {
  readonly line: number;
  readonly cents: number | null;
  readonly ref: string;
}

const PLAIN = 0x8000_0000;

/** As the scanner records rows: the reference is plain if it is ASCII. */
function recordsOf(rows: readonly Row[]): Records {
  const bytes = Buffer.alloc(rows.length * RECORD_BYTES);
  const texts: Buffer[] = [];
  let start = 0;
  rows.forEach(({ line, cents, ref }, i) => {
    const text = Buffer.from(ref);
    bytes.writeUInt32LE(line, i * RECORD_BYTES);
    bytes.writeDoubleLE(cents ?? Number.NaN, i * RECORD_BYTES + 8);
    bytes.writeUInt32LE(start, i * RECORD_BYTES + 16);
    bytes.writeUInt32LE(
      text.length === ref.length ? text.length + PLAIN : text.length,
      i * RECORD_BYTES + 20,
    );
    start += text.length;
    texts.push(text);
  });
  return { count: rows.length, bytes, text: Buffer.concat(texts) };
}

const row = fc.record({
  line: fc.nat({ max: 2 ** 32 - 1 }),
  cents: fc.option(fc.oneof(fc.nat({ max: 99_999_999_999_999 }), fc.nat({ max: 1000 }))),
  ref: fc.constantFrom('', 'PN-1', 'ü', 'x'.repeat(3000)),
});

describe('a row renderer', () => {
  it('prints numbers as JavaScript does, also when the rows of one line do not fit at once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.nat({ max: 2 ** 40 }), (rows, above) => {
        const renderer = createRowRenderer((ref) => `<${ref}>`);
        const texts = Array.from({ length: 30 }, (_, i) => ({ before: ` é${i} `, after: ' ; ' }));
        const place = renderer.keep(texts) ?? expect.unreachable();
        renderer.load(recordsOf(rows));
        rows.forEach((_, i) => {
          renderer.tell(i, place);
        });
        let printed = '';
        renderer.print(0, rows.length, above, (bytes) => {
          printed += Buffer.from(bytes).toString();
        });
        const expected = rows.flatMap(({ line, cents, ref }) =>
          texts.map(({ before, after }) => {
            const value = cents === null ? '' : cents / 100;
            return `${above + line}${before}${value}${after}${ref === 'ü' ? '<ü>' : ref}\n`;
          }),
        );
        expect(printed).toBe(expected.join(''));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps rows as long as there is room, and again after it forgot them', () => {
    const renderer = createRowRenderer((ref) => ref);
    const rows = [{ before: 'b'.repeat(100_000), after: '' }];
    let kept = 0;
    while (renderer.keep(rows) !== null) kept++;
    expect(kept).toBeGreaterThan(10);
    renderer.forget();
    expect(renderer.keep(rows)).not.toBeNull();
  });
});
