import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamePart, rowIds } from './row-ids.js';

describe('anchors of rows', () => {
  it('keep what a key is made of', () => {
    expect(rowIds('listing')('TVPRA:cotton@CN')).toBe('listing-TVPRA:cotton@CN');
  });

  it('are distinct and hold no space, whatever the keys', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (keys) => {
        const idOf = rowIds('x');
        const ids = [...keys, ...keys].map(idOf);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\w.:@+-]+$/);
      }),
    );
  });

  it('stay distinct where one key looks like the second of another', () => {
    const idOf = rowIds('x');
    expect(['a', 'a-2', 'a'].map(idOf)).toEqual(['x-a', 'x-a-2', 'x-a-3']);
  });

  it('make a name for a file of any key', () => {
    expect(fileNamePart('../cotton')).toBe('-cotton');
    expect(fileNamePart('')).toBe('unnamed');
  });
});
