import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CELLS_HEADER,
  formatCells,
  formatTradeSet,
  parseCells,
  parseTradeSet,
  periodOf,
  recordsOf,
  type TradePartner,
  type TradeRecord,
  type TradeSet,
  toCells,
} from './trade.js';
import type { CountryCode, HtsCode } from './vocabulary.js';

const record = (hts: string, partner: string, usd: number): TradeRecord => ({
  hts: hts as HtsCode,
  partner: partner as TradePartner,
  usd,
});

const someRecords = fc
  .uniqueArray(
    fc.record({
      hts: fc.constantFrom('0101210010', '1801000010', '1801000090', '8542310000'),
      partner: fc.constantFrom('CN', 'EU', 'GH', 'NA'),
      usd: fc.integer({ min: 0, max: 2 ** 48 }),
    }),
    { selector: ({ hts, partner }) => `${hts}${partner}`, minLength: 1 },
  )
  .map((rows) => rows.map((row) => record(row.hts, row.partner, row.usd)));

const set = (more: Partial<TradeSet> = {}): TradeSet => ({
  id: '2024-consumption',
  basis: { from: '2024-01', to: '2024-12', flow: 'consumption', measure: 'customs-value' },
  source: 'a test',
  digest: '0'.repeat(64),
  complete: true,
  eu: ['DE' as CountryCode],
  detail: toCells([record('1801000010', 'GH', 7)]),
  chapters: null,
  ...more,
});

describe('import values in columns', () => {
  it('come back from their text as they went in, in whatever order they were given', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const cells = toCells(records);
        expect(parseCells(formatCells(cells))).toEqual(cells);
        expect(toCells([...records].reverse())).toEqual(cells);
        expect(toCells(recordsOf(cells))).toEqual(cells);
      }),
    );
  });

  it('are never two for one code and partner', () => {
    expect(() => toCells([record('18', 'GH', 1), record('18', 'GH', 2)])).toThrow('18 of GH stands twice');
  });

  it.each([1.5, -1, Number.NaN, 2 ** 60])('are never %d dollars', (usd) => {
    expect(() => toCells([record('18', 'GH', usd)])).toThrow('not a whole number');
  });

  it.each([
    ['a header of something else', 'hts,value\n18,GH:1\n', 'line 1'],
    ['a cut last line', `${CELLS_HEADER}\n18,GH:1`, 'line 1'],
    ['a line without values', `${CELLS_HEADER}\n18,\n`, 'line 2'],
    ['a line cut in a value', `${CELLS_HEADER}\n18,GH:1 CI\n`, 'line 2'],
    ['a code that is not one', `${CELLS_HEADER}\n180,GH:1\n`, 'line 2'],
    ['a code out of order', `${CELLS_HEADER}\n18,GH:1\n17,GH:1\n`, 'line 3'],
    ['a partner that stands twice', `${CELLS_HEADER}\n18,CI:1 CI:1\n`, 'line 2'],
    ['partners out of order', `${CELLS_HEADER}\n18,GH:1 CI:1\n`, 'line 2'],
    ['codes of two lengths', `${CELLS_HEADER}\n18,GH:1\n1801000010,GH:1\n`, 'line 3'],
    ['a value that is not whole', `${CELLS_HEADER}\n18,GH:1.5\n`, 'line 2'],
    ['a value below zero', `${CELLS_HEADER}\n18,GH:-1\n`, 'line 2'],
    ['a value beyond all trade', `${CELLS_HEADER}\n18,GH:${'9'.repeat(30)}\n`, 'line 2'],
    ['a partner in small letters', `${CELLS_HEADER}\n18,gh:1\n`, 'line 2'],
  ])('are refused with the line for %s', (_, text, where) => {
    expect(() => parseCells(text)).toThrow(where);
  });
});

describe('a set of import values', () => {
  it.each([
    ['with chapters', toCells([record('18', 'GH', 9), record('85', 'CN', 1)])],
    ['without chapters', null],
  ])('comes back from its text %s', (_, chapters) => {
    expect(parseTradeSet(formatTradeSet(set({ chapters })))).toEqual(set({ chapters }));
  });

  it('is refused when its chapters were cut off', () => {
    const text = formatTradeSet(set({ chapters: toCells([record('18', 'GH', 9)]) }));
    expect(() => parseTradeSet(text.slice(0, text.indexOf('\nhts,', text.indexOf('\nhts,') + 1)))).toThrow(
      'cut',
    );
  });

  it.each([
    ['months that are none', { from: '2024-1', to: '2024-12' }],
    ['an end before its begin', { from: '2024-12', to: '2024-01' }],
    ['another measure', { measure: 'cif-value' }],
    ['another flow', { flow: 'exports' }],
  ])('is refused with %s', (_, wrong) => {
    const text = formatTradeSet(set()).replace(
      JSON.stringify(set().basis),
      JSON.stringify({ ...set().basis, ...wrong }),
    );
    expect(() => parseTradeSet(text)).toThrow('not a set of trade values');
  });

  it.each(['', '{}', '{"format":"btt-trade/2"}\n', 'hts,origin\n1801,CI\n'])('is refused as %j', (text) => {
    expect(() => parseTradeSet(text)).toThrow('not a set of trade values');
  });
});

describe('a period', () => {
  it.each([
    ['2024-01', '2024-12', '2024'],
    ['2025-01', '2025-06', '2025-01..2025-06'],
    ['2025-03', '2025-03', '2025-03'],
    ['2024-01', '2025-12', '2024-01..2025-12'],
  ])('from %s to %s is called %s', (from, to, name) => {
    expect(periodOf({ from, to })).toBe(name);
  });
});
