import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepLimits, stepOf } from './amount-steps.js';

const upTo = (high: number) => ({ low: 0, high });

describe('the limits of steps', () => {
  it('are powers of ten where amounts lie far apart', () => {
    expect(stepLimits([upTo(243e9), upTo(41e9), upTo(700e6), upTo(4e6), upTo(1_500), upTo(9)])).toEqual([
      1e8, 1e9, 1e10, 1e11,
    ]);
  });

  it('are 1, 2, 5 where they lie close together', () => {
    expect(stepLimits([upTo(180_000), upTo(90_000), upTo(20_000)])).toEqual([
      10_000, 20_000, 50_000, 100_000,
    ]);
  });

  it('are none where nothing is known or nothing was imported', () => {
    expect(stepLimits([])).toEqual([]);
    expect(stepLimits([null, upTo(0)])).toEqual([]);
  });

  it('are one for a single dollar', () => {
    expect(stepLimits([upTo(1)])).toEqual([1]);
  });

  it('rise, are at most four, and the largest amount reaches them all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 40 }), { minLength: 1 }), (highs) => {
        const limits = stepLimits(highs.map(upTo));
        expect([...limits].sort((a, b) => a - b)).toEqual(limits);
        expect(limits.length).toBeLessThanOrEqual(4);
        expect(stepOf(limits, Math.max(...highs))).toBe(limits.length);
      }),
    );
  });
});
