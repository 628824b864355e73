import { describe, expect, it } from 'vitest';
import { formatNumber, formatShare, formatShortUsd, formatUsd } from './numbers.js';

describe('numbers', () => {
  it('are written with a comma between thousands in both languages', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
    expect([formatUsd(1234), formatUsd(12.5), formatUsd(-3)]).toEqual(['$1,234', '$12.50', '-$3']);
  });

  it('of dollars are short in a sentence, and never a thousand of a smaller unit', () => {
    const short = (value: number): string => formatShortUsd(value, 'en');
    expect([0, 7, 999, 1000, 12_340, 999_950, 1_500_000, 2.5e9, 3.251e12].map(short)).toEqual([
      '$0',
      '$7',
      '$999',
      '$1k',
      '$12.3k',
      '$1m',
      '$1.5m',
      '$2.5bn',
      '$3.25tn',
    ]);
  });

  it('of dollars are millions in Spanish, where a billion is another number', () => {
    expect([1_500_000, 2.5e9, 3.251e12, 12_340].map((value) => formatShortUsd(value, 'es'))).toEqual([
      '$1.5 M',
      '$2,500 M',
      '$3,251,000 M',
      '$12.3 mil',
    ]);
  });

  it('of a share never say nothing of more than nothing, nor all of less than all', () => {
    expect([0, 0.0004, 0.1234, 0.9996, 1].map(formatShare)).toEqual([
      '0.0%',
      '<0.1%',
      '12.3%',
      '>99.9%',
      '100.0%',
    ]);
  });
});
