import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatExposure,
  formatInterval,
  formatShare,
  formatUsd,
  gradeText,
  levelText,
} from './exposure-text.js';

describe('dollars', () => {
  it('are printed whole, with separators of thousands', () => {
    expect(formatUsd(3_251_151_779_682)).toBe('3,251,151,779,682');
    expect(formatUsd(0)).toBe('0');
  });
});

describe('an interval', () => {
  it('is printed with both ends', () => {
    expect(formatInterval({ low: 1_234_567, high: 9_876_543 })).toBe('1,234,567 to 9,876,543');
  });

  it('is one number only where both ends agree', () => {
    expect(formatInterval({ low: 71, high: 71 })).toBe('71');
  });

  it('that is a bound says of what kind', () => {
    expect(formatInterval({ low: 0, high: 9_876_543 }, 'chapter-bound')).toBe(
      '0 to 9,876,543 (chapter bound)',
    );
    expect(formatInterval({ low: 0, high: 5 }, 'eu-bound')).toBe('0 to 5 (EU bound)');
  });

  it('is no 0 where nothing can be counted', () => {
    expect(formatInterval({ low: 0, high: 0 }, 'no-code')).toBe('not known (no HTS code)');
    expect(formatInterval({ low: 0, high: 0 }, 'not-in-set')).toBe('not known (not in the set)');
    expect(formatInterval({ low: 0, high: 0 }, 'none')).toBe('0');
  });
});

describe('the interval of a row', () => {
  it('of one level is that of the level', () => {
    expect(formatExposure({ low: 0, high: 8, levels: { 'chapter-bound': 2 } })).toBe(
      '0 to 8 (chapter bound)',
    );
    expect(formatExposure({ low: 0, high: 0, levels: { 'no-code': 1 } })).toBe('not known (no HTS code)');
  });

  it('of several levels says that a part is bounded and how many listings have no figure', () => {
    expect(formatExposure({ low: 3, high: 8, levels: { code: 2, 'chapter-bound': 1, 'no-code': 4 } })).toBe(
      '3 to 8 (part chapter bound; 4 not known)',
    );
    expect(formatExposure({ low: 3, high: 8, levels: { code: 2, none: 1 } })).toBe('3 to 8');
  });

  it('of listings that all have no figure is no 0', () => {
    expect(formatExposure({ low: 0, high: 0, levels: { 'no-code': 1, 'not-in-set': 1 } })).toMatch(
      /^not known/,
    );
  });
});

describe('a share', () => {
  it('is a percentage of two digits', () => {
    expect(formatShare({ low: 0.1234, high: 0.1234 })).toBe('12.34%');
    expect(formatShare({ low: 0.07, high: 0.07 })).toBe('7.00%');
  });

  it('is rounded outward at both ends, so that the interval still holds', () => {
    expect(formatShare({ low: 0.012349, high: 0.034501 })).toBe('1.23% to 3.46%');
    expect(formatShare({ low: 0.07, high: 0.14 })).toBe('7.00% to 14.00%');
  });

  it('is never 0.00% for more than nothing, nor 100% for less than all', () => {
    expect(formatShare({ low: 0, high: 1e-9 })).toBe('0% to <0.01%');
    expect(formatShare({ low: 1e-9, high: 2e-9 })).toBe('<0.01%');
    expect(formatShare({ low: 0.9999999, high: 0.9999999 })).toBe('>99.99%');
    expect(formatShare({ low: 0, high: 1 })).toBe('0% to 100%');
  });

  it('of no whole is a dash', () => {
    expect(formatShare(null)).toBe('-');
  });

  it('keeps these promises for every share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const text = formatShare({ low: share, high: share });
        expect(text).not.toBe('0.00%');
        expect(text).not.toBe('100.00%');
        expect(text === '0%').toBe(share === 0);
        expect(text === '100%').toBe(share === 1);
      }),
    );
  });
});

describe('words', () => {
  it('say how a value is known', () => {
    expect(levelText('chapter-bound')).toContain('only chapters are published');
    expect(gradeText('nothing')).toBe('no value');
    expect(gradeText('basket')).toBe('basket');
  });
});
