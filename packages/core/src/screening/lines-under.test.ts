import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { createScreener } from './create-screener.js';

const screener = createScreener(loadReference());
const gradeOf = (hts: string, origin: string, good: string): string | undefined =>
  screener.screenLine({ line: 1, hts, origin }).findings.find((finding) => finding.good === good)?.grade;

describe('a code that is shorter than the classification', () => {
  it('is exact where the schedule holds nothing else below it', () => {
    for (const code of ['1801', '1801.00', '1801.00.00', '1801.00.0090'])
      expect(gradeOf(code, 'CI', 'cocoa'), code).toBe('exact');
  });

  it('is partial where the schedule holds other goods below it', () => {
    expect(gradeOf('2605', 'CD', 'cobalt-ore')).toBe('exact');
    expect(gradeOf('26', 'CD', 'cobalt-ore')).toBe('partial');
    expect(gradeOf('8541.43', 'CN', 'solar-modules')).toBe('basket');
    expect(gradeOf('6109', 'CN', 'garments-cotton')).toBe('partial');
  });
});
