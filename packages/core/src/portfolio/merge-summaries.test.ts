import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countSummary } from '../report/summary.js';
import { world } from '../testing/reference.js';
import { derivedListings } from '../testing/rows.js';
import { screening } from '../testing/screen.js';
import { mergeSummaries, type PortfolioSummary } from './merge-summaries.js';

const screen = screening(world(), { derived: derivedListings() });

function summaryOf(
  lines: readonly (readonly [hts: string, origin: string, value: string])[],
): PortfolioSummary {
  const counter = countSummary();
  for (const [hts, origin, value] of lines) counter.add(screen(hts, origin, { value }));
  counter.reject();
  const { baseline: _, ...summary } = counter.result();
  return summary;
}

const line = fc.tuple(
  fc.constantFrom('1801', '901.11.0010', '8517.13.0000', '6109.10', '4402.1', '9903.88.15', ''),
  fc.constantFrom('CI', 'CN', 'GH', 'Nowhere'),
  fc.constantFrom('', '0.10', '0.20', '(2.50)', 'n/a'),
);

it('gives for two files what one file of their lines gives, but for the rows rejected in each', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), fc.array(line, { maxLength: 10 }), (a, b) => {
      const merged = mergeSummaries([summaryOf(a), summaryOf(b)]);
      expect(merged.rejected).toBe(2);
      expect(JSON.stringify({ ...merged, rejected: 1 })).toBe(JSON.stringify(summaryOf([...a, ...b])));
      expect(mergeSummaries([summaryOf(b), summaryOf(a)])).toEqual(merged);
    }),
    { numRuns: 100 },
  );
});

it('is all noughts for no files', () => {
  expect(mergeSummaries([])).toMatchObject({ lines: 0, byCause: {}, valueUsd: { all: 0 } });
});
