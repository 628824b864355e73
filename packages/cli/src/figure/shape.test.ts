import { describe, expect, it } from 'vitest';
import {
  count,
  dollars,
  flag,
  list,
  number,
  orAbsent,
  ordered,
  orNull,
  record,
  share,
  text,
  values,
  word,
} from './shape.js';

const SHAPE = record({
  name: text,
  size: orNull(number),
  kind: word(['a', 'b']),
  rows: list(record({ on: flag })),
  more: orAbsent(text),
  counts: values(number),
});
const GOOD = { name: 'n', size: null, kind: 'a', rows: [{ on: true }], counts: { x: 1 } };

describe('a shape', () => {
  it('takes what fits, with whatever else it holds', () => {
    expect(SHAPE(GOOD, '')).toBeNull();
    expect(SHAPE({ ...GOOD, size: 3, more: 'm', unknown: {} }, '')).toBeNull();
  });

  it.each([
    [null, ''],
    [{ ...GOOD, name: 7 }, 'name'],
    [{ ...GOOD, size: 'x' }, 'size'],
    [{ ...GOOD, kind: 'c' }, 'kind'],
    [{ ...GOOD, rows: {} }, 'rows'],
    [{ ...GOOD, rows: [{ on: true }, {}] }, 'rows[1].on'],
    [{ ...GOOD, more: null }, 'more'],
    [{ ...GOOD, counts: { x: '1' } }, 'counts.x'],
    [{ ...GOOD, counts: [1] }, 'counts'],
  ])('names where %j does not fit', (value, path) => {
    expect(SHAPE(value, '')).toBe(path);
  });

  it('does not take what an object only inherits', () => {
    expect(record({ toString: text })({}, '')).toBe('toString');
  });
});

describe('a number', () => {
  it.each([
    [number, [0, -1.5, 1e300], ['1', null, Number.NaN, Number.POSITIVE_INFINITY]],
    [count, [0, 7, 2 ** 60], [-1, 0.5, Number.POSITIVE_INFINITY, '1', null]],
    [dollars, [0, -5.25, 2 ** 53, -(2 ** 53)], [1e300, -1e300, Number.POSITIVE_INFINITY, '1', null]],
    [share, [0, 0.5, 1], [-0.1, 1.1, '0', null]],
  ])('of %o takes %j and not %j', (shape, takes, refuses) => {
    for (const value of takes) expect([value, shape(value, 'at')]).toEqual([value, null]);
    for (const value of refuses) expect([value, shape(value, 'at')]).toEqual([value, 'at']);
  });
});

describe('two ends', () => {
  const ends = ordered(record({ low: number, high: number }));

  it('stand in their order', () => {
    expect(ends({ low: 1, high: 1 }, 'usd')).toBeNull();
    expect(ends({ low: 2, high: 1 }, 'usd')).toBe('usd.low');
    expect(ends({ low: 2 }, 'usd')).toBe('usd.high');
    expect(ends(null, 'usd')).toBe('usd');
  });
});
