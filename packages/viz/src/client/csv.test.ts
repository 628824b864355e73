import { expect, it } from 'vitest';
import { csvText } from './csv.js';

it('quotes what RFC 4180 asks for, and ends every line with LF', () => {
  expect(csvText([['a', 'b,c', 'd"e', 'f\ng'], ['']])).toBe('a,"b,c","d""e","f\ng"\n\n');
});

it.each(['=1+1', '+1', '-1', '@x', ' =1', '\uff1d1'])('a spreadsheet does not run %j', (text) => {
  expect(csvText([[text]])).toBe(`'${text}\n`);
});
