import { expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { digits, successor } from '../testing/rows.js';
import { createCodesReader, createOriginReader } from './read-cells.js';

const met: string[] = [];
const codes = createCodesReader(
  reference({
    successors: [successor('1801.00.0050', '1801.00.0010'), successor('1801.00.0050', '1801.00.0090')],
  }),
  {
    meet: (groups) => {
      met.push(groups.map((group) => group.codes.join('+')).join(' '));
      return [];
    },
  },
);
const origins = createOriginReader(reference());

it('a cell of codes shows them dotted, those of a retired one and of several among them', () => {
  expect(codes('1801000010')).toMatchObject({ hts: '1801.00.0010', cause: null, problems: [] });
  expect(codes('1801.00.0050')).toMatchObject({
    hts: '1801.00.0010 1801.00.0090',
    codes: [digits('1801.00.0010'), digits('1801.00.0090')],
  });
  expect(codes('1802000000;8517130000').hts).toBe('1802.00.0000 8517.13.0000');
});

it('a cell of which nothing can be screened is shown as it was written, with its cause', () => {
  expect(codes(' 7777.77 ')).toMatchObject({ hts: '7777.77', codes: [], cause: 'hts-unknown' });
  expect(codes('cocoa')).toMatchObject({ hts: 'cocoa', cause: 'hts-unreadable' });
  expect(codes('')).toMatchObject({ hts: '', cause: 'hts-missing' });
});

it('a provision alone is not goods, and says so; beside goods it is no problem', () => {
  expect(codes('9903.88.15')).toMatchObject({
    hts: '9903.88.15',
    cause: 'programme-code',
    problems: [{ code: 'BTT_HTS_PROGRAMME', value: '9903.88.15' }],
  });
  expect(codes('9903.88.15;1802000000')).toMatchObject({
    hts: '1802.00.0000',
    cause: null,
    programme: ['9903.88.15'],
    problems: [],
  });
});

it('what codes meet is asked once for a cell', () => {
  met.length = 0;
  codes('2605.00.0000');
  codes('2605.00.0000');
  expect(met).toEqual(['2605000000']);
});

it('a cell of an origin is a country, or shown as it was written with its cause', () => {
  expect(origins('Ivory Coast')).toEqual({ origin: 'CI', country: 'CI', cause: null, problems: [] });
  expect(origins(' nowhere ')).toMatchObject({ origin: 'nowhere', country: null, cause: 'origin-unknown' });
  expect(origins(' ')).toMatchObject({ origin: '', country: null, cause: 'origin-missing' });
  expect(origins('Congo').problems).toMatchObject([{ code: 'BTT_ORIGIN_AMBIGUOUS' }]);
});
