import { expect, it } from 'vitest';
import { diagnoseQuote } from './diagnose-quote.js';

it.each([
  ['a,"b"', null],
  ['"a ""x"", y",b', null],
  ['"","""",', null],
  ['', null],
  ['a,"b', { cell: 1, open: true }],
  ['"a"b,c', { cell: 0, open: false }],
  ['a,b"c', { cell: 1, open: false }],
  ['a, "b"', { cell: 1, open: false }],
  ['a,"b""', { cell: 1, open: true }],
])('finds the first cell of %j whose quotes are broken', (line, expected) => {
  const found = diagnoseQuote(line, ',');
  expect(found === null ? null : { cell: found.cell, open: found.open }).toEqual(expected);
});
