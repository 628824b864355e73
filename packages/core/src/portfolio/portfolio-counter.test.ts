import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { derivedListings } from '../testing/rows.js';
import { type LineRest, screening } from '../testing/screen.js';
import { createPortfolioCounter, type PortfolioCounter } from './portfolio-counter.js';
import { PORTFOLIO_BY, type PortfolioBy } from './rows.js';

type Row = readonly [hts: string, origin: string, rest?: LineRest];

const screen = screening(world());

function counted(rows: readonly Row[], file = 'a.csv', mostNames?: number): PortfolioCounter {
  const counter = createPortfolioCounter({
    file,
    countries: world().countries,
    ...(mostNames === undefined ? {} : { mostNames }),
  });
  for (const [hts, origin, rest = {}] of rows) counter.add(screen(hts, origin, rest), rest.names);
  return counter;
}

/** `key lines/listed usd` of each row. */
function told(counter: PortfolioCounter, by: PortfolioBy, top?: number): string[] {
  return counter
    .table(by, top)
    .rows.map((row) => `${row.key} ${row.lines}/${row.listed} ${row.valueUsd.listed}`);
}

function everything(counter: PortfolioCounter): string {
  return JSON.stringify([counter.totals(), PORTFOLIO_BY.map((by) => counter.table(by))]);
}

const ROWS: readonly Row[] = [
  ['1801.00.0010', 'CI', { value: '100.10' }],
  ['1801.00.0010', 'GH', { value: '50' }],
  ['5201.00.1400', 'CN', { value: '7', names: ['Example Cotton Co., Ltd.'] }],
  ['8507.60.0010', 'CN', { value: '1,000', names: ['EXAMPLE COTTON', 'Other Maker'] }],
  ['6109.10.0012', 'CN', { names: ['Example Cotton Co., Ltd.'] }],
  ['1802.00.0000', 'GH', { value: '5' }],
  ['9903.88.15', 'GH', { value: '3' }],
  ['1801.00.0010', 'Nowhere'],
];

describe('the totals of a portfolio', () => {
  const counter = counted(ROWS);

  it('count a line once under each good of its findings, and never a line nowhere', () => {
    expect(told(counter, 'good')).toEqual([
      'electronics 1/1 1000',
      'lithium-ion-batteries 1/1 1000',
      'cocoa 2/2 150.1',
      'cotton 1/1 7',
      '(other LISTED) 1/1 0',
      '(not screenable) 2/0 0',
      '(no list match) 1/0 0',
    ]);
  });

  it('say the origin by code and name, and keep what is no country apart', () => {
    expect(told(counter, 'origin')).toEqual([
      'CN 3/3 1007',
      'CI 1/1 100.1',
      'GH 3/1 50',
      '(not known) 1/0 0',
    ]);
    expect(counter.table('origin').rows[0]?.name).toBe('China');
  });

  it('bring spellings of one supplier together under the most frequent', () => {
    expect(told(counter, 'supplier')).toEqual([
      'example cotton 3/3 1007',
      'other maker 1/1 1000',
      '(not named) 5/2 150.1',
    ]);
    expect(counter.table('supplier').rows[0]?.name).toBe('Example Cotton Co., Ltd.');
  });

  it('stand in the order of the risks, with a row for what is not LISTED', () => {
    expect(counter.table('risk').rows.map((row) => `${row.key} ${row.lines}`)).toEqual([
      'high 2',
      'medium 3',
      'low 0',
      '(not screenable) 2',
      '(no list match) 1',
    ]);
  });

  it('tell the actions from the lists', () => {
    expect(told(counter, 'list').slice(0, 1)).toEqual(['TVPRA 5/5 1157.1']);
    expect(told(counter, 'action').slice(0, 3)).toEqual([
      'order:wro-taida 1/1 0',
      'sector:apparel 1/1 0',
      '(other LISTED) 4/4 1157.1',
    ]);
  });

  it('count lines without a value, which no sum holds', () => {
    expect(counter.totals()).toMatchObject({
      lines: 8,
      listed: 5,
      notScreenable: 2,
      withoutValue: 2,
      valueUsd: { all: 1165.1, listed: 1157.1, notScreenable: 3 },
    });
  });

  it('say the risk of the good under the good, and that of the line under its origin', () => {
    const mixed = counted([['8507.60.0010', 'CN', {}]]);
    const risks = Object.fromEntries(
      mixed
        .table('good')
        .rows.map(({ key, byRisk }) => [key, Object.entries(byRisk).find(([, n]) => n > 0)?.[0]]),
    );
    const findings = screen('8507.60.0010', 'CN').findings;
    for (const [good, risk] of Object.entries(risks))
      expect(risk).toBe(findings.find((finding) => finding.good === good)?.risk);
    expect(mixed.table('origin').rows[0]?.byRisk).toEqual(mixed.totals().byRisk);
  });

  it('make as many rows as asked for, beside those in parentheses, and say how many there are', () => {
    expect(told(counter, 'good', 1)).toEqual([
      'electronics 1/1 1000',
      '(other LISTED) 1/1 0',
      '(not screenable) 2/0 0',
      '(no list match) 1/0 0',
    ]);
    expect(counter.table('good', 1).keys).toBe(4);
  });

  it('count LISTED lines whose findings are hidden as LISTED', () => {
    const hidden = screening(world(), { minRisk: 'high' });
    const few = createPortfolioCounter();
    few.add(hidden('1801.00.0010', 'GH', { value: '9' }));
    expect(told(few, 'good')).toEqual(['(other LISTED) 1/1 9']);
    expect(few.table('good').rows[0]?.byRisk).toEqual({ high: 0, medium: 1, low: 0 });
  });

  it('count lines with traced findings beside what the lists say', () => {
    const traced = screening(world(), { derived: derivedListings() });
    const few = createPortfolioCounter();
    few.add(traced('8517.13.0000', 'GH'));
    expect(few.totals()).toMatchObject({ lines: 1, listed: 0, traced: 1 });
    expect(told(few, 'list')).toEqual(['(no list match) 1/0 0']);
  });

  it('take a file that is named like a row in parentheses for a file', () => {
    expect(counted(ROWS, '(not named)').table('file')).toMatchObject({ keys: 1, rows: [{ lines: 8 }] });
  });
});

describe('many suppliers', () => {
  const named = (count: number, value: string): Row[] =>
    Array.from({ length: count }, (_, at) => ['1801', 'GH', { value, names: [`Maker ${at}`] }]);

  it('are told apart up to a bound; the lines of the others are counted together', () => {
    const counter = counted(named(10, '1'), 'a.csv', 4);
    expect(told(counter, 'supplier')).toEqual([
      'maker 0 1/1 1',
      'maker 1 1/1 1',
      'maker 2 1/1 1',
      'maker 3 1/1 1',
      '(other names) 6/6 6',
    ]);
  });

  it('keep their bound, and lose no line, when counters are merged', () => {
    const both = counted(named(3, '1'), 'a.csv', 4);
    both.merge(counted(named(9, '2'), 'b.csv', 4));
    const { rows, keys } = both.table('supplier');
    expect(keys).toBe(4);
    expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(12);
    expect(rows.reduce((sum, row) => sum + row.valueUsd.listed, 0)).toBe(21);
  });

  it('name nobody with a name of signs only', () => {
    const counter = counted([['1801', 'GH', { names: ['---'] }]]);
    expect(told(counter, 'supplier')).toEqual(['(not named) 1/1 0']);
  });
});

describe('the laws of totals', () => {
  const row = fc.record({
    hts: fc.constantFrom('1801', '1802', '8507.60.0010', '5201', '6109.10', '4402.1', '9903.88.15', ''),
    origin: fc.constantFrom('CI', 'CN', 'GH', 'Nowhere', ''),
    value: fc.constantFrom('', '0.10', '0.20', '1,000.05', '(2.50)', 'n/a'),
    names: fc.subarray(['A Co.', 'a co', 'A CO., LTD', 'B', 'Hetian Taida Apparel', '-']),
  });
  const rows = fc
    .array(row, { maxLength: 12 })
    .map((all) => all.map(({ hts, origin, ...rest }): Row => [hts, origin, rest]));

  it('A and B together are A merged with B, in either order', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const together = counted(a);
        for (const [hts, origin, rest = {}] of b) together.add(screen(hts, origin, rest), rest.names);
        const one = counted(a);
        one.merge(counted(b));
        const other = counted(b);
        other.merge(counted(a));
        expect(everything(one)).toBe(everything(together));
        expect(everything(other)).toBe(everything(together));
      }),
      { numRuns: 100 },
    );
  });

  it('every line stands under at least one key of each kind, and under no key twice', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const counter = counted(all);
        const { lines, listed } = counter.totals();
        for (const by of PORTFOLIO_BY) {
          const table = counter.table(by).rows;
          expect(table.reduce((sum, { lines }) => sum + lines, 0)).toBeGreaterThanOrEqual(lines);
          for (const one of table) {
            expect(one.lines).toBeLessThanOrEqual(lines);
            expect(one.listed).toBeLessThanOrEqual(listed);
            expect(one.byRisk.high + one.byRisk.medium + one.byRisk.low).toBe(one.listed);
          }
        }
        const ofRisk = counter.table('risk').rows;
        expect(ofRisk.reduce((sum, { lines }) => sum + lines, 0)).toBe(lines);
      }),
      { numRuns: 100 },
    );
  });
});
