import { describe, expect, it } from 'vitest';
import { firstThatFit } from './room.js';

describe('what a page has room for', () => {
  const fit = (most: number, ...words: readonly string[]): readonly string[] =>
    firstThatFit(words, most, (word) => word.length);

  it('is the first items that fit together', () => {
    expect(fit(5, 'ab', 'cd', 'ef')).toEqual(['ab', 'cd']);
    expect(fit(6, 'ab', 'cd', 'ef')).toEqual(['ab', 'cd', 'ef']);
  });

  it('is one item at least, however large, and nothing of nothing', () => {
    expect(fit(1, 'abc', 'd')).toEqual(['abc']);
    expect(fit(1)).toEqual([]);
  });
});
