import { describe, expect, it } from 'vitest';
import { textsOf } from '../../text/texts.js';
import { shareText } from './share-text.js';

const english = (low: number, high: number): string => shareText({ low, high }, textsOf('en'));

describe('a share of imports', () => {
  it('is rounded outward, so that the truth stays between its ends', () => {
    expect(english(0.387_958_6, 0.566_141_1)).toBe('38.79% to 56.62%');
    expect(english(0.07, 0.08)).toBe('7.00% to 8.00%');
  });

  it('never rounds something to nothing, nor a part to the whole', () => {
    expect(english(0, 0.000_01)).toBe('0% to <0.01%');
    expect(english(0.000_01, 0.000_02)).toBe('<0.01%');
    expect(english(0.999_999, 1)).toBe('99.99% to 100%');
    expect(english(0.5, 0.999_999)).toBe('50.00% to >99.99%');
    expect(english(0, 0)).toBe('0%');
  });

  it('is said in the language of the page', () => {
    expect(shareText({ low: 0.1, high: 0.2 }, textsOf('es'))).toBe('del 10.00% al 20.00%');
  });
});
