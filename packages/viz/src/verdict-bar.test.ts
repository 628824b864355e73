import { countSummary, type Summary } from '@better-trade/core';
import { describe, expect, it } from 'vitest';
import { verdictBar } from './verdict-bar.js';

function summary(high: number, noListMatch: number): Summary {
  return { ...countSummary().result(), byRisk: { high, medium: 0, low: 0 }, noListMatch };
}

describe('the bar of verdicts', () => {
  it('says every number in words, for readers who do not see it', () => {
    expect(verdictBar(summary(3, 5))).toContain(
      'Of 8 lines: 3 high, 0 medium, 0 low, 5 no list match, 0 not screenable.',
    );
  });

  it('draws parts as wide as their share of the lines', () => {
    const widths = [...verdictBar(summary(1, 3)).matchAll(/<rect [^>]*width="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(widths).toEqual([160, 480]);
  });

  it('has a title and a description that the picture points to', () => {
    const svg = verdictBar(summary(1, 1));
    expect(svg).toContain('aria-labelledby="btt-bar-title btt-bar-desc"');
    expect(svg).toMatch(/<title id="btt-bar-title">2 import lines by verdict<\/title>/);
  });

  it('is empty but whole for a report without lines', () => {
    expect(verdictBar(summary(0, 0))).not.toContain('NaN');
  });
});
