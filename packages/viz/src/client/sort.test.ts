import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKey, type SortKind, sortedPlaces } from './sort.js';

const kinds = fc.constantFrom<SortKind>('text', 'number', 'rank');
const values = fc.array(
  fc.oneof(fc.constantFrom('', '0', '10', '9', '-1', 'x', 'X', 'not known'), fc.string()),
);

describe('the order of rows', () => {
  it('leaves no row out and holds none twice', () => {
    fc.assert(
      fc.property(values, kinds, (all, kind) => {
        const places = sortedPlaces(all, kind, 'desc');
        expect([...places].sort((one, other) => one - other)).toEqual(all.map((_, i) => i));
      }),
    );
  });

  it('keeps equal values as they came, both ways', () => {
    expect(sortedPlaces(['b', 'a', 'B', 'A'], 'text', 'asc')).toEqual([1, 3, 0, 2]);
    expect(sortedPlaces(['b', 'a', 'B', 'A'], 'text', 'desc')).toEqual([0, 2, 1, 3]);
  });

  it('puts what has no value last, both ways', () => {
    expect(sortedPlaces(['', '2', 'not known', '10'], 'number', 'asc')).toEqual([1, 3, 0, 2]);
    expect(sortedPlaces(['', '2', 'not known', '10'], 'number', 'desc')).toEqual([3, 1, 0, 2]);
  });

  it.each([
    ['$1,234', 1234],
    ['-5', -5],
    ['12.5%', 12.5],
    ['0', 0],
    ['', null],
    ['1e5', null],
    ['$1 to $2', null],
  ])('reads %j as %j', (text, number) => {
    expect(numberKey(text)).toBe(number);
  });
});
