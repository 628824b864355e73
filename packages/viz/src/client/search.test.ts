import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchable, searchWords } from './search.js';

const found = (query: string, ...texts: readonly string[]): boolean =>
  searchWords(query).every((word) => searchable(texts).includes(word));

describe('a search of rows', () => {
  it.each([
    ['cote', "C\u00f4te d'Ivoire"],
    ['C\u00d4TE', "Cote d'Ivoire"],
    ['5201000500', '5201.00.05.00'],
    ['5201.00', '5201.00.05.00'],
    ['yarn cotton', 'Cotton yarn'],
    ['', 'anything'],
  ])('%j finds %j', (query, text) => {
    expect(found(query, text)).toBe(true);
  });

  it('does not find a word across two cells', () => {
    expect(found('ab', 'a', 'b')).toBe(false);
  });

  it('finds every text by itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => found(text, 'before', text)));
  });
});
