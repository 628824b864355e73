import { describe, expect, it } from 'vitest';
import { createScreener, type ScreenerOptions } from '../screening/create-screener.js';
import { world } from '../testing/reference.js';
import { order, successor } from '../testing/rows.js';
import { codeTable } from './code-table.js';
import { keyOf, type VerdictSet, verdictTable } from './verdict-table.js';

const reference = world({
  successors: [successor('8507.10.0000', '8507.60.0010'), successor('8507.10.0000', '1801.00.0010')],
  orders: [order({ id: 'wro-taida' })],
});

function tableOf(options: ScreenerOptions = {}): readonly VerdictSet[] {
  return [...verdictTable(createScreener(reference, options), codeTable(reference.hts))];
}

describe('the table of verdicts', () => {
  it.each<ScreenerOptions>([{}, { minRisk: 'high' }, { asOf: '2010-01-01' }])(
    'has every pair that the screener finds LISTED, with its risk and findings, and no other: %j',
    (options) => {
      const screener = createScreener(reference, options);
      const sets = tableOf(options);
      for (const row of codeTable(reference.hts))
        for (const { code: origin } of reference.countries) {
          if (row.screened.length === 0) continue;
          const { verdict, risk, findings } = screener.screenLine({ line: 1, hts: row.sample, origin });
          const found = sets.filter((set) => set.key === keyOf(row.screened) && set.origins.includes(origin));
          expect(found).toEqual(verdict === 'LISTED' ? [expect.objectContaining({ risk, findings })] : []);
        }
    },
  );

  it('holds the successors of a retired code under all of their digits', () => {
    expect(tableOf().map(({ key }) => key)).toContain('1801000010 8507600010');
  });

  it('writes findings that many origins share once', () => {
    const garments = tableOf().filter(({ key }) => key === '6109100012');
    expect(garments.map(({ origins }) => origins)).toEqual([['CD', 'CG', 'CI', 'GH', 'TM'], ['CN']]);
  });

  it('keeps a LISTED pair whose findings --min-risk leaves out', () => {
    const hidden = tableOf({ minRisk: 'high' }).filter(({ findings }) => findings.length === 0);
    expect(hidden.map(({ risk }) => risk)).toContain('low');
  });

  it('stands in one order, whatever that of the tables', () => {
    const keys = tableOf().map(({ key, origins }) => `${key}\0${origins[0]}`);
    expect(keys).toEqual([...keys].sort());
    const turned = {
      ...reference,
      countries: [...reference.countries].reverse(),
      listings: [...reference.listings].reverse(),
    };
    expect([...verdictTable(createScreener(turned), codeTable(turned.hts))]).toEqual(tableOf());
  });
});
