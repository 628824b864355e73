import { expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { digits } from '../testing/rows.js';
import { linesUnder } from './lines-under.js';

const under = linesUnder(reference().hts);

it('gives the lines that no line continues, of those that a code begins', () => {
  expect(under(digits('1801'))).toEqual(['1801000010', '1801000090']);
  expect(under(digits('18'))).toEqual(['1801000010', '1801000090', '1802000000']);
  expect(under(digits('09'))).toEqual(['0901110010']);
});

it('gives a last line itself, and nothing for a code that is not there', () => {
  expect(under(digits('1801.00.0010'))).toEqual(['1801000010']);
  expect(under(digits('7777'))).toEqual([]);
});
