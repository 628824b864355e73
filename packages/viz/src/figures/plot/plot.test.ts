import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decadeBelow, roundAbove } from './decades.js';
import { dollarScale } from './dollar-scale.js';
import { compareAmount, rankByAmount } from './rank.js';
import { fitLabel } from './short-text.js';

const usd = fc.integer({ min: 0, max: 10 ** 14 });
const amount = fc.option(fc.tuple(usd, usd).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })));
const range = { left: 100, right: 500 };

describe('the scale of dollars', () => {
  it('is linear within three orders of magnitude and logarithmic beyond', () => {
    expect(dollarScale([{ low: 1, high: 1000 }], range, 'en').kind).toBe('linear');
    expect(dollarScale([{ low: 1, high: 1001 }], range, 'en').kind).toBe('log');
    expect(dollarScale([{ low: 0, high: 1001 }], range, 'en').kind).toBe('linear');
  });

  it('has a place for $0 apart from a logarithmic axis', () => {
    const scale = dollarScale(
      [
        { low: 0, high: 1 },
        { low: 5, high: 1e11 },
      ],
      range,
      'en',
    );
    expect(scale.at(0)).toBe(100);
    expect(scale.at(1)).toBe(scale.start);
    expect(scale.start).toBeGreaterThan(100);
    expect(scale.ticks[0]).toEqual({ x: 100, label: '$0' });
  });

  it('keeps every amount within its range, and a larger one never left of a smaller one', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const scale = dollarScale(amounts, range, 'es');
        const ends = amounts
          .flatMap((one) => (one === null ? [] : [one.low, one.high]))
          .sort((a, b) => a - b);
        let before = range.left;
        for (const end of ends) {
          const x = scale.at(end);
          expect(x).toBeGreaterThanOrEqual(before - 1e-9);
          expect(x).toBeLessThanOrEqual(range.right + 1e-9);
          before = x;
        }
      }),
    );
  });

  it('has an axis also where there is nothing to show', () => {
    expect(dollarScale([], range, 'en').ticks.map((tick) => tick.label)).toEqual(['$0']);
    expect(dollarScale([{ low: 0, high: 0 }], range, 'en').at(0)).toBe(100);
  });
});

describe('decades', () => {
  it('hold the value between the one below and the round one above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (value) => {
        expect(decadeBelow(value)).toBeLessThanOrEqual(value);
        expect(decadeBelow(value) * 10).toBeGreaterThan(value);
        expect(roundAbove(value)).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('the rank of amounts', () => {
  it('is the same in any order of rows, with unknown amounts last', () => {
    const rows = fc.uniqueArray(fc.record({ key: fc.string(), amount }), { selector: (row) => row.key });
    const rank = (given: readonly { key: string; amount: { low: number; high: number } | null }[]) =>
      rankByAmount(
        given,
        (row) => row.amount,
        (row) => row.key,
      );
    fc.assert(
      fc.property(rows, (given) => {
        const ranked = rank(given);
        expect(rank([...given].reverse())).toEqual(ranked);
        const known = ranked.map((row) => row.amount !== null);
        expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('compares upper ends before lower ends', () => {
    expect(compareAmount({ low: 9, high: 10 }, { low: 0, high: 11 })).toBeGreaterThan(0);
    expect(compareAmount({ low: 9, high: 10 }, { low: 0, high: 10 })).toBeLessThan(0);
  });
});

describe('a label', () => {
  it('of a word of 10 kB is cut with an ellipsis', () => {
    const label = fitLabel('i'.repeat(10_000), 900);
    expect(label.endsWith('\u2026')).toBe(true);
    expect(label.length).toBeLessThan(242);
  });
});
