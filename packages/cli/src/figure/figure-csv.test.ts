import type { FigureTable } from '@better-trade/viz';
import { expect, it } from 'vitest';
import { figureCsv } from './figure-csv.js';

const TABLE: FigureTable = {
  caption: 'c',
  columns: [
    { label: '=name', kind: 'text' },
    { label: 'usd', kind: 'usd' },
  ],
  rows: [
    ['-500', -500],
    ['=1+1', null],
    ['a,b', 0],
  ],
};

it('leaves numbers as numbers and guards text that a spreadsheet would run', () => {
  expect(figureCsv(TABLE, false)).toBe(`'=name,usd\n'-500,-500\n'=1+1,\n"a,b",0\n`);
  expect(figureCsv(TABLE, true)).toBe(`=name,usd\n-500,-500\n=1+1,\n"a,b",0\n`);
});
