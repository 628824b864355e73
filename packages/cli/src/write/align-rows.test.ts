import { describe, expect, it } from 'vitest';
import { alignRows } from './align-rows.js';

describe('rows under one another', () => {
  it('set figures to the right and words to the left, without blanks at the end', () => {
    const rows = [
      ['USD', 'good'],
      ['1,000', 'Cocoa'],
      ['7', 'A long name'],
    ];
    expect(alignRows(rows, (column) => column === 0)).toEqual([
      '  USD  good',
      '1,000  Cocoa',
      '    7  A long name',
    ]);
  });

  it('of nothing are nothing', () => {
    expect(alignRows([], () => true)).toEqual([]);
  });
});
