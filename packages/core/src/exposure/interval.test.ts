import { describe, expect, it } from 'vitest';
import { NOTHING, shareOf } from './interval.js';

describe('the share of an interval', () => {
  it('is an interval of a whole, from 0 to 1', () => {
    expect(shareOf({ low: 1, high: 4 }, 8)).toEqual({ low: 0.125, high: 0.5 });
    expect(shareOf(NOTHING, 8)).toEqual(NOTHING);
  });

  it('of nothing is not known, and never a division by zero', () => {
    expect(shareOf(NOTHING, 0)).toBeNull();
  });
});
