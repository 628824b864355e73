import fc from 'fast-check';
import { expect, it } from 'vitest';
// Both ends of the arrow of imports: only a test may see them together.
import { csvCells } from '../../cli/src/write/csv-cells.js';
import { csvText } from '../src/client/csv.js';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\uff1d', '\t', '\r', '\n', '"', ',', ' ', "'", '1', 'a'),
  }),
);

it('a page writes a row of CSV as btt does', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      expect(csvText([cells])).toBe(`${csvCells(cells, false)}\n`);
    }),
  );
});
